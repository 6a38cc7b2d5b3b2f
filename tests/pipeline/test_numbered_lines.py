from __future__ import annotations

import io
import json
from typing import BinaryIO, cast

import pytest

from reader.pipeline import numbered_lines as limits
from reader.pipeline.annotation_stream import annotate_line
from reader.pipeline.numbered_lines import numbered_lines


def test_lines_are_counted_and_blank_ones_left_out() -> None:
    lines = numbered_lines(io.BytesIO(b"\na\n \t\r\n\xff"))
    assert [(line.number, line.data) for line in lines] == [(2, b"a\n"), (4, b"\xff")]


def test_a_line_beyond_the_limit_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINE_LIMIT", 10)
    lines = list(numbered_lines(io.BytesIO(b"x" * 35 + b"\nshort\n" + b"y" * 10 + b"\nz")))
    assert [(line.number, line.data, line.size) for line in lines] == [
        (1, None, 36),
        (2, b"short\n", 6),
        (3, None, 11),
        (4, b"z", 1),
    ]


class Endless(io.RawIOBase):
    """A stream of zeros without an end, such as `/dev/zero`; keeps the largest piece that was asked for."""

    largest = 0
    given = 0

    def readable(self) -> bool:
        return True

    def readline(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size > 0
        self.largest = max(self.largest, size)
        self.given += size
        return bytes(size)


def test_c6_a_line_without_an_end_ends_the_reading_with_a_bad_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINE_LIMIT", 1_000)
    monkeypatch.setattr(limits, "_PIECE", 100)
    monkeypatch.setattr(limits, "STREAM_LIMIT", 50_000)
    stream = Endless()
    (line,) = numbered_lines(cast("BinaryIO", stream))
    result = annotate_line(line)
    assert (line.number, line.ended, result.outcome) == (1, False, "refused")
    assert "no line end" in json.loads(result.json)["error"]
    assert (stream.largest, stream.given) == (1_000, 50_000)
