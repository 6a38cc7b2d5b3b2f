"""The real application on a dossier, and its screen as rows of text."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from textual.pilot import Pilot

from reader.model import Dossier
from reader.opening import open_paths
from reader.tui.app import Opening, ReaderApp
from reader.tui.reading_screen import ReadingScreen


@dataclass
class Screen:
    """A running application and the pilot that presses its keys."""

    app: ReaderApp
    pilot: Pilot[Any]

    @property
    def reading(self) -> ReadingScreen:
        return self.app.reading_screen

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; words in angle brackets are typed letter by letter."""
        for key in keys:
            if key.startswith("<") and key.endswith(">") and len(key) > 1:
                await self.pilot.press(*("space" if letter == " " else letter for letter in key[1:-1]))
            else:
                await self.pilot.press(key)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing goes on in the background."""
        await self.app.workers.wait_for_complete()
        while self.app.completer.running:
            await asyncio.sleep(0.005)
        await self.pilot.pause()

    def rows(self) -> list[str]:
        """Return the screen as text, a string a row."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    def text(self) -> str:
        """Return the screen as one text."""
        return "\n".join(self.rows())

    @property
    def status(self) -> str:
        """The status line's left part."""
        return self.reading.query_one("StatusLine").left.plain  # type: ignore[attr-defined, no-any-return]


@asynccontextmanager
async def running(
    dossier: Dossier | None = None, *, size: tuple[int, int] = (120, 40), paths: Sequence[str] = (), **options: Any
) -> AsyncIterator[Screen]:
    """Run the application on a dossier, or on the paths given, or on the dossier that comes with Reader."""
    app = ReaderApp(Opening(dossier or open_paths(paths), paths=paths, **options))
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        screen = Screen(app, pilot)
        await pilot.pause()
        await screen.settle()
        yield screen
