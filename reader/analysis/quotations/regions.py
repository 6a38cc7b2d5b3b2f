"""A stretch in quotation marks."""

from __future__ import annotations

from typing import NamedTuple


class Region(NamedTuple):
    """A stretch in quotation marks.

    Attributes:
        start: Offset of the first character after the opening mark.
        end: Offset after the last character before the closing mark.
        before: Offset of the opening mark.
        after: Offset after the closing mark; equal to `end` if it is missing.
        closed: Whether it is known where it ends: at a closing mark, or before a clause like "he said". Otherwise it
            ends with its paragraph, or where another opens.
    """

    start: int
    end: int
    before: int
    after: int
    closed: bool
