"""What the library is told of a reading."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.locking import locked
from reader.memory.keeping import recall
from reader.memory.library import FILE, read_library
from reader.memory.library_entry import Checked, Library
from reader.model import Dossier
from reader.model.judgement import STANDS, WRONG
from reader.pipeline import open_paths
from reader.reading.completion import Completion
from reader.reading.judging import judge
from reader.reading.library_note import opening_of
from reader.reading.saving import save_at_last, save_often
from reader.reading.session import Session
from tests.reading.paper_desk import DOSSIER, PaperDesk, reading


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def in_folder(tmp_path: Path) -> Dossier:
    """The dossier of the ferry, in a folder of its own."""
    folder = tmp_path / "ferry"
    folder.mkdir()
    return replace(DOSSIER, folder=folder)


def begun(dossier: Dossier, state: Path, **options: object) -> tuple[Session, PaperDesk]:
    return reading(dossier, recalled=recall(dossier, state), **options)


def library(state: Path) -> Library:
    return read_library(state)[0]


def test_a_reading_is_in_the_library_from_its_first_save_on(in_folder: Dossier, state: Path) -> None:
    session, _ = begun(in_folder, state)
    save_often(session)
    (entry,) = library(state)
    assert entry.opening.paths == (os.path.realpath(str(in_folder.folder)),)
    assert entry.title == "The ferry"
    assert entry.checked == Checked(0, 3, wrong=1)
    assert len(entry.read) == len("2026-11-25T09:30:00Z")


def test_what_was_judged_is_counted_when_the_reading_ends(in_folder: Dossier, state: Path) -> None:
    session, _ = begun(in_folder, state)
    save_often(session)
    first, second, _ = session.state.dossier.quotations
    judge(session, first, WRONG)
    judge(session, second, STANDS)
    assert save_at_last(session, patience=0) == []
    assert library(state)[0].checked == Checked(2, 3, wrong=2)


def test_while_quotations_are_still_looked_for_what_was_known_before_stays(in_folder: Dossier, state: Path) -> None:
    save_at_last(begun(in_folder, state)[0], patience=0)
    session, _ = begun(replace(in_folder, quotations=(), links=()), state)
    session.change_unseen(completion=Completion(stage="running"))
    save_at_last(session, patience=0)
    assert library(state)[0].checked == Checked(0, 3, wrong=1)


def test_the_same_is_written_once_while_reading_and_again_on_leaving(in_folder: Dossier, state: Path) -> None:
    session, _ = begun(in_folder, state)
    save_often(session)
    (state / FILE).unlink()
    save_often(session)
    assert library(state) == ()
    save_at_last(session, patience=0)
    assert len(library(state)) == 1


def test_loose_texts_are_opened_again_as_they_were(
    tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("vote", "hearing", "letter"):
        (tmp_path / f"{name}.txt").write_text(f"{name.title()}\n\nWords.\n")
    monkeypatch.chdir(tmp_path)
    paths, sources = ["vote.txt", "https://example.org/vote"], ["letter.txt"]
    dossier = open_paths(["vote.txt", "hearing.txt", "letter.txt"])
    session, _ = begun(dossier, state, paths=paths, sources=sources, published="2021-05-03")
    save_often(session)
    (entry,) = library(state)
    here = os.path.realpath(tmp_path)
    assert entry.opening.paths == (f"{here}/vote.txt", "https://example.org/vote")
    assert entry.opening.sources == (f"{here}/letter.txt",)
    assert entry.opening.published == "2021-05-03"
    assert entry.title == ", ".join(document.title for document in dossier.documents)


@pytest.mark.parametrize("path", ["-", "/dev/stdin", "-:3"])
def test_standard_input_leaves_nothing(state: Path, path: str) -> None:
    session, _ = begun(DOSSIER, state, paths=["story.txt", path])
    assert opening_of(session.launch) is None
    save_at_last(session, patience=0)
    assert library(state) == ()


def test_where_nothing_is_remembered_nothing_is_written(in_folder: Dossier, state: Path) -> None:
    session, _ = reading(in_folder)
    save_at_last(session, patience=0)
    assert not state.exists()


def test_a_library_that_cannot_be_written_is_told_once(in_folder: Dossier, state: Path) -> None:
    session, desk = begun(in_folder, state)
    (state / FILE).write_text('{"library": 2}')
    save_often(session)
    save_often(session)
    assert desk.told == [
        f"{state / FILE}: was written by a newer version of Reader and is left untouched; no list of dossiers will be "
        "kept (update Reader)"
    ]


def test_while_another_reader_saves_nothing_is_said(in_folder: Dossier, state: Path) -> None:
    session, desk = begun(in_folder, state)
    with locked(state):
        save_often(session)
    assert desk.told == []
    save_often(session)
    assert len(library(state)) == 1
