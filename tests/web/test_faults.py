from __future__ import annotations

import asyncio
import logging
import sys

import pytest
from aiohttp.http_exceptions import BadStatusLine

from reader.web.faults import logger_of
from reader.web.server import serve
from tests.web.programs import ECHO
from tests.web.test_server import serving_of


def logged(error: Exception) -> list[str]:
    """Return what is told of an error that came while somebody was answered."""
    told: list[str] = []
    logger = logger_of(told.append)
    try:
        raise error
    except type(error):
        logger.error("Error handling request from %s", "\x1b[2J", exc_info=sys.exc_info())
    return told


def test_a_fault_of_ours_is_told_in_a_line_and_described_in_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.web.faults.write_crash", lambda error: f"Reader failed ({error})")
    assert logged(ValueError("no such window")) == ["Reader failed (no such window)"]


def test_what_others_do_is_passed_over() -> None:
    assert logged(BadStatusLine("\x1b[2J")) == []
    assert logged(ConnectionResetError()) == []
    assert logged(asyncio.TimeoutError()) == []


async def test_nonsense_on_the_connection_prints_nothing(caplog: pytest.LogCaptureFixture) -> None:
    told: list[str] = []
    ports: list[int] = []
    serving = asyncio.create_task(serve(serving_of(ECHO, 1, told.append), "127.0.0.1", 0, ports.append))
    while not ports:
        await asyncio.sleep(0.01)
    for nonsense in (b"\x16\x03\x01\x02\x00", b"\x1b[2J\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET /" + b"a" * 20_000):
        reading, writing = await asyncio.open_connection("127.0.0.1", ports[0])
        writing.write(nonsense + b"\r\n\r\n")
        answer = await reading.readline()
        assert answer.split()[1] in (
            b"400",
            b"403",
        )  # without a host: no request, or for an older library a forbidden one
        writing.close()
    serving.cancel()
    assert told == []
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []
