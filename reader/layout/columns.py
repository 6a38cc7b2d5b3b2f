"""How the columns of a window are shared between the margin, the text and the air around them."""

from __future__ import annotations

from typing import NamedTuple

#: From this many columns on the margin has room for initials with their signs, the bar and air around them.
FULL_MARGIN_FROM = 50
FULL_MARGIN = 7
#: Cells of a sign in a full margin: initials, and two signs about them; in a narrow one the initials alone.
FULL_SIGN, NARROW_SIGN = 4, 2
#: Initials, and the bar or a space.
NARROW_MARGIN = 3
#: Below this many columns there is no margin at all.
NO_MARGIN_BELOW = 20
#: Air at the right of the text, where there is room for a full margin.
RIGHT_AIR = 1


class Columns(NamedTuple):
    """The columns of a window.

    Attributes:
        window: All of them.
        left: Columns before the text, the margin included.
        margin: Columns of the margin, which stands right before the text: 7, 3 or 0.
        text: Columns of the text, at least 1.
    """

    window: int
    left: int
    margin: int
    text: int

    @classmethod
    def share(cls, window: int, measure: int) -> Columns:
        """Share a window's columns.

        Args:
            window: Columns of the window.
            measure: Columns the text may take; 0 for all there are.
        """
        margin = FULL_MARGIN if window >= FULL_MARGIN_FROM else NARROW_MARGIN if window >= NO_MARGIN_BELOW else 0
        air = RIGHT_AIR if margin == FULL_MARGIN else 0
        room = max(1, window - margin - air)
        text = min(measure, room) if measure else room
        left = max(margin, (window - text) // 2)
        return cls(window, left, margin, text)
