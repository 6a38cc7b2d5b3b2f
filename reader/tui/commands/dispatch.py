"""From a command's id to the method that carries it out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.tui.commands.arranging import Arranging
from reader.tui.commands.ending import Ending
from reader.tui.commands.group import CommandGroup
from reader.tui.commands.keeping import Keeping
from reader.tui.commands.moving import Moving
from reader.tui.commands.quoting import Quoting
from reader.tui.commands.searching import Searching

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen

GROUPS: tuple[type[CommandGroup], ...] = (Moving, Quoting, Searching, Arranging, Keeping, Ending)


def methods_by_command(screen: ReadingScreen) -> dict[str, Callable[[int | None], None]]:
    """Return the method for each command id; a test holds the ids against the declaration."""
    return {
        name: getattr(group, name)
        for group in (kind(screen) for kind in GROUPS)
        for name in vars(type(group))
        if not name.startswith("_")
    }
