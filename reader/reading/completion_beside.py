"""Completing the dossier in the background: quotations, speakers, dates and links, shown as they are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, NamedTuple, Union

from reader.model import Document, Dossier
from reader.model.place import Place
from reader.model.values import replace
from reader.reading.changed_texts import ChangedTexts
from reader.reading.desk import Work
from reader.reading.known_headings import missing_headings
from reader.reading.session import Session
from reader.reading.state import ReadingState

if TYPE_CHECKING:
    from reader.layout.headings import Heading
    from reader.pipeline import Step


class FoundHeadings(NamedTuple):
    """The headings of a document that is too long to find them before it is shown."""

    document: Document
    headings: Sequence[Heading]


#: Said while the rest of a long text is searched.
SEARCHING = "finding quotations"

Part = Union[FoundHeadings, "Step[Dossier]"]


def begin_completion(session: Session, *, whatever_length: bool = False, doubtful: bool = False) -> None:
    """Find what the dossier lacks; a completion under way stops.

    Args:
        session: The reading.
        whatever_length: Whether to search texts too long to be searched automatically.
        doubtful: Whether to find reported speech too that may well be none.
    """
    session.stop_completion()
    completion = session.state.completion.begun(whatever_length=whatever_length, doubtful=doubtful)
    session.change(completion=completion)
    state, place = session.state, session.place
    stop, folder = session.completion_stop, session.launch.finds_folder
    session.desk.run_beside(
        Work(
            lambda: _parts(state, place, stop, folder),
            lambda part: _take(session, completion.request, part),
            lambda error: _failed(session, completion.request, error),
        )
    )


def find_headings(session: Session, *, doubtful: bool) -> None:
    """Find the headings of long texts in which all else was found before."""
    state = session.state
    completion = replace(state.completion, doubtful=doubtful)
    session.change_unseen(completion=completion)
    session.desk.run_beside(
        Work(
            lambda: _found_headings(state),
            lambda part: _take(session, completion.request, part),
            session.tell_fault,
        )
    )


def adopt_and_complete(session: Session, dossier: Dossier, **changes: Any) -> bool:
    """Continue with a corrected dossier; a completion under way starts again, or it would undo the correction.

    Args:
        session: The reading.
        dossier: The new dossier.
        changes: Parts of the state that change with it.

    Returns:
        Whether a completion started again.
    """
    completion = session.state.completion
    session.adopt(dossier, **changes)
    if completion.running:
        begin_completion(session, whatever_length=completion.whatever_length, doubtful=completion.doubtful)
    return completion.running


def _found_headings(state: ReadingState) -> Iterator[FoundHeadings]:
    """Yield the headings of long texts."""
    for document, headings in missing_headings(state.headings, state.dossier):
        yield FoundHeadings(document, headings)


def _parts(state: ReadingState, place: Place, stop: Event, folder: Path | None) -> Iterator[Part]:
    """Yield the headings of long texts, then every step, until the last one or until told to stop.

    What was found before is taken from where it is kept, and what is found now kept there. In a long text, what is
    around the place comes first.

    Args:
        state: As it was when the completion began.
        place: Where the reading was.
        stop: Tells it to stop.
        folder: Where finds are kept; None for nowhere.
    """
    from reader.pipeline import Step
    from reader.pipeline.completion_process import completing

    yield from _found_headings(state)
    found = _recalled(state, folder)
    if found is not None:
        yield Step(found, "")
        return
    near = _found_near(state, place)
    if near is not state.dossier:
        yield Step(near, SEARCHING)
    whatever_length, doubtful = state.completion.whatever_length, state.completion.doubtful
    result = state.dossier
    for step in completing(state.dossier, stop, whatever_length=whatever_length, doubtful=doubtful):
        result = step.result
        is_less = near is not state.dossier and not result.quotations_of(place.document) and step.words
        yield Step(near, step.words) if is_less else step
    if folder is not None and state.as_read is not None and not state.is_amended and not stop.is_set():
        from reader.pipeline.kept_finds import keep_finds

        keep_finds(state.as_read, result, folder, whatever_length=whatever_length, doubtful=doubtful)


def _found_near(state: ReadingState, place: Place) -> Dossier:
    """Return the dossier with what is around a place of a long text; the same where the text is soon searched whole."""
    from reader.pipeline.completion import is_sought
    from reader.pipeline.completion_process import LONG_ENOUGH
    from reader.pipeline.finds_near import with_finds_near

    document = state.dossier.document(place.document)
    is_long = len(document.text) >= LONG_ENOUGH and is_sought(document)
    return with_finds_near(state.dossier, place) if is_long else state.dossier


def _recalled(state: ReadingState, folder: Path | None) -> Dossier | None:
    """Return the dossier with what was found in it before; None if that is not kept, or less than is asked for."""
    from reader.pipeline.completion import waits_to_be_told
    from reader.pipeline.kept_finds import is_as_read, recall_finds

    if folder is None or not is_as_read(state.dossier, state.as_read):
        return None
    found = recall_finds(state.dossier, folder, doubtful=state.completion.doubtful)
    is_less = found is not None and state.completion.whatever_length and waits_to_be_told(found)
    return None if is_less else found


def _take(session: Session, request: int, part: Part) -> None:
    """Show a part, unless the dossier was corrected or reloaded since, which it would undo."""
    state = session.state
    if isinstance(part, FoundHeadings):
        session.change(headings=state.headings.having(part.document, part.headings))
    elif request == state.completion.request:
        completion = state.completion.told(part.words)
        if part.words and part.result is state.dossier:
            session.change(completion=completion)
        else:
            session.adopt(_as_judged_now(part.result, state.dossier), completion=completion)
            _find_missed(session)


def _find_missed(session: Session) -> None:
    """Make the quotation current again that was so before the files were read again, unless another one is by now."""
    state = session.state
    if state.missed is None:
        return
    before, name = state.missed
    found = ChangedTexts(before, state.dossier).quotation(name) if state.quotation is None else None
    quotation = state.dossier.quotation(found)
    if quotation is not None and quotation.document == state.document:
        session.change(quotation=found, missed=None)
    elif quotation is not None or state.quotation is not None or not state.completion.running:
        session.change_unseen(missed=None)


def _as_judged_now(result: Dossier, now: Dossier) -> Dossier:
    """Return what was found, with what was judged since the completion began."""
    return result if result.judgements == now.judgements else replace(result, judgements=now.judgements)


def _failed(session: Session, request: int, error: Exception) -> None:
    """Report an error; the lists then no longer say that more is being found."""
    session.tell_fault(error)
    if request == session.state.completion.request:
        session.change(completion=session.state.completion.failed())
