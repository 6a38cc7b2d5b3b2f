"""Keeping the index as the files are: what is new, changed or gone since it was last looked at."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.library.conditions import TOO_SLOW, condition_of
from reader.library.errors import TooSlowError
from reader.library.in_time import InTime
from reader.library.index import Index
from reader.library.reading_now import ReadDossier, read_now
from reader.library.stamps import still
from reader.library.stored import key_of
from reader.memory.library_entry import Opening
from reader.model.values import dataclass

#: Seconds after which what was read is written, so that another Reader need not wait long for its turn.
_BATCH_S = 0.25


@dataclass(frozen=True, slots=True)
class Freshened:
    """How far the index is.

    Attributes:
        opening: The dossier that was looked at last.
        done: How many were.
        total: How many there are.
        problem: Why it cannot be searched; empty if it can.
        was_read: Whether it was new or had changed.
    """

    opening: Opening
    done: int
    total: int
    problem: str = ""
    was_read: bool = False


def freshen(
    index: Index,
    openings: Sequence[Opening],
    in_time: InTime,
    *,
    finds_folder: Path | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[Freshened]:
    """Bring the index up to date, and yield how far that is; what is not among the dossiers any more is dropped.

    Args:
        index: The index.
        openings: All dossiers.
        in_time: Asks disks.
        finds_folder: Where it is kept what was found in dossiers; None for nowhere.
        stopped: Says whether to stop.

    Raises:
        DamagedError, BusyError: The index is damaged, or cannot be used just now.
    """
    numbers = index.numbers()
    _forget_others(index, numbers, openings)
    unwritten: list[tuple[Opening, ReadDossier]] = []
    written = time.monotonic()
    for done, opening in enumerate(openings, 1):
        if stopped():
            break
        problem = _known_problem(index, numbers.get(key_of(opening)), opening, in_time)
        was_read = problem is None
        if problem is None:
            read = read_now(opening, finds_folder)
            unwritten.append((opening, read))
            problem = read.problem
        if time.monotonic() - written > _BATCH_S:
            write(index, unwritten)
            unwritten, written = [], time.monotonic()
        yield Freshened(opening, done, len(openings), problem, was_read)
    write(index, unwritten)


def write(index: Index, read: Sequence[tuple[Opening, ReadDossier]]) -> None:
    """Keep dossiers as they were read.

    Raises:
        DamagedError, BusyError: The index is damaged, or cannot be used just now; nothing was written.
    """
    if not read:
        return
    with index.changing():
        for opening, now in read:
            if now.dossier is None:
                index.keep_problem(opening, now.problem, now.stamps)
            else:
                index.keep(opening, now.dossier, now.stamps, spoken=now.spoken)


def _known_problem(index: Index, number: int | None, opening: Opening, in_time: InTime) -> str | None:
    """Return what is wrong with a dossier that need not be read, empty for nothing; None if it has to be read.

    Args:
        index: The index.
        number: The id of its row; None if it has none.
        opening: What opens it.
        in_time: Asks disks.
    """
    if number is None:
        condition = condition_of(opening, in_time)
        return condition.words if condition is TOO_SLOW else None
    stamps = index.stamps_of(number)
    try:
        now = in_time.ask(lambda: still(stamps), str(Path(opening.paths[0]).parent))
    except TooSlowError:
        return TOO_SLOW.words
    if now is not None and now != stamps:
        with index.changing():
            index.restamp(number, now)
    kept = index.dossier(number) if now is not None else None
    return kept.problem if kept is not None else None


def _forget_others(index: Index, numbers: dict[str, int], openings: Sequence[Opening]) -> None:
    """Drop what is not among the dossiers any more."""
    there = set(map(key_of, openings))
    gone = [number for key, number in numbers.items() if key not in there]
    if gone:
        with index.changing():
            for number in gone:
                index.forget(number)
