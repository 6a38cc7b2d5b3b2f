"""Going to the editor and back: whatever $EDITOR says, the screen lives, and says what was wrong."""

from __future__ import annotations

import os
import signal
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from reader.reading.editor import EditorError, editor_command, how_it_ended
from reader.tui.app import ReaderApp
from tests.tui.screens import running


@contextmanager
def suspended(_: ReaderApp) -> Iterator[None]:
    """Stand in for giving the terminal away, which a test has none of; what fails in there ends the program."""
    yield


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(ReaderApp, "suspend", suspended)
    monkeypatch.delenv("VISUAL", raising=False)
    text = tmp_path / "story.txt"
    text.write_text("One line.\n\nAnother one.\n", encoding="utf-8")
    return text


def program(folder: Path, script: str) -> str:
    path = folder / "editor"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


async def said_after_editing(story: Path, monkeypatch: pytest.MonkeyPatch, editor: str | None) -> str:
    if editor is None:
        monkeypatch.delenv("EDITOR", raising=False)
    else:
        monkeypatch.setenv("EDITOR", editor)
    async with running(paths=[str(story)], size=(200, 20)) as screen:
        await screen.press("e")
        said = screen.status
        await screen.press("G", "question_mark", "q")
        assert screen.app.is_running
        return said


@pytest.mark.parametrize("editor", [None, "", "  "])
async def test_no_editor_is_named(story: Path, monkeypatch: pytest.MonkeyPatch, editor: str | None) -> None:
    assert "set $EDITOR" in await said_after_editing(story, monkeypatch, editor)


@pytest.mark.parametrize("editor", ["vim '", 'vim "', "vim \\"])
async def test_e5_house_19_a_quote_that_is_never_closed_is_told(
    story: Path, monkeypatch: pytest.MonkeyPatch, editor: str
) -> None:
    said = await said_after_editing(story, monkeypatch, editor)
    assert said.startswith("$EDITOR cannot be read: no ") and said.endswith(f" in {editor}")


async def test_e4_an_editor_that_does_not_exist_is_told(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = await said_after_editing(story, monkeypatch, "/nonexistent/ed -x")
    assert said == "$EDITOR: /nonexistent/ed was not found"
    assert await said_after_editing(story, monkeypatch, "no-such-editor") == "$EDITOR: no-such-editor was not found"


async def test_e4_a_folder_and_a_file_that_may_not_be_run_are_told(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert await said_after_editing(story, monkeypatch, str(story.parent)) == f"$EDITOR: {story.parent} is a folder"
    assert await said_after_editing(story, monkeypatch, str(story)) == f"$EDITOR: {story} is not executable"


async def test_e4_a_program_that_the_system_cannot_run_is_told(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = Path(program(story.parent, ""))
    editor.write_bytes(b"\x7fELF nothing")
    said = await said_after_editing(story, monkeypatch, str(editor))
    assert said.startswith(f"{editor} did not start: ")


async def test_what_was_written_in_the_editor_is_read(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", program(story.parent, 'echo "$1" > "$2"'))
    async with running(paths=[str(story)]) as screen:
        await screen.press("e")
        assert "+1" in screen.text()
        assert screen.status == "Reloaded"


async def test_an_editor_that_failed_is_told_and_the_files_are_read_again(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = program(story.parent, 'echo changed > "$2"; exit 3')
    assert await said_after_editing(story, monkeypatch, editor) == "editor exited with status 3"
    assert story.read_text(encoding="utf-8") == "changed\n"


async def test_an_editor_that_was_killed_is_told(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    editor = program(story.parent, "kill -9 $$")
    assert await said_after_editing(story, monkeypatch, editor) == "editor was killed by SIGKILL"


async def test_a_text_from_the_standard_input_has_no_file_to_edit(monkeypatch: pytest.MonkeyPatch) -> None:
    read_end, write_end = os.pipe()
    os.write(write_end, b"Some words.\n")
    os.close(write_end)
    with os.fdopen(read_end, encoding="utf-8") as pipe:
        monkeypatch.setattr("sys.stdin", pipe)
        async with running(paths=["-"]) as screen:
            await screen.press("e")
            assert "standard input" in screen.status


def test_visual_comes_before_editor_unless_it_is_blank(tmp_path: Path) -> None:
    one, other = program(tmp_path, ""), "sh"
    assert editor_command({"VISUAL": f"'{one}' --wait", "EDITOR": other}) == [one, "--wait"]
    assert editor_command({"VISUAL": " ", "EDITOR": other, "PATH": os.defpath}) == [other]


def test_an_editor_named_by_nothing_but_quotes_names_no_program() -> None:
    with pytest.raises(EditorError, match="names no program"):
        editor_command({"EDITOR": "''"})


def test_a_signal_without_a_name_is_told_by_its_number() -> None:
    assert how_it_ended(-signal.SIGTERM) == "was killed by SIGTERM"
    assert how_it_ended(-250) == "was killed by signal 250"


async def test_house_2_the_dossier_that_comes_with_reader_is_not_given_to_an_editor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReaderApp, "suspend", suspended)
    monkeypatch.setenv("EDITOR", program(tmp_path, f"touch {tmp_path}/edited"))
    async with running(size=(200, 20)) as screen:
        await screen.press("e")
        assert "reader new FOLDER" in " ".join(screen.text().split())
    assert not (tmp_path / "edited").exists()
