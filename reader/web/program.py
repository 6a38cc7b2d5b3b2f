"""The reader process of a window: how it is started, and how it ends, also where this program is killed.

Nothing has to be done for the latter: the process reads its keys from a pipe whose other end only this program has, and
leaves, with everything saved, when that end is closed.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress

from reader.files.cleaning import clean_line
from reader.reading.browser import DRIVER
from reader.web.packets import Packet, packets_of

#: Seconds that a process has to save and leave, once its window is closed, before it is killed.
LEAVING_S = 5.0
_KILLED = "a window did not leave, and was ended by force: what was done in it last may not be saved"
#: What Reader's own lines begin with.
_SAYS = "reader: "
#: Most bytes that are kept of what a process says on standard error.
_MOST_SAID = 4_000
#: Without the user's folder among those that modules come from: what lies there is not to be run.
_PROGRAM = "import sys; sys.path[:] = {path!r}; from reader.cli.ready import main; sys.exit(main())"


class Program:
    """A reader process.

    Attributes:
        status: Its exit status, once it has ended; negative for the signal that killed it.
    """

    def __init__(self, process: Process) -> None:
        self._process = process
        self._said = bytearray()
        self._was_killed = False
        self._listening = asyncio.create_task(self._listen())

    @property
    def status(self) -> int | None:
        """Its exit status; None as long as it runs."""
        return self._process.returncode

    @property
    def last_words(self) -> tuple[str, ...]:
        """What it has said on standard error, cleaned, a line each; and that it was killed, where it was."""
        lines = self._said.decode("utf-8", "replace").splitlines()
        said = tuple(clean_line(line).removeprefix(_SAYS) for line in lines if line.strip())
        return (*said, _KILLED) if self._was_killed else said

    async def packets(self) -> AsyncIterator[Packet]:
        """Yield what it writes, until it ends."""
        assert self._process.stdout is not None
        async for packet in packets_of(self._process.stdout):
            yield packet

    async def begin(self, columns: int, rows: int) -> None:
        """Tell it the size of its window, which it waits for."""
        await self.send(f"{columns} {rows}\n".encode())

    async def send(self, packet: bytes) -> None:
        """Send it a packet; one that has ended takes none."""
        assert self._process.stdin is not None
        with suppress(ConnectionError, RuntimeError):
            self._process.stdin.write(packet)
            await self._process.stdin.drain()

    async def end(self) -> None:
        """Let it save and leave; kill it if it does not."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        drained = asyncio.create_task(_drain(self._process.stdout))  # or it could not even say that it leaves
        try:
            await asyncio.wait_for(self._process.wait(), LEAVING_S)
        except asyncio.TimeoutError:
            self._was_killed = True
            self._kill()
            await self._process.wait()
        finally:
            drained.cancel()
        await asyncio.wait([self._listening], timeout=1)
        self._listening.cancel()

    def _kill(self) -> None:
        """Kill it, and what it has started."""
        with suppress(OSError):
            if sys.platform == "win32":
                self._process.kill()
            else:
                os.killpg(self._process.pid, signal.SIGKILL)

    async def _listen(self) -> None:
        """Keep the end of what it says on standard error."""
        assert self._process.stderr is not None
        while said := await self._process.stderr.read(_MOST_SAID):
            self._said += said
            del self._said[:-_MOST_SAID]


async def start(arguments: Sequence[str]) -> Program:
    """Start a reader process, which then waits for the size of its window.

    Args:
        arguments: Those of its command line.

    Raises:
        OSError: It cannot be started.
    """
    command = (sys.executable, "-I", "-c", _PROGRAM.format(path=sys.path), *arguments)
    process = await asyncio.create_subprocess_exec(
        *command, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment_for(os.environ), start_new_session=True
    )
    return Program(process)


def environment_for(own: Mapping[str, str]) -> dict[str, str]:
    """Return the environment of a process whose window is in a browser.

    Args:
        own: That of this program.
    """
    kept = {name: value for name, value in own.items() if not name.startswith("TEXTUAL")}
    colours = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "TEXTUAL_COLOR_SYSTEM": "truecolor"}
    return {**kept, **colours, "TEXTUAL_DRIVER": DRIVER}


async def _drain(stream: asyncio.StreamReader) -> None:
    while await stream.read(1 << 16):
        pass
