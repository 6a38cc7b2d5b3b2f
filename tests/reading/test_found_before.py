"""A reading of texts that were read before: what was found in them is there at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.model import Dossier
from reader.pipeline import completed, completion, open_paths
from reader.pipeline.kept_finds import recall_finds
from reader.reading.beginning import begin
from reader.reading.commands.dispatch import run_command
from reader.reading.completion_beside import begin_completion
from reader.reading.files_again import read_again
from reader.reading.session import Session
from tests.reading.paper_desk import KEYS, STORY, PaperDesk, reading

FINDS = "finds"


def open_story(folder: Path, text: str = STORY, **options: Any) -> tuple[Session, PaperDesk]:
    file = folder / "story.txt"
    file.write_text(text, encoding="utf-8")
    return reading(open_paths([str(file)]), paths=[str(file)], finds_folder=folder / FINDS, **options)


def found_by(session: Session, desk: PaperDesk) -> Dossier:
    begin_completion(session)
    desk.work()
    return session.state.dossier


def test_what_is_found_is_kept_and_there_from_the_first_drawing_on(tmp_path: Path) -> None:
    found = found_by(*open_story(tmp_path))
    kept = recall_finds(open_paths([str(tmp_path / "story.txt")]), tmp_path / FINDS)
    assert kept == found
    session, desk = open_story(tmp_path, found=kept)
    assert session.state.dossier.quotations and not Session(desk, session.launch, KEYS).state.completion.running
    begin(session)
    desk.work()
    assert session.state.dossier == found


def test_without_a_folder_nothing_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "story.txt"
    file.write_text(STORY, encoding="utf-8")
    found_by(*reading(open_paths([str(file)]), paths=[str(file)]))
    assert list(tmp_path.iterdir()) == [file]


def test_read_again_an_edited_text_is_searched_anew(tmp_path: Path) -> None:
    session, desk = open_story(tmp_path)
    found_by(session, desk)
    (tmp_path / "story.txt").write_text("Nothing is said.\n", encoding="utf-8")
    read_again(session)
    desk.work()
    assert session.state.dossier.quotations == ()


def test_what_was_changed_is_not_kept_as_found(tmp_path: Path) -> None:
    session, desk = open_story(tmp_path)
    session.adopt(completed(session.state.dossier), is_amended=True)
    begin_completion(session)
    desk.work()
    assert recall_finds(open_paths([str(tmp_path / "story.txt")]), tmp_path / FINDS) is None


def test_a_long_text_that_was_searched_on_request_has_its_finds_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(completion, "LONG", len(STORY) - 1)
    session, desk = open_story(tmp_path)
    begin_completion(session)
    desk.work()
    assert session.state.dossier.quotations == ()
    run_command(session, "detect")
    desk.work()
    found = session.state.dossier
    assert found.quotations
    assert recall_finds(open_paths([str(tmp_path / "story.txt")]), tmp_path / FINDS) == found
