"""Where places, words, quotations and events of a dossier are in another state of it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from reader.layout.changed_text import ChangedText
from reader.model import Dossier, Event, Span
from reader.model.place import Place
from reader.model.values import replace
from reader.reading.history import Stop


class ChangedTexts:
    """A dossier and what became of it: its texts edited, its documents added or gone, its finds made again.

    Found quotations and events may have other ids then, and an old id may be another one's: they are known by their
    words.
    """

    def __init__(self, before: Dossier, now: Dossier) -> None:
        self._before, self._now = before, now
        self._texts_before = {document.id: document.text for document in before.documents}
        self.texts = {document.id: document.text for document in now.documents}
        self._same = {name for name, text in self.texts.items() if self._texts_before.get(name) == text}
        self._changed: dict[str, ChangedText] = {}

    @property
    def all_same(self) -> bool:
        """Whether no document came, went or changed."""
        return self._same == {*self._texts_before, *self.texts}

    def is_same(self, document_id: str) -> bool:
        """Say whether a document's text is unchanged."""
        return document_id in self._same

    def place(self, place: Place) -> Place | None:
        """Return where a place is now; None if its document is gone."""
        if place.document not in self.texts:
            return None
        offset = place.offset if self.is_same(place.document) else self._change_of(place.document).place(place.offset)
        return Place(place.document, min(offset, len(self.texts[place.document])))

    def span(self, document_id: str, span: Span) -> Span | None:
        """Return where a span's words are now; None if they are gone."""
        if document_id not in self.texts:
            return None
        moved = span if self.is_same(document_id) else self._change_of(document_id).span(span)
        return moved if moved is not None and moved.end <= len(self.texts[document_id]) else None

    def stop(self, stop: Stop) -> Stop | None:
        """Return where a jump began, None if that document is gone."""
        place = self.place(stop.place)
        if place is None:
            return None
        speaker = stop.filter.speaker if self._now.speaker(stop.filter.speaker) else None
        filter_now = replace(stop.filter, speaker=speaker)
        return Stop(place, self.quotation(stop.quotation), self.event(stop.event), filter_now, stop.listed)

    def quotation(self, quotation_id: str | None) -> str | None:
        """Return the id of the quotation that has the words of an old one; None if there is none."""
        old = self._before.quotation(quotation_id)
        if old is None:
            return None
        now = self._now.quotation(old.id)
        parts = tuple(span for part in old.parts if (span := self.span(old.document, part)) is not None)
        if now is not None and now.document == old.document and _shares(now.parts, parts):
            return now.id
        if same := self._by_words.get((old.document, parts)):
            return same
        there = self._now.quotations_of(old.document) if parts else ()
        overlapping = next((each.id for each in there if _shares(each.parts, parts)), None)
        is_a_person_s = now is not None and now.origin == "curated" == old.origin
        return overlapping or (old.id if is_a_person_s else None)

    def event(self, event_id: str | None) -> str | None:
        """Return the id of the event that has the words of an old one; None if there is none."""
        old = self._before.event(event_id)
        if old is None:
            return None
        span, now = self.span(old.document, old.span), self._now.event(old.id)
        if now is not None and (_is_at(now, old.document, span) or now.origin == "curated" == old.origin):
            return now.id
        return next((each.id for each in self._now.events if _is_at(each, old.document, span)), None)

    @cached_property
    def _by_words(self) -> dict[tuple[str, tuple[Span, ...]], str]:
        return {(each.document, each.parts): each.id for each in reversed(self._now.quotations)}

    def _change_of(self, document_id: str) -> ChangedText:
        if document_id not in self._changed:
            before, now = self._texts_before.get(document_id, ""), self.texts[document_id]
            self._changed[document_id] = ChangedText(before, now)
        return self._changed[document_id]


def _shares(some: Sequence[Span], others: Sequence[Span]) -> bool:
    return some == others or any(one.overlaps(other) for one in some for other in others)


def _is_at(event: Event, document: str, span: Span | None) -> bool:
    return span is not None and event.document == document and event.span == span
