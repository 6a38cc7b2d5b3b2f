"""What the mouse is on, as far as it is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.geometry import Offset
    from textual.screen import Screen
    from textual.widget import Widget


def still_there(screen: Screen[Any], found: tuple[Widget | None, Offset | None]) -> tuple[Widget | None, Offset | None]:
    """Return the widget found under the mouse, or none where it was removed since the last frame.

    Textual 8.2 asks a removed widget (a notice that has just gone) for its parent's region when a button goes down on
    it, and fails.
    """
    widget, _ = found
    if widget is not None and widget is not screen and widget.parent is None:
        return None, None
    return found
