"""Asking disks that may never answer: a folder in a network that is not there."""

from __future__ import annotations

import time
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, TypeVar

from reader.library.errors import TooSlowError

Answer = TypeVar("Answer")

#: Seconds to wait for the first answer that does not come; each further one is waited for half as long.
PATIENCE_S = 2.0
#: The least that is waited.
_LEAST_S = 0.1
#: Seconds for which a folder is taken to answer that has just done so.
_AWAKE_S = 1.0

#: None ends the thread.
_Job = Callable[[], Any] | None
_Done = tuple[Any, BaseException | None]


class InTime:
    """Does what asks a disk in a thread of its own, and waits for it only so long.

    Args:
        patience: Seconds to wait for the first answer that does not come.
    """

    def __init__(self, patience: float = PATIENCE_S) -> None:
        self._patience = patience
        self._jobs: SimpleQueue[_Job] | None = None
        self._answers: SimpleQueue[_Done] = SimpleQueue()
        self._awake: dict[str, float] = {}

    def ask(self, job: Callable[[], Answer], folder: str = "") -> Answer:
        """Return the answer of a job, or raise its error.

        Args:
            job: What asks the disk.
            folder: Where; a folder that has just answered will do so again, and is asked without more ado.

        Raises:
            TooSlowError: It did not answer in time; it is left to itself.
        """
        if folder and time.monotonic() < self._awake.get(folder, 0.0):
            return job()
        if self._jobs is None:
            self._jobs, self._answers = SimpleQueue(), SimpleQueue()
            Thread(target=_work, args=(self._jobs, self._answers), daemon=True).start()
        self._jobs.put(job)
        try:
            answer, error = self._answers.get(timeout=self._patience)
        except Empty:
            self._jobs = None
            self._patience = max(_LEAST_S, self._patience / 2)
            raise TooSlowError from None
        if error is not None:
            raise error
        if folder:
            self._awake = {folder: time.monotonic() + _AWAKE_S}
        value: Answer = answer
        return value

    def close(self) -> None:
        """Let the thread end."""
        if self._jobs is not None:
            self._jobs.put(None)
            self._jobs = None


def _work(jobs: SimpleQueue[_Job], answers: SimpleQueue[_Done]) -> None:
    """Do one job after another."""
    while (job := jobs.get()) is not None:
        try:
            answers.put((job(), None))
        except Exception as error:
            answers.put((None, error))
