"""Keeping the index as the files are."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from typing import Any

import pytest

from reader.library import freshening, reading_now
from reader.library.all_dossiers import AllDossiers
from reader.library.in_time import InTime
from reader.library.index import Index
from reader.memory.library_entry import LibraryEntry, Opening
from reader.model import Dossier
from reader.pipeline import completed, open_paths
from reader.pipeline.kept_finds import keep_finds
from tests.library.shelf import DOSSIER, LONG_AGO, entry_of, found, fresh, harbour, write


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is read of dossiers from here on."""
    read: list[str] = []

    def opened(paths: list[str], **options: Any) -> Dossier:
        read.extend(Path(path).name for path in paths)
        return open_paths(paths, **options)

    monkeypatch.setattr(reading_now, "open_paths", opened)
    return read


def again(entries: list[LibraryEntry], cache: Path) -> list[str]:
    """Bring the index up to date, and return the problems."""
    dossiers = AllDossiers(entries, cache)
    problems = [each.problem for each in dossiers.freshen()]
    dossiers.close()
    return problems


def test_what_has_not_changed_is_not_read_again(tmp_path: Path, cache: Path, reads: list[str]) -> None:
    entries = [harbour(tmp_path), entry_of(write(tmp_path / "letter.txt", "Words.\n"))]
    assert again(entries, cache) == ["", ""]
    assert reads == ["harbour", "letter.txt"]
    assert again(entries, cache) == ["", ""]
    assert reads == ["harbour", "letter.txt"]


def test_what_was_only_touched_is_not_read_again_and_what_was_edited_is(
    tmp_path: Path, cache: Path, reads: list[str]
) -> None:
    text = write(tmp_path / "letter.txt", "A zeppelin.\n")
    again([entry_of(text)], cache)
    write(text, "A zeppelin.\n", when=LONG_AGO + 100)
    again([entry_of(text)], cache)
    assert reads == ["letter.txt"]
    write(text, "A balloon.\n", when=LONG_AGO + 200)
    dossiers = fresh([entry_of(text)], cache)
    assert reads == ["letter.txt"] * 2
    assert found(dossiers, "zeppelin") == []
    assert found(dossiers, "balloon") == ["Letter | letter | - | balloon"]


def test_a_document_that_comes_or_goes_is_noticed(tmp_path: Path, cache: Path) -> None:
    entry = harbour(tmp_path)
    folder = Path(entry.opening.paths[0])
    again([entry], cache)
    write(folder / "letter.txt", "A zeppelin.\n")
    write(
        folder / "dossier.yaml",
        DOSSIER.replace("speakers:", "  - {id: letter, file: letter.txt}\nspeakers:"),
        LONG_AGO + 9,
    )
    assert found(fresh([entry], cache), "zeppelin") == ["The harbour vote | letter | - | zeppelin"]
    (folder / "letter.txt").unlink()
    assert found(fresh([entry], cache), "zeppelin") == []
    write(folder / "letter.txt", "A zeppelin.\n")  # as dossier.yaml has named it all along
    assert found(fresh([entry], cache), "zeppelin") == ["The harbour vote | letter | - | zeppelin"]


def test_a_dossier_that_is_forgotten_leaves_nothing_in_the_index(tmp_path: Path, cache: Path) -> None:
    kept, forgotten = (
        entry_of(write(tmp_path / "a.txt", "A zeppelin.\n")),
        entry_of(write(tmp_path / "b.txt", "A zeppelin.\n")),
    )
    again([kept, forgotten], cache)
    again([kept], cache)
    assert found(AllDossiers([kept, forgotten], cache), "zeppelin") == ["A | a | - | zeppelin"]


def test_what_cannot_be_read_is_told_in_a_line_and_the_others_are_found(tmp_path: Path, cache: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    write(broken / "dossier.yaml", "dossier: 1\ntitle: [\n")
    newer = tmp_path / "newer"
    newer.mkdir()
    write(newer / "dossier.yaml", "dossier: 2\n")
    no_dossier = tmp_path / "no dossier"
    no_dossier.mkdir()
    entries = [
        entry_of(broken),
        entry_of(newer),
        entry_of(no_dossier),
        entry_of(tmp_path / "gone"),
        entry_of(write(tmp_path / "picture.png", "\x00\x01\x02" * 50)),
        LibraryEntry(Opening(("https://example.org/page",)), "A page"),
        harbour(tmp_path),
    ]
    for _ in range(2):
        dossiers = AllDossiers(entries, cache)
        problems = [each.problem for each in dossiers.freshen()]
        assert problems[-1] == ""
        assert all(problems[:-1])
        assert not any("\n" in problem for problem in problems)
        assert len(found(dossiers, "harbour fund")) == 2


def test_of_loose_texts_those_that_are_gone_are_left_out_and_noticed_when_they_come_back(
    tmp_path: Path, cache: Path
) -> None:
    there, gone = write(tmp_path / "a.txt", "A zeppelin.\n"), tmp_path / "b.txt"
    entry = entry_of(there, gone)
    assert again([entry], cache) == [""]
    write(gone, "A zeppelin too.\n")
    assert len(found(fresh([entry], cache), "zeppelin")) == 2


def test_it_stops_when_it_is_told_to(tmp_path: Path, cache: Path) -> None:
    entries = [entry_of(write(tmp_path / f"{number}.txt", "Words.\n")) for number in range(5)]
    stop = threading.Event()
    for step in AllDossiers(entries, cache).freshen(stopped=stop.is_set):
        assert step.done <= 2
        if step.done == 2:
            stop.set()


def test_what_was_found_in_a_dossier_when_it_was_open_is_known(tmp_path: Path, cache: Path) -> None:
    text = write(tmp_path / "letter.txt", "“No dollar was lost,” said Tom Berg.\n")
    finds = cache / "finds"
    dossier = open_paths([str(text)])
    keep_finds(dossier, completed(dossier), finds, whatever_length=True, doubtful=False)
    dossiers = AllDossiers([entry_of(text)], cache, finds)
    list(dossiers.freshen())
    assert found(dossiers, "dollar") == ["Letter | letter | Tom Berg | dollar"]


def test_a_disk_that_does_not_answer_holds_up_no_other_dossier(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dead, release = tmp_path / "dead.txt", threading.Event()
    usual = Path.stat

    def stat(path: Path, **options: bool) -> os.stat_result:
        if path.name == "dead.txt":
            release.wait(20)
        return usual(path, **options)

    monkeypatch.setattr(Path, "stat", stat)
    dossiers = AllDossiers([entry_of(dead), harbour(tmp_path)], cache)
    dossiers.in_time = InTime(0.05)
    assert [each.problem for each in dossiers.freshen()] == ["does not answer", ""]
    assert len(found(dossiers, "harbour fund")) == 2
    release.set()


def test_what_is_read_is_written_bit_by_bit_so_that_another_reader_has_its_turn(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(freshening, "_BATCH_S", -1.0)
    entries = [entry_of(write(tmp_path / f"{number}.txt", "Words.\n")) for number in range(3)]
    other = Index(cache)
    assert [len(other.numbers()) for _ in AllDossiers(entries, cache).freshen()] == [1, 2, 3]
