"""The only way to stdout, for data, and to stderr, for messages."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

from reader.cli.errors import CannotWriteError, OutputClosedError
from reader.files.cleaning import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: A stretch of a line: plain words, or words with the name of their style.
StyledWords = str | tuple[str, str]

#: SGR parameters by style. Colour never says more than the words do.
_STYLES = {
    "heading": "1",
    "match": "1;31",
    "dim": "2",
    "good": "32",
    "doubtful": "33",
    "bad": "31",
    **{f"speaker{number}": sgr for number, sgr in enumerate(("36", "33", "32", "35", "31", "34"))},
}
#: How many colours there are for speakers.
SPEAKER_COLOURS = 6


class Writer:
    """Writes cleaned UTF-8, whatever the locale, in colour if wanted."""

    def __init__(self, stream: BinaryIO | None, *, width: int | None = None, colour: bool = False) -> None:
        self._stream = stream
        self.colour = colour
        self.width = width

    def line(self, *pieces: StyledWords, end: str = "\n") -> None:
        """Write one line, with visible signs for the control characters in it."""
        shown = [self._shown(piece) for piece in pieces]
        self._write("".join(shown).rstrip(" ") + end)

    def lines(self, lines: Iterable[str]) -> None:
        """Write lines, cleaned."""
        for line in lines:
            self.line(line)

    def rows(self, rows: Iterable[str]) -> None:
        """Write rows of CSV, cleaned; line ends inside cells stay."""
        for row in rows:
            self._write(clean(row) + "\n")

    def text(self, text: str) -> None:
        """Write a text, cleaned, and a line end if it lacks one; nothing if it is empty."""
        self._write(clean(text))
        if text and not text.endswith("\n"):
            self._write("\n")

    def exact(self, text: str) -> None:
        """Write a text exactly: nothing cleaned, nothing added."""
        self._write(text)

    def data(self, data: bytes) -> None:
        """Write bytes that are no text, such as those of a Word document."""
        self._write_bytes(data)

    def flush(self) -> None:
        """Flush the stream."""
        self._write("", flush=True)

    def _shown(self, piece: StyledWords) -> str:
        """Return a piece as it is printed."""
        words, style = (piece, "") if isinstance(piece, str) else piece
        words = clean_line(words)
        return f"\x1b[{_STYLES[style]}m{words}\x1b[0m" if style and self.colour and words else words

    def _write(self, text: str, *, flush: bool = False) -> None:
        """Write a text in UTF-8."""
        self._write_bytes(text.encode("utf-8", "replace"), flush=flush)

    def _write_bytes(self, data: bytes, *, flush: bool = False) -> None:
        """Write, and turn a failure into an error of ours."""
        if self._stream is None:
            raise CannotWriteError("standard output is closed")
        try:
            self._stream.write(data)
            if flush:
                self._stream.flush()
        except OSError as error:
            self._abandon()
            if error.errno == errno.EPIPE:
                raise OutputClosedError from None
            raise CannotWriteError(os.strerror(error.errno).lower() if error.errno else str(error)) from None
        except ValueError:  # closed by something in this process
            raise CannotWriteError("standard output is closed") from None

    def _abandon(self) -> None:
        """Redirect the stream to the null device, so that flushing it does not fail again when Python exits."""
        try:
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, self._stream.fileno())  # type: ignore[union-attr]
            os.close(nothing)
        except (OSError, ValueError):
            pass


def open_writer(*, width: int | None, colour: str) -> Writer:
    """Return the writer to stdout.

    Args:
        width: Columns, if asked for; None for those of `COLUMNS` or of the terminal.
        colour: `always`, `never`, or `auto`: if stdout is a terminal that takes it.
    """
    stream: BinaryIO | None = getattr(sys.stdout, "buffer", None)
    takes_it = can_be_drawn_on(sys.stdout, os.environ)
    return Writer(stream, width=width or find_width(os.environ), colour=wants_colour(colour, os.environ, takes_it))


def find_width(environment: Mapping[str, str]) -> int | None:
    """Return the columns to write in; None for a pipe or a file, whose lines are not wrapped."""
    columns = environment.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:9]) > 0:
        return int(columns[:9])
    if not is_terminal(sys.stdout):
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or None
    except (OSError, ValueError):
        return None


def wants_colour(choice: str, environment: Mapping[str, str], takes_it: bool) -> bool:
    """Say whether to write in colour: the option decides, then NO_COLOR, then FORCE_COLOR, then what takes it.

    Args:
        choice: `always`, `never` or `auto`.
        environment: Has the two variables, or not.
        takes_it: Whether what is written to takes colours: a terminal, or a browser.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return environment["FORCE_COLOR"] != "0"
    return takes_it


def can_be_drawn_on(stream: Any, environment: Mapping[str, str]) -> bool:
    """Say whether a stream is a terminal that takes control sequences, by TERM, which Windows does not set."""
    kind = environment.get("TERM", "windows" if sys.platform == "win32" else "")
    return is_terminal(stream) and kind not in ("dumb", "")


def is_terminal(stream: Any) -> bool:
    """Say whether a stream is a terminal; a closed or missing one is not."""
    try:
        return bool(stream is not None and stream.isatty())
    except ValueError:
        return False


def say(message: str) -> None:
    """Write one line to stderr, cleaned; if stderr is closed, nothing happens."""
    stream = getattr(sys.stderr, "buffer", None)
    if stream is None:
        return
    try:
        stream.write(f"reader: {clean_line(message)}\n".encode("utf-8", "replace"))
        stream.flush()
    except (OSError, ValueError):
        pass
