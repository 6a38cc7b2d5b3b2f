"""Continuing with another dossier: completed, corrected or reloaded."""

from __future__ import annotations

from reader.model import Dossier
from reader.model.judgement import Judgement
from reader.model.values import replace
from reader.reading.changed_texts import ChangedTexts
from reader.reading.comparing import Comparing
from reader.reading.searching import Search
from reader.reading.selection import Selection
from reader.reading.state import ReadingState


def adopt(state: ReadingState, dossier: Dossier) -> ReadingState:
    """Return the state with another dossier: every id is one of that dossier's, every offset lies in its texts.

    Places move with the words around them. The current quotation or event stays the one with the same words, whatever
    its id is now. Words that are gone are no longer selected. If a searched text changed, its matches and a pending
    search are dropped. Judgements in no file are made again.
    """
    texts = ChangedTexts(state.dossier, dossier)
    unsaved = tuple(moved for each in state.unsaved if (moved := _judgement(each, texts)) is not None)
    document = state.document if state.document in texts.texts else dossier.documents[0].id
    companion = state.companion if state.companion in texts.texts and state.companion != document else ""
    speaker = state.filter.speaker if dossier.speaker(state.filter.speaker) else None
    adopted = replace(
        state,
        dossier=_with_judgements(dossier, unsaved),
        unsaved=unsaved,
        document=document,
        companion=companion,
        quotation=texts.quotation(state.quotation),
        left_current=tuple(
            (name, now) for name, old in state.left_current if (now := texts.quotation(old)) is not None
        ),
        event=texts.event(state.event),
        comparing=_comparing(state.comparing, texts),
        filter=replace(state.filter, speaker=speaker),
        history=state.history.moved(texts.stop),
        search=_search(state.search, document, texts),
        search_asked=state.search_asked if texts.all_same else state.search_asked.dropped(),
        selection=_selection(state.selection, document, texts),
    )
    return adopted.settled()


def _judgement(judgement: Judgement, texts: ChangedTexts) -> Judgement | None:
    """Return a judgement on the same words; None if they are gone."""
    parts = tuple(texts.span(judgement.document, part) for part in judgement.parts)
    found = tuple(part for part in parts if part is not None)
    return replace(judgement, parts=found) if len(found) == len(parts) else None


def _with_judgements(dossier: Dossier, unsaved: tuple[Judgement, ...]) -> Dossier:
    """Return the dossier with judgements that its files lack; the same object if it has them."""
    missing = tuple(each for each in unsaved if each not in dossier.judgements)
    return dossier.with_judgements((*dossier.judgements, *missing)) if missing else dossier


def _comparing(comparing: Comparing | None, texts: ChangedTexts) -> Comparing | None:
    """Return the comparison, open if it was; the place chosen of a quotation that is gone is forgotten."""
    if comparing is None or comparing.quotation is None:
        return comparing
    quotation = texts.quotation(comparing.quotation)
    return replace(comparing, quotation=quotation) if quotation is not None else Comparing()


def _search(search: Search | None, document: str, texts: ChangedTexts) -> Search | None:
    return search if search and search.document == document and texts.is_same(document) else None


def _selection(selection: Selection | None, document: str, texts: ChangedTexts) -> Selection | None:
    if selection is None or selection.document != document:
        return None
    span = texts.span(document, selection.span)
    if span is None:
        return None
    forward = selection.start <= selection.end
    return Selection(document, span.start, span.end) if forward else Selection(document, span.end, span.start)
