"""The child process that completes a long dossier: it reads the dossier from standard input and prints each step."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import struct
import sys
from collections.abc import Iterator
from threading import Thread
from time import monotonic
from typing import IO

from reader.model import Dossier
from reader.model.values import replace
from reader.pipeline.completion import complete
from reader.pipeline.finds_text import finds_text

#: Before each piece stands its length in bytes.
LENGTH = struct.Struct(">Q")
#: Bytes of a piece that nothing of ours exceeds.
LONGEST = 1 << 31
#: Seconds between finds that are handed over, at least; and how many times as long as handing them over takes.
_INTERVAL_S, _TIMES_AS_LONG = 0.25, 20
#: How much this process gives way to others.
_NICE = 10


def main() -> None:
    """Complete the dossier on standard input, and end with whoever asked for it."""
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what is printed by mistake is no part of the answer
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICE)
    try:
        dossier, whatever_length, doubtful = _read_dossier(sys.stdin.buffer)
    except EOFError:  # whoever started this has ended
        sys.exit(1)
    Thread(target=_end_with_parent, daemon=True).start()
    for piece in _pieces(dossier, whatever_length=whatever_length, doubtful=doubtful):
        write_piece(out, piece)
    out.close()


def write_dossier(stream: IO[bytes], dossier: Dossier, *, whatever_length: bool, doubtful: bool) -> None:
    """Write a dossier and what is to be found in it, for the child.

    Its texts are pieces of their own: a string that is pickled keeps its bytes for as long as it lives.
    """
    untold = tuple(replace(each, text="") for each in dossier.documents)
    write_piece(stream, pickle.dumps((replace(dossier, documents=untold), whatever_length, doubtful)))
    for each in dossier.documents:
        write_piece(stream, each.text.encode("utf-8", "surrogatepass"))


def _read_dossier(stream: IO[bytes]) -> tuple[Dossier, bool, bool]:
    """Return what `write_dossier` has written.

    Raises:
        EOFError: It is not all there.
    """
    dossier, whatever_length, doubtful = pickle.loads(read_piece(stream))
    told = tuple(replace(each, text=read_piece(stream).decode("utf-8", "surrogatepass")) for each in dossier.documents)
    return replace(dossier, documents=told), whatever_length, doubtful


def read_piece(stream: IO[bytes]) -> bytes:
    """Return the next piece of a stream.

    Raises:
        EOFError: There is no whole one.
    """
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    if length > LONGEST:
        raise EOFError
    piece = stream.read(length)
    if len(piece) < length:
        raise EOFError
    return piece


def write_piece(stream: IO[bytes], piece: bytes) -> None:
    """Write a piece with its length, and hand it over at once."""
    stream.write(LENGTH.pack(len(piece)))
    stream.write(piece)
    stream.flush()


def _pieces(dossier: Dossier, *, whatever_length: bool, doubtful: bool) -> Iterator[bytes]:
    """Yield each step as JSON; what was found only so often that handing it over costs little."""
    told, took = 0.0, 0.0
    last = dossier
    for step in complete(dossier, whatever_length=whatever_length, doubtful=doubtful):
        begun = monotonic()
        is_due = not step.words or begun - told > max(_INTERVAL_S, _TIMES_AS_LONG * took)
        finds = finds_text(step.result) if is_due and (step.result is not last or not step.words) else None
        if finds is not None:
            last = step.result
        yield json.dumps([step.words, finds]).encode("ascii")
        if finds is not None:
            told, took = monotonic(), monotonic() - begun


def _end_with_parent() -> None:
    """End this process when standard input ends: nobody waits for its finds any more."""
    while sys.stdin.buffer.read(1):
        pass
    os._exit(1)
