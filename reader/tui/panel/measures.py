"""How the rows of the panel are shared out."""

from __future__ import annotations

from typing import Final

#: Rows of the panel from which there are so many lines of details.
DETAIL_LINES: Final = ((26, 8), (20, 6), (14, 4), (11, 3))
#: Rows of the panel from which a blank line separates the tabs from the list.
AIRY_HEIGHT: Final = 11
#: Rows of the panel from which the axis of the timeline stays above its list.
HEAD_HEIGHT: Final = 16


def detail_lines(height: int) -> int:
    """Return the lines of details in a panel of so many rows; 0 for none."""
    return next((lines for least, lines in DETAIL_LINES if height >= least), 0)
