"""Which of what was left behind is this dossier's, and what becomes of the rest."""

from __future__ import annotations

import os

from reader.memory.identity import Identity
from reader.memory.record import DOSSIERS_KEPT, Entries, Entry
from reader.memory.remembered import Remembered


def find_entry(entries: Entries, identity: Identity) -> Entry | None:
    """Return the entry of a dossier: that of its path, or, where its path is new, the last one of its content."""
    by_path = [entry for entry in entries if identity.path and entry[0].path == identity.path]
    by_content = [entry for entry in entries if entry[0].content == identity.content]
    return next(reversed(by_path or by_content), None)


def with_entry(entries: Entries, identity: Identity, left: Remembered) -> Entries:
    """Return the entries with that of a dossier as the last one, in place of what it had here or where it came from."""
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
    """Return as many as are kept, without those not opened for longest; mere places go before what somebody wrote."""
    places_first = sorted(entries[:-1], key=lambda entry: bool(entry[1].bookmarks or entry[1].notes))
    gone = places_first[: max(0, len(entries) - DOSSIERS_KEPT)]
    return tuple(entry for entry in entries if not any(entry is each for each in gone))


def _is_still_there(path: str) -> bool:
    """Say whether the files of a path are; what has their content at another path is a copy then."""
    return bool(path) and all(os.path.lexists(each) for each in path.split("\n"))
