"""Completing the dossier in the background: quotations, speakers, dates and links, shown as they are found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, NamedTuple, Union

from reader.model import Document, Dossier
from reader.reading.completion import Completion
from reader.reading.desk import Work
from reader.reading.known_headings import KnownHeadings, missing_headings
from reader.reading.session import Session

if TYPE_CHECKING:
    from reader.layout.headings import Heading
    from reader.pipeline import Step


class FoundHeadings(NamedTuple):
    """The headings of a document that is too long to find them before it is shown."""

    document: Document
    headings: Sequence[Heading]


Part = Union[FoundHeadings, "Step[Dossier]"]


def begin_completion(session: Session, *, whatever_length: bool = False, doubtful: bool = False) -> None:
    """Find what the dossier lacks; a completion under way stops.

    Args:
        session: The reading.
        whatever_length: Whether to search texts too long to be searched automatically.
        doubtful: Whether to find reported speech too that may well be none.
    """
    session.stop_completion()
    state, stop = session.state, session.completion_stop
    completion = state.completion.begun(whatever_length=whatever_length, doubtful=doubtful)
    session.change(completion=completion)
    session.desk.run_beside(
        Work(
            lambda: _parts(state.dossier, state.headings, stop, completion),
            lambda part: _take(session, completion.request, part),
            lambda error: _failed(session, completion.request, error),
        )
    )


def adopt_and_complete(session: Session, dossier: Dossier) -> None:
    """Continue with a corrected dossier; a completion under way starts again, or it would undo the correction."""
    completion = session.state.completion
    session.adopt(dossier)
    if completion.running:
        begin_completion(session, whatever_length=completion.whatever_length, doubtful=completion.doubtful)


def _parts(dossier: Dossier, known: KnownHeadings, stop: Event, completion: Completion) -> Iterator[Part]:
    """Yield the headings of long texts, then every step, until the last one or until told to stop."""
    from reader.pipeline import complete

    for document, headings in missing_headings(known, dossier):
        yield FoundHeadings(document, headings)
    asked = {"whatever_length": completion.whatever_length, "doubtful": completion.doubtful}
    for step in complete(dossier, **asked):
        if stop.is_set():
            return
        yield step


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


def _as_judged_now(result: Dossier, now: Dossier) -> Dossier:
    """Return what was found, with what was judged since the completion began."""
    return result if result.judgements == now.judgements else replace(result, judgements=now.judgements)


def _failed(session: Session, request: int, error: Exception) -> None:
    """Report an error; the lists then no longer say that more is being found."""
    session.tell_fault(error)
    if request == session.state.completion.request:
        session.change(completion=session.state.completion.failed())
