"""Which remembered entry belongs to a dossier, and what happens to the others."""

from __future__ import annotations

import os

from reader.memory.identity import Identity
from reader.memory.record import DOSSIERS_KEPT, Entries, Entry
from reader.memory.remembered import Remembered


def find_entry(entries: Entries, identity: Identity) -> Entry | None:
    """Return a dossier's entry: the one with its path, or, if its path is new, the latest with its content."""
    by_path = [entry for entry in entries if identity.path and entry[0].path == identity.path]
    by_content = [entry for entry in entries if entry[0].content == identity.content]
    return next(reversed(by_path or by_content), None)


def with_entry(entries: Entries, identity: Identity, left: Remembered) -> Entries:
    """Return the entries with a dossier's last, replacing its old one here or at the path it was moved from."""
    found = find_entry(entries, identity)
    moved = found is not None and bool(identity.path) and not _is_still_there(found[0].path)
    replaced = {identity} | ({found[0]} if found and moved else set())
    others = tuple(
        entry
        for entry in entries
        if entry[0] not in replaced and not (identity.path and entry[0].path == identity.path)
    )
    return _not_too_many((*others, (identity, left)))


def _not_too_many(entries: Entries) -> Entries:
    """Drop the least recently opened beyond the limit; mere places go before bookmarks and notes."""
    places_first = sorted(entries[:-1], key=lambda entry: bool(entry[1].bookmarks or entry[1].notes))
    gone = places_first[: max(0, len(entries) - DOSSIERS_KEPT)]
    return tuple(entry for entry in entries if not any(entry is each for each in gone))


def _is_still_there(path: str) -> bool:
    """Return whether the files of a path still exist; if so, the same content at another path is a copy."""
    return bool(path) and all(os.path.lexists(each) for each in path.split("\n"))
