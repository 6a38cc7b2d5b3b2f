"""What every group of commands has: the screen it works on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.tui.reading_screen import ReadingScreen


class CommandGroup:
    """Commands of one kind; each method is named as its command's id and takes the count typed before the key."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen
