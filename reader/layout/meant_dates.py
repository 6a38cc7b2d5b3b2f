"""What a written date means, if it can stand on a timeline."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TypeAlias

from reader.model import EdtfDate, parse_edtf
from reader.model.edtf import NEVER

#: A part of time: its first minute and the one after its last.
Window: TypeAlias = tuple[int, int]


@lru_cache(4096)
def meant_by(text: str) -> EdtfDate | None:
    """Return what a date means; None if it is none, or open on both sides."""
    try:
        meant = parse_edtf(text)
    except ValueError:
        return None
    return meant if meant.earliest or meant.latest else None


def bounded(text: str) -> EdtfDate | None:
    """Return what a date means if both its ends are known."""
    meant = meant_by(text)
    return meant if meant and meant.earliest and meant.latest else None


def day_of(text: str) -> date | None:
    """Return a date's day, None if it is no single one."""
    meant = meant_by(text)
    return meant.earliest if meant and meant.earliest == meant.latest else None


def window_of(text: str) -> Window:
    """Return the part of time that a date means; all time for an open side.

    Raises:
        ValueError: It is not an EDTF date.
    """
    meant = parse_edtf(text)
    begins, ends = meant.begins, meant.ends
    return (0 if begins is None else begins), (NEVER if ends is None else ends)


def is_within(meant: EdtfDate, window: Window | None) -> bool:
    """Say whether a date has a minute of a window; a moment may be the first one."""
    if window is None:
        return True
    begins, ends = meant.begins, meant.ends
    if begins is not None and begins == ends:
        return window[0] <= begins < window[1]
    return (begins is None or begins < window[1]) and (ends is None or ends > window[0])
