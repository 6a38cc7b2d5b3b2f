"""What would be written over is kept under another name, and no name is ever taken twice."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from reader.files.contents import read_given
from reader.files.errors import CannotRead, CannotSave
from reader.files.saving import save_bytes, telling_why


def keep_old(path: Path) -> Path:
    """Keep a file that is about to be replaced as `NAME~`, or `NAME~2` and so on where that is taken.

    Returns:
        Where it is kept; one that holds the same already is enough.

    Raises:
        CannotSave: It cannot be kept, so it must not be replaced.
    """
    with telling_why(path, "the old file cannot be kept"):
        for kept in _names(path.with_name(f"{path.name}~")):
            if _hold_the_same(path, kept):
                return kept
            if not os.path.lexists(kept):
                _give_second_name(path, kept)
                return kept
    raise AssertionError("names do not end")


def set_aside(path: Path, name: str) -> Path:
    """Rename a file that is of no use; where the name is taken, to `NAME2` and so on. Hold the folder's lock.

    Returns:
        What it is called now.

    Raises:
        CannotSave: It is where it was.
    """
    with telling_why(path, "cannot be set aside"):
        aside = next(aside for aside in _names(path.with_name(name)) if not os.path.lexists(aside))
        path.rename(aside)
        return aside


def _names(first: Path) -> Iterator[Path]:
    yield first
    for number in count(2):
        yield first.with_name(f"{first.name}{number}")


def _give_second_name(path: Path, kept: Path) -> None:
    """Give a file a second name, under which it stays when the first one is taken; where that cannot be, a copy."""
    try:
        os.link(path, kept)
    except OSError:
        try:
            save_bytes(kept, read_given(path), private=True)
            kept.chmod(stat.S_IMODE(path.stat().st_mode))
        except CannotRead as error:
            raise CannotSave(error.finding) from error


def _hold_the_same(path: Path, kept: Path) -> bool:
    try:
        return kept.stat().st_size == path.stat().st_size and read_given(kept) == read_given(path)
    except (CannotRead, OSError):
        return False
