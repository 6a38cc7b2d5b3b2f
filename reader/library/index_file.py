"""The file of the index, in the cache: opened, or made anew where it is none, is damaged, or of another version."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reader.files.cleaning import clean_line
from reader.files.errors import CannotSave
from reader.files.saving import make_folder, make_private, regular_file, telling_why
from reader.library.errors import BusyError, DamagedError, NoIndexError

FILE = "library.sqlite3"
#: The version of what is in it: another one is made anew. It changes with the tables, and with what is read of texts.
VERSION = 1
#: Seconds to wait for another Reader that is writing.
PATIENCE_S = 2.0
#: Kilobytes that a change may take in memory; beyond, nobody else could read until it is written.
_CACHE_KB = 64_000
#: What SQLite keeps beside a file.
_BESIDE = ("-journal", "-wal", "-shm")
#: What SQLite says where nothing is wrong with what is in the file.
_NOT_DAMAGED = ("locked", "busy", "disk i/o", "disk is full", "readonly", "unable to open")

_TABLES = (
    "CREATE TABLE dossier (id INTEGER PRIMARY KEY, opening TEXT NOT NULL UNIQUE, files TEXT NOT NULL,"
    " facts TEXT NOT NULL, names TEXT NOT NULL)",
    "CREATE TABLE document (id INTEGER PRIMARY KEY, dossier INTEGER NOT NULL, number INTEGER NOT NULL,"
    " known TEXT NOT NULL, long INTEGER NOT NULL, facts TEXT NOT NULL,"
    " text BLOB NOT NULL, view BLOB NOT NULL)",
    "CREATE INDEX document_of ON document (dossier, number)",
    "CREATE VIRTUAL TABLE letters USING fts5 (kept, tokenize = 'trigram', content = '', columnsize = 0)",
)


class IndexFile:
    """The index's tables, open until they are closed.

    Args:
        folder: Where the file is.

    Raises:
        NoIndexError: This Python's SQLite cannot search texts, or the file cannot be used.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self._connection = self._opened()

    def close(self) -> None:
        """Close it."""
        self._connection.close()

    def rows(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows that a statement asks for.

        Raises:
            DamagedError: The file is damaged.
            BusyError: It cannot be used just now.
        """
        with _failures_told():
            return self._connection.execute(statement, values).fetchall()

    def do(self, statement: str, *values: object) -> int:
        """Carry out a statement that changes something, and return the id of the row it made, if it made one.

        Raises:
            DamagedError: The file is damaged.
            BusyError: It cannot be used just now.
        """
        with _failures_told():
            return self._connection.execute(statement, values).lastrowid or 0

    def make_anew(self) -> None:
        """Begin again with empty tables.

        Raises:
            NoIndexError: They cannot be made.
        """
        self.close()
        self._remove()
        self._connection = self._opened()

    @contextlib.contextmanager
    def changing(self) -> Iterator[None]:
        """Change the tables: all that the block changes is there afterwards, or nothing of it.

        Raises:
            DamagedError: The file is damaged; nothing was changed.
            BusyError: It cannot be used just now; nothing was changed.
        """
        self.do("BEGIN IMMEDIATE")
        try:
            yield
            self.do("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def _opened(self) -> sqlite3.Connection:
        """Return a connection to tables of this version, made anew where need be."""
        self._make_file()
        try:
            return _connected(self._path)
        except sqlite3.Error as error:
            if _is_only_busy(error):
                raise NoIndexError(_reason(error)) from error
        self._remove()
        self._make_file()
        try:
            return _connected(self._path)
        except sqlite3.Error as error:
            raise NoIndexError(_reason(error)) from error

    def _make_file(self) -> None:
        """Make the folder and, if there is none, an empty file, that only their user can read.

        Raises:
            NoIndexError: They cannot be made, or something else is in their place.
        """
        try:
            make_folder(self._path.parent, private=True)
            with telling_why(self._path, "the index cannot be made"):
                if regular_file(self._path) is None:
                    os.close(os.open(self._path, os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600))
        except CannotSave as error:
            raise NoIndexError(str(error)) from error
        make_private(self._path)

    def _remove(self) -> None:
        """Remove the file, and what SQLite keeps beside it."""
        for ending in ("", *_BESIDE):
            with contextlib.suppress(OSError):
                self._path.with_name(FILE + ending).unlink()


@contextlib.contextmanager
def _failures_told() -> Iterator[None]:
    """Turn what SQLite raises within the block into an error of ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise (BusyError if _is_only_busy(error) else DamagedError)(clean_line(str(error))) from error


def _is_only_busy(error: sqlite3.Error) -> bool:
    """Say whether the file is only in use, or on a disk that cannot be used: nothing is wrong with what is in it."""
    words = str(error).lower()
    return any(sign in words for sign in _NOT_DAMAGED)


def _connected(path: Path) -> sqlite3.Connection:
    """Return a connection, which one thread at a time may use.

    Raises:
        sqlite3.Error: The file is no database, damaged or of another version, or is in use.
    """
    connection = sqlite3.connect(path, timeout=PATIENCE_S, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA synchronous = OFF")  # what a power failure damages is made anew
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KB}")
        if not _has_tables(connection):
            _make_tables(connection)
        if _version(connection) != VERSION:
            raise sqlite3.DatabaseError("of another version")
        connection.execute("SELECT count(*) FROM letters WHERE letters MATCH '\"abc\"'")
    except BaseException:
        connection.close()
        raise
    return connection


def _make_tables(connection: sqlite3.Connection) -> None:
    """Make the tables, unless another Reader has just made them."""
    connection.execute("BEGIN IMMEDIATE")
    if not _has_tables(connection):
        for statement in _TABLES:
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _has_tables(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _reason(error: sqlite3.Error) -> str:
    """Return why there is no index, in words."""
    words = clean_line(str(error))
    if "no such module" in words or "tokenize" in words:
        return "this Python's SQLite cannot search texts (it lacks FTS5)"
    return f"the index of all dossiers cannot be used: {words}"
