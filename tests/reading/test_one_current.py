"""One quotation is current, whatever is done: text, lists and status line show that one, or none."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from reader.model import Event, Link, Quotation
from reader.reading.commands.dispatch import run_command
from reader.reading.desk import ListShown, Unit
from reader.reading.filters import Listed, all_passing
from reader.reading.list_choices import choose, heading_key, press
from reader.reading.list_cursor import filter_by
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from reader.reading.session import Session
from reader.reading.state import ReadingState
from reader.tui.bars.status_words import quotation_words
from reader.tui.marking import bars_of, current_marks
from tests.reading.dangling import dangling
from tests.reading.paper_desk import DOSSIER, MINUTES, PaperDesk, reading, span_of

#: One more document, which has nothing to do with any other, and a quotation in it.
NOTE = replace(DOSSIER.documents[0], id="note", text="“Ask them,” it said. Nothing was asked, and nobody came by.")
ASKED = Quotation("q4", "note", (span_of("Ask them,", NOTE.text),), "direct")
NOON = Event("noon", "2013-05-22", "Noon", "story", span_of("noon"))
WIDE = replace(
    DOSSIER,
    documents=(*DOSSIER.documents, NOTE),
    quotations=(*DOSSIER.quotations, ASKED),
    events=(NOON,),
    links=(*DOSSIER.links, Link("q4", 0, "minutes", span_of("Sunday", MINUTES), "exact")),
)


class DeskWithLists(PaperDesk):
    """Has a list of quotations with a cursor, which is on the current one if that is listed."""

    name: Listed = "quotations"
    in_focus = False
    at = 0

    def rows(self) -> list[str]:
        """The ids of what is listed."""
        return [each.id for each in all_passing(self.state.dossier, self.state.filter)]

    def draw(self, state: ReadingState) -> None:
        super().draw(state)
        if state.quotation in (rows := self.rows()):
            self.at = rows.index(state.quotation)

    def list_shown(self) -> ListShown:
        rows = self.rows()
        self.at = max(0, min(self.at, len(rows) - 1))
        return ListShown(self.name, self.in_focus, rows[self.at] if rows and self.name == "quotations" else None)

    def open_list(self, name: Listed, *, focus: bool) -> None:
        self.name, self.in_focus = name, focus or self.in_focus

    def arrange(self, how: str) -> None:
        self.in_focus = how in ("next pane", "previous pane") and not self.in_focus

    def move(self, unit: Unit, count: int) -> None:
        if self.in_focus:
            self.at += {"top": -99, "bottom": 99}.get(unit, count)
        else:
            end = len(self.state.text) - 1
            self.tops[self.document] = max(0, min(end, self.tops[self.document] + 30 * count))


COMMANDS = (
    *("next_quotation", "previous_quotation", "next_of_speaker", "line_down", "line_up", "page_down", "top", "bottom"),
    *("next_document", "previous_document", "source", "back", "forward", "to_look_at", "quotations", "speakers"),
    *("checked", "compare", "stands", "wrong", "later"),
    *("contents", "next_pane", "escape", "next_match", "previous_match", "timeline", "half_page_down", "details"),
)


def do(session: Session, desk: PaperDesk, chance: random.Random) -> str:
    """Do something that a user may do; return what."""
    kind = chance.choice(("command",) * 6 + ("choice", "press", "search", "line", "reload", "filter"))
    if kind == "command":
        command = chance.choice(COMMANDS)
        run_command(session, command, chance.choice((None, None, 2)))
        return command
    if kind == "choice":
        name: Listed = chance.choice(("quotations", "speakers", "timeline", "contents"))
        rows = {
            "quotations": ("q1", "q2", "q3", "q4", "q9"),
            "speakers": ("rao", "ochs"),
            "timeline": ("noon", "quotation:q3", "document:minutes"),
            "contents": (heading_key("minutes", 24, 1), heading_key("note", 0, 0), heading_key("story", 100, 1)),
        }
        choose(session, name, chance.choice(rows[name]))
    elif kind == "press":
        press(session, chance.choice(("story", "minutes", "note")), chance.randrange(58))
    elif kind == "filter":
        filter_by(session, "quotations", chance.choice(("", "f", "rao", "penny", "zz")))
    elif kind == "search":
        answer(session, Question(PromptFor.SEARCH, session.place), chance.choice(("noon", "said", "Sunday", "zz")))
        desk.work()
    elif kind == "line":
        answer(session, Question(PromptFor.COMMAND, session.place), chance.choice(("1", "2", "50%")))
    else:
        taken = chance.choice((DOSSIER, WIDE, replace(WIDE, quotations=WIDE.quotations[1:]), replace(WIDE, links=())))
        session.adopt(replace(taken))
    return kind


def drawn_with(state: ReadingState) -> tuple[object, ...]:
    """Return what the text, the lists and the status line are drawn with."""
    return state.dossier, state.document, state.quotation, state.event, state.filter, state.search


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_done_all_show_the_same_quotation_or_none(seed: int) -> None:
    chance = random.Random(seed)
    session, _ = reading(WIDE)
    session.desk = desk = DeskWithLists()
    desk.draw(session.state)
    done: list[str] = []
    for _ in range(60):
        done.append(do(session, desk, chance))
        state = session.state
        assert drawn_with(desk.state) == drawn_with(state), done
        assert dangling(state) == [], done
        current = state.current_quotation
        assert bool(quotation_words(state)) == (current is not None), done
        lit = {mark.span for document in state.dossier.documents for mark in current_marks(state, document.id)}
        bars = {mark.span for document in state.dossier.documents for mark in bars_of(state, document.id, {})}
        if current is None:
            assert lit == bars == ({state.lit[1]} if state.lit else set()), done
        else:
            assert set(current.parts) <= lit and set(current.parts) <= bars and state.event is None, done
        listed = session.list_in_focus
        if listed is not None and listed.name == "quotations" and done[-1] in COMMANDS:
            under = state.dossier.quotation(listed.cursor)
            assert under is None or under.document != state.document or under.id == state.quotation, done


def test_back_returns_to_the_quotation_the_filter_and_the_list_that_had_the_focus() -> None:
    session, _ = reading(WIDE)
    session.desk = desk = DeskWithLists()
    desk.draw(session.state)
    run_command(session, "next_quotation")
    run_command(session, "speakers")
    choose(session, "speakers", "ochs")
    run_command(session, "source")
    assert (session.state.quotation, desk.in_focus) == ("q3", False)
    run_command(session, "back")
    assert (session.state.filter.speaker, desk.in_focus, desk.name) == ("ochs", True, "quotations")
    run_command(session, "back")
    assert (session.state.quotation, session.state.filter.speaker, desk.name) == ("q1", None, "speakers")
    run_command(session, "forward")
    assert (session.state.filter.speaker, desk.name) == ("ochs", "quotations")


def test_looking_through_the_list_shows_each_and_back_returns_to_where_that_began() -> None:
    session, _ = reading(WIDE)
    session.desk = desk = DeskWithLists()
    desk.draw(session.state)
    run_command(session, "next_quotation")
    run_command(session, "quotations")
    run_command(session, "line_down")
    run_command(session, "line_down")
    assert session.state.quotation == "q3" and desk.tops["story"] > 0
    run_command(session, "source")
    assert session.state.quotation == "q3" and not desk.in_focus
    run_command(session, "back")
    assert (session.state.quotation, desk.tops["story"], desk.in_focus) == ("q1", 0, True)


def test_a_jump_away_leaves_the_quotation_behind_and_back_takes_it_up_again() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    answer(session, Question(PromptFor.SEARCH, session.place), "penny")
    desk.work()
    assert session.state.quotation is None
    run_command(session, "back")
    assert session.state.quotation == "q1"


def test_a_list_of_quotations_in_focus_moves_no_text_by_itself() -> None:
    session, _ = reading(WIDE)
    session.desk = desk = DeskWithLists()
    desk.draw(session.state)
    desk.tops["story"] = 100
    run_command(session, "quotations")
    assert session.state.quotation == "q1" and desk.tops["story"] == 100 and not session.state.history.before


def test_what_a_filter_leaves_is_shown_and_back_returns_to_where_typing_began() -> None:
    session, _ = reading(WIDE)
    session.desk = desk = DeskWithLists()
    desk.draw(session.state)
    run_command(session, "next_quotation")
    run_command(session, "quotations")
    filter_by(session, "quotations", "p")
    filter_by(session, "quotations", "penny")
    assert session.state.quotation == "q3" and desk.tops["story"] > 0
    filter_by(session, "quotations", "")
    assert session.state.quotation == "q3"
    run_command(session, "back")
    assert (session.state.quotation, desk.tops["story"], session.state.filter.typed) == ("q1", 0, ())


def test_the_quotations_of_a_speaker_that_is_chosen_are_shown_from_the_first_on() -> None:
    session, _ = reading(WIDE)
    session.desk = desk = DeskWithLists()
    desk.draw(session.state)
    choose(session, "speakers", "ochs")
    assert session.state.quotation == "q3" and desk.tops["story"] > 0
