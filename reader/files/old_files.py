"""Keeping files that would be overwritten, always under a new name."""

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
    """Keep a file that is about to be replaced as `NAME~`, or `NAME~2` and so on if that is taken.

    Returns:
        Where it is kept; an existing file with the same contents will do.

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
    """Rename a useless file; if the name is taken, to `NAME2` and so on. Hold the folder's lock.

    Returns:
        Its new path.

    Raises:
        CannotSave: It could not be renamed.
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
    """Give a file a second name that survives the replacement of the first; if that is impossible, copy it."""
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
