"""What a written date means, if it can stand on a timeline."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from reader.model import EdtfDate, parse_edtf


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
