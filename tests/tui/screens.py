"""The real application on a dossier, and its screen as rows of text."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.style import Style
from textual.events import Key
from textual.keys import _character_to_key
from textual.pilot import Pilot

from reader.model import Dossier
from reader.pipeline import open_paths
from reader.reading.launch import LaunchOptions, Preferences
from reader.reading.session import Session
from reader.reading.shelf import Shelf
from reader.reading.state import ReadingState
from reader.tui.app import ReaderApp
from reader.tui.desk import ScreenDesk
from reader.tui.look.depth import Depth
from reader.tui.look.pieces import Pieces
from reader.tui.reading_screen import ReadingScreen
from tests.tui.idle import until_idle

#: How rich sends the colours of each depth; where there are none, whatever it is sent.
_COLOUR_SYSTEMS = {
    "truecolor": ColorSystem.TRUECOLOR,
    "256": ColorSystem.EIGHT_BIT,
    "16": ColorSystem.STANDARD,
    "none": ColorSystem.TRUECOLOR,
}


@dataclass
class Screen:
    """A running application and the pilot that presses its keys."""

    app: ReaderApp
    pilot: Pilot[Any]

    @property
    def reading(self) -> ReadingScreen:
        return self.app.reading_screen

    @property
    def session(self) -> Session:
        return self.reading.session

    @property
    def state(self) -> ReadingState:
        return self.session.state

    @property
    def desk(self) -> ScreenDesk:
        return self.reading.desk

    def send(self, *keys: str) -> None:
        """Send keys with nothing between them, as a macro does; words in angle brackets letter by letter."""
        letters = [letter for key in keys for letter in (key[1:-1] if len(key) > 1 and key[0] == "<" else [key])]
        for letter in letters:
            self.app.post_message(Key(_character_to_key(letter) if len(letter) == 1 else letter, _character(letter)))

    async def press(self, *keys: str) -> None:
        """Press keys one after the other; words in angle brackets are typed letter by letter."""
        for key in keys:
            for letter in key[1:-1] if len(key) > 1 and key[0] == "<" else [key]:
                self.send(letter)
                await until_idle(self.app)
        await self.settle()

    async def click(self, words: str, within: str = "", *, button: int = 1, control: bool = False) -> None:
        """Click in the middle of words, where they stand last on the screen, in a row that has `within`."""
        found = [(row.rfind(words), y) for y, row in enumerate(self.rows()) if words in row and within in row]
        assert found, f"{words!r} is not on the screen:\n{self.text()}"
        start, y = found[-1]
        x = cell_len(self.rows()[y][:start]) + cell_len(words) // 2
        await self.pilot.click(offset=(x, y), button=button, control=control)
        await self.settle()

    async def type_at_once(self, *keys: str) -> None:
        """Send keys as `send` does, and wait until all is done that they ask for."""
        self.send(*keys)
        await self.settle()

    @property
    def is_quiet(self) -> bool:
        """Whether nothing goes on beside the screen, no key is held, and the panel has followed the text."""
        held = self.app.type_ahead.holding or self.reading._following is not None
        return not held and not self.desk.beside.running

    async def settle(self) -> None:
        """Wait until nothing goes on in the background."""
        app = self.app
        await until_idle(app)  # or keys that were just posted would not be held yet
        await app.workers.wait_for_complete()
        while app.is_running and (self._works_beside or app.type_ahead.holding):
            await asyncio.sleep(0.005)
            await until_idle(app)
        await until_idle(app)

    @property
    def _works_beside(self) -> bool:
        """Whether anything is done in the background, for the reading or for the screen of all dossiers."""
        reading, library = self.app.readings.reading, self.app.readings.library
        return (reading is not None and reading.desk.beside.running) or (library is not None and library.is_working)

    async def settle_and_follow(self) -> None:
        """Wait until nothing goes on, and panel and status line have followed the text."""
        await self.settle()
        while self.app.is_running and not self.is_quiet:
            await asyncio.sleep(0.005)
            await self.settle()

    def rows(self) -> list[str]:
        """Return the screen as text, a string a row."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    def sent(self) -> str:
        """Return the screen as a terminal is sent it."""
        system = _COLOUR_SYSTEMS[self.app.depth]
        strips = self.app.screen._compositor.render_strips()
        return "".join(
            f"\x1b[{number};1H"
            + "".join((each.style or Style()).render(each.text, color_system=system) for each in strip)
            for number, strip in enumerate(strips, 1)
        )

    def styles_of(self, words: str, within: str = "") -> set[Style]:
        """Return the styles in which words are painted, where they stand first on the screen, or within a phrase."""
        for strip in self.app.screen._compositor.render_strips():
            start = strip.text.find(within or words) + (within or words).index(words)
            if (within or words) in strip.text:
                found = strip.crop(cell_len(strip.text[:start]), cell_len(strip.text[: start + len(words)]))
                return {(segment.style or Style()).clear_meta_and_links() for segment in found}
        raise AssertionError(f"{words!r} is not on the screen:\n{self.text()}")

    def text(self) -> str:
        """Return the screen as one text."""
        return "\n".join(self.rows())

    @property
    def status(self) -> str:
        """The status line's left part, without the way back."""
        return words_of(self.desk.status.left).partition(" · backspace back")[0]

    @property
    def way_back(self) -> str:
        """The way back that the status line tells; empty for none."""
        return "".join(words_of(self.desk.status.left).partition("backspace back")[1:])

    @property
    def place(self) -> str:
        """The status line's right part: document, percentage, help."""
        return words_of(self.desk.status.right)


def words_of(pieces: Pieces) -> str:
    """Return what pieces say."""
    return "".join(piece.text for piece in pieces)


def _character(key: str) -> str | None:
    """Return what a terminal sends for a key, as far as it is one character."""
    named = {"enter": "\r", "escape": "\x1b", "backspace": "\x7f", "tab": "\t", "space": " "}
    return key if len(key) == 1 else named.get(key)


@asynccontextmanager
async def running(
    dossier: Dossier | None = None,
    *,
    size: tuple[int, int] = (120, 40),
    paths: Sequence[str] = (),
    depth: Depth = "truecolor",
    shelf: Shelf | None = None,
    **options: Any,
) -> AsyncIterator[Screen]:
    """Run the application on a dossier, or on the paths given, or on the dossier that comes with Reader."""
    launch = LaunchOptions(dossier or open_paths(paths), paths=paths, **options)
    app = ReaderApp(launch, shelf=shelf, depth=depth)
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        screen = Screen(app, pilot)
        await screen.settle()
        yield screen


@asynccontextmanager
async def all_dossiers(
    shelf: Shelf, *, size: tuple[int, int] = (120, 20), depth: Depth = "truecolor", **preferences: Any
) -> AsyncIterator[Screen]:
    """Run the application as it begins for whoever has opened dossiers of their own."""
    app = ReaderApp(Preferences(**preferences), shelf=shelf, depth=depth)
    async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
        screen = Screen(app, pilot)
        await screen.settle()
        yield screen
        await screen.settle()
