"""The widget under the mouse, if it is still there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.geometry import Offset
    from textual.screen import Screen
    from textual.widget import Widget


def still_there(screen: Screen[Any], found: tuple[Widget | None, Offset | None]) -> tuple[Widget | None, Offset | None]:
    """Return the widget found under the mouse, or none if it was removed since the last frame.

    When a button goes down on a removed widget (a notice that has just gone), Textual 8.2 asks for its parent's region
    and fails.
    """
    widget, _ = found
    if widget is not None and widget is not screen and widget.parent is None:
        return None, None
    return found
