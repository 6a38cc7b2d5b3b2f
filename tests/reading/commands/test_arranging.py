"""Keys that set the text wider come closer in the timeline, and those of documents choose one there."""

from __future__ import annotations

from dataclasses import replace

from reader.model import Event
from reader.reading.commands.dispatch import run_command
from reader.reading.desk import ListShown
from reader.reading.session import Session
from tests.reading.paper_desk import DOSSIER, PaperDesk, reading, span_of

EVENTS = tuple(
    Event(day, day, "Noon", "story", span_of("noon"))
    for day in ("2013-05-22", "2013-05-20", "2013-07-01", "2011-01-01")
)


def in_timeline(cursor: str = "2013-05-22") -> tuple[Session, PaperDesk]:
    session, desk = reading(replace(DOSSIER, events=EVENTS))
    desk.listed = ListShown("timeline", in_focus=True, cursor=cursor)
    return session, desk


def test_the_timeline_comes_closer_and_goes_back_step_by_step_or_at_once() -> None:
    session, desk = in_timeline()
    shown = []
    for command in ("wider", "wider", "wider", "wider", "narrower", "usual_width"):
        run_command(session, command, None)
        shown.append(session.state.filter.during)
    assert shown == ["2013", "2013-05", "2013-05-22", "2013-05-22", "2013-05", ""]
    assert "This is as close as the timeline comes" in desk.said


def test_beside_the_timeline_the_same_keys_set_the_text() -> None:
    session, desk = reading(replace(DOSSIER, events=EVENTS))
    desk.listed = ListShown("timeline", in_focus=False, cursor="2013-05-22")
    for command in ("wider", "narrower", "usual_width"):
        run_command(session, command, None)
    assert session.state.filter.during == ""
    assert len(desk.said) == 3


def test_in_the_timeline_the_keys_of_documents_choose_whose_events_are_shown() -> None:
    session, _ = in_timeline()
    chosen = []
    for command in ("next_document", "next_document", "next_document", "previous_document"):
        run_command(session, command, None)
        chosen.append(session.state.filter.document)
    ids = [document.id for document in DOSSIER.documents]
    assert chosen == [ids[0], ids[1], None, ids[1]]
    assert session.state.document == ids[0]
