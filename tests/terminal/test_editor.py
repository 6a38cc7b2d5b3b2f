"""The editor in the real terminal: it gets the terminal whole, and the screen comes back whatever it does."""

from __future__ import annotations

import signal
import stat
from pathlib import Path

import pytest

from tests.terminal.conftest import Start


def editor(folder: Path, script: str) -> str:
    path = folder / "editor.sh"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


@pytest.fixture
def story(tmp_path: Path) -> str:
    text = tmp_path / "story.txt"
    text.write_text("One line.\n", encoding="utf-8")
    return str(text)


@pytest.mark.parametrize("named", ["/nonexistent/ed", "vim '", "", "/", "/etc/passwd"])
def test_e4_e5_a_wrong_editor_leaves_the_screen_alive(
    start: Start, environment: dict[str, str], story: str, named: str
) -> None:
    environment["EDITOR"] = named
    terminal = start(story, columns=120)
    terminal.wait_for("One line.")
    terminal.press("e")
    terminal.wait_for("EDITOR")
    terminal.press("?")
    terminal.wait_for("MOVING")
    terminal.press("qQ")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_the_terminal_is_given_to_the_editor_and_taken_back(
    start: Start, environment: dict[str, str], story: str, tmp_path: Path
) -> None:
    environment["EDITOR"] = editor(tmp_path, 'printf "type: "; read words; echo "$words" > "$2"')
    terminal = start(story)
    terminal.wait_for("One line.")
    terminal.press("e")
    terminal.wait_for("type: ")
    terminal.press("Other words\n")
    terminal.wait_for("Other words", "Reloaded")
    terminal.press("q")
    assert terminal.wait_for_end() == 0
    assert terminal.out_of_order() == []


def test_an_interrupt_in_the_editor_is_the_editors(
    start: Start, environment: dict[str, str], story: str, tmp_path: Path
) -> None:
    environment["EDITOR"] = editor(tmp_path, 'printf "waiting"; exec sleep 60')
    terminal = start(story, columns=120)
    terminal.wait_for("One line.")
    terminal.press("e")
    terminal.wait_for("waiting")
    terminal.press(b"\x03")
    terminal.wait_for("was killed by SIGINT")
    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_what_ends_reader_while_the_editor_has_the_terminal_ends_it_when_it_is_back(
    start: Start, environment: dict[str, str], story: str, tmp_path: Path
) -> None:
    environment["EDITOR"] = editor(tmp_path, 'printf "waiting"; read words')
    terminal = start(story, columns=120)
    terminal.wait_for("One line.")
    terminal.press("e")
    terminal.wait_for("waiting")
    terminal.send(signal.SIGTERM)
    terminal.press("\n")
    assert terminal.wait_for_end() == 143
    assert terminal.out_of_order() == []
