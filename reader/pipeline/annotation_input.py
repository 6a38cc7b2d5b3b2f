"""A line of JSON to the text to annotate; what is not JSON, or could not be written back, is refused."""

from __future__ import annotations

import json
import math
from typing import Any

from reader.model import parse_edtf
from reader.model.values import dataclass
from reader.words.json_text import to_json

#: Most levels of an id: nobody needs more, and `json` writes fewer levels than it reads.
_ID_LEVELS = 32


@dataclass(frozen=True, slots=True)
class TextGiven:
    """A text to annotate.

    Attributes:
        id: Any JSON value, to be given back unchanged.
        text: The text.
        published: EDTF date; empty if none is given.
    """

    id: Any
    text: str
    published: str


class BadLineError(ValueError):
    """A line without a text to annotate; the message says why.

    Attributes:
        identity: `{"id": …}` if the line has an id that can be read and written back; else empty.
    """

    def __init__(self, message: str, identity: dict[str, Any] | None = None) -> None:
        super().__init__(message)
        self.identity = identity or {}


class _StrictDecoder:
    """Reads JSON as `json` does, and notes the first thing in it that `json` accepts but JSON does not."""

    def __init__(self) -> None:
        self.complaint = ""
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object, parse_constant=self._constant, parse_float=self._float
        )

    def decode(self, text: str) -> object:
        """Return the value of a text; `complaint` says what is wrong with it."""
        return self._decoder.decode(text)

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        entry: dict[str, object] = {}
        for key, value in pairs:
            if key in entry:
                self.complaint = self.complaint or f"{to_json(key)} is given twice"
                if key == "id":
                    value = math.nan  # there is no telling which of the two to give back
            entry[key] = value
        return entry

    def _constant(self, name: str) -> float:
        self.complaint = self.complaint or f"{name} is not a number in JSON"
        return math.nan

    def _float(self, digits: str) -> float:
        number = float(digits)
        if math.isinf(number):
            self.complaint = self.complaint or f"{digits[:40]} is too large a number"
        return number


def parse_line(data: bytes) -> TextGiven:
    """Return the text that a line holds.

    Raises:
        BadLineError: It is not an object with an `id`, a `text` and, if any, a date in `published`.
    """
    text, undecoded = _decoded(data)
    decoder = _StrictDecoder()
    try:
        entry = decoder.decode(text)
    except RecursionError:
        raise BadLineError("nested too deeply") from None
    except json.JSONDecodeError as error:
        raise BadLineError(undecoded or f"not JSON: {error.msg.lower()} at column {error.colno}") from None
    except ValueError:  # Python refuses to convert that many digits
        raise BadLineError("a number has too many digits") from None
    if not isinstance(entry, dict):
        raise BadLineError(undecoded or 'not an object with "id" and "text"')
    wrong = undecoded or decoder.complaint or _wrong_with(entry)
    if wrong:
        known = _can_be_written(entry.get("id", math.nan)) and not (undecoded and "\ufffd" in str(entry["id"]))
        raise BadLineError(wrong, {"id": entry["id"]} if known else {})
    return TextGiven(entry["id"], entry["text"], entry.get("published") or "")


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text of a line, and what was wrong with its bytes."""
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError:
        return data.decode("utf-8-sig", "replace"), "not UTF-8"


def _wrong_with(entry: dict[str, Any]) -> str:
    """Return what is wrong with an object, or nothing."""
    if "id" not in entry:
        return '"id" is missing'
    if not _can_be_written(entry["id"]):
        return '"id" is nested too deeply'
    if "text" not in entry:
        return '"text" is missing'
    if not isinstance(entry["text"], str):
        return '"text" is not a string'
    published = entry.get("published")
    if published in (None, ""):
        return ""
    if not isinstance(published, str):
        return '"published" is not a string such as "2013-05-22"'
    try:
        parse_edtf(published)
    except ValueError as error:
        return f'"published": {error}'
    return ""


def _can_be_written(value: object, levels: int = _ID_LEVELS) -> bool:
    """Say whether an id can be written back unchanged."""
    if isinstance(value, dict):
        return levels > 0 and all(_can_be_written(each, levels - 1) for each in value.values())
    if isinstance(value, list):
        return levels > 0 and all(_can_be_written(each, levels - 1) for each in value)
    return not isinstance(value, float) or math.isfinite(value)
