"""What a shell is answered while a line is typed: quickly, or not at all, and never with an error."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from reader.cli.writer import open_writer
from reader.reading.status import FOUND

if TYPE_CHECKING:
    from collections.abc import Sequence


def answer(words: Sequence[str]) -> int:
    """Print what may stand where something is typed, a line each, with what it is after a tab.

    Args:
        words: What kind of thing is typed, what is typed of it, and the other words of the line.
    """
    with contextlib.suppress(Exception):
        from reader.cli.shells.answers import answers

        kind, typed, *others = words
        writer = open_writer(width=None, colour="never")
        for value, about in answers(kind, typed, others):
            writer.exact(f"{value}\t{about}\n")
        writer.flush()
    return FOUND
