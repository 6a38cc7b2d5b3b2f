"""A real browser: Chromium, as the system has it, driven by playwright, and what a page of it was told to draw."""

from __future__ import annotations

import asyncio
import json
import shutil
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import pyte
import pytest

from tests.terminal.terminal import PATIENCE, UNKNOWN_TO_PYTE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_chromium = pytest.mark.skipif(
    CHROMIUM is None or find_spec("playwright") is None, reason="there is no Chromium here, or no playwright"
)


class Page:
    """A page in the browser, and what its terminal was told to draw.

    Attributes:
        page: The page, as playwright has it.
        asked: The addresses that it has asked for, but for its own.
        errors: What its scripts have failed of.
    """

    def __init__(self, page: Any) -> None:
        self.page = page
        self.asked: list[str] = []
        self.errors: list[str] = []
        self._screen = pyte.Screen(80, 24)
        self._stream = pyte.ByteStream(self._screen)
        page.on("websocket", self._connected)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))

    def _connected(self, socket: Any) -> None:
        self._screen.reset()
        socket.on("framereceived", self._drawn)
        socket.on("framesent", self._said)

    def _drawn(self, data: bytes | str) -> None:
        if isinstance(data, bytes):
            self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", data))

    @property
    def lines(self) -> list[str]:
        """The rows of the terminal."""
        return [row.rstrip() for row in self._screen.display]

    def _said(self, data: str) -> None:
        name, *says = json.loads(data)
        if name == "resize":
            self._screen.resize(says[0]["height"], says[0]["width"])

    @property
    def size(self) -> tuple[int, int]:
        """The columns and rows of the terminal, as the page has told them."""
        return self._screen.columns, self._screen.lines

    def clear(self) -> None:
        """Forget what the terminal was told to draw."""
        self._screen.reset()

    async def press(self, *keys: str) -> None:
        """Press keys, by their names."""
        for key in keys:
            await self.page.keyboard.press(key)

    async def wait_until(self, condition: Callable[[], bool]) -> None:
        """Wait until a condition holds; AssertionError with what the terminal shows where it never does."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, "\n".join(("waited in vain:", *self.lines))
            await asyncio.sleep(0.02)

    async def wait_for(self, words: str) -> None:
        """Wait until words stand in the terminal."""
        await self.wait_until(lambda: any(words in line for line in self.lines))

    async def click(self, words: str) -> None:
        """Click the first letter of words in the terminal."""
        row = next(number for number, line in enumerate(self.lines) if words in line)
        column = self.lines[row].index(words)
        box = await self.page.locator(".xterm-screen").bounding_box()
        columns, rows = self.size
        await self.page.mouse.click(
            box["x"] + (column + 0.5) * box["width"] / columns, box["y"] + (row + 0.5) * box["height"] / rows
        )


@asynccontextmanager
async def browsing() -> AsyncIterator[Any]:
    """A browser without anything kept from before."""
    async with import_module("playwright.async_api").async_playwright() as driver:
        running = await driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            yield await running.new_context(viewport={"width": 1000, "height": 600}, accept_downloads=True)
        finally:
            await running.close()
