"""A long dossier completed in a process of its own, so that keys cost no more while it works."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from collections.abc import Iterator
from threading import Event, Thread

from reader.model import Dossier
from reader.pipeline.completion import LONG, is_sought
from reader.pipeline.finds_text import with_finds
from reader.pipeline.step import Step

#: Code points of all texts that are searched from which a process of its own is worth its start.
LONG_ENOUGH = 150_000

#: Seconds between looks whether the work has ended.
_PATIENCE_S = 0.2

#: What the child runs: without the user's environment, but with this program's own modules.
_PROGRAM = "import sys; sys.path[:] = {path!r}; from reader.pipeline.completion_child import main; main()"


class _ChildFailedError(Exception):
    """The process could not be started, or ended before it had found everything."""


def completing(dossier: Dossier, stop: Event, *, whatever_length: bool, doubtful: bool) -> Iterator[Step[Dossier]]:
    """Yield what `complete` yields, from a process of its own where the texts are long; until told to stop.

    Args:
        dossier: As read from its files.
        stop: Tells it to stop.
        whatever_length: Whether to search texts longer than `LONG` too.
        doubtful: Whether to find reported speech too that may well be none.
    """
    if _code_points_read(dossier, whatever_length=whatever_length) >= LONG_ENOUGH:
        try:
            yield from _steps_of_child(dossier, stop, whatever_length=whatever_length, doubtful=doubtful)
            return
        except _ChildFailedError:
            pass  # then here, where a fault is told with all that is known of it
    from reader.pipeline import complete

    for step in complete(dossier, whatever_length=whatever_length, doubtful=doubtful):
        if stop.is_set():
            return
        yield step


def _code_points_read(dossier: Dossier, *, whatever_length: bool) -> int:
    """Return how long all texts are that are searched, or that quoted words are looked for in."""
    with_others = len(dossier.documents) > 1
    return sum(
        len(each.text)
        for each in dossier.documents
        if with_others or (is_sought(each) and (whatever_length or len(each.text) <= LONG))
    )


def _steps_of_child(dossier: Dossier, stop: Event, *, whatever_length: bool, doubtful: bool) -> Iterator[Step[Dossier]]:
    """Yield the steps that a child process tells.

    Raises:
        _ChildFailedError: It ended early.
    """
    from reader.pipeline.completion_child import read_piece, write_dossier

    command = [sys.executable, "-I", "-c", _PROGRAM.format(path=sys.path)]
    try:
        child = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=1 << 16
        )
    except OSError as error:
        raise _ChildFailedError from error
    assert child.stdin is not None and child.stdout is not None
    ended = Event()
    Thread(target=_kill_when_told, args=(child, stop, ended), daemon=True).start()
    result = dossier
    try:
        write_dossier(child.stdin, dossier, whatever_length=whatever_length, doubtful=doubtful)
        while True:
            words, finds = json.loads(read_piece(child.stdout))
            if stop.is_set():
                return
            result = result if finds is None else with_finds(dossier, finds)
            yield Step(result, words)
            if not words:
                return
    except (EOFError, OSError, ValueError) as error:
        if not stop.is_set():
            raise _ChildFailedError from error
    finally:
        ended.set()
        _end(child)


def _kill_when_told(child: subprocess.Popen[bytes], stop: Event, ended: Event) -> None:
    """End the child as soon as it is to stop; while it works, its parent waits for what it tells."""
    while not ended.is_set():
        if stop.wait(_PATIENCE_S):
            child.kill()
            return


def _end(child: subprocess.Popen[bytes]) -> None:
    """End a child, and let go of what belongs to it."""
    child.kill()
    for stream in (child.stdin, child.stdout):
        with contextlib.suppress(OSError):  # what was not written yet cannot be any more
            if stream is not None:
                stream.close()
    child.wait()
