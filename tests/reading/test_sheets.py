"""The key that writes the sheet: into the dossier's folder, after asking beside plain files, over nothing of others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.export.sheet.page import is_unchanged_page
from reader.model import Dossier
from reader.reading import outside
from reader.reading.commands.dispatch import run_command
from reader.reading.completion import Completion
from reader.reading.opener import NoOpenerError
from reader.reading.session import Session
from reader.reading.sheets import SheetPlace, places_for, sheet_name
from tests.reading.paper_desk import DOSSIER, PaperDesk, reading


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier's folder; the working folder is another one."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "ferry").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    monkeypatch.setattr(outside, "opener_command", lambda target, *_: ["view", target])
    return tmp_path / "ferry"


def opened(folder: Path) -> tuple[Session, PaperDesk]:
    return reading(replace(DOSSIER, folder=folder))


def make(session: Session, desk: PaperDesk) -> None:
    """Press the key, and let what it began end."""
    run_command(session, "sheet")
    while desk.waiting:
        desk.work()


def test_a_dossier_gets_its_sheet_at_once_and_its_full_path_is_told(folder: Path) -> None:
    session, desk = opened(folder)
    make(session, desk)
    path = folder / "ferry-sheet.html"
    assert is_unchanged_page(path.read_bytes()) and desk.said[-1] == f"Sheet written: {path}"


def test_it_is_offered_to_be_opened_and_nothing_opens_by_itself(folder: Path) -> None:
    session, desk = opened(folder)
    make(session, desk)
    path = str(folder / "ferry-sheet.html")
    assert desk.opened == [] and [row.body[0][0] for row in desk.choice.rows] == [path, path]
    desk.choice.take(desk.choice.rows[0].key)
    assert desk.opened == [["view", path]] and desk.said[-1] == "Opened"
    desk.choice.take(desk.choice.rows[1].key)
    assert desk.copied == [path]


def test_without_a_desktop_the_path_is_told_and_can_be_copied(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> list[str]:
        raise NoOpenerError("There is no desktop here to open it on")

    monkeypatch.setattr(outside, "opener_command", none)
    session, desk = opened(folder)
    make(session, desk)
    assert desk.said[-1] == f"Sheet written: {folder / 'ferry-sheet.html'} · There is no desktop here to open it on"
    assert len(desk.choice.rows) == 1


def test_a_sheet_as_reader_made_it_is_replaced_without_a_question(folder: Path) -> None:
    session, desk = opened(folder)
    make(session, desk)
    session.adopt(replace(session.state.dossier, title="The other ferry"))
    make(session, desk)
    assert "The other ferry" in (folder / "ferry-sheet.html").read_text(encoding="utf-8")
    assert len(list(folder.iterdir())) == 1


@pytest.mark.parametrize("there", [b"mine", b"<!DOCTYPE html><p>edited</p>"])
def test_what_reader_did_not_make_is_asked_about_and_kept(folder: Path, there: bytes) -> None:
    (folder / "ferry-sheet.html").write_bytes(there)
    session, desk = opened(folder)
    run_command(session, "sheet")
    other, same = desk.choice.rows
    assert desk.waiting == [] and other.key.endswith("ferry-sheet-2.html") and same.key.endswith("ferry-sheet.html")
    assert "replaces another file, kept as NAME~" in same.words
    desk.choice.take(same.key)
    desk.work()
    assert is_unchanged_page((folder / "ferry-sheet.html").read_bytes())
    assert (folder / "ferry-sheet.html~").read_bytes() == there
    assert "the old file is kept as ferry-sheet.html~" in desk.told[-1]


def test_an_edited_sheet_is_not_taken_for_one_that_reader_made(folder: Path) -> None:
    session, desk = opened(folder)
    make(session, desk)
    path = folder / "ferry-sheet.html"
    path.write_bytes(path.read_bytes().replace(b"The ferry", b"Our ferry"))
    run_command(session, "sheet")
    desk.choice.take(desk.choice.rows[0].key)
    desk.work()
    assert b"Our ferry" in path.read_bytes() and (folder / "ferry-sheet-2.html").exists()


def test_what_comes_there_meanwhile_stays(folder: Path) -> None:
    session, desk = opened(folder)
    run_command(session, "sheet")
    (folder / "ferry-sheet.html").write_text("mine", encoding="utf-8")
    desk.work()
    assert (folder / "ferry-sheet.html").read_text(encoding="utf-8") == "mine"
    assert desk.said[-1] == "No sheet was written" and "something else has come there" in desk.told[-1]


def test_a_link_is_never_followed(folder: Path) -> None:
    (folder / "ferry-sheet.html").symlink_to(folder.parent / "target.html")
    session, desk = opened(folder)
    run_command(session, "sheet")
    desk.choice.take(desk.choice.rows[1].key)
    desk.work()
    assert not (folder.parent / "target.html").exists() and "not a regular file" in desk.told[-1]


def test_of_plain_files_it_is_asked_where(folder: Path) -> None:
    elsewhere = folder.parent / "elsewhere"
    story = replace(DOSSIER.documents[0], file="../ferry/the story.txt")
    session, desk = reading(replace(DOSSIER, documents=(story, DOSSIER.documents[1])))
    run_command(session, "sheet")
    paths = [elsewhere / "the-story-sheet.html", folder / "the-story-sheet.html"]
    assert [row.key for row in desk.choice.rows] == list(map(str, paths)) and desk.waiting == []
    desk.choice.take(str(paths[1]))
    desk.work()
    assert paths[1].exists() and not paths[0].exists()


def test_a_dossier_that_may_not_be_written_to_is_left_alone(folder: Path) -> None:
    from reader.files.locating import default_dossier

    bundled = replace(DOSSIER, folder=default_dossier())
    assert places_for(bundled, folder) == [SheetPlace(folder / "peace-talks-2013-sheet.html", "nothing")]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("", "story-sheet.html"),
        ("a/My story.v2.txt", "My-story-v2-sheet.html"),
        ("https://example.org/talks/day%201?x=2", "day-1-sheet.html"),
        ("…", "story-sheet.html"),
        ("x" * 300 + ".md", "x" * 60 + "-sheet.html"),
        ("\x1b[2J\n.txt", "2J-sheet.html"),
    ],
)
def test_a_sheet_is_called_like_its_story(file: str, name: str) -> None:
    documents = (replace(DOSSIER.documents[0], file=file),)
    assert sheet_name(Dossier("T", documents)) == name


def test_it_waits_until_the_sources_are_found_and_says_when_there_is_nothing(folder: Path) -> None:
    session, desk = opened(folder)
    session.change(completion=Completion().begun())
    make(session, desk)
    assert desk.said[-1].startswith("Not yet: still looking") and not list(folder.iterdir())
    session, desk = reading(replace(DOSSIER, quotations=(), folder=folder))
    make(session, desk)
    assert desk.said[-1].startswith("Nothing for a sheet") and not list(folder.iterdir())
