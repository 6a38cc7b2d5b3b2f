"""How far the checking of a story is, in words."""

from __future__ import annotations

from collections.abc import Mapping

from reader.keys import Hint, first_key
from reader.model import Dossier
from reader.model.review import looked_at, progress_of, to_look_at
from reader.reading.filters import Filter
from reader.reading.state import ReadingState


def progress_words(dossier: Dossier) -> str:
    """Return `12 of 42 checked`; empty before any quotation has a source or was judged."""
    return progress_of(dossier).words if dossier.links or dossier.judgements else ""


def progress_hint(dossier: Dossier, chosen: Filter, keys: Mapping[str, tuple[str, ...]]) -> str | Hint:
    """Return how much is checked, and the key that lists what is to be looked at.

    Args:
        dossier: What is checked.
        chosen: What is listed already.
        keys: The current keys.
    """
    told = progress_words(dossier)
    left = 0 if chosen.looks_at_the_worst_first else len(to_look_at(dossier))
    if told and left and first_key("to_look_at", keys):
        return Hint("{progress} · {to_look_at} lists {left} to look at", progress=told, left=left)
    return told


def position_words(state: ReadingState) -> str:
    """Return `1 of 5 to look at`; empty while something else than what is to be looked at is gone through."""
    if not state.filter.looks_at_the_worst_first:
        return ""
    numbers = state.numbers_here()
    number = numbers.get(state.quotation or "")
    return f"{len(numbers)} left to look at" if number is None else f"{number} of {len(numbers)} to look at"


def nothing_to_look_at(state: ReadingState) -> str | Hint:
    """Return why nothing is left to look at."""
    if state.completion.running:
        return "Still looking for quotations and their sources"
    if state.filter.speaker is not None:
        return Hint("Nothing of this speaker is to be looked at: {escape} shows all")
    done = looked_at(state.dossier)
    if not done:
        return "Nothing is to be looked at: no quotation differs from its source"
    return Hint("{all} looked at: {sheet} makes the sheet", all=f"All {done}" if done > 1 else "The only one is")
