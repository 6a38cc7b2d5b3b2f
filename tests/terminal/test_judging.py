"""What was judged is kept the moment the screen says so: a reader killed right then has lost nothing."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

STORY = "“It will stand for years,” said Ada Marlow.\n\n“It fell in two days,” said Tom Hall.\n"
DOSSIER = """\
dossier: 1
title: The wall
documents:
  - {id: story, file: story.txt, title: The wall, kind: article}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wall").mkdir()
    (tmp_path / "wall" / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path / "wall"


def judging(start: Start, path: Path) -> Terminal:
    terminal = start(str(path), columns=100, rows=30)
    terminal.wait_for("by 2 speakers")
    return terminal


@pytest.mark.parametrize("kept_in", ["the dossier", "the state folder"])
def test_kill_9_right_after_a_judgement_loses_nothing(start: Start, folder: Path, kept_in: str) -> None:
    path = folder / "story.txt"
    if kept_in == "the dossier":
        (folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
        path = folder
    terminal = judging(start, path)
    terminal.press("]W")
    terminal.wait_for("1 of 2 checked")
    terminal.send(signal.SIGKILL)
    terminal.wait_for_end()
    assert (folder / "judgements.jsonl").exists() == (kept_in == "the dossier")
    again = judging(start, path)
    again.wait_for("1 of 2 checked", "AM?✗")


def test_two_readers_of_one_dossier_keep_what_either_judged(start: Start, folder: Path) -> None:
    (folder / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    one, other = judging(start, folder), judging(start, folder)
    one.press("]A")
    one.wait_for("1 of 2 checked")
    other.press("]]M")
    other.wait_for("1 of 2 checked")
    one.press("r")
    one.wait_for("all 2 checked")
