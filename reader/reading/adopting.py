"""Continuing with another dossier: completed, corrected or reloaded."""

from __future__ import annotations

from dataclasses import replace

from reader.layout.changed_text import ChangedText
from reader.model import Dossier, Quotation, Span
from reader.model.judgement import Judgement
from reader.model.place import Place
from reader.reading.answers import with_answers
from reader.reading.searching import Search
from reader.reading.selection import Selection
from reader.reading.state import ReadingState


def adopt(state: ReadingState, dossier: Dossier) -> ReadingState:
    """Return the state with another dossier: every id is one of that dossier's, every offset lies in its texts.

    Places move with the words around them. Words that are gone are no longer lit or selected. If a searched text
    changed, its matches and a pending search are dropped. Corrections and judgements in no file are made again.
    """
    dossier = with_answers(dossier, state.answers)
    texts = _Texts(state.dossier, dossier)
    unsaved = tuple(moved for each in state.unsaved if (moved := _judgement(each, texts)) is not None)
    document = state.document if state.document in texts.now else dossier.documents[0].id
    companion = state.companion if state.companion in texts.now and state.companion != document else ""
    speaker = state.filter.speaker if dossier.speaker(state.filter.speaker) else None
    return replace(
        state,
        dossier=_with_judgements(dossier, unsaved),
        unsaved=unsaved,
        document=document,
        companion=companion,
        quotation=_quotation(state.current_quotation, dossier, texts),
        filter=replace(state.filter, speaker=speaker),
        history=state.history.moved(texts.place),
        lit=_lit(state.lit, texts),
        search=_search(state.search, document, texts),
        search_asked=state.search_asked if texts.all_same else state.search_asked.dropped(),
        selection=_selection(state.selection, document, texts),
    )


class _Texts:
    """The texts of the old dossier and of the new one."""

    def __init__(self, before: Dossier, now: Dossier) -> None:
        self._before = {document.id: document.text for document in before.documents}
        self.now = {document.id: document.text for document in now.documents}
        self._same = {name for name, text in self.now.items() if self._before.get(name) == text}
        self._changed: dict[str, ChangedText] = {}

    @property
    def all_same(self) -> bool:
        """Whether no document came, went or changed."""
        return self._same == {*self._before, *self.now}

    def is_same(self, document_id: str) -> bool:
        """Say whether a document's text is unchanged."""
        return document_id in self._same

    def place(self, place: Place) -> Place | None:
        """Return where a place is now; None if its document is gone."""
        if place.document not in self.now:
            return None
        offset = place.offset if self.is_same(place.document) else self._change_of(place.document).place(place.offset)
        return Place(place.document, min(offset, len(self.now[place.document])))

    def span(self, document_id: str, span: Span) -> Span | None:
        """Return where a span's words are now; None if they are gone."""
        if document_id not in self.now:
            return None
        moved = span if self.is_same(document_id) else self._change_of(document_id).span(span)
        return moved if moved is not None and moved.end <= len(self.now[document_id]) else None

    def _change_of(self, document_id: str) -> ChangedText:
        if document_id not in self._changed:
            before, now = self._before.get(document_id, ""), self.now[document_id]
            self._changed[document_id] = ChangedText(before, now)
        return self._changed[document_id]


def _quotation(current: Quotation | None, dossier: Dossier, texts: _Texts) -> str | None:
    """Return the id of the current quotation's words in the new dossier; None if no quotation has them.

    What was found again in the same text may have another number.
    """
    if current is None:
        return None
    span = texts.span(current.document, current.parts[0])
    same = dossier.quotation(current.id)
    if same is not None and (same.origin == "curated" or (span is not None and same.parts[0].overlaps(span))):
        return same.id
    if span is None:
        return None
    return next((each.id for each in dossier.quotations_of(current.document) if each.parts[0] == span), None)


def _judgement(judgement: Judgement, texts: _Texts) -> Judgement | None:
    """Return a judgement on the same words; None if they are gone."""
    parts = tuple(texts.span(judgement.document, part) for part in judgement.parts)
    found = tuple(part for part in parts if part is not None)
    return replace(judgement, parts=found) if len(found) == len(parts) else None


def _with_judgements(dossier: Dossier, unsaved: tuple[Judgement, ...]) -> Dossier:
    """Return the dossier with judgements that its files lack; the same object if it has them."""
    missing = tuple(each for each in unsaved if each not in dossier.judgements)
    return replace(dossier, judgements=(*dossier.judgements, *missing)) if missing else dossier


def _lit(lit: tuple[str, Span] | None, texts: _Texts) -> tuple[str, Span] | None:
    span = texts.span(*lit) if lit else None
    return (lit[0], span) if lit and span is not None else None


def _search(search: Search | None, document: str, texts: _Texts) -> Search | None:
    return search if search and search.document == document and texts.is_same(document) else None


def _selection(selection: Selection | None, document: str, texts: _Texts) -> Selection | None:
    if selection is None or selection.document != document:
        return None
    span = texts.span(document, selection.span)
    if span is None:
        return None
    forward = selection.start <= selection.end
    return Selection(document, span.start, span.end) if forward else Selection(document, span.end, span.start)
