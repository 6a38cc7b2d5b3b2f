"""The index of all dossiers: which texts may have some words, and what a search needs of those texts."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import astuple
from pathlib import Path

from reader.library.errors import DamagedError
from reader.library.index_file import IndexFile
from reader.library.letters import letters_of, match_expression
from reader.library.stamps import Stamp
from reader.library.stored import (
    StoredDocument,
    StoredDossier,
    document_facts,
    dossier_facts,
    key_of,
    names_in,
    packed_text,
    packed_view,
    read_document,
    read_dossier_facts,
    state_of,
)
from reader.memory.library_entry import Opening
from reader.model import Document, Dossier
from reader.prose.reading import LONG, reading_of
from reader.prose.view import whole_view

#: Ids of rows of the table of documents, by that of their dossier.
Candidates = dict[int, list[int]]


class Index:
    """What is kept of all dossiers.

    Every method may raise DamagedError, where the file is damaged, and BusyError, where it cannot be used just now.

    Args:
        folder: Where it is.

    Raises:
        NoIndexError: There can be none.
    """

    def __init__(self, folder: Path) -> None:
        self._file = IndexFile(folder)

    def close(self) -> None:
        """Close it."""
        self._file.close()

    def make_anew(self) -> None:
        """Begin again with nothing.

        Raises:
            NoIndexError: There can be none.
        """
        self._file.make_anew()

    # What is there

    def number_of(self, opening: Opening) -> int | None:
        """Return the id of a dossier's row, None if it has none."""
        rows = self._file.rows("SELECT id FROM dossier WHERE opening = ?", key_of(opening))
        return rows[0][0] if rows else None

    def numbers(self) -> dict[str, int]:
        """Return the id of each dossier's row, by what the index knows it by."""
        return dict(self._file.rows("SELECT opening, id FROM dossier"))

    def stamps_of(self, number: int) -> tuple[Stamp, ...]:
        """Return the files of a dossier as they were when it was read."""
        rows = self._file.rows("SELECT files FROM dossier WHERE id = ?", number)
        try:
            return tuple(Stamp(*each) for row in rows for each in json.loads(row[0]))
        except (ValueError, TypeError, RecursionError) as error:
            raise DamagedError(str(error)) from error

    def dossier(self, number: int) -> StoredDossier | None:
        """Return what is kept of a dossier; None if it has just been forgotten."""
        rows = self._file.rows("SELECT facts FROM dossier WHERE id = ?", number)
        return read_dossier_facts(rows[0][0]) if rows else None

    def candidates(self, words: str) -> Candidates | None:
        """Return which documents may have some words; None where the index cannot tell, so that all may."""
        expression = match_expression(words)
        if not expression:
            return None
        query = (
            "SELECT dossier, document.id FROM letters JOIN document ON document.id = letters.rowid"
            " WHERE letters MATCH ? ORDER BY dossier, number"
        )
        found: Candidates = {}
        for dossier, document in self._file.rows(query, expression):
            found.setdefault(dossier, []).append(document)
        return found

    def naming(self, name: str) -> set[int] | None:
        """Return the dossiers that may have a speaker of some name; None where the index cannot tell."""
        found: set[int] | None = None
        for word in name.split():
            candidates = self.candidates(word)
            if candidates is not None:
                named = self._file.rows("SELECT id FROM dossier WHERE instr(names, ?)", letters_of(word))
                either = {*candidates, *(number for (number,) in named)}
                found = either if found is None else found & either
        return found

    def documents(self, number: int) -> dict[int, StoredDocument]:
        """Return the documents of a dossier in their order, without their texts, by the ids of their rows."""
        query = "SELECT id, facts FROM document WHERE dossier = ? ORDER BY number"
        return {row: read_document(facts) for row, facts in self._file.rows(query, number)}

    def document(self, row: int) -> StoredDocument:
        """Return a document with its text."""
        rows = self._file.rows("SELECT facts, text, view FROM document WHERE id = ?", row)
        if not rows:
            raise DamagedError("a document is missing")
        return read_document(*rows[0])

    def with_long_texts(self) -> set[int]:
        """Return the dossiers that have texts so long that they are not kept, but read whenever they are searched."""
        return {number for (number,) in self._file.rows("SELECT DISTINCT dossier FROM document WHERE long")}

    # Changing it

    def changing(self) -> AbstractContextManager[None]:
        """Return the block in which the methods below are called: all that it changes is kept, or nothing."""
        return self._file.changing()

    def keep(self, opening: Opening, dossier: Dossier, stamps: Sequence[Stamp], *, spoken: bool) -> None:
        """Keep a dossier as it was read, in place of what was kept of it; texts that are the same stay.

        Args:
            opening: What it was opened with.
            dossier: As it was read, perhaps with what was found in it.
            stamps: Its files.
            spoken: Whether all quotations are known that Reader finds in it.
        """
        stored = StoredDossier(dossier.title, dossier.speakers, spoken)
        number = self._put(opening, stored, stamps, names_in(dossier))
        there: dict[str, list[int]] = {}
        for known, row in self._file.rows("SELECT known, id FROM document WHERE dossier = ?", number):
            there.setdefault(known, []).append(row)
        for place, document in enumerate(dossier.documents):
            known, facts = state_of(document), document_facts(document, dossier)
            if same := there.get(known):
                self._file.do("UPDATE document SET number = ?, facts = ? WHERE id = ?", place, facts, same.pop())
            else:
                self._add(document, number, place, known, facts)
        self._drop(row for rows in there.values() for row in rows)

    def keep_problem(self, opening: Opening, problem: str, stamps: Sequence[Stamp]) -> None:
        """Keep why a dossier cannot be read, in place of what was kept of it."""
        self._drop_documents(self._put(opening, StoredDossier("", problem=problem), stamps))

    def restamp(self, number: int, stamps: Sequence[Stamp]) -> None:
        """Keep other stamps of files that have the same bytes."""
        self._file.do("UPDATE dossier SET files = ? WHERE id = ?", _files(stamps), number)

    def forget(self, number: int) -> None:
        """Drop all that is kept of a dossier."""
        self._drop_documents(number)
        self._file.do("DELETE FROM dossier WHERE id = ?", number)

    def _put(self, opening: Opening, stored: StoredDossier, stamps: Sequence[Stamp], names: str = "") -> int:
        """Write a dossier's row, and return its id."""
        write = (
            "INSERT INTO dossier (opening, files, facts, names) VALUES (?, ?, ?, ?) ON CONFLICT (opening)"
            " DO UPDATE SET files = excluded.files, facts = excluded.facts, names = excluded.names"
        )
        self._file.do(write, key_of(opening), _files(stamps), dossier_facts(stored), names)
        number = self.number_of(opening)
        assert number is not None
        return number

    def _add(self, document: Document, number: int, place: int, known: str, facts: str) -> None:
        """Write a document's row, and its letters."""
        long = len(document.text) > LONG
        text, view = ("", whole_view("")) if long else (document.text, reading_of(document).view)
        write = "INSERT INTO document (dossier, number, known, long, facts, text, view) VALUES (?, ?, ?, ?, ?, ?, ?)"
        row = self._file.do(write, number, place, known, long, facts, packed_text(text), packed_view(view, text))
        self._file.do("INSERT INTO letters (rowid, kept) VALUES (?, ?)", row, letters_of(view.text))

    def _drop_documents(self, number: int) -> None:
        self._drop(row for (row,) in self._file.rows("SELECT id FROM document WHERE dossier = ?", number))

    def _drop(self, rows: Iterable[int]) -> None:
        """Drop documents; a table that keeps no contents has to be told again which letters go."""
        for row in rows:
            letters = letters_of(self.document(row).view.text)
            self._file.do("INSERT INTO letters (letters, rowid, kept) VALUES ('delete', ?, ?)", row, letters)
            self._file.do("DELETE FROM document WHERE id = ?", row)


def _files(stamps: Sequence[Stamp]) -> str:
    return json.dumps([astuple(stamp) for stamp in stamps])
