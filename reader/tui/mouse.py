"""The widget under the mouse, if it is still there, and what the wheel means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.events import MouseEvent
    from textual.geometry import Offset
    from textual.screen import Screen
    from textual.widget import Widget

#: Rows that a step of the wheel moves in a list or on a page.
WHEEL_ROWS = 2


def is_sideways(event: MouseEvent) -> bool:
    """Say whether a key is held that gives the wheel another meaning: another direction, or the size of the type."""
    return event.shift or event.ctrl or event.meta


def still_there(screen: Screen[Any], found: tuple[Widget | None, Offset | None]) -> tuple[Widget | None, Offset | None]:
    """Return the widget found under the mouse, or none if it was removed since the last frame.

    When a button goes down on a removed widget (a notice that has just gone), Textual 8.2 asks for its parent's region
    and fails.
    """
    widget, _ = found
    if widget is not None and widget is not screen and widget.parent is None:
        return None, None
    return found
