"""The file of the index: private, made anew whatever is in its place, shared by two Readers, lost without harm."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import index_file
from reader.library.all_dossiers import AllDossiers
from reader.library.errors import NoIndexError
from reader.library.index_file import FILE, VERSION, IndexFile
from tests.library.shelf import entry_of, found, fresh, harbour, write

FOUND = [
    "The harbour vote | story | - | harbour fund",
    "The harbour vote | hearing | - | harbour fund",
]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "dossier-reader"


def test_nobody_else_may_read_it(tmp_path: Path, cache: Path) -> None:
    fresh([harbour(tmp_path)], cache)
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert stat.S_IMODE((cache / FILE).stat().st_mode) == 0o600


def test_what_an_older_version_left_open_to_others_is_closed(cache: Path) -> None:
    IndexFile(cache).close()
    (cache / FILE).chmod(0o644)
    cache.chmod(0o755)
    IndexFile(cache).close()
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700
    assert stat.S_IMODE((cache / FILE).stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", ["no database", "of a newer version", "of another program", "cut short", "empty"])
def test_a_file_that_is_no_index_of_this_version_is_made_anew(tmp_path: Path, cache: Path, damage: str) -> None:
    entry = harbour(tmp_path)
    fresh([entry], cache).close()
    file = cache / FILE
    if damage == "no database":
        file.write_bytes(b"x" * 5000)
    elif damage == "cut short":
        file.write_bytes(file.read_bytes()[:5000])
    elif damage == "empty":
        file.write_bytes(b"")
    else:
        if damage == "of another program":
            file.unlink()
        connection = sqlite3.connect(file)
        connection.execute("CREATE TABLE other (x)")
        connection.execute(f"PRAGMA user_version = {VERSION + 1 if damage == 'of a newer version' else 0}")
        connection.commit()
        connection.close()
    dossiers = fresh([entry], cache)
    assert dossiers.notice == ""
    assert found(dossiers, "harbour fund") == FOUND


def test_one_that_is_damaged_while_it_is_open_is_made_anew_once(tmp_path: Path, cache: Path) -> None:
    entry = harbour(tmp_path)
    dossiers = fresh([entry], cache)
    connection = sqlite3.connect(cache / FILE)
    connection.execute("UPDATE document SET facts = '[]', text = x'00'")
    connection.commit()
    connection.close()
    assert found(dossiers, "harbour fund") == FOUND
    assert dossiers.notice == ""


@pytest.mark.parametrize("table", ["document", "dossier", "letters"])
def test_tables_that_are_missing_are_made_anew(tmp_path: Path, cache: Path, table: str) -> None:
    entry = harbour(tmp_path)
    fresh([entry], cache).close()
    connection = sqlite3.connect(cache / FILE)
    connection.execute(f"DROP TABLE {table}")
    connection.commit()
    connection.close()
    assert found(fresh([entry], cache), "harbour fund") == FOUND


def test_it_may_be_deleted_at_any_moment(tmp_path: Path, cache: Path) -> None:
    entry = harbour(tmp_path)
    dossiers = fresh([entry], cache)
    (cache / FILE).unlink()
    assert found(dossiers, "harbour fund") == FOUND
    assert found(fresh([entry], cache), "harbour fund") == FOUND


def test_two_readers_use_one_index(tmp_path: Path, cache: Path) -> None:
    first, second = harbour(tmp_path), entry_of(write(tmp_path / "letter.txt", "The harbour fund is empty.\n"))
    one, other = AllDossiers([first, second], cache), AllDossiers([first, second], cache)
    steps = zip(one.freshen(), other.freshen(), strict=True)
    assert [(mine.done, theirs.done) for mine, theirs in steps] == [(1, 1), (2, 2)]
    assert found(one, "harbour fund") == found(other, "harbour fund") == [*FOUND, "Letter | letter | - | harbour fund"]


def test_one_that_another_reader_is_changing_for_long_is_done_without(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_file, "PATIENCE_S", 0.01)
    other = IndexFile(cache)
    with other.changing():
        dossiers = fresh([harbour(tmp_path)], cache)
        assert found(dossiers, "harbour fund") == FOUND
    assert dossiers.notice == (
        "the index of all dossiers cannot be used: database is locked; all dossiers are read to be searched"
    )


@pytest.mark.parametrize("kind", ["pipe", "link", "folder"])
def test_something_else_in_its_place_is_left_alone_and_told(tmp_path: Path, cache: Path, kind: str) -> None:
    cache.mkdir(parents=True)
    file = cache / FILE
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "link":
        file.symlink_to("/etc/passwd")
    else:
        file.mkdir()
    dossiers = fresh([harbour(tmp_path)], cache)
    assert f"{file}: cannot be saved: what is there is not a regular file" in dossiers.notice
    assert found(dossiers, "harbour fund") == FOUND


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    dossiers = fresh([harbour(tmp_path)], Path("/dev/null/cache"))
    assert "the folder cannot be created: not a directory" in dossiers.notice
    assert found(dossiers, "harbour fund") == FOUND


def test_where_sqlite_cannot_search_texts_that_is_told(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tables = [each.replace("fts5", "fts99") for each in index_file._TABLES]
    monkeypatch.setattr(index_file, "_TABLES", tables)
    with pytest.raises(NoIndexError, match="SQLite cannot search texts"):
        IndexFile(cache)
    dossiers = fresh([harbour(tmp_path)], cache)
    assert dossiers.notice == (
        "this Python's SQLite cannot search texts (it lacks FTS5); all dossiers are read to be searched"
    )
    assert found(dossiers, "harbour fund") == FOUND


def test_a_python_without_sqlite_searches_all_the_same(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "reader.library.index", None)
    dossiers = fresh([harbour(tmp_path)], cache)
    assert dossiers.notice.startswith("this Python has no SQLite")
    assert found(dossiers, "harbour fund") == FOUND


def test_a_reader_that_is_killed_while_it_writes_leaves_an_index_that_opens(tmp_path: Path, cache: Path) -> None:
    entry = harbour(tmp_path)
    program = (
        "import os, signal, sys; from pathlib import Path; from reader.library.index_file import IndexFile\n"
        "file = IndexFile(Path(sys.argv[1]))\n"
        "with file.changing():\n"
        "    for number in range(20000):\n"
        "        file.do('INSERT INTO letters (rowid, kept) VALUES (?, ?)', number, 'abcdefgh' * 50)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    ended = subprocess.run([sys.executable, "-c", program, str(cache)], check=False)
    assert ended.returncode == -9
    dossiers = fresh([entry], cache)
    assert dossiers.notice == ""
    assert found(dossiers, "harbour fund") == FOUND
