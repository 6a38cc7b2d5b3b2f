"""A stream of bytes to its numbered lines, none of them too long to hold in memory."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, Protocol

from reader.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Longest line that is read, in bytes: a whole library on one line would not fit into memory.
LINE_LIMIT = 64_000_000
#: Bytes after which a line is given up: a stream with so long a line has no lines.
STREAM_LIMIT = 1 << 30
#: Bytes read at once of a line that is skipped.
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class NumberedLine:
    """A line of the input.

    Attributes:
        number: Counted from 1; 0 where nobody counted.
        data: Its bytes; None where it is longer than `LINE_LIMIT`.
        size: How many bytes it has.
        ended: Whether its end was found; if not, nothing after it was read.
    """

    number: int
    data: bytes | None
    size: int
    ended: bool = True


class Lines(Protocol):
    """Whatever has lines of bytes."""

    def readline(self, limit: int, /) -> bytes:
        """Return the next line, or so much of it; nothing at the end."""
        ...


class InUtf8:
    """A stream in another encoding, read as if it were in UTF-8.

    Args:
        stream: The stream.
        encoding: Python's name for its encoding.
    """

    def __init__(self, stream: BinaryIO, encoding: str) -> None:
        self._text = io.TextIOWrapper(stream, encoding, errors="replace", newline="\n")

    def readline(self, limit: int, /) -> bytes:
        """Return the next line, or so many characters of it; nothing at the end."""
        return self._text.readline(limit).encode("utf-8", "replace")

    def close(self) -> None:
        """Let the stream go; it stays open."""
        self._text.detach()


def numbered_lines(stream: Lines) -> Iterator[NumberedLine]:
    """Yield the lines that are not blank; one that is too long is skipped, not held.

    Reading stops at a line that does not end within `STREAM_LIMIT` bytes, such as that of `/dev/zero`.
    """
    number = 0
    while data := stream.readline(LINE_LIMIT):
        number += 1
        if len(data) < LINE_LIMIT or data.endswith(b"\n"):
            if data.strip():
                yield NumberedLine(number, data, len(data))
            continue
        size = len(data)
        del data  # or it would be held while the rest is skipped
        size, ended = _skip(stream, size)
        yield NumberedLine(number, None, size, ended)
        if not ended:
            return


def _skip(stream: Lines, size: int) -> tuple[int, bool]:
    """Read to the end of a line of which `size` bytes are read; return its size, and whether the end was found."""
    while size < STREAM_LIMIT:
        piece = stream.readline(_PIECE)
        size += len(piece)
        if not piece or piece.endswith(b"\n"):
            return size, True
    return size, False
