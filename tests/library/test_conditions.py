"""How it stands with the files of a dossier, in two or three words."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from reader.library.conditions import condition_of
from reader.library.errors import TooSlowError
from reader.library.in_time import InTime
from reader.memory.library_entry import Opening
from tests.library.shelf import harbour, write


def words(*paths: object) -> str:
    return condition_of(Opening(tuple(map(str, paths))), InTime()).words


def test_what_is_there_says_nothing(tmp_path: Path) -> None:
    assert words(*harbour(tmp_path).opening.paths) == ""
    assert words(write(tmp_path / "a.txt", "Words."), "https://example.org/page") == ""


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    assert words(tmp_path / "gone") == "gone"
    assert words(tmp_path) == "no dossier.yaml"
    assert words(write(tmp_path / "a.txt", "Words."), tmp_path / "b.txt") == "1 of 2 files gone"
    assert words(tmp_path / "a.txt" / "under") == "gone"
    assert words("/nul\0") == "gone"
    assert condition_of(Opening((str(tmp_path / "gone"),)), InTime()).gone


def test_a_message_of_a_mailbox_is_there_if_the_mailbox_is(tmp_path: Path) -> None:
    assert words(f"{write(tmp_path / 'box.mbox', 'From a')}:3") == ""


def test_what_may_not_be_looked_at_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    assert words(tmp_path / "a.txt") == "permission denied"


def test_a_disk_that_does_not_answer_is_waited_for_less_each_time() -> None:
    release = threading.Event()
    in_time = InTime(0.4)
    for _ in range(3):
        with pytest.raises(TooSlowError):
            in_time.ask(lambda: release.wait(20))
    assert in_time.ask(lambda: 7) == 7
    with pytest.raises(ZeroDivisionError):
        in_time.ask(lambda: 1 // 0)
    in_time.close()
    release.set()
