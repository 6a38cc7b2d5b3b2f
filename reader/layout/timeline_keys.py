"""What the rows of a timeline stand for, in one word: an event by its id, anything else after its kind."""

from __future__ import annotations

from typing import Literal, cast

#: What a row stands for: an event, a period to look at by itself, a document, or a quotation.
RowKind = Literal["event", "period", "document", "quotation"]


def row_key(kind: RowKind, value: str) -> str:
    """Return a key; `value` is an id, or a period as an EDTF date."""
    return value if kind == "event" else f":{kind}:{value}"


def read_key(key: str) -> tuple[RowKind, str]:
    """Return what a key stands for, and its id or EDTF date."""
    if not key.startswith(":"):
        return "event", key
    _, kind, value = key.split(":", 2)
    return cast(RowKind, kind), value
