"""What was changed of a dossier is written the moment the screen says so: a reader killed then has lost nothing."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

from reader.files.dossiers import read_dossier
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal

STORY = "“It will stand for years,” said Ada Marlow. “It fell in two days,” said Tom Hall. The wall fell.\n"
DOSSIER = """\
dossier: 1
title: The wall  # mine
documents:
  - {id: story, file: story.txt, title: The wall, kind: article}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "wall").mkdir()
    (tmp_path / "wall" / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "wall" / "dossier.yaml").write_text(DOSSIER, encoding="utf-8")
    return tmp_path / "wall"


def annotating(start: Start, folder: Path) -> Terminal:
    terminal = start(str(folder), columns=100, rows=30)
    terminal.wait_for("by 2 speakers")
    return terminal


def origins(folder: Path) -> list[str]:
    return [each.origin for each in read_dossier(folder).quotations]


def test_kill_9_right_after_a_find_was_accepted_loses_nothing(start: Start, folder: Path) -> None:
    terminal = annotating(start, folder)
    terminal.press("II")
    terminal.wait_for("Accepted")
    terminal.send(signal.SIGKILL)
    terminal.wait_for_end()
    assert origins(folder) == ["curated", "detected"]
    assert sorted(path.name for path in folder.iterdir()) == ["dossier.yaml", "story.txt"]
    again = annotating(start, folder)
    again.press("II")
    again.wait_for("no finds left here")
    assert origins(folder) == ["curated", "curated"]


def test_two_readers_of_one_dossier_keep_what_either_changed(start: Start, folder: Path) -> None:
    one, other = annotating(start, folder), annotating(start, folder)
    one.press("]I")
    one.wait_for("Accepted")
    other.press("]]X")
    other.wait_for("Rejected")
    assert origins(folder) == ["curated"]
    one.press("U")
    one.wait_for("dossier.yaml was changed there since")
    assert (origins(folder), len(read_dossier(folder).rejected)) == (["curated"], 1)
    other.press("UU")
    other.wait_for("Nothing to undo")
    assert (origins(folder), len(read_dossier(folder).rejected)) == (["curated", "detected"], 0)


def test_keys_typed_ahead_wait_until_each_change_is_written(start: Start, folder: Path) -> None:
    before = (folder / "dossier.yaml").read_bytes()
    terminal = annotating(start, folder)
    terminal.press("IIIUU")
    terminal.wait_for("Undone: accepted “It will stand")
    assert (folder / "dossier.yaml").read_bytes() == before
