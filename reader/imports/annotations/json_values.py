"""JSON of strangers: read within limits, and looked at without trusting the type of anything."""

from __future__ import annotations

import json
import re
from datetime import datetime, timezone
from typing import Any

from reader.files.cleaning import clean, fold_line_ends
from reader.files.errors import CannotRead
from reader.model import Finding

#: Largest file, in bytes: the whole of it is held in memory, in up to thirty times its size.
SIZE_LIMIT = 32 << 20
#: Most values in a file; Hypothesis writes about sixty for an annotation.
_VALUES_LIMIT = 4_000_000
#: Most digits of a number that is read as one.
_DIGITS = 15
#: Most characters of a text that is taken from a file.
TEXT_LIMIT = 20_000

_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?", re.ASCII | re.IGNORECASE
)


def read_json(data: bytes, file: str) -> Any:
    """Read a file of JSON.

    Args:
        data: Its contents: UTF-8, or UTF-16 or UTF-32 with or without a mark.
        file: Its name for the finding.

    Raises:
        CannotRead: It is empty, no JSON, nested too deeply, or holds too many values.
    """
    values = data.count(b"[") + data.count(b"{") + data.count(b'"') // 2
    if values > _VALUES_LIMIT:
        raise CannotRead(Finding(f"holds more than {_VALUES_LIMIT // 1_000_000} million values", file, hint="split it"))
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise CannotRead(Finding("is empty", file))
    try:
        return json.loads(data, parse_int=_whole, parse_constant=lambda _: None)
    except RecursionError:
        raise CannotRead(Finding("is nested too deeply", file)) from None
    except json.JSONDecodeError as error:
        hint = "name a file of annotations in JSON: Web Annotation, or an export of Hypothesis"
        raise CannotRead(Finding(f"is no JSON: {error.msg.lower()}", file, error.lineno, hint=hint)) from None
    except (UnicodeDecodeError, ValueError):
        raise CannotRead(Finding("is no JSON: its bytes are no text", file, hint="save it as UTF-8")) from None


def _whole(digits: str) -> int | None:
    return int(digits) if len(digits) <= _DIGITS else None


def as_list(value: Any) -> list[Any]:
    """Return a list as it is, nothing as an empty list, and anything else as a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def as_dict(value: Any) -> dict[str, Any]:
    """Return an object as it is, and anything else as an empty one."""
    return value if isinstance(value, dict) else {}


def text_of(value: Any) -> str:
    """Return a text, cleaned like a document's and cut where it is very long; empty for anything else."""
    return clean(fold_line_ends(value[:TEXT_LIMIT])) if isinstance(value, str) else ""


def line_of(value: Any) -> str:
    """Return a text on one line, single spaces between its words; empty for anything else."""
    return " ".join(text_of(value).split())


def first_text(value: Any) -> str:
    """Return a text, or the first one of a list, on one line; empty if there is none."""
    return next((line for each in as_list(value) if (line := line_of(each))), "")


def offset_of(value: Any) -> int | None:
    """Return a whole number that may be an offset; None for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31 else None


def time_of(value: Any) -> str:
    """Return a time in UTC to the second, `2026-11-25T09:30:00Z`; empty for what is none. Without a zone it is UTC."""
    found = _TIME.fullmatch(value.strip()) if isinstance(value, str) and len(value) < 50 else None
    if found is None:
        return ""
    day, minute, second, zone = found.groups()
    offset = "+0000" if (zone or "z") in "zZ" else zone.replace(":", "").ljust(5, "0")
    try:
        told = datetime.strptime(f"{day}T{minute}:{second or '00'}{offset}", "%Y-%m-%dT%H:%M:%S%z")
        return told.astimezone(timezone.utc).replace(tzinfo=None).isoformat() + "Z"
    except (ValueError, OverflowError):
        return ""
