"""A10, A12, A13: what a text says to the terminal is shown, whichever widget shows it."""

from __future__ import annotations

import pytest
from rich.segment import Segment
from textual.color import Color

from reader.tui.clean_filter import CleanFilter


@pytest.mark.parametrize("hostile", ["\x1b]52;c;aGk=\x07", "\x9b2J", "a\u202eb", "\x00", "\u2028", "tag\U000e0041"])
def test_nothing_raw_is_left(hostile: str) -> None:
    [segment] = CleanFilter().apply([Segment(hostile)], Color(0, 0, 0))
    assert len(segment.text) == len(hostile)
    assert not set(segment.text) & set("\x00\x07\x1b\x9b\u202e\u2028\U000e0041")


def test_harmless_rows_are_passed_on_as_they_are() -> None:
    segments = [Segment("“So,” he said — 漢字 👩")]
    assert CleanFilter().apply(segments, Color(0, 0, 0)) is segments
