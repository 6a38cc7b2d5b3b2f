"""What goes wrong while a server answers: nonsense that somebody sends is passed over, and a fault of ours is told."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from aiohttp.http_exceptions import HttpProcessingError

from reader.files.crash_log import write_crash

#: What others do: they send what is no request, leave before they have their answer, or are too slow.
_OF_OTHERS = (HttpProcessingError, ConnectionError, asyncio.TimeoutError)


class _Told(logging.Handler):
    """Tells faults, without the text of a request, which may hold anything."""

    def __init__(self, tell: Callable[[str], object]) -> None:
        super().__init__(logging.ERROR)
        self._tell = tell

    def emit(self, record: logging.LogRecord) -> None:
        """Tell a fault."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, Exception) and not isinstance(error, _OF_OTHERS):
            self._tell(write_crash(error))


def logger_of(tell: Callable[[str], object]) -> logging.Logger:
    """Return what a server writes its log to.

    Args:
        tell: Told where a fault of ours is described, in one line.
    """
    logger = logging.Logger("reader.web", logging.ERROR)
    logger.addHandler(_Told(tell))
    return logger
