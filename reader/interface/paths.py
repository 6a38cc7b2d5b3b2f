"""What programs name files and texts by, as the rooms below take it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from reader.files.wishes import COMMON_ENCODINGS, Wishes, known_encoding
from reader.interface.annotating import checked_date
from reader.model.errors import BadValueError
from reader.pipeline.given_text import Text

#: The path of a file or folder, the address of a page, or a text in memory.
Given: TypeAlias = "str | os.PathLike[str] | Text"


def given_ones(given: Given | Iterable[Given]) -> list[str | Text]:
    """Return paths and texts; one alone is a list of one.

    Raises:
        BadValueError: One is neither a path nor a text, or a text was given for a path.
    """
    if isinstance(given, (str, bytes, os.PathLike, Text)) or not isinstance(given, Iterable):
        return [_checked(given)]
    return [_checked(each) for each in given]


def folder_given(given: str | os.PathLike[str]) -> Path:
    """Return the path of a folder.

    Raises:
        BadValueError: It is no path.
    """
    path = os.fspath(given) if isinstance(given, (str, os.PathLike)) else None
    if not isinstance(path, str) or not path:
        raise BadValueError(f"folder: {given!r} is no path")
    return Path(path)


def _checked(given: object) -> str | Text:
    if isinstance(given, Text):
        checked_date(given.published)
        return given
    path = os.fspath(given) if isinstance(given, (str, os.PathLike)) else given
    if not isinstance(path, str):
        raise BadValueError(f"{type(given).__name__} is neither a path nor a reader.Text")
    if "\n" in path and not os.path.lexists(path):
        raise BadValueError("is a text, not the path of a file: give it as reader.Text(…)")
    return path


def wishes_for(encoding: str | None, password: str | None) -> Wishes:
    """Return how files are to be read.

    Raises:
        BadValueError: There is no such encoding.
    """
    try:
        return Wishes(known_encoding(encoding) if encoding else "", password or "")
    except LookupError:
        raise BadValueError(f"encoding: no encoding is called {encoding!r}; try {COMMON_ENCODINGS}") from None
