"""Stepping through quotations, following them to their sources, and going back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reader.keys import Hint
from reader.layout.timeline_keys import read_key
from reader.model import Quotation
from reader.model.standing import standing_of
from reader.model.values import replace
from reader.reading.comparing import Comparing
from reader.reading.completion_beside import begin_completion
from reader.reading.history import History, Stop
from reader.reading.list_choices import choose
from reader.reading.list_cursor import move
from reader.reading.review_words import nothing_to_look_at
from reader.reading.session import Session
from reader.reading.sources import passage_of, stands_nowhere, why_no_source
from reader.reading.state import ReadingState
from reader.reading.stepping import by_same_speaker, stepped, taking_up
from reader.reading.wording import NO_CURRENT_QUOTATION


def next_quotation(session: Session, count: int | None) -> None:
    """Go `count` quotations forward; in the timeline, `count` days."""
    _step(session, count or 1)


def previous_quotation(session: Session, count: int | None) -> None:
    """Go `count` quotations back; in the timeline, `count` days."""
    _step(session, -(count or 1))


def next_of_speaker(session: Session, count: int | None) -> None:
    """Go `count` quotations of the same speaker forward; in the timeline, `count` years."""
    _step_of_speaker(session, count or 1)


def previous_of_speaker(session: Session, count: int | None) -> None:
    """Go `count` quotations of the same speaker back; in the timeline, `count` years."""
    _step_of_speaker(session, -(count or 1))


def source(session: Session, count: int | None) -> None:
    """Go to the current quotation's passage, comparing first if words differ; in a list, to what is chosen."""
    listed = session.list_in_focus
    if listed is not None:
        if listed.cursor is not None:
            choose(session, listed.name, listed.cursor)
        return
    if session.state.comparing is not None:
        from reader.reading.comparison import go_to_passage

        go_to_passage(session)
        return
    quotation = session.state.current_quotation
    if quotation is None:
        _source_of_what_is_shown(session)
        return
    links = session.state.dossier.links_of(quotation.id)
    standing, passage = standing_of(links), passage_of(links)
    if standing is None or stands_nowhere(links):
        session.say(why_no_source(session.state, quotation))
    elif standing.verdict == "exact" and passage is not None:
        session.follow(passage)
    else:
        session.change(comparing=Comparing())


def back(session: Session, count: int | None) -> None:
    """Go back `count` jumps."""
    _go_through_history(session, count or 1, History.back, "Nowhere to go back to")


def forward(session: Session, count: int | None) -> None:
    """Go forward `count` jumps."""
    _go_through_history(session, count or 1, History.forward, "Nowhere to go forward to")


def details(session: Session, count: int | None) -> None:
    """Show details of the timeline's row, of the current quotation, or else of the document."""
    from reader.reading.details import document_details, event_details, quotation_details
    from reader.reading.notes import notes_on

    state, listed = session.state, session.list_in_focus
    kind, value = read_key(listed.cursor or "") if listed is not None and listed.name == "timeline" else ("", "")
    event = state.dossier.event(value) if kind == "event" else None if kind else state.current_event
    quotation = state.dossier.quotation(value) if kind == "quotation" else state.current_quotation
    if event is not None:
        session.desk.show(event_details(state.dossier, event))
    elif kind == "document" and state.has(value):
        session.desk.show(document_details(state.dossier, value))
    elif quotation is not None:
        session.desk.show(quotation_details(state.dossier, quotation, notes_on(session, quotation)))
    else:
        session.desk.show(document_details(state.dossier, state.document))


def detect(session: Session, count: int | None) -> None:
    """Find quotations, speakers and dates, even in a text too long to be searched automatically."""
    begin_completion(session, whatever_length=True)


def doubtful(session: Session, count: int | None) -> None:
    """Show reported speech too that may well be none, or hide it again."""
    from reader.pipeline.doubtful_reports import has_doubtful_reports, without_doubtful_reports

    state = session.state
    if not has_doubtful_reports(state.dossier):
        begin_completion(session, whatever_length=state.completion.whatever_length, doubtful=True)
        session.say("Reports that may be none, and words in marks that nobody says, are shown too; they count nowhere")
        return
    session.stop_completion()
    session.adopt(without_doubtful_reports(state.dossier), completion=replace(state.completion, doubtful=False))
    session.say("Only quotations and sure reports again")


def _step(session: Session, count: int) -> None:
    """Step through the quotations of the document, or through the days of the timeline."""
    if session.is_timeline_in_focus():
        move(session, "day", count)
    else:
        _step_among(session, count, session.state.quotations_here())


def _step_of_speaker(session: Session, count: int) -> None:
    """Step through one speaker's quotations, or through the years of the timeline."""
    if session.is_timeline_in_focus():
        move(session, "year", count)
    else:
        _step_among(session, count, by_same_speaker(session.state))


def _step_among(session: Session, count: int, quotations: Sequence[Quotation]) -> None:
    """Make current the quotation `count` steps from here among `quotations`; at an end, say so."""
    step = stepped(session.state, quotations, count, session.desk.visible_span())
    if step is None:
        session.say(_why_no_quotations(session.state))
        return
    if step.past_an_end:
        to_look_at = " to look at" if session.state.filter.looks_at_the_worst_first else ""
        session.say(f"This is the {'last' if count > 0 else 'first'} quotation{to_look_at}")
    if step.quotation.document != session.state.document:
        session.remember_place()
    session.make_current(step.quotation)


def _go_through_history(
    session: Session, count: int, step: Callable[[History, Stop], tuple[Stop | None, History]], nowhere: str
) -> None:
    """Go `count` jumps through the history, as far as it goes; this adds no jump to it."""
    here, history = session.stop(), session.state.history
    for _ in range(count):
        stop, following = step(history, here)
        if stop is None:
            break
        here, history = stop, following
    if history is session.state.history:
        session.say(nowhere)
        return
    session.desk.arrange("text")
    session.change_unseen(history=history)
    session.return_to(here)


def _source_of_what_is_shown(session: Session) -> None:
    """In a source document, go to the quotation of the passage on the screen."""
    quoting = taking_up(session.state, session.desk.visible_span())
    if quoting is None:
        session.say(NO_CURRENT_QUOTATION)
    else:
        session.jump_to(quoting)


def _why_no_quotations(state: ReadingState) -> str | Hint:
    """Return why there is nothing to step through, and which key would change that."""
    if state.filter.looks_at_the_worst_first:
        return nothing_to_look_at(state)
    if state.filter.leaves_quotations_out:
        return Hint("No quotation here passes the filter: {escape} shows all")
    if state.completion.running:
        return "Still looking for quotations"
    return Hint("No quotations here: {detect} looks for them, however long the text")
