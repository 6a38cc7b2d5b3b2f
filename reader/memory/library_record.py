"""The file of the library: JSON to values and back; anything in another format is corrupt."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reader.files.addresses import address_of
from reader.files.cleaning import clean_line
from reader.memory.json_field import Corrupt, JsonField, read_json
from reader.memory.library_entry import ENTRIES_KEPT, LONGEST_TITLE, Checked, Library, LibraryEntry, Opening

#: The version of the format; files in a newer one are left untouched.
VERSION = 1


def read_library_record(text: str) -> Library:
    """Parse the file's text.

    Raises:
        Corrupt: It is not in the expected format.
        Newer: Its version is newer.
    """
    entries = read_json(text, "library", VERSION)["dossiers"].items()
    return tuple({entry.key: entry for entry in map(_read_entry, entries[-ENTRIES_KEPT:])}.values())


def write_library_record(library: Library) -> str:
    """Return the file's text, a line each entry."""
    lines = ",\n".join(json.dumps(_written(entry)) for entry in library)
    return f'{{"library": {VERSION}, "dossiers": [\n{lines}\n]}}\n'


def _read_entry(entry: JsonField) -> LibraryEntry:
    opening = Opening(
        _read_paths(entry["paths"]),
        _read_paths(entry["sources"]),
        entry["published"].text(),
        entry["encoding"].text(),
    )
    if not opening.paths:
        raise Corrupt
    title = clean_line(entry["title"].text())[:LONGEST_TITLE]
    return LibraryEntry(opening, title, _read_checked(entry["checked"]), clean_line(entry["read"].text()))


def _read_paths(field: JsonField) -> tuple[str, ...]:
    """Return paths that say the same whatever folder Reader runs in; names that are no UTF-8 have surrogates."""
    paths = tuple(each.text() for each in field.items())
    if not all(address_of(path) or (Path(path).is_absolute() and "\0" not in path) for path in paths):
        raise Corrupt
    return paths


def _read_checked(field: JsonField) -> Checked | None:
    if field.value is None:
        return None
    return Checked(field["checked"].number(), field["total"].number(), field["wrong"].number())


def _written(entry: LibraryEntry) -> dict[str, Any]:
    known = entry.checked
    return {
        "title": entry.title,
        "paths": entry.opening.paths,
        "sources": entry.opening.sources,
        "published": entry.opening.published,
        "encoding": entry.opening.encoding,
        "checked": known and {"checked": known.checked, "total": known.total, "wrong": known.wrong},
        "read": entry.read,
    }
