"""How many windows are open, at most so many; and those that are still leaving."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

#: Seconds that a new window waits for those that leave: a page loaded again comes before it has gone as it was.
PATIENCE_S = 2.0


class Windows:
    """Counts windows.

    Args:
        most: How many may be open at a time.

    Attributes:
        most: The same.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._open: set[object] = set()
        self._leaving: set[object] = set()
        self._changed = asyncio.Condition()

    @asynccontextmanager
    async def place(self) -> AsyncIterator[object | None]:
        """Take a place for a window, once those that are leaving have gone; None if there is none."""
        window = object()
        async with self._changed:
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(self._changed.wait_for(self._is_quiet), PATIENCE_S)
            is_free = len(self._open) < self.most
            if is_free:
                self._open.add(window)
        try:
            yield window if is_free else None
        finally:
            self._leaving.discard(window)
            self._open.discard(window)
            async with self._changed:
                self._changed.notify_all()

    def leaves(self, window: object) -> None:
        """Note that a window has begun to leave."""
        self._leaving.add(window)

    def _is_quiet(self) -> bool:
        """Say whether there is room, and nobody is leaving."""
        return not self._leaving and len(self._open) < self.most
