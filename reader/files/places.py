"""Where in its original each stretch of a kept text stands: `report.places.json` beside `report.md`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path, PurePosixPath
from typing import Any, get_args

from reader.files.cleaning import clean_line
from reader.files.contents import read_inside
from reader.files.errors import CannotRead
from reader.model import Finding
from reader.model.locator import Locator, LocatorKind

#: The only version of the format, and the largest file that is read, in bytes.
_VERSION, _LIMIT = 1, 64 << 20
#: Most characters of the name of a place.
_LONGEST = 200
_KINDS = frozenset(get_args(LocatorKind))


def places_name(text: str) -> str:
    """Return the name of the file with the places of a text."""
    return str(PurePosixPath(text).with_suffix(".places.json"))


def places_file(text: str, locators: Sequence[Locator], original_sha256: str) -> bytes:
    """Return the file that keeps the places of a text.

    Args:
        text: The text that they count.
        locators: By offset.
        original_sha256: Of the original that they are in.
    """
    head = {"places": _VERSION, "text_sha256": text_sha256(text), "original_sha256": original_sha256}
    return json.dumps({**head, "locators": locators}, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def read_places(folder: Path, file: str, text: str) -> tuple[tuple[Locator, ...], tuple[Finding, ...]]:
    """Return the places of a kept text; none, and what is wrong, where they are not those of this text.

    Args:
        folder: The dossier's folder.
        file: The name of the text in it.
        text: The text as it is now.
    """
    name = places_name(file)
    if not (folder / name).exists():
        return (), ()
    try:
        given = json.loads(read_inside(folder, name, _LIMIT))
        if given["text_sha256"] != text_sha256(text):
            hint = "pages and paragraphs are not shown; make the dossier anew to have them"
            return (), (
                Finding("the text was edited since its places were noted", name, hint=hint, severity="warning"),
            )
        return _checked(given["locators"], len(text)), ()
    except (CannotRead, ValueError, KeyError, TypeError, RecursionError):
        return (), (Finding("cannot be read as places", name, hint="make the dossier anew", severity="warning"),)


def _checked(given: list[list[Any]], length: int) -> tuple[Locator, ...]:
    """Return places that are in order, within the text, and of a known kind.

    Raises:
        ValueError: They are not.
    """
    locators = tuple(Locator(offset, kind, clean_line(value)[:_LONGEST]) for offset, kind, value in given)
    if any(type(each.offset) is not int or not 0 <= each.offset <= length for each in locators):
        raise ValueError("outside the text")
    if any(each.kind not in _KINDS for each in locators) or any(a.offset > b.offset for a, b in pairwise(locators)):
        raise ValueError("out of order")
    return locators


def text_sha256(text: str) -> str:
    """Return the sha256 of a text in UTF-8, in hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
