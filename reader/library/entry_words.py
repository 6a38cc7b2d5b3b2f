"""What is said of a dossier in a list of all: how much is checked, when it was read, where it is."""

from __future__ import annotations

import calendar
import os
from datetime import datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from pathlib import Path

from reader.files.addresses import address_of
from reader.files.cleaning import clean_line
from reader.files.wishes import named_message
from reader.layout.counted import counted
from reader.library.conditions import THERE, Condition
from reader.library.first_dossier import is_first
from reader.memory.library_entry import LibraryEntry
from reader.model.review import Progress

#: What stands for the user's home.
_HOME = "~"


def state_words(entry: LibraryEntry, condition: Condition = THERE) -> str:
    """Return how it stands with a dossier: `12 of 42 checked · 2 wrong`, or what is wrong with its files."""
    known = entry.checked
    if condition.words or known is None:
        unknown = "not looked through" if entry.read else "not opened yet"
        return condition.words or ("the first dossier" if is_first(entry) else unknown)
    wrong = f"{known.wrong} wrong" if known.wrong else ""
    progress = Progress(known.checked, known.total).words or "nothing to check"
    return " · ".join(filter(None, (progress, wrong)))


def short_state_words(entry: LibraryEntry, condition: Condition = THERE) -> str:
    """Return the same for a narrow screen: `12/42 checked · 2 wrong`."""
    known = entry.checked
    if condition.words or known is None or not known.total:
        return state_words(entry, condition)
    wrong = f"{known.wrong} wrong" if known.wrong else ""
    return " · ".join(filter(None, (f"{known.checked}/{known.total} checked", wrong)))


def read_words(entry: LibraryEntry, now: datetime) -> str:
    """Return when a dossier was last read: `today 14:02`, `yesterday`, `3 May`, `3 May 2024`; empty if it never was.

    Args:
        entry: The dossier.
        now: The time now, in the user's time zone: as a time of that zone, or without any.
    """
    when = _time(entry.read, now.tzinfo)
    if when is None:
        return ""
    if when.date() == now.date():
        return f"today {when:%H:%M}"
    if when.date() == now.date() - timedelta(days=1):
        return "yesterday"
    day = f"{when.day} {calendar.month_name[when.month]}"
    return day if when.year == now.year else f"{when.day} {calendar.month_abbr[when.month]} {when.year}"


def place_words(entry: LibraryEntry, home: str | None = None) -> str:
    """Return where a dossier is: its folder, its only file, or the folder that all its files are in.

    Args:
        entry: The dossier.
        home: The user's home, which is shown as ~; that of the system if none is given.
    """
    if is_first(entry):
        return "comes with Reader"
    files = [path for path in entry.opening.paths if not address_of(path)]
    if not files:
        return clean_line(entry.opening.paths[0])
    home = os.path.expanduser("~") if home is None else home  # noqa: PTH111  Path.home() fails where there is none
    shown = _from_home(_common(files), _real(home))
    web = counted(len(entry.opening.paths) - len(files), "page") if len(files) < len(entry.opening.paths) else ""
    several = counted(len(files), "text") if len(files) > 1 else ""
    beside = ", ".join(filter(None, (several, web)))
    return clean_line(f"{shown} ({beside})" if beside else shown)


@lru_cache(maxsize=4)
def _real(home: str) -> str:
    """Return where a home really is: asked once, not for each of ten thousand dossiers."""
    return os.path.realpath(home)


def _common(files: list[str]) -> str:
    """Return the only file, or the folder that all are in."""
    if len(files) == 1:
        return files[0]
    try:
        return os.path.commonpath([str(Path(named_message(file)[0]).parent) for file in files])
    except ValueError:  # on several drives of Windows
        return files[0]


def _from_home(path: str, home: str) -> str:
    inside = home and home != os.sep and (path == home or path.startswith(home + os.sep))
    return _HOME + path[len(home) :] if inside else path


def _time(written: str, zone: tzinfo | None) -> datetime | None:
    """Return a time of the library in a time zone; None if it is none."""
    try:
        return datetime.strptime(written, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=timezone.utc).astimezone(zone)
    except (ValueError, OverflowError):
        return None
