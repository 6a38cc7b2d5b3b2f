"""How the columns of a window are divided between margin, text and the space around them."""

from __future__ import annotations

from typing import NamedTuple

#: From this many columns the margin has room for initials with their signs, the bar and some space.
FULL_MARGIN_FROM = 50
FULL_MARGIN = 7
#: Cells of an entry in a full margin: initials and two signs; in a narrow one only the initials.
FULL_SIGN, NARROW_SIGN = 4, 2
#: Initials, and the bar or a space.
NARROW_MARGIN = 3
#: Below this many columns there is no margin at all.
NO_MARGIN_BELOW = 20
#: Space to the right of the text, if there is room for a full margin.
RIGHT_AIR = 1


class Columns(NamedTuple):
    """The columns of a window.

    Attributes:
        window: Total columns.
        left: Columns before the text, including the margin.
        margin: Columns of the margin, directly before the text: 7, 3 or 0.
        text: Columns of the text, at least 1.
    """

    window: int
    left: int
    margin: int
    text: int

    @classmethod
    def share(cls, window: int, measure: int) -> Columns:
        """Divide a window's columns.

        Args:
            window: Columns of the window.
            measure: Columns the text may take; 0 for as many as there are.
        """
        margin = FULL_MARGIN if window >= FULL_MARGIN_FROM else NARROW_MARGIN if window >= NO_MARGIN_BELOW else 0
        air = RIGHT_AIR if margin == FULL_MARGIN else 0
        room = max(1, window - margin - air)
        text = min(measure, room) if measure else room
        left = max(margin, (window - text) // 2)
        return cls(window, left, margin, text)
