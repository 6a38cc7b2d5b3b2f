"""How the columns of a window are shared."""

from __future__ import annotations

import pytest

from reader.layout.columns import Columns


@pytest.mark.parametrize(
    ("window", "measure", "left", "margin", "text"),
    [
        (120, 80, 20, 7, 80),
        (120, 0, 7, 7, 112),
        (80, 80, 7, 7, 72),
        (50, 80, 7, 7, 42),
        (49, 80, 3, 3, 46),
        (20, 80, 3, 3, 17),
        (19, 80, 0, 0, 19),
        (1, 80, 0, 0, 1),
    ],
)
def test_margin_and_text_at_each_width(window: int, measure: int, left: int, margin: int, text: int) -> None:
    assert Columns.share(window, measure) == Columns(window, left, margin, text)
