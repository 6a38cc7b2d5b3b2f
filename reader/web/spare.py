"""A reader process for the next window, started when a page is asked for: ready once the browser has loaded it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from reader.web.program import Program


class Spare:
    """At most one process that waits for a window.

    Args:
        start: Starts a process.
    """

    def __init__(self, start: Callable[[], Awaitable[Program]]) -> None:
        self._start = start
        self._starting: asyncio.Task[Program] | None = None

    def prepare(self) -> None:
        """See that there is one, or will be soon."""
        if self._starting is None:
            self._starting = asyncio.create_task(self._begin())

    async def take(self) -> Program:
        """Return the one that waits, or a new one.

        Raises:
            OSError: None can be started.
        """
        waiting, self._starting = self._starting, None
        if waiting is not None:
            with suppress(OSError):
                program = await waiting
                if program.status is None:
                    return program
        return await self._start()

    async def end(self) -> None:
        """End the one that waits."""
        waiting, self._starting = self._starting, None
        if waiting is not None:
            with suppress(OSError):
                await (await waiting).end()

    async def _begin(self) -> Program:
        return await self._start()
