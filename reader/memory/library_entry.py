"""A dossier in the library: what opens it again, and what was known of it when it was last open."""

from __future__ import annotations

from collections.abc import Iterable

from reader.model.values import dataclass, replace

#: Entries that are kept; the one not read for longest goes first, by order in the file and not by a clock.
ENTRIES_KEPT = 10_000
#: What an entry is known by: its files, and those of its sources.
Key = tuple[tuple[str, ...], tuple[str, ...]]
#: Most characters of a title.
LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a dossier, or loose texts, again.

    Attributes:
        paths: Absolute: a dossier's folder, or the files of loose texts; addresses of pages as they were given.
        sources: The same for files and pages that were called sources.
        published: EDTF date of undated texts; empty if none was given.
        encoding: Python's name for the encoding of the texts; empty to find it.
    """

    paths: tuple[str, ...]
    sources: tuple[str, ...] = ()
    published: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Checked:
    """How much was checked.

    Attributes:
        checked: Quotations that somebody judged for good.
        total: Quotations that can be judged.
        wrong: Those of them that do not stand.
    """

    checked: int
    total: int
    wrong: int = 0


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """A dossier in the library.

    Attributes:
        opening: What opens it.
        title: That of the dossier, or those of loose texts.
        checked: How much was checked when it was last open; None if that is not known.
        read: When it was last read, a time of UTC to the second (`2026-11-25T09:30:00Z`); empty for never.
    """

    opening: Opening
    title: str
    checked: Checked | None = None
    read: str = ""

    @property
    def key(self) -> Key:
        """What it is known by: the same files, whatever else is said of them."""
        return self.opening.paths, self.opening.sources


#: The last read comes last; those never read come first.
Library = tuple[LibraryEntry, ...]


def find(library: Library, key: Key) -> LibraryEntry | None:
    """Return the entry of a key, None if there is none."""
    return next((entry for entry in library if entry.key == key), None)


def with_read(library: Library, entry: LibraryEntry) -> Library:
    """Return the library with an entry that was just read; what is not known now is as it was known before."""
    before = find(library, entry.key)
    if before is not None and entry.checked is None:
        entry = replace(entry, checked=before.checked)
    return (*without(library, [entry.key]), entry)[-ENTRIES_KEPT:]


def with_added(library: Library, entries: Library) -> Library:
    """Return the library with entries that were never read; those that are there already stay as they are."""
    known = {entry.key for entry in library}
    new = {entry.key: entry for entry in entries if entry.key not in known}
    return (*reversed(new.values()), *library)[-ENTRIES_KEPT:]


def with_again(library: Library, entry: LibraryEntry, index: int) -> Library:
    """Return the library with an entry that was forgotten, where it was; one that has come meanwhile stays."""
    if find(library, entry.key) is not None:
        return library
    return (*library[:index], entry, *library[index:])[-ENTRIES_KEPT:]


def without(library: Library, keys: Iterable[Key]) -> Library:
    """Return the library without the entries of some keys."""
    gone = set(keys)
    return tuple(entry for entry in library if entry.key not in gone)
