"""A reading in a browser: every command that would reach beyond it does what is possible there, and says so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from reader.export.sheet.page import is_unchanged_page
from reader.model import Document, Dossier
from reader.model.provenance import Provenance
from reader.reading.bookmarks import bookmark
from reader.reading.browser import is_in_browser
from reader.reading.commands.dispatch import run_command
from reader.reading.dialogs import Choice, Page
from reader.reading.foot_line import FootLine
from reader.reading.prompt_answers import answer
from reader.reading.prompts import PromptFor, Question
from reader.reading.session import Session
from tests.reading.paper_desk import DOSSIER, PaperDesk, reading, reading_files


@pytest.fixture(autouse=True)
def _no_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a program that is looked for on this machine be a failure."""

    def looked_for(*_: Any) -> None:
        raise AssertionError("a program of this machine was looked for")

    monkeypatch.setattr("reader.reading.outside.opener_command", looked_for)
    monkeypatch.setattr("reader.reading.editor.editor_command", looked_for)


def in_browser(dossier: Dossier = DOSSIER) -> tuple[Session, PaperDesk]:
    return reading(dossier, in_browser=True)


def test_it_is_told_by_the_driver() -> None:
    assert is_in_browser({"TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"})
    assert not is_in_browser({"TEXTUAL_DRIVER": "textual.drivers.linux_driver:LinuxDriver"})
    assert not is_in_browser({})


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("suspend", "Nothing suspends a browser: close the window, all is saved"),
        ("library", "Only what is served can be opened in a browser: no other dossier"),
    ],
)
def test_what_a_browser_cannot_do_is_said(command: str, says: str) -> None:
    session, desk = in_browser()
    run_command(session, command)
    assert desk.said[-1] == says
    assert (desk.suspended, desk.libraries) == (0, 0)


def test_no_editor_is_started(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text("A story.\n", encoding="utf-8")
    session, desk = reading_files(file, in_browser=True)
    run_command(session, "edit")
    assert desk.said[-1] == "No editor here: change story.txt where it lies, then r reads it again"
    assert desk.ran == []


def test_a_link_opens_in_the_browser_of_whoever_reads() -> None:
    document = Document("story", "[Here](https://a.example/x)\n", "The story", markdown=True)
    session, desk = in_browser(Dossier("The ferry", (document,)))
    run_command(session, "link")
    page = desk.shown[-1]
    assert isinstance(page, Page)
    assert desk.browsed == []
    next(each for each in page.actions if each.command == "source").take()
    assert desk.browsed == ["https://a.example/x"]
    assert desk.said[-1] == "Opened in your browser"


def test_an_original_goes_to_the_browser_and_its_address_opens_there(tmp_path: Path) -> None:
    (tmp_path / "5f.pdf").write_bytes(b"%PDF-1.4")
    known = Provenance(original="5f.pdf")
    report = Document("report", "Page one.\n", "R", file="report.md", url="https://example.org/r", provenance=known)
    session, desk = in_browser(Dossier("A story", (report,), folder=tmp_path))
    run_command(session, "original")
    dialog = desk.shown[-1]
    assert isinstance(dialog, Choice)
    assert [row.right[0][0].strip() for row in dialog.rows] == ["your browser, which downloads it", "your browser"]
    dialog.take(dialog.rows[0].key)
    assert desk.handed_over == [("5f.pdf", b"%PDF-1.4")]
    dialog.take("https://example.org/r")
    assert desk.browsed == ["https://example.org/r"]
    (tmp_path / "5f.pdf").unlink()
    dialog.take(dialog.rows[0].key)
    assert "5f.pdf" in desk.said[-1]
    assert len(desk.handed_over) == 1


def test_the_sheet_goes_to_the_browser_and_nothing_is_written(tmp_path: Path) -> None:
    session, desk = in_browser(replace(DOSSIER, folder=tmp_path))
    run_command(session, "sheet")
    desk.work()
    ((name, data),) = desk.handed_over
    assert name.endswith("-sheet.html")
    assert is_unchanged_page(data)
    assert list(tmp_path.iterdir()) == []


def test_bookmarks_and_notes_go_to_the_browser_as_the_table_that_the_command_prints() -> None:
    session, desk = in_browser()
    bookmark(session, "a")
    run_command(session, "bookmarks")
    (action,) = desk.choice.actions
    action.take()
    ((name, data),) = desk.handed_over
    assert name == "story-notes.csv"
    assert data.decode().splitlines() == [
        "kind,letter,note,document,line,start,end,text,locator.words,by,at",
        'bookmark,a,,story,1,0,0,"“We keep the ferry,”",,,',
    ]
    session, desk = reading()
    bookmark(session, "a")
    run_command(session, "bookmarks")
    assert desk.choice.actions == ()


def test_no_folder_is_made() -> None:
    session, desk = in_browser()
    answer(session, Question(PromptFor.COMMAND, session.place), "make_dossier")
    assert desk.said[-1] == "No dossier is made from a browser; where the files are: reader new FOLDER FILE…"
    assert desk.shown == []


def test_what_is_changed_of_plain_files_is_told_to_be_kept_until_the_window_closes() -> None:
    session, desk = in_browser()
    session.change(quotation="q1")
    run_command(session, "reject")
    while desk.waiting:
        desk.work()
    assert not any(isinstance(each, FootLine) for each in desk.shown)
    assert [each for each in desk.told if "kept until this window closes" in each]
    assert "q1" not in {each.id for each in session.state.dossier.quotations}


def test_settings_count_in_this_window_only() -> None:
    session, desk = in_browser()
    answer(session, Question(PromptFor.COMMAND, session.place), "set name=Ana")
    assert desk.said[-1] == "name: Ana, until you leave"
