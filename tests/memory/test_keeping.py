from __future__ import annotations

import json
import os
import stat
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


def test_of_too_many_dossiers_those_with_bookmarks_and_notes_stay_longest(file: Path) -> None:
    keep(file.parent, dossier(Path("/dossiers/noted"), "noted"), Remembered().noted(Note(HERE, "mine")))
    for number in range(2):
        keep(file.parent, dossier(Path(f"/dossiers/{number}"), str(number)), Remembered().at(HERE))
    root = json.loads(file.read_text())
    root["dossiers"] = root["dossiers"][:1] + root["dossiers"][1:2] * (DOSSIERS_KEPT - 2) + root["dossiers"][2:]
    file.write_text(json.dumps(root))
    keep(file.parent, dossier(Path("/dossiers/new"), "new"), Remembered().at(HERE))
    kept = [entry["path"] for entry in json.loads(file.read_text())["dossiers"]]
    assert len(kept) == DOSSIERS_KEPT
    assert [kept[0], *kept[-2:]] == ["/dossiers/noted", "/dossiers/1", "/dossiers/new"]


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


def test_l6_a_second_corrupt_file_is_set_aside_beside_the_first(file: Path) -> None:
    for text in ("first", "second", "third"):
        file.write_text(text)
        recall(dossier(), file.parent)
    aside = {path.name: path.read_text() for path in file.parent.iterdir()}
    assert aside == {
        "memory.json.corrupt": "first",
        "memory.json.corrupt2": "second",
        "memory.json.corrupt3": "third",
    }


def test_l6_bookmarks_outlive_a_file_that_became_corrupt_meanwhile(folder: Path) -> None:
    recalled = keep(folder, dossier(), Remembered().bookmarked("a", HERE).noted(Note(HERE, "check this")))
    (folder / FILE).write_text("{")
    recalled = remember(recalled, recalled.remembered.bookmarked("b", HERE))
    assert "set aside" in recalled.findings[0].message
    again = recall(dossier(), folder).remembered
    assert [letter for letter, _ in again.bookmarks] == ["a", "b"]
    assert [note.text for note in again.notes] == ["check this"]


def test_l6_a_hard_link_that_is_left_behind_is_told(file: Path, tmp_path: Path) -> None:
    recalled = keep(file.parent, dossier(), Remembered().at(HERE))
    os.link(file, tmp_path / "backup")
    before = file.read_text()
    recalled = remember(recalled, recalled.remembered.bookmarked("a", HERE))
    assert "another name (a hard link), which still has the old contents" in recalled.findings[0].message
    assert (tmp_path / "backup").read_text() == before
    assert remember(recalled, recalled.remembered.bookmarked("b", HERE)).findings == ()


def test_w6_nobody_else_may_read_it(folder: Path) -> None:
    keep(folder, dossier(), Remembered().noted(Note(HERE, "private")))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600


def test_w6_what_an_older_version_left_open_to_others_is_closed(file: Path) -> None:
    keep(file.parent, dossier(), Remembered().noted(Note(HERE, "private")))
    file.chmod(0o644)
    file.parent.chmod(0o755)
    recall(dossier(), file.parent)
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_g2_a_file_that_would_be_too_large_to_read_again_is_not_written(file: Path) -> None:
    recalled = keep(file.parent, dossier(), Remembered().bookmarked("a", HERE))
    with pytest.raises(CannotSave, match="larger than 16 MB"):
        remember(recalled, recalled.remembered.noted(Note(HERE, "x" * (17 << 20))))
    assert recall(dossier(), file.parent).remembered == recalled.remembered


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
    before = file.lstat().st_ino, file.lstat().st_mtime_ns
    recalled = recall(dossier(), file.parent)
    assert not recalled.keeps
    (finding,) = recalled.findings
    assert finding.file == str(file)
    assert finding.message.endswith("places and bookmarks will not be kept")
    assert finding.hint == "move it out of the way, and a new one will be made"
    assert remember(recalled, Remembered().at(HERE)) == recalled
    assert (file.lstat().st_ino, file.lstat().st_mtime_ns) == before
    assert list(file.parent.iterdir()) == [file]


def test_g11_a_moved_dossier_is_known_by_its_content(folder: Path) -> None:
    keep(folder, dossier(), Remembered().at(HERE))
    moved = dossier(Path("/elsewhere/talk"))
    assert recall(moved, folder).remembered.place_in("talk") == HERE
    keep(folder, moved, recall(moved, folder).remembered)
    assert [entry["path"] for entry in json.loads((folder / FILE).read_text())["dossiers"]] == ["/elsewhere/talk"]


def test_l5_a_moved_dossier_is_known_by_its_new_path_from_when_it_is_opened(folder: Path) -> None:
    left = Remembered().at(HERE).bookmarked("a", HERE).noted(Note(HERE, "check this", "q1"))
    keep(folder, dossier(), left)
    recall(dossier(Path("/elsewhere/talk")), folder)  # opened and left without a change
    edited = dossier(Path("/elsewhere/talk"), "Edited words.\n")
    assert recall(edited, folder).remembered == left


def test_l5_a_copy_takes_nothing_from_what_it_was_copied_from(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    original, copy = dossier(tmp_path / "talk"), dossier(tmp_path / "copy")
    keep(folder, original, Remembered().bookmarked("a", HERE))
    recalled = recall(copy, folder)
    assert dict(recalled.remembered.bookmarks) == {"a": HERE}
    remember(recalled, recalled.remembered.without_bookmark("a"))
    edited = dossier(tmp_path / "talk", "Edited words.\n")
    assert dict(recall(edited, folder).remembered.bookmarks) == {"a": HERE}


def test_l5_where_it_cannot_be_kept_under_the_new_path_that_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(folder, dossier(), Remembered().at(HERE))

    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    recalled = recall(dossier(Path("/elsewhere/talk")), folder)
    assert recalled.remembered.place_in("talk") == HERE
    assert [finding.message for finding in recalled.findings] == ["cannot be saved: no space left on device"]


def test_g11_one_dossier_by_two_paths_is_one(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "talk").mkdir()
    (tmp_path / "link").symlink_to("talk")
    keep(folder, dossier(tmp_path / "talk"), Remembered().at(HERE))
    edited = dossier(tmp_path / "link" / ".." / "talk", "Edited words.\n")
    assert recall(edited, folder).remembered.place_in("talk") == HERE


def test_g11_an_edited_dossier_is_known_by_its_path(folder: Path) -> None:
    keep(folder, dossier(), Remembered().at(HERE))
    assert recall(dossier(text="Other words.\n"), folder).remembered.place_in("talk") == HERE


def test_g11_a_path_tells_more_than_a_content(folder: Path) -> None:
    keep(folder, dossier(), Remembered().at(HERE))
    keep(folder, dossier(Path("/dossiers/other"), "Other words.\n"), Remembered().at(Landmark("talk", 99)))
    assert recall(dossier(text="Other words.\n"), folder).remembered.place_in("talk") == HERE


def test_g11_texts_that_differ_in_the_middle_are_two(folder: Path) -> None:
    keep(folder, dossier(text="w" * 2000), Remembered().at(HERE))
    other = dossier(Path("/elsewhere/talk"), "w" * 999 + "v" + "w" * 1000)
    assert recall(other, folder).remembered == Remembered()


def test_g12_no_clock_decides_what_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(folder, dossier(), Remembered().at(HERE))
    monkeypatch.setattr(time, "time", lambda: 0.0)
    later = Landmark("talk", 99)
    keep(folder, dossier(), Remembered().at(later))
    assert recall(dossier(), folder).remembered.place_in("talk") == later
