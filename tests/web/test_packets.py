from __future__ import annotations

import asyncio

import pytest
from textual._binary_encode import dump

from reader.web.packets import BEGINNING, Packet, Piece, keys_packet, packets_of, piece_of, window_packet


async def read(data: bytes) -> list[Packet]:
    stream = asyncio.StreamReader()
    stream.feed_data(data)
    stream.feed_eof()
    return [packet async for packet in packets_of(stream)]


async def test_packets_come_as_they_were_written_after_what_else_is_said_at_first() -> None:
    written = keys_packet("]é") + window_packet({"type": "focus"})
    assert await read(b"a warning\n" + BEGINNING + written) == [(b"D", "]é".encode()), (b"M", b'{"type": "focus"}')]


async def test_a_process_that_ends_early_has_said_what_came_whole() -> None:
    assert await read(BEGINNING + keys_packet("a") + keys_packet("bc")[:-1]) == [(b"D", b"a")]
    assert await read(b"no screen here\n") == []
    assert await read(b"x" * 100_000) == []


def test_what_no_terminal_sends_is_replaced() -> None:
    assert keys_packet("a\ud800")[5:] == b"a?"


@pytest.mark.parametrize("data", [b"", b"a:b", "“é”".encode(), bytes(range(256)), b"12:"])
def test_pieces_of_files_are_read_as_textual_writes_them(data: bytes) -> None:
    assert piece_of(dump(("deliver_chunk", "key:1", data))) == Piece("key:1", data)


@pytest.mark.parametrize("content", [b"", b"te", b"tx:e", dump(("deliver_chunk", "k")), dump(("other", "k", b""))])
def test_what_is_no_piece_is_none(content: bytes) -> None:
    assert piece_of(content) is None
