"""`reader library add` and `forget`: what is in the library, changed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.library_list import known_entries, write_entries
from reader.cli.progress import ProgressLine
from reader.cli.writer import say
from reader.files.addresses import address_of
from reader.files.cleaning import clean_line
from reader.files.contents import is_folder, is_stdin
from reader.files.dossiers import DOSSIER_FILE
from reader.library.first_dossier import is_first
from reader.library.reading_now import read_now
from reader.memory.library import change_library
from reader.memory.library_entry import LibraryEntry, Opening, with_added, without
from reader.reading.library_note import title_of
from reader.reading.status import FOUND, NOTHING_FOUND, WRONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.cli.writer import Writer

#: Seconds to wait for another Reader that is saving.
_PATIENCE_S = 2.0


def add(words: Sequence[str], writer: Writer, *, as_json: bool) -> int:
    """Put dossiers and texts into the library, and print those that are new there."""
    known = {entry.key for entry in known_entries()}
    entries: list[LibraryEntry] = []
    wrong = False
    line = ProgressLine()
    try:
        for path, problem in _named(words):
            line.show("reading titles")
            entry = None if problem else _entry(path)
            if isinstance(entry, LibraryEntry):
                entries.append(entry)
            else:
                wrong = True
                line.clear()
                say(problem or str(entry))
    finally:
        line.clear()
    new = tuple({entry.key: entry for entry in entries if entry.key not in known}.values())
    if new:
        _, findings = change_library(lambda library: with_added(library, new), patience=_PATIENCE_S)
        for finding in findings:
            say(str(finding))
    if there := len(entries) - len(new):
        say(f"{there} {'was' if there == 1 else 'were'} there already")
    if new or as_json:
        write_entries(new, writer, name="added", as_json=as_json)
    return WRONG if wrong else FOUND


def forget(words: Sequence[str], writer: Writer, *, as_json: bool) -> int:
    """Take dossiers and texts out of the library, and print them; their files stay."""
    entries = known_entries()
    forgotten: dict[object, LibraryEntry] = {}
    missing = False
    for word in words:
        found = _known_by(word, entries)
        if not found:
            missing = True
            say(f"{word}: is not in the library; reader library lists what is")
        for entry in found:
            if is_first(entry):
                say(f"{entry.title}: comes with Reader and stays in the library")
            else:
                forgotten[entry.key] = entry
    gone = tuple(forgotten.values())
    if gone:
        change_library(lambda library: without(library, [entry.key for entry in gone]), patience=_PATIENCE_S)
    if gone or as_json:
        write_entries(gone, writer, name="forgotten", as_json=as_json)
    return NOTHING_FOUND if missing else FOUND


def _named(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each dossier's folder or file that words name, as an absolute path, or what is wrong with a word."""
    for word in words:
        if is_stdin(word):
            yield "", f"{word}: standard input cannot be opened again"
        elif address_of(word):
            yield "", f"{word}: a page is kept with reader get {word} FOLDER"
        else:
            path = Path(os.path.realpath(word))
            path = path.parent if path.name == DOSSIER_FILE else path
            if not is_folder(path) or os.path.lexists(path / DOSSIER_FILE):
                yield str(path), ""
            else:
                inside = list(_dossiers_in(path))
                yield from ((each, "") for each in inside)
                if not inside:
                    yield "", f"{clean_line(str(path))}: has no {DOSSIER_FILE}, nor has a folder in it"


def _dossiers_in(folder: Path) -> Iterator[str]:
    """Yield the dossiers right inside a folder."""
    try:
        names = sorted(each.path for each in os.scandir(folder) if each.is_dir())
    except OSError:
        return
    yield from (name for name in names if os.path.lexists(Path(name) / DOSSIER_FILE))


def _entry(path: str) -> LibraryEntry | str:
    """Return the entry of a dossier or text; why it cannot be read, if it cannot."""
    read = read_now(Opening((path,)))
    return LibraryEntry(Opening((path,)), title_of(read.dossier)) if read.dossier is not None else read.problem


def _known_by(word: str, entries: Sequence[LibraryEntry]) -> list[LibraryEntry]:
    """Return the entries that a path names: the one of just this path, or else all that have it among their files."""
    path = word if address_of(word) else os.path.realpath(word)
    path = str(Path(path).parent) if Path(path).name == DOSSIER_FILE else path
    exact = [entry for entry in entries if entry.opening.paths == (path,)]
    return exact or [entry for entry in entries if path in entry.opening.paths]
