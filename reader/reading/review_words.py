"""How far the checking of a story is, in words."""

from __future__ import annotations

from reader.keys import Hint
from reader.model import Dossier
from reader.model.review import looked_at, progress_of
from reader.reading.state import ReadingState


def progress_words(dossier: Dossier) -> str:
    """Return `12 of 42 checked`; empty before any quotation has a source or was judged."""
    return progress_of(dossier).words if dossier.links or dossier.judgements else ""


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
