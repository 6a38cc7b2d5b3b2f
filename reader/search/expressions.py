"""Regular expressions under a time limit.

A regular expression can run forever (`(a+)+$`), and Python's engine cannot be stopped from another thread. So it
runs in its own process, which is killed when its time is up.
"""

from __future__ import annotations

import re
import struct
import sys
from typing import TYPE_CHECKING

from reader.model import Span
from reader.words.finding import has_capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from queue import SimpleQueue
    from subprocess import Popen

#: What the process runs: expression, stretches and text come in, pairs of offsets go out as they are found. Nothing can
#: interrupt the engine from within, so the system is asked to end the process when it has used up its seconds, or when
#: the other end of its input is closed because whoever asked is gone.
_PROGRAM = """
import re, struct, sys
def read(length): return sys.stdin.buffer.read(length)
flags, seconds, pattern_length, count, text_length = struct.unpack('<5q', read(40))
try:
    import resource
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
except (ImportError, OSError, ValueError):
    pass
pattern = read(pattern_length).decode('utf-8', 'surrogatepass')
stretches = list(struct.iter_unpack('<2q', read(16 * count)))
text = read(text_length).decode('utf-8', 'surrogatepass')
try:
    import fcntl, os, select
    fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)
    if select.select([0], [], [], 0)[0]:
        sys.exit()
except (AttributeError, ImportError, OSError):
    pass
expression = re.compile(pattern, flags)
number = 0
for start, end in stretches:
    for match in expression.finditer(text, start, end):
        if match.start() < match.end():
            sys.stdout.buffer.write(struct.pack('<2q', *match.span()))
            number += 1
            if number < 64:
                sys.stdout.buffer.flush()
"""
_HEAD, _OFFSETS = struct.Struct("<5q"), struct.Struct("<2q")
#: Seconds of CPU time that the process may use beyond the limit, for starting and reading its input.
_SPARE = 2


class SearchTimeoutError(Exception):
    """A regular expression exceeded its time limit; what it had found by then was yielded."""


class ExpressionPattern:
    """A regular expression with smart case, `^` and `$` at line ends, and a limit in seconds for each text."""

    def __init__(self, expression: str, seconds: float = 5.0) -> None:
        self.expression = expression
        self.seconds = seconds
        self.any_case = not has_capital(re.sub(r"\\.", "", expression))

    def find_spans(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield the spans found in `text[start:end]`, without empty ones.

        Raises:
            SearchTimeoutError: The process was stopped because its time was up.
        """
        return self.find_within(text, [Span(start, len(text) if end is None else end)])

    def find_within(self, text: str, stretches: Sequence[Span]) -> Iterator[Span]:
        """Yield the spans found in each stretch of the text, all within one time limit.

        Raises:
            SearchTimeoutError: The process was stopped because its time was up.
        """
        flags = re.MULTILINE | (re.IGNORECASE if self.any_case else 0)
        expression, whole = (words.encode("utf-8", "surrogatepass") for words in (self.expression, text))
        seconds = int(self.seconds) + _SPARE
        message = [_HEAD.pack(int(flags), seconds, len(expression), len(stretches), len(whole)), expression]
        message += [_OFFSETS.pack(stretch.start, stretch.end) for stretch in stretches]
        message.append(whole)
        for start, end in self._answers(message):
            yield Span(start, end)

    def _answers(self, message: Iterable[bytes]) -> Iterator[tuple[int, int]]:
        """Send the message to a new process and yield the offsets it answers with.

        Only the time spent waiting for it counts, not what the caller does between two answers.
        """
        from queue import Empty, SimpleQueue  # here, so that the program starts without them
        from threading import Thread
        from time import monotonic

        process = _start_process()
        answers: SimpleQueue[bytes] = SimpleQueue()
        Thread(target=_converse, args=(process, message, answers), daemon=True).start()
        left, rest = self.seconds, b""
        try:
            while True:
                asked = monotonic()
                answer = answers.get(timeout=max(0.0, left))
                left -= monotonic() - asked
                if not answer:
                    break
                whole = len(rest + answer) // _OFFSETS.size * _OFFSETS.size
                yield from _OFFSETS.iter_unpack((rest + answer)[:whole])
                rest = (rest + answer)[whole:]
        except Empty:
            raise SearchTimeoutError(
                f"the regular expression took more than {self.seconds:g} seconds and was stopped"
            ) from None
        finally:
            process.kill()
            process.wait()


def _start_process() -> Popen[bytes]:
    """Start a Python process with only the standard library."""
    from subprocess import DEVNULL, PIPE, Popen

    command = [sys.executable, "-I", "-S", "-c", _PROGRAM]
    return Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL)


def _converse(process: Popen[bytes], message: Iterable[bytes], answers: SimpleQueue[bytes]) -> None:
    """Write the message, then pass on whatever comes back; empty bytes mean the end.

    The process's input stays open until then: the process ends when it is closed.
    """
    assert process.stdin
    assert process.stdout
    try:
        with process.stdin, process.stdout:
            for piece in message:
                process.stdin.write(piece)
            process.stdin.flush()
            while answer := process.stdout.read1(65_536):  # type: ignore[attr-defined]
                answers.put(answer)
    except OSError:  # the process was killed
        pass
    finally:
        answers.put(b"")
