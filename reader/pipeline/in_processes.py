"""Work in several processes: results in the order of what was given, and nothing read ahead that is not worked on."""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from reader.model.errors import WorkerLostError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from concurrent.futures import Future
    from multiprocessing.context import BaseContext

Given = TypeVar("Given")
Result = TypeVar("Result")

#: Things handed to a process at once, so that it is not kept waiting.
_BATCH = 8
#: Batches in flight per process: enough to keep all of them busy, few enough to hold in memory.
_AHEAD = 3


def in_processes(
    work: Callable[[list[Given]], list[Result]], given: Iterable[Given], jobs: int
) -> Generator[Result, None, None]:
    """Yield what becomes of each thing, in order.

    The first few are worked on here: what is compiled for them, forked processes then have from the start.

    Args:
        work: A function of a module, which does some of them, all but the first in a process of its own.
        given: Read only as fast as results are taken.
        jobs: How many processes to work in.

    Raises:
        WorkerLostError: One of the processes was killed.
    """
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    rest = iter(given)
    yield from work(list(islice(rest, _BATCH)))
    waiting: deque[Future[list[Result]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=_begin_work, mp_context=_context())
    try:
        while True:
            while len(waiting) < jobs * _AHEAD and (batch := list(islice(rest, _BATCH))):
                waiting.append(pool.submit(work, batch))
            if not waiting:
                break
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        why = 'out of memory? a script that does not begin under `if __name__ == "__main__":`?'
        raise WorkerLostError(f"a process ended before its work ({why})") from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def may_start_processes() -> bool:
    """Say whether this process may start others: one of a pool may not."""
    from multiprocessing import current_process

    return not current_process().daemon


def _context() -> BaseContext | None:
    """Return how processes are started: a program with threads is not forked, since their locks would stay shut."""
    import multiprocessing
    import threading

    return multiprocessing.get_context("spawn") if threading.active_count() > 1 else None


def _begin_work() -> None:
    """Leave ctrl+c to the process that writes, and end when it ends, even if it is killed."""
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Wait for the end of the process that started this one, then end this one."""
    import os
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
