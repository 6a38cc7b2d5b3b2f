"""The words by which what is listed is found by typing: of quotations, events and speakers."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model import Dossier, Event, Quotation, Speaker
from reader.model.values import replace
from reader.reading.typed_words import TypedWords, plain

#: Characters of a quotation that are looked through: it is found by its first words, and a speech is long.
LOOKED_THROUGH = 1_000
#: How many filters' finds are kept: list, steps and status line ask for the same ones at every key.
FINDS_KEPT = 8


def holding(dossier: Dossier, quotations: Iterable[Quotation], typed: str) -> tuple[Quotation, ...]:
    """Return the quotations that have every word typed in their first words, or in the name of their speaker."""
    words = TypedWords(typed)
    if not words.whole:
        return tuple(quotations)
    found: dict[str, tuple[frozenset[str], ...]] = dossier.looked_up("found by typing", dict)
    if words.whole not in found:
        if len(found) >= FINDS_KEPT:
            found.clear()
        found[words.whole] = (_found(dossier, words),)
    (ids,) = found[words.whole]
    return tuple(each for each in quotations if each.id in ids)


def _found(dossier: Dossier, words: TypedWords) -> frozenset[str]:
    """Return the ids of the quotations that have the words."""
    said, names = _words_of_quotations(dossier), _names_of_speakers(dossier)
    return frozenset(
        each.id for each in dossier.quotations if words.are_in(*said[each.id], *names.get(each.speaker or "", ()))
    )


def named(dossier: Dossier, typed: str) -> tuple[Speaker, ...]:
    """Return the speakers who have every word typed in their name, title, role or an alias."""
    words, names = TypedWords(typed), _names_of_speakers(dossier)
    return tuple(each for each in dossier.speakers if words.are_in(*names[each.id]))


def timeline_holding(dossier: Dossier, typed: str) -> Dossier:
    """Return a dossier with only the events and quotations that have every word typed."""
    words = TypedWords(typed)
    if not words.whole:
        return dossier
    found = tuple(event for event in dossier.events if words.are_in(plain(_words_of_event(dossier, event))))
    return replace(dossier, events=found, quotations=holding(dossier, dossier.quotations, typed))


def _words_of_quotations(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    texts = {document.id: document.text for document in dossier.documents}

    def words(quotation: Quotation) -> str:
        text = texts[quotation.document]
        return " ".join(text[part.start : min(part.end, part.start + LOOKED_THROUGH)] for part in quotation.parts[:4])

    return dossier.looked_up("plain words", lambda: {each.id: (plain(words(each)),) for each in dossier.quotations})


def _names_of_speakers(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    def names(speaker: Speaker) -> tuple[str, ...]:
        return tuple(map(plain, (f"{speaker.title} {speaker.name}", speaker.role, *speaker.aliases)))

    return dossier.looked_up("plain names", lambda: {each.id: names(each) for each in dossier.speakers})


def _words_of_event(dossier: Dossier, event: Event) -> str:
    return f"{event.headline} {event.date} {event.span.words_of(dossier.document(event.document).text)}"
