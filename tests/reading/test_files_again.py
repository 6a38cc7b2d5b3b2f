"""Reading the files again, and going to the editor and back."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.pipeline import open_paths
from reader.reading.commands.dispatch import run_command
from reader.reading.completion_beside import begin_completion
from reader.reading.editor import EditorError
from reader.reading.search_beside import search_document
from tests.reading.paper_desk import MINUTES, STORY, WORDS, PaperDesk, reading, reading_files


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    for name, text in (("story.txt", STORY), ("minutes.txt", MINUTES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return [tmp_path / "story.txt", tmp_path / "minutes.txt"]


def test_what_was_edited_is_read_and_looked_through_again(files: list[Path]) -> None:
    session, desk = reading_files(*files)
    files[0].write_text("Shorter.\n", encoding="utf-8")
    run_command(session, "reload")
    assert session.state.text == "Shorter.\n" and session.state.message == "Reloaded"
    desk.work()
    assert not session.state.completion.running


def test_what_was_called_a_source_is_one_when_it_is_read_again(files: list[Path]) -> None:
    names = [str(path) for path in files]
    session, _ = reading(open_paths(names[:1], sources=names[1:]), paths=names[:1], sources=names[1:])
    files[1].write_text("It says “so”.\n", encoding="utf-8")
    run_command(session, "reload")
    assert [(each.id, each.kind) for each in session.state.dossier.documents] == [
        ("story", "text"),
        ("minutes", "source"),
    ]


def test_where_no_file_can_be_read_any_more_all_is_as_it_was(files: list[Path]) -> None:
    session, desk = reading_files(files[0])
    before = session.state.dossier
    files[0].unlink()
    run_command(session, "reload")
    assert session.state.dossier is before and session.state.message == "Not read again: what was open stays"
    assert "story.txt" in desk.told[-1]


def test_one_file_that_is_gone_is_told_and_the_others_are_read(files: list[Path]) -> None:
    session, desk = reading_files(*files)
    files[0].unlink()
    run_command(session, "reload")
    assert [document.id for document in session.state.dossier.documents] == ["minutes"]
    assert "story.txt" in desk.told[-1]


def test_house_11_the_words_searched_for_are_searched_for_in_the_new_text(files: list[Path]) -> None:
    session, desk = reading_files(*files)
    search_document(session, "ferry", session.place)
    desk.work()
    files[0].write_text("No such thing. " + STORY + " The ferry.", encoding="utf-8")
    run_command(session, "reload")
    assert session.state.search is None
    desk.work()
    assert session.state.search is not None
    text = session.state.text
    assert [text[match.start : match.end] for match in session.state.search.matches] == ["ferry", "ferry"]


def test_a_text_that_did_not_change_keeps_its_matches(files: list[Path]) -> None:
    session, desk = reading_files(*files)
    search_document(session, "ferry", session.place)
    desk.work()
    search = session.state.search
    run_command(session, "reload")
    assert session.state.search is search


def test_what_came_from_the_standard_input_cannot_be_read_again() -> None:
    session, desk = reading(paths=["-"])
    run_command(session, "reload")
    assert desk.said == ["Text from standard input cannot be reloaded"]


def test_the_editor_opens_at_the_line_that_is_read_and_what_it_wrote_is_read(
    files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "true --nothing")
    files[0].write_text("One.\n\nTwo.\n\nThree.\n", encoding="utf-8")
    session, desk = reading_files(*files)
    desk.tops["story"] = session.state.text.index("Two")
    run_command(session, "edit")
    assert desk.ran == [["true", "--nothing", "+3", str(files[0])]]
    assert session.state.message == "Reloaded"


def test_how_an_editor_ended_is_said(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setattr(PaperDesk, "run_program", lambda *_: 3)
    session, desk = reading_files(*files)
    run_command(session, "edit")
    assert desk.said[-1] == "true exited with status 3"


def test_an_editor_that_does_not_start_changes_nothing(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> int:
        raise EditorError("ed did not start")

    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setattr(PaperDesk, "run_program", fail)
    session, desk = reading_files(*files)
    before = session.state.dossier
    run_command(session, "edit")
    assert desk.said == ["ed did not start"] and session.state.dossier is before


def test_house_2_a_text_of_the_dossier_that_comes_with_reader_is_not_edited() -> None:
    session, desk = reading_files()
    run_command(session, "edit")
    assert desk.ran == [] and "reader new" in desk.told[-1]


def test_a_text_without_a_file_cannot_be_edited() -> None:
    session, desk = reading()
    run_command(session, "edit")
    assert desk.said[-1].startswith("Nothing to edit: ")


def test_a_quotation_that_reader_found_is_current_again_once_it_is_found_in_the_new_text(files: list[Path]) -> None:
    session, desk = reading_files(*files)
    begin_completion(session)
    desk.work()
    session.make_current(session.state.dossier.quotations_of("story")[1])
    files[0].write_text("A line before.\n\n" + STORY, encoding="utf-8")
    run_command(session, "reload")
    desk.work()
    quotation = session.state.current_quotation
    assert quotation is not None and quotation.parts[0].words_of(session.state.text) == WORDS[1]
    assert session.state.missed is None


def test_whoever_goes_on_meanwhile_is_not_called_back(files: list[Path]) -> None:
    session, desk = reading_files(*files)
    begin_completion(session)
    desk.work()
    session.make_current(session.state.dossier.quotations_of("story")[1])
    run_command(session, "reload")
    session.read("minutes")
    desk.work()
    assert (session.state.quotation, session.state.missed) == (None, None)
