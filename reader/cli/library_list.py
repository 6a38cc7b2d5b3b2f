"""The dossiers of the library, as `reader library` lists them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from reader.cli.table import write_table
from reader.cli.writer import say
from reader.export.json_text import json_document
from reader.library.conditions import Condition, condition_of
from reader.library.entry_words import place_words, read_words, state_words
from reader.library.first_dossier import all_entries, is_first
from reader.library.in_time import InTime
from reader.memory.library import read_library

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.cli.writer import Writer
    from reader.memory.library_entry import LibraryEntry

#: The columns of the list.
_HEADS = ("title", "state", "last read", "place")


def known_entries() -> tuple[LibraryEntry, ...]:
    """Return all dossiers, the last read first; report on stderr what is wrong with the file that lists them."""
    library, findings = read_library()
    for finding in findings:
        say(str(finding))
    return all_entries(library)


def entry_record(entry: LibraryEntry, condition: Condition) -> dict[str, object]:
    """Return the JSON record of a dossier in the library."""
    known = entry.checked
    return {
        "title": entry.title,
        "paths": list(entry.opening.paths),
        "sources": list(entry.opening.sources),
        "checked": known.checked if known else None,
        "total": known.total if known else None,
        "wrong": known.wrong if known else None,
        "read": entry.read or None,
        "problem": condition.words or None,
        "comes_with_reader": is_first(entry),
    }


def write_entries(entries: Sequence[LibraryEntry], writer: Writer, *, name: str, as_json: bool) -> None:
    """Write dossiers, each with how it stands with its files.

    Args:
        entries: The dossiers.
        writer: To stdout.
        name: What the list is called in JSON.
        as_json: Whether to write JSON.
    """
    in_time = InTime()
    told = [(entry, condition_of(entry.opening, in_time)) for entry in entries]
    if as_json:
        writer.lines(json_document({}, name, (entry_record(*each) for each in told)))
        return
    now = datetime.now()
    rows = [
        [entry.title, state_words(entry, condition), read_words(entry, now), place_words(entry)]
        for entry, condition in told
    ]
    write_table(writer, _HEADS, rows)
