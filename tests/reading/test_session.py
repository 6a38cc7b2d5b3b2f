"""The owner of the state: going somewhere, saying something, taking another dossier."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.memory.identity import identity_of
from reader.memory.keeping import Recalled
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Remembered
from reader.model import Document, Dossier, Finding, Span
from reader.model.place import Place
from reader.reading.commands.dispatch import run_command
from reader.reading.history import Stop
from reader.reading.launch import LaunchOptions
from reader.reading.selection import Selection
from reader.reading.session import Session
from tests.reading.paper_desk import DOSSIER, KEYS, MINUTES, STORY, WORDS, PaperDesk, reading, span_of


def test_it_begins_in_the_first_document_with_nothing_current() -> None:
    session, desk = reading()
    assert (session.state.document, session.state.quotation, session.state.message) == ("story", None, "")
    assert desk.state is session.state


def test_every_change_is_drawn() -> None:
    session, desk = reading()
    session.change(quotation="q2")
    assert desk.state is session.state and desk.state.quotation == "q2"


def test_what_is_said_stands_in_the_state_until_the_next_command() -> None:
    session, desk = reading()
    session.say("Bookmark a")
    assert session.state.message == "Bookmark a"
    run_command(session, "line_down")
    assert session.state.message == "" and desk.said == ["Bookmark a", ""]


def test_a_command_that_says_something_is_not_followed_by_silence() -> None:
    session, desk = reading()
    session.say("Before")
    run_command(session, "back")
    assert desk.said == ["Before", "Nowhere to go back to"]


def test_jumping_to_a_quotation_remembers_where_it_began() -> None:
    session, desk = reading()
    desk.tops["story"] = 31
    session.jump_to(DOSSIER.quotations[2])
    assert session.state.quotation == "q3"
    assert session.state.history.before == (Stop(Place("story", 31)),)


def test_a_quotation_of_another_document_is_gone_to_there() -> None:
    session, desk = reading()
    session.read("minutes")
    session.make_current(DOSSIER.quotations[2])
    assert (session.state.document, session.state.companion) == ("story", "minutes")
    assert desk.tops["story"] == DOSSIER.quotations[2].start


def test_following_a_link_keeps_the_quotation_current() -> None:
    session, _ = reading()
    session.make_current(DOSSIER.quotations[0])
    session.follow(DOSSIER.links[0])
    assert (session.state.document, session.state.quotation) == ("minutes", "q1")


def test_a_link_to_a_document_that_is_gone_leads_nowhere() -> None:
    session, _ = reading(replace(DOSSIER, documents=DOSSIER.documents[:1], links=()))
    session.follow(DOSSIER.links[0])
    assert session.state.document == "story" and session.state.history.before == ()


def test_house_12_a_selection_is_left_with_its_document() -> None:
    session, _ = reading()
    session.select(Selection("story", 0, 5))
    session.read("minutes")
    assert session.state.selection is None and session.selected_words() == ""


def test_words_selected_by_keys_stand_before_those_selected_by_mouse() -> None:
    class MouseDesk(PaperDesk):
        def selected(self) -> str:
            return "by mouse"

    session, _ = reading()
    session.desk = MouseDesk()
    assert session.selected_words() == "by mouse"
    session.state = replace(session.state, selection=Selection("story", 1, 8))
    assert session.selected_words() == "We keep"


def test_copying_ends_a_selection_and_says_what_became_of_it() -> None:
    session, desk = reading()
    session.select(Selection("story", 1, 8))
    run_command(session, "copy")
    assert desk.copied == ["We keep"] and desk.said[-1] == "Copied"
    assert session.state.selection is None


def test_nothing_is_told_where_nothing_is_wrong() -> None:
    session, desk = reading()
    session.tell(())
    session.tell((Finding("no such file", "x.txt"),))
    assert desk.told == ["x.txt: no such file"]


def test_house_3_another_dossier_takes_along_only_what_it_has() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    session.follow(DOSSIER.links[0])
    session.adopt(replace(DOSSIER, documents=DOSSIER.documents[:1], links=()))
    assert desk.state.document == "story"
    run_command(session, "back")
    assert session.state.document == "story"
    session.adopt(replace(DOSSIER, quotations=DOSSIER.quotations[1:], links=()))
    assert session.state.quotation is None


def test_house_17_headings_are_those_of_the_dossier_as_it_is() -> None:
    text = "# One\n\n## Old chapter\n\nWords.\n"
    before = replace(DOSSIER.documents[0], text=text, markdown=True)
    session, _ = reading(replace(DOSSIER, documents=(before,), quotations=(), links=()))
    assert [heading.title for heading in session.state.headings.of(session.state.dossier)["story"]] == [
        "One",
        "Old chapter",
    ]
    after = replace(before, text=text.replace("Old", "New"))
    session.adopt(replace(session.state.dossier, documents=(after,)))
    assert [heading.title for heading in session.state.headings.of(session.state.dossier)["story"]] == [
        "One",
        "New chapter",
    ]


def test_it_begins_in_the_document_that_was_read_last(tmp_path: Path) -> None:
    left = Remembered().at(landmark_at(Place("minutes", 5), MINUTES))
    session, _ = reading(recalled=Recalled(left, identity_of(DOSSIER), tmp_path))
    assert session.state.document == "minutes"
    gone = replace(DOSSIER, documents=DOSSIER.documents[:1], links=())
    session, _ = reading(gone, recalled=Recalled(left, identity_of(DOSSIER), tmp_path))
    assert session.state.document == "story"


def test_the_place_is_the_first_visible_character() -> None:
    session, desk = reading()
    desk.bring_into_view("story", span_of(WORDS[1]), "top")
    assert session.place == Place("story", STORY.index(WORDS[1]))
    session.go_to("story", Span(3, 3))
    assert session.place.offset == 3


def test_until_the_completion_begins_nothing_is_said_to_be_missing() -> None:
    """The first frame is drawn before it: a text without annotations is not one without quotations."""
    launch = LaunchOptions(Dossier("A", (Document("a", "“Words,” said Rao.", "A"),)))
    desk = PaperDesk()
    session = Session(desk, launch, KEYS)
    desk.draw(session.state)
    run_command(session, "next_quotation")
    assert desk.said == ["Still looking for quotations"]


def test_a_command_that_follows_no_message_leaves_the_state_as_it_is() -> None:
    """What is drawn by the state, such as the count of quotations, is not worked out again at each row scrolled."""
    session, _ = reading()
    before = session.state
    run_command(session, "line_down")
    assert session.state is before
