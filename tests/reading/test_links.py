"""Links of a text are opened by the user's browser, after it was shown where they lead."""

from __future__ import annotations

import pytest

from reader.model import Document, Dossier
from reader.reading.commands.dispatch import run_command
from reader.reading.dialogs import Page
from reader.reading.links import offer_link_at
from reader.reading.list_choices import press
from reader.reading.opener import NoOpenerError
from reader.reading.session import Session
from tests.reading.paper_desk import PaperDesk, reading

TEXT = "[One](https://a.example) and [two](https://b\u00fccher.example), [a mail](mailto:x@y.example)\n\n"


@pytest.fixture
def opener(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have something that opens addresses, whatever this machine has."""
    monkeypatch.setattr("reader.reading.outside.opener_command", lambda target, *_: ["open", target])


def reading_text(text: str = TEXT, **of_document: str) -> tuple[Session, PaperDesk]:
    document = Document("story", text, "The story", markdown=True, **of_document)  # type: ignore[arg-type]
    return reading(Dossier("The ferry", (document,)))


def page(desk: PaperDesk) -> Page:
    assert isinstance(desk.shown[-1], Page)
    return desk.shown[-1]


def act(desk: PaperDesk, command: str) -> None:
    next(each for each in page(desk).actions if each.command == command).take()


@pytest.mark.usefixtures("opener")
def test_the_only_link_on_the_screen_is_shown_in_full_and_opened_only_then() -> None:
    session, desk = reading_text("[Here](https://a.example/" + 300 * "x" + ")")
    run_command(session, "link")
    assert page(desk).text == "https://a.example/" + 300 * "x"
    assert desk.opened == []
    act(desk, "source")
    assert desk.opened == [["open", "https://a.example/" + 300 * "x"]]
    act(desk, "copy")
    assert desk.copied == ["https://a.example/" + 300 * "x"]


@pytest.mark.usefixtures("opener")
def test_of_several_links_one_is_chosen_from_a_list_or_by_its_number() -> None:
    session, desk = reading_text()
    run_command(session, "link")
    assert [row.words.split() for row in desk.choice.rows] == [
        ["1", "One", "https://a.example/"],
        ["2", "two", "https://xn--bcher-kva.example/"],
    ]
    desk.choice.take("2")
    assert page(desk).text.startswith("https://xn--bcher-kva.example/\n\nCareful: ")
    run_command(session, "link", 1)
    assert page(desk).title == "One"


@pytest.mark.usefixtures("opener")
def test_the_document_s_own_address_comes_last() -> None:
    session, desk = reading_text(url="https://paper.example/story")
    run_command(session, "link")
    assert [row.words.split()[-1] for row in desk.choice.rows][-1] == "https://paper.example/story"
    assert desk.choice.rows[-1].words.split()[1:4] == ["this", "text", "itself:"]


@pytest.mark.usefixtures("opener")
def test_a_click_on_a_link_tells_how_it_is_opened_and_then_it_is_the_one_that_is_meant() -> None:
    session, desk = reading_text()
    press(session, "story", TEXT.index("two") + 1)
    assert desk.said[-1] == "l shows where this link leads, ctrl+click too"
    run_command(session, "link")
    assert page(desk).title == "two"
    press(session, "story", TEXT.index("and"))
    run_command(session, "link")
    assert len(desk.choice.rows) == 2


@pytest.mark.usefixtures("opener")
def test_a_link_is_shown_by_a_click_with_ctrl_if_it_leads_to_the_web() -> None:
    session, desk = reading_text()
    offer_link_at(session, "story", TEXT.index("two"))
    assert page(desk).title == "two"
    offer_link_at(session, "story", TEXT.index("and"))
    assert desk.said[-1] == "No link there"
    offer_link_at(session, "story", TEXT.index("mail"))
    assert desk.said[-1] == (
        "Not opened: mailto:x@y.example: only addresses that begin with http:// or https:// are opened"
    )
    offer_link_at(session, "gone", 0)
    assert len(desk.shown) == 1


def test_where_nothing_opens_it_the_address_is_copied_instead(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_opens(*_: object) -> list[str]:
        raise NoOpenerError("There is no desktop here to open it on")

    monkeypatch.setattr("reader.reading.outside.opener_command", nothing_opens)
    session, desk = reading_text("<https://a.example/x>")
    run_command(session, "link")
    assert page(desk).text == "https://a.example/x\n\nThere is no desktop here to open it on."
    act(desk, "source")
    assert (desk.copied, desk.opened) == (["https://a.example/x"], [])


def test_without_a_link_it_says_what_else_can_be_opened() -> None:
    session, desk = reading_text("No link, but [a mail](mailto:x@y.example).")
    run_command(session, "link")
    assert desk.said[-1] == "No link to the web on the screen: O opens the document itself"
