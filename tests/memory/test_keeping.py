from __future__ import annotations

import json
import os
import threading
import time
from pathlib import Path

import pytest

from reader.files.errors import CannotSave, LockedByAnother
from reader.files.locking import locked
from reader.memory.keeping import FILE, Recalled, memory_folder, recall, remember
from reader.memory.landmark import Landmark
from reader.memory.record import DOSSIERS_KEPT
from reader.memory.remembered import Note, Remembered
from reader.model import Document, Dossier

HERE = Landmark("talk", 10, "before", "words")


def dossier(folder: Path | None = Path("/dossiers/talk"), text: str = "Some words.\n") -> Dossier:
    return Dossier("The talk", (Document("talk", text, "The talk", file="talk.md"),), folder=folder)


def keep(folder: Path, kept: Dossier, left: Remembered) -> Recalled:
    return remember(recall(kept, folder), left)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "dossier-reader"


@pytest.fixture
def file(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder / FILE


def test_everything_is_there_the_next_time(folder: Path) -> None:
    left = Remembered(panel="speakers").at(HERE).bookmarked("a", HERE).noted(Note(HERE, "“check” ␛", "q1"))
    keep(folder, dossier(), left)
    recalled = recall(dossier(), folder)
    assert recalled.remembered == left
    assert recalled.keeps
    assert recalled.findings == ()


def test_nothing_is_known_of_another_dossier(folder: Path) -> None:
    keep(folder, dossier(), Remembered().at(HERE))
    assert recall(dossier(Path("/dossiers/other"), "Others."), folder).remembered == Remembered()


def test_it_is_kept_in_the_folder_for_state(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert memory_folder() == tmp_path / "dossier-reader"


def test_loose_files_are_known_by_their_paths_and_standard_input_by_its_words(folder: Path) -> None:
    loose = dossier(folder=None)
    stdin = Dossier("x", (Document("stdin", "Piped words.\n", "x"),))
    keep(folder, loose, Remembered().at(HERE))
    keep(folder, stdin, Remembered().bookmarked("z", HERE))
    assert recall(dossier(folder=None, text="Edited.\n"), folder).remembered.place_in("talk") == HERE
    assert recall(stdin, folder).remembered.bookmarks == (("z", HERE),)


def test_only_so_many_dossiers_are_kept_and_the_one_not_opened_for_longest_goes(file: Path) -> None:
    for number in range(3):
        keep(file.parent, dossier(Path(f"/dossiers/{number}"), str(number)), Remembered().at(HERE))
    root = json.loads(file.read_text())
    root["dossiers"] = root["dossiers"][:1] * DOSSIERS_KEPT + root["dossiers"][1:]
    file.write_text(json.dumps(root))
    keep(file.parent, dossier(Path("/dossiers/new"), "new"), Remembered().at(HERE))
    kept = json.loads(file.read_text())["dossiers"]
    assert len(kept) == DOSSIERS_KEPT
    assert [entry["path"] for entry in kept[-3:]] == ["/dossiers/1", "/dossiers/2", "/dossiers/new"]


def test_g3_a_read_only_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir(parents=True)
    monkeypatch.setattr(os, "access", lambda *_: False)  # root, who runs tests in containers, may write everywhere
    recalled = recall(dossier(), folder)
    assert not recalled.keeps
    (finding,) = recalled.findings
    assert finding.message == "the folder is read-only; places and bookmarks will not be kept"
    assert remember(recalled, Remembered().at(HERE)) == recalled
    assert list(folder.iterdir()) == []


def test_g3_a_home_that_turned_read_only_says_so_and_keeps_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recalled = keep(folder, dossier(), Remembered().at(HERE))
    opening = os.open

    def refuse_writing(path: str, flags: int, *rest: int, **options: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(30, "Read-only file system")
        return opening(path, flags, *rest, **options)

    monkeypatch.setattr(os, "open", refuse_writing)
    with pytest.raises(CannotSave, match="read-only file system"):
        remember(recalled, recalled.remembered.bookmarked("a", HERE))
    monkeypatch.undo()
    assert recall(dossier(), folder).remembered == recalled.remembered


def test_g4_a_home_that_is_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    monkeypatch.setenv("HOME", "/dev/null")
    recalled = recall(dossier())
    assert not recalled.keeps
    assert len(recalled.findings) == 1
    assert "places and bookmarks will not be kept" in recalled.findings[0].message
    assert remember(recalled, Remembered().at(HERE)) == recalled


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b'{"memory": "1", "dossiers": []}',
        b'{"memory": 1}',
        b'{"memory": 1, "dossiers": [{"path": 1}]}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"memory": ' + b"9" * 5_000 + b"}",
    ],
    ids=lambda text: ascii(text[:30]),
)
def test_g5_a_corrupt_file_is_set_aside_with_one_notice(file: Path, text: bytes) -> None:
    file.write_bytes(text)
    recalled = recall(dossier(), file.parent)
    assert recalled.remembered == Remembered()
    assert recalled.keeps
    (finding,) = recalled.findings
    assert "set aside as memory.json.corrupt" in finding.message
    assert (file.parent / "memory.json.corrupt").read_bytes() == text
    assert recall(dossier(), file.parent).findings == ()
    remember(recalled, Remembered().at(HERE))
    assert recall(dossier(), file.parent).remembered.place_in("talk") == HERE


def test_g6_a_newer_version_is_left_untouched(file: Path) -> None:
    text = '{"memory": 2, "places": "somewhere else"}'
    file.write_text(text)
    recalled = recall(dossier(), file.parent)
    assert not recalled.keeps
    assert "newer version" in recalled.findings[0].message
    remember(recalled, Remembered().at(HERE))
    assert file.read_text() == text


def test_g6_a_file_that_a_newer_version_wrote_meanwhile_is_left_untouched(file: Path) -> None:
    recalled = recall(dossier(), file.parent)
    file.write_text('{"memory": 2}')
    with pytest.raises(CannotSave, match="newer version"):
        remember(recalled, Remembered().at(HERE))
    assert file.read_text() == '{"memory": 2}'


def test_g7_two_readers_lose_no_bookmark(folder: Path) -> None:
    def read(letters: str) -> None:
        recalled = recall(dossier(), folder)
        for letter in letters:
            recalled = remember(recalled, recalled.remembered.bookmarked(letter, HERE))

    readers = [threading.Thread(target=read, args=(letters,)) for letters in ("abcdefgh", "stuvwxyz")]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert "".join(letter for letter, _ in recall(dossier(), folder).remembered.bookmarks) == "abcdefghstuvwxyz"


def test_w7_a_save_that_comes_again_anyway_waits_for_nobody(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recalled = recall(dossier(), folder)
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("waited"))
    with locked(folder), pytest.raises(LockedByAnother, match="another reader"):
        remember(recalled, Remembered().at(HERE), patience=0)
    assert remember(recalled, Remembered().at(HERE), patience=0).remembered.place_in("talk") == HERE


@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_g10_a_pipe_a_link_or_a_folder_in_its_place(file: Path, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "link":
        file.symlink_to("/etc/passwd")
    else:
        file.mkdir()
    start = time.perf_counter()
    recalled = recall(dossier(), file.parent)
    assert time.perf_counter() - start < 1  # nothing was waited for
    assert not recalled.keeps
    assert "will not be kept" in recalled.findings[0].message
    assert os.path.lexists(file)


def test_g11_a_moved_dossier_is_known_by_its_content(folder: Path) -> None:
    keep(folder, dossier(), Remembered().at(HERE))
    moved = dossier(Path("/elsewhere/talk"))
    assert recall(moved, folder).remembered.place_in("talk") == HERE
    keep(folder, moved, recall(moved, folder).remembered)
    assert [entry["path"] for entry in json.loads((folder / FILE).read_text())["dossiers"]] == ["/elsewhere/talk"]


def test_g11_an_edited_dossier_is_known_by_its_path(folder: Path) -> None:
    keep(folder, dossier(), Remembered().at(HERE))
    assert recall(dossier(text="Other words.\n"), folder).remembered.place_in("talk") == HERE


def test_g12_no_clock_decides_what_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(folder, dossier(), Remembered().at(HERE))
    monkeypatch.setattr(time, "time", lambda: 0.0)
    later = Landmark("talk", 99)
    keep(folder, dossier(), Remembered().at(later))
    assert recall(dossier(), folder).remembered.place_in("talk") == later
