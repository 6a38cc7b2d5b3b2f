"""`reader serve` itself, in a process of its own, and windows of it that are read without a browser."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pyte
from aiohttp import ClientSession, WSMsgType
from yarl import URL

from tests.terminal.terminal import PATIENCE, ROOT, UNKNOWN_TO_PYTE

_ADDRESS = re.compile(r"http://\S+")
COLUMNS, ROWS = 100, 30


class Served:
    """`reader serve` with some arguments.

    Attributes:
        process: It.
        said: What it has said until it was ready.
        address: The address that it has printed.
    """

    def __init__(self, arguments: tuple[str, ...], environment: Mapping[str, str], folder: Path = ROOT) -> None:
        self.process = subprocess.Popen(
            (sys.executable, "-m", "reader", "serve", *arguments),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        self.said = ""
        while not (found := _ADDRESS.search(self.said)) or "Ctrl+c" not in self.said:
            line = self.process.stdout.readline()
            assert line, self.process.communicate()[1]
            self.said += line
        self.address = URL(found[0])

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send it a signal, and return its exit status."""
        self.process.send_signal(number)
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode


@contextmanager
def serving(*arguments: str, environment: Mapping[str, str], folder: Path = ROOT) -> Iterator[Served]:
    """Serve; what still runs at the end is killed."""
    served = Served(arguments, environment, folder)
    try:
        yield served
    finally:
        served.process.kill()
        served.process.communicate()


class Window:
    """A window of a reading, and what stands in it.

    Attributes:
        socket: Its connection.
        load_another: Loads the page again, as for another window.
    """

    def __init__(self, socket: Any, load: Callable[[], Awaitable[Any]]) -> None:
        self.socket = socket
        self.load_another = load
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._unread = b""

    @property
    def text(self) -> str:
        """What stands in it."""
        return "\n".join(row.rstrip() for row in self._screen.display)

    async def press(self, keys: str) -> None:
        """Type keys."""
        await self.socket.send_json(["stdin", keys])

    async def wait_for(self, words: str) -> None:
        """Wait until words stand in it."""
        end = time.monotonic() + PATIENCE
        while words not in self.text:
            assert time.monotonic() < end, f"waited in vain for {words!r}:\n{self.text}"
            try:
                message = await self.socket.receive(timeout=PATIENCE)
            except asyncio.TimeoutError:
                raise AssertionError(f"waited in vain for {words!r}:\n{self.text}") from None
            assert message.type is WSMsgType.BINARY, f"{message}\n{self.text}"
            self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", message.data))

    async def wait_for_end(self) -> str:
        """Wait until it is told that this is the end, and return why."""
        while (message := await self.socket.receive(timeout=PATIENCE)).type is WSMsgType.BINARY:
            pass
        name, words = json.loads(message.data)
        assert name == "ended"
        return str(words)


@asynccontextmanager
async def window(served: Served) -> AsyncIterator[Window]:
    """Open the printed address, and a window there."""
    where = served.address.origin()
    async with ClientSession() as browser:
        # The client keeps no cookies of addresses in numbers unless told to.
        answer = await browser.get(served.address, allow_redirects=False)
        cookie = {"Cookie": answer.headers["Set-Cookie"].partition(";")[0]}
        place = where.with_scheme("ws") / "ws" % {"width": COLUMNS, "height": ROWS}
        await browser.get(where, headers=cookie)
        async with browser.ws_connect(place, headers={**cookie, "Origin": str(where)}) as socket:
            yield Window(socket, lambda: browser.get(where, headers=cookie))
