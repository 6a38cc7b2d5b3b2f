"""What a reader process and its server write to each other: packets, as Textual's driver for browsers has them.

A packet is a letter, four bytes that say how long the rest is, and the rest: `D` for what a terminal would send or be
sent, `M` for JSON about the window, `P` for a piece of a file.
"""

from __future__ import annotations

import json
from asyncio import IncompleteReadError, StreamReader
from collections.abc import AsyncIterator, Mapping
from typing import Final, NamedTuple

#: The line that a process writes before its first packet.
BEGINNING: Final = b"__GANGLION__\n"


class Packet(NamedTuple):
    """A packet.

    Attributes:
        kind: Its letter.
        content: What it holds.
    """

    kind: bytes
    content: bytes


class Piece(NamedTuple):
    """A piece of a file; the last one is empty.

    Attributes:
        key: Which file.
        data: Its next bytes.
    """

    key: str
    data: bytes


def keys_packet(keys: str) -> bytes:
    """Return the packet of what was typed; a lone surrogate, which no terminal sends, becomes a question mark."""
    return _packet(b"D", keys.encode("utf-8", "replace"))


def window_packet(says: Mapping[str, object]) -> bytes:
    """Return the packet that says something about the window."""
    return _packet(b"M", json.dumps(says).encode())


async def packets_of(stream: StreamReader) -> AsyncIterator[Packet]:
    """Yield the packets that a process writes, until it ends; nothing if it ends before it begins."""
    try:
        while (line := await stream.readline()) != BEGINNING:
            if not line:
                return
        while True:
            head = await stream.readexactly(5)
            yield Packet(head[:1], await stream.readexactly(int.from_bytes(head[1:], "big")))
    except (IncompleteReadError, ConnectionError, ValueError):  # ended within a packet, or a first line without end
        return


def piece_of(content: bytes) -> Piece | None:
    """Return the piece of a file in a packet `P`: three strings with their lengths, within `t` and `e`."""
    parts, rest = [], content[1:-1]
    while rest:
        size, _, rest = rest.removeprefix(b"s").partition(b":")
        if not size.isdigit():
            return None
        parts.append(rest[: int(size)])
        rest = rest[int(size) :]
    if len(parts) != 3 or parts[0] != b"deliver_chunk":
        return None
    return Piece(parts[1].decode("utf-8", "replace"), parts[2])


def _packet(kind: bytes, content: bytes) -> bytes:
    return kind + len(content).to_bytes(4, "big") + content
