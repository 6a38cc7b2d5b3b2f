"""A long dossier completed in a process of its own: the same finds, and an end when it is to stop or fails."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from reader.model import Dossier
from reader.model.values import replace
from reader.pipeline import completed, completion, completion_process, open_paths
from reader.pipeline.completion_child import write_dossier, write_piece
from reader.pipeline.completion_process import completing

STORY = "Ada Marlow said on 3 May 2021 that it was over. “It will stand for years,” said Marlow.\n\n"
HEARING = "MS. MARLOW: It will not stand for years.\n\nMR. HALL: It fell in two days.\n\nMS. MARLOW: Thank you.\n"


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dossier:
    monkeypatch.setattr(completion_process, "LONG_ENOUGH", 10)
    (tmp_path / "story.txt").write_text(STORY * 3, encoding="utf-8")
    (tmp_path / "hearing.txt").write_text(HEARING, encoding="utf-8")
    return open_paths([str(tmp_path / "story.txt"), str(tmp_path / "hearing.txt")])


def steps(dossier: Dossier, stop: Event | None = None) -> list[tuple[Dossier, str]]:
    told = completing(dossier, stop or Event(), whatever_length=False, doubtful=False)
    return [(step.result, step.words) for step in told]


def test_it_finds_what_would_be_found_here(dossier: Dossier) -> None:
    *before, last = steps(dossier)
    assert last == (completed(dossier), "")
    assert [words for _, words in before][:1] == ["finding quotations 1/2"]


def test_short_texts_are_searched_here(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(completion_process, "LONG_ENOUGH", 1_000_000)
    monkeypatch.setattr(subprocess, "Popen", None)
    assert steps(dossier)[-1] == (completed(dossier), "")


def test_a_text_too_long_to_be_searched_is_handed_to_no_process(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = replace(dossier, documents=dossier.documents[:1])
    monkeypatch.setattr(completion_process, "LONG", 20)
    monkeypatch.setattr(completion, "LONG", 20)
    monkeypatch.setattr(subprocess, "Popen", None)
    assert steps(alone) == [(alone, "")]


def test_a_text_that_was_handed_over_takes_no_more_room_than_before(dossier: Dossier) -> None:
    text = "“We go there,” said Ann – now.\n" * 1000
    told = replace(dossier, documents=tuple(replace(each, text=text) for each in dossier.documents))
    before = sys.getsizeof(text)
    write_dossier(io.BytesIO(), told, whatever_length=False, doubtful=False)
    assert sys.getsizeof(text) == before


@pytest.mark.parametrize("program", ["import sys; sys.exit(3)", "print('nonsense' * 99)"])
def test_where_the_process_fails_the_search_goes_on_here(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(completion_process, "_PROGRAM", program)
    assert steps(dossier)[-1] == (completed(dossier), "")


def test_where_no_process_can_be_started_too(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/no/such/program")
    assert steps(dossier)[-1] == (completed(dossier), "")


def test_it_stops_when_told_and_the_process_ends(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(completion_process, "_PROGRAM", "import time; time.sleep(600)")
    started: list[subprocess.Popen[bytes]] = []
    begin = subprocess.Popen

    def popen(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        started.append(begin(*arguments, **options))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    stop = Event()
    stop.set()
    assert steps(dossier, stop) == []
    assert started[0].poll() is not None


def test_the_process_ends_with_whoever_started_it(tmp_path: Path) -> None:
    program = completion_process._PROGRAM.format(path=sys.path)
    (tmp_path / "story.txt").write_text(STORY * 20_000, encoding="utf-8")
    given = pickle.dumps((open_paths([str(tmp_path / "story.txt")]), True, False))
    command = [sys.executable, "-I", "-c", program]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as child:
        assert child.stdin is not None
        write_piece(child.stdin, given)
        child.stdin.close()
        assert child.wait(timeout=60) == 1  # 0 where it has found everything
