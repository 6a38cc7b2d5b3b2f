from __future__ import annotations

import json
import os
import stat
import threading
from pathlib import Path

import pytest

from reader.files.errors import CannotSave, LockedByAnother
from reader.files.locking import locked
from reader.memory.library import FILE, change_library, read_library
from reader.memory.library_entry import (
    ENTRIES_KEPT,
    Checked,
    Library,
    LibraryEntry,
    Opening,
    with_added,
    with_again,
    with_read,
    without,
)


def entry(name: str, checked: Checked | None = None, read: str = "") -> LibraryEntry:
    return LibraryEntry(Opening((f"/stories/{name}",)), name.title(), checked, read)


def titles(library: Library) -> list[str]:
    return [each.title for each in library]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state" / "dossier-reader"


@pytest.fixture
def file(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder / FILE


HARBOUR = LibraryEntry(
    Opening(("/stories/vote.txt", "/stories/two\nlines\udcff.txt"), ("/stories/hearing.txt",), "2021-05-03", "cp1252"),
    "The vote, Two lines",
    Checked(12, 42, 2),
    "2021-05-04T10:00:00Z",
)


def test_everything_is_there_the_next_time(folder: Path) -> None:
    change_library(lambda library: with_read(library, HARBOUR), folder)
    assert read_library(folder) == ((HARBOUR,), ())


def test_the_last_read_comes_last_and_is_there_once(folder: Path) -> None:
    for name in ("budget", "harbour", "talks", "budget"):
        change_library(lambda library, name=name: with_read(library, entry(name)), folder)  # type: ignore[misc]
    assert titles(read_library(folder)[0]) == ["Harbour", "Talks", "Budget"]


def test_what_is_not_known_of_a_reading_stays_as_it_was_known() -> None:
    known = with_read((), entry("harbour", Checked(12, 42), "2021-05-03T10:00:00Z"))
    again = with_read(known, entry("harbour", None, "2021-05-04T10:00:00Z"))
    assert again == (entry("harbour", Checked(12, 42), "2021-05-04T10:00:00Z"),)


def test_what_was_put_there_and_never_read_comes_after_all_that_was_read_in_the_order_given() -> None:
    library = with_added((entry("talks"),), (entry("budget"), entry("harbour"), entry("budget")))
    assert titles(library)[::-1] == ["Talks", "Budget", "Harbour"]


def test_what_is_there_is_not_put_there_again() -> None:
    known = (entry("harbour", Checked(12, 42)),)
    assert with_added(known, (entry("harbour"),)) == known


def test_what_was_forgotten_comes_back_where_it_was() -> None:
    library = tuple(map(entry, ("budget", "harbour", "talks")))
    left = without(library, [library[1].key])
    assert titles(left) == ["Budget", "Talks"]
    assert with_again(left, library[1], 1) == library
    assert with_again(library, library[1], 1) == library


def test_only_so_many_are_kept_and_the_one_not_read_for_longest_goes() -> None:
    full = tuple(entry(f"story{number}") for number in range(ENTRIES_KEPT))
    assert with_read(full, entry("new")) == (*full[1:], entry("new"))
    assert len(with_added(full, (entry("new"),))) == ENTRIES_KEPT


def test_nobody_else_may_read_it(folder: Path) -> None:
    change_library(lambda library: (*library, HARBOUR), folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600


def test_two_readers_lose_no_entry(folder: Path) -> None:
    def read(names: str) -> None:
        for name in names:
            change_library(lambda library, name=name: with_read(library, entry(name)), folder, patience=10)  # type: ignore[misc]

    readers = [threading.Thread(target=read, args=(names,)) for names in ("abcdefgh", "stuvwxyz")]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert "".join(sorted(titles(read_library(folder)[0]))) == "ABCDEFGHSTUVWXYZ"


def test_what_another_reader_is_saving_is_waited_for_only_so_long(folder: Path) -> None:
    change_library(lambda library: (*library, HARBOUR), folder)
    with locked(folder), pytest.raises(LockedByAnother):
        change_library(lambda _: (), folder, patience=0)
    assert read_library(folder)[0] == (HARBOUR,)


def test_what_changes_nothing_writes_nothing(file: Path) -> None:
    change_library(lambda library: (*library, HARBOUR), file.parent)
    before = file.stat().st_ino
    change_library(lambda library: library, file.parent)
    assert file.stat().st_ino == before


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"library": 1}',
        '{"library": 1, "dossiers": [{"title": 1}]}',
        '{"library": 1, "dossiers": [{"title": "x", "paths": [], "sources": [], "published": "", "encoding": "",'
        ' "checked": null, "read": ""}]}',
        '{"library": 1, "dossiers": [{"title": "x", "paths": ["relative"], "sources": [], "published": "",'
        ' "encoding": "", "checked": null, "read": ""}]}',
        "[" * 100_000,
    ],
    ids=lambda text: ascii(text[:60]),
)
def test_a_corrupt_file_is_set_aside_with_one_notice(file: Path, text: str) -> None:
    file.write_text(text)
    library, (finding,) = read_library(file.parent)
    assert library == ()
    assert "set aside as library.json.corrupt; the list of dossiers starts afresh" in finding.message
    assert (file.parent / "library.json.corrupt").read_text() == text
    assert read_library(file.parent) == ((), ())


def test_a_newer_version_is_left_untouched(file: Path) -> None:
    file.write_text('{"library": 2}')
    library, (finding,) = read_library(file.parent)
    assert library == ()
    assert "newer version of Reader and is left untouched; no list of dossiers will be kept" in finding.message
    with pytest.raises(CannotSave, match="newer version"):
        change_library(lambda library: (*library, HARBOUR), file.parent)
    assert file.read_text() == '{"library": 2}'


@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_a_pipe_a_link_or_a_folder_in_its_place(file: Path, kind: str) -> None:
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "link":
        file.symlink_to("/etc/passwd")
    else:
        file.mkdir()
    library, (finding,) = read_library(file.parent)
    assert library == ()
    assert finding.file == str(file)
    with pytest.raises(CannotSave):
        change_library(lambda library: (*library, HARBOUR), file.parent)


def test_a_title_with_control_characters_is_shown_without_them_on_one_line(file: Path) -> None:
    change_library(lambda library: (*library, HARBOUR), file.parent)
    root = json.loads(file.read_text())
    root["dossiers"][0]["title"] = "The\n\x1b[31mvote" + "x" * 1000
    file.write_text(json.dumps(root))
    (read,) = read_library(file.parent)[0]
    assert read.title.startswith("The␊␛[31mvote")
    assert len(read.title) == 300


def test_more_entries_than_are_kept_are_read_as_the_last_of_them(file: Path) -> None:
    change_library(lambda library: (*library, HARBOUR), file.parent)
    root = json.loads(file.read_text())
    root["dossiers"] = [root["dossiers"][0] | {"paths": [f"/stories/{number}"]} for number in range(ENTRIES_KEPT + 5)]
    file.write_text(json.dumps(root))
    library, findings = read_library(file.parent)
    assert findings == ()
    assert library[0].opening.paths == ("/stories/5",)
    assert len(library) == ENTRIES_KEPT
