"""The memory file: JSON to values and back; anything in another format is corrupt."""

from __future__ import annotations

import json
from typing import Any

from reader.files.cleaning import clean, clean_line
from reader.memory.identity import Identity
from reader.memory.json_field import JsonField, read_json
from reader.memory.landmark import Landmark
from reader.memory.remembered import Note, Remembered

#: The version of the format; files in a newer one are left untouched.
VERSION = 1

#: Dossiers that are kept; the least recently opened goes first, by order in the file and not by a clock.
DOSSIERS_KEPT = 500

Entry = tuple[Identity, Remembered]
Entries = tuple[Entry, ...]


def read_record(text: str) -> Entries:
    """Parse the file's text: dossiers and what was left in them, the most recently opened last.

    Raises:
        Corrupt: It is not in the expected format.
        Newer: Its version is newer.
    """
    root = read_json(text, "memory", VERSION)
    return tuple(
        (Identity(entry["path"].text(), entry["content"].text()), _read_remembered(entry))
        for entry in root["dossiers"].items()
    )


def write_record(entries: Entries) -> str:
    """Return the file's text."""
    dossiers = [
        {
            "path": known.path,
            "content": known.content,
            **_written(left),
            "searches": list(left.searches if known.path else ()),  # what came through a pipe leaves none
        }
        for known, left in entries
    ]
    return json.dumps({"memory": VERSION, "dossiers": dossiers}, indent=1, allow_nan=False) + "\n"


def _read_remembered(entry: JsonField) -> Remembered:
    return Remembered(
        document=entry["document"].text(),
        places=tuple(_read_landmark(place) for place in entry["places"].items()),
        panel=entry["panel"].text(),
        bookmarks=tuple((each["letter"].text(), _read_landmark(each)) for each in entry["bookmarks"].items()),
        notes=tuple(
            Note(
                _read_landmark(each),
                clean(each["text"].text()),
                each["quotation"].text(),
                each.number_if_any("length"),
            )
            for each in entry["notes"].items()
        ),
        searches=tuple(clean_line(each.text()) for each in entry.items_if_any("searches")),
    )


def _read_landmark(field: JsonField) -> Landmark:
    words = clean(field["before"].text()), clean(field["words"].text())
    return Landmark(field["document"].text(), field["offset"].number(), *words)


def _written(left: Remembered) -> dict[str, Any]:
    return {
        "document": left.document,
        "places": [_written_landmark(place) for place in left.places],
        "panel": left.panel,
        "bookmarks": [{"letter": letter, **_written_landmark(place)} for letter, place in left.bookmarks],
        "notes": [
            {"text": note.text, "quotation": note.quotation, "length": note.length, **_written_landmark(note.at)}
            for note in left.notes
        ],
    }


def _written_landmark(place: Landmark) -> dict[str, Any]:
    return {"document": place.document, "offset": place.offset, "before": place.before, "words": place.words}
