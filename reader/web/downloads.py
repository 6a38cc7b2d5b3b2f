"""Files on their way from a reader process to the browser of its window, a piece at a time."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from reader.model.values import dataclass, field
from reader.web.packets import Piece, window_packet

if TYPE_CHECKING:
    from reader.web.program import Program

#: Bytes of a piece, as it is asked for.
PIECE: int = 1 << 16
#: Seconds in which a process has to give a piece.
PATIENCE_S = 10.0


@dataclass(frozen=True, slots=True)
class Download:
    """A file that a process offers.

    Attributes:
        key: What the process knows it by.
        name: What it is to be called.
        program: The process.
    """

    key: str
    name: str
    program: Program
    pieces: asyncio.Queue[bytes] = field(default_factory=asyncio.Queue)


class Downloads:
    """The files that are offered; each can be fetched once."""

    def __init__(self) -> None:
        self._offered: dict[str, Download] = {}
        self._fetched: dict[str, Download] = {}

    def offer(self, download: Download) -> str:
        """Offer a file, and return the name under which it can be fetched."""
        name = secrets.token_urlsafe(16)
        self._offered[name] = download
        return name

    def fetch(self, name: str) -> Download | None:
        """Return the file of a name; None where there is none, or not any more."""
        return self._offered.pop(name, None)

    async def pieces(self, download: Download) -> AsyncIterator[bytes]:
        """Yield a file's pieces as its process gives them."""
        self._fetched[download.key] = download
        asked = window_packet({"type": "deliver_chunk_request", "key": download.key, "size": PIECE, "name": None})
        try:
            while True:
                await download.program.send(asked)
                piece = await asyncio.wait_for(download.pieces.get(), PATIENCE_S)
                if not piece:
                    return
                yield piece
        finally:
            self._fetched.pop(download.key, None)

    async def take(self, piece: Piece) -> None:
        """Take a piece that a process has given."""
        download = self._fetched.get(piece.key)
        if download is not None:
            await download.pieces.put(piece.data)

    def forget(self, program: Program) -> None:
        """Forget what a process offered that has ended."""
        self._offered = {name: each for name, each in self._offered.items() if each.program is not program}
