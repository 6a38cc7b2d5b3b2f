"""A window in a browser: what its page and its reader process say to each other."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import PurePath
from typing import Any, Final

from aiohttp import WSMsgType, web

from reader.files.cleaning import clean_line
from reader.reading.status import FOUND
from reader.web.downloads import Download, Downloads
from reader.web.packets import keys_packet, piece_of, window_packet
from reader.web.program import Program

#: Columns and rows that a window may have.
MOST_COLUMNS, MOST_ROWS = 1_000, 500
#: Seconds in which a browser has to answer that it is still there.
HEARTBEAT_S: Final = 15.0
#: Most bytes of a message: a long text, pasted.
LONGEST_MESSAGE: Final = 4 << 20


async def carry(socket: web.WebSocketResponse, program: Program, downloads: Downloads) -> None:
    """Carry what is said to the other side, until one of them leaves.

    Args:
        socket: To the page.
        program: Its reader process.
        downloads: Where the files are offered that the process sends.
    """
    told = asyncio.create_task(_tell_page(socket, program, downloads))
    try:
        async for message in socket:
            if message.type is WSMsgType.TEXT and (packet := packet_of(message.data)):
                await program.send(packet)
    finally:
        told.cancel()
        with suppress(asyncio.CancelledError, ConnectionError):
            await told


async def say_end(socket: web.WebSocketResponse, words: str) -> None:
    """Say to the page that this is the end, and why, and close."""
    with suppress(ConnectionError, RuntimeError):
        await socket.send_json(["ended", words])
        await socket.close()


def packet_of(message: str) -> bytes | None:
    """Return the packet for a message of the page: its name, and what it says; None for one that says nothing."""
    try:
        says = json.loads(message)
    except (ValueError, RecursionError):
        return None
    match says:
        case ["stdin", str(keys)]:
            return keys_packet(keys)
        case ["resize", {"width": int(columns), "height": int(rows)}]:
            return window_packet(
                {"type": "resize", "width": within(columns, MOST_COLUMNS), "height": within(rows, MOST_ROWS)}
            )
        case ["focus" | "blur" as name, *_]:
            return window_packet({"type": name})
    return None


def within(number: int, most: int) -> int:
    """Return a number of columns or rows, or the nearest that a window may have."""
    return max(1, min(number, most))


def ending_words(program: Program) -> str:
    """Return what a page says once its reader process has ended."""
    status = program.status
    if status == FOUND:
        return "Reader has ended; everything is saved."
    last = program.last_words[-1:] or (f"it ended with status {status}",)
    return f"Reader has ended: {last[0]}"


async def _tell_page(socket: web.WebSocketResponse, program: Program, downloads: Downloads) -> None:
    """Tell the page what the process writes; once it writes no more, close the page's connection."""
    tell: Mapping[bytes, Callable[[bytes], Any]] = {
        b"D": socket.send_bytes,
        b"M": lambda content: _tell(json.loads(content), socket, program, downloads),
        b"P": lambda content: _hand_on(content, downloads),
    }
    async for packet in program.packets():
        await tell[packet.kind](packet.content)
    await program.end()
    await say_end(socket, ending_words(program))


async def _tell(says: Mapping[str, Any], socket: web.WebSocketResponse, program: Program, downloads: Downloads) -> None:
    """Tell the page what concerns it: an address to open, a file to fetch."""
    match says:
        case {"type": "open_url", "url": str(address)}:
            await socket.send_json(["open_url", {"url": address, "new_tab": True}])
        case {"type": "deliver_file_start", "key": str(key), "path": str(path)}:
            name = clean_line(PurePath(path).name)
            await socket.send_json(["deliver_file_start", downloads.offer(Download(key, name, program))])


async def _hand_on(content: bytes, downloads: Downloads) -> None:
    """Hand a piece of a file on to whoever fetches it."""
    if (piece := piece_of(content)) is not None:
        await downloads.take(piece)
