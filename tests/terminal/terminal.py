"""A program in a pseudo-terminal of its own, and what it wrote there."""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyte

ROOT = Path(__file__).parents[2]
#: The program under test, from this clone.
READER = (sys.executable, "-m", "reader")
#: Seconds that anything may take before a test gives up; a busy machine starts slowly.
PATIENCE = 15.0

#: What pyte would print, private sequences with < = > and those with an intermediate byte, and U+200D and U+FE0F, after
#: which it drops the rest of a row.
UNKNOWN_TO_PYTE = re.compile(rb"\x1b\[[<>=][0-9;:]*[@-~]|\x1b\[\??[0-9;]*[ $!\"'][@-~]|\xe2\x80\x8d|\xef\xb8\x8f")
UNFINISHED = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*)?\Z")
#: Switches on the mouse, as Textual does when it takes over.
MOUSE_ON = b"\x1b[?1000h"
MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")
KEYBOARD_PUSHED, KEYBOARD_POPPED = re.compile(rb"\x1b\[>[0-9]+u"), re.compile(rb"\x1b\[<[0-9]*u")

#: Private modes by number: those that must be off when a program has left, and those that must be on.
OFF = {
    1049: "alternate screen",
    1000: "mouse",
    1002: "mouse drag",
    1003: "mouse motion",
    1006: "mouse coordinates",
    1015: "mouse coordinates",
    1016: "mouse pixels",
    2004: "bracketed paste",
    1004: "focus reports",
    2026: "synchronized output",
    2048: "resize reports",
}
ON = {25: "cursor", 7: "line wrap"}


def environment_in(home: Path) -> dict[str, str]:
    """Return an environment of a usual terminal, in which everything that a program keeps lands in one folder."""
    home.mkdir(exist_ok=True)
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    coverage = {name: value for name, value in os.environ.items() if name.startswith("COVERAGE_")}
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "PYTHONPATH": str(ROOT),
        "HOME": str(home),
        "TERM": "xterm-256color",
        "LC_ALL": "C.UTF-8",
        **folders,
        **coverage,
    }


class Terminal:
    """Runs a command in a session of its own, with a pseudo-terminal as its controlling terminal.

    Args:
        command: What to run.
        environment: Its whole environment.
        columns: Width.
        rows: Height.
        stdin: File descriptor of its standard input; the terminal unless given.
        stderr: File descriptor of its standard error; the terminal unless given.
        controlling: Whether the terminal controls it, as one does in which a shell was started.
        folder: The folder it runs in.

    Attributes:
        raw: Every byte it wrote.
        last_byte: `time.perf_counter` at which the newest of them arrived.
        started: `time.perf_counter` just before it was started.
    """

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        columns: int = 80,
        rows: int = 24,
        stdin: int | None = None,
        stderr: int | None = None,
        controlling: bool = True,
        folder: Path = ROOT,
    ) -> None:
        self.raw = bytearray()
        self.last_byte = 0.0
        self._shown = 0
        self._rows: list[str] = []
        self._read_at = -1
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._master, slave = os.openpty()
        self._slave: int | None = slave
        self._set_size(columns, rows)
        self.attributes = termios.tcgetattr(slave)

        def take_control() -> None:
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)

        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=slave if stdin is None else stdin,
            stdout=slave,
            stderr=slave if stderr is None else stderr,
            env=dict(environment),
            cwd=folder,
            start_new_session=True,
            preexec_fn=take_control if controlling else None,
        )

    # What somebody at the terminal does

    def press(self, keys: str | bytes) -> None:
        """Type keys, as the bytes that a terminal sends."""
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def resize(self, columns: int, rows: int) -> None:
        """Change the window's size; the program is told by SIGWINCH, as always."""
        self.read()
        self._set_size(columns, rows)
        self._screen.resize(max(1, rows), max(1, columns))
        self._read_at = -1

    def send(self, number: signal.Signals) -> None:
        """Send the program a signal."""
        self.process.send_signal(number)

    def clear(self) -> None:
        """Forget what is on the screen, as if a shell had written over all of it."""
        self.read()
        self._show()
        self._screen.reset()
        self._read_at = -1

    def close(self) -> None:
        """Close the window under the program."""
        os.close(self._master)
        if self._slave is not None:
            os.close(self._slave)
            self._slave = None

    # What there is to be seen

    def read(self, seconds: float = 0.0) -> bool:
        """Take what the program writes within so many seconds, once; say whether there was anything."""
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:  # nobody holds the other end any more
            return False
        self.last_byte = time.perf_counter()
        self.raw += data
        return bool(data)

    @property
    def lines(self) -> list[str]:
        """The rows of the screen, without the blanks at their ends."""
        while self.read():
            pass
        self._show()
        if self._read_at != self._shown:  # whoever waits for words asks again and again
            self._rows = [row.rstrip() for row in self._screen.display]
            self._read_at = self._shown
        return list(self._rows)

    @property
    def characters(self) -> list[list[Any]]:
        """The screen as pyte's characters, with their colours, row by row."""
        while self.read():
            pass
        self._show()
        screen = self._screen
        return [[screen.buffer[row][column] for column in range(screen.columns)] for row in range(screen.lines)]

    @property
    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines)

    def wait_until(self, condition: Callable[[], bool], seconds: float = PATIENCE) -> None:
        """Read until a condition holds; AssertionError with the screen where it never does."""
        end = time.perf_counter() + seconds
        while not condition():
            if time.perf_counter() > end or (self.process.poll() is not None and not self.read()):
                if condition():
                    return
                raise AssertionError(f"waited in vain; status {self.process.poll()}, screen:\n{self.text}")
            self.read(0.05)

    def wait_for(self, *words: str, seconds: float = PATIENCE) -> None:
        """Read until all of the words stand on the screen."""

        def shown() -> bool:
            text = self.text
            return all(word in text for word in words)

        self.wait_until(shown, seconds)

    def wait_until_ready(self) -> None:
        """Read until the program has the screen: its first page was painted before, and looks the same."""
        self.wait_until(lambda: MOUSE_ON in self.raw)
        self.wait_for_silence()

    def wait_for_silence(self, seconds: float = 0.15) -> None:
        """Read until nothing was written for so long."""
        while self.read(seconds):
            pass

    def wait_for_end(self, seconds: float = PATIENCE) -> int:
        """Read until the program has ended, and return its exit status; negative for the signal that killed it."""
        end = time.perf_counter() + seconds
        while self.process.poll() is None:
            assert time.perf_counter() < end, f"still running after {seconds} s; screen:\n{self.text}"
            if self._slave is not None:
                self.read(0.01)
            else:
                time.sleep(0.01)
        while self._slave is not None and self.read():
            pass
        return self.process.returncode

    def wait_for_stop(self, seconds: float = PATIENCE) -> None:
        """Read until the program was stopped, as a shell waits for it after ctrl+z."""
        end = time.perf_counter() + seconds
        while not os.WIFSTOPPED(os.waitpid(self.process.pid, os.WNOHANG | os.WUNTRACED)[1]):
            assert time.perf_counter() < end, "never stopped"
            self.read(0.01)
        self.read()

    # What the terminal was left in

    def out_of_order(self) -> list[str]:
        """Return what a program that has left, or was stopped, did not give back; empty where all is well."""
        while self.read():
            pass
        modes: dict[int, bool] = {}
        for numbers, end in MODE.findall(bytes(self.raw)):
            modes |= {int(number): end == b"h" for number in numbers.split(b";")}
        faults = [f"{name} is on" for number, name in OFF.items() if modes.get(number, False)]
        faults += [f"{name} is off" for number, name in ON.items() if not modes.get(number, True)]
        if len(KEYBOARD_PUSHED.findall(self.raw)) > len(KEYBOARD_POPPED.findall(self.raw)):
            faults.append("keyboard protocol is on")
        if self._slave is not None and termios.tcgetattr(self._slave) != self.attributes:
            now = termios.tcgetattr(self._slave)[3]
            faults.append("line settings differ: " + ("echo off" if not now & termios.ECHO else f"{now:#x}"))
        return faults

    def kill(self) -> None:
        """End the program whatever it does, and close the terminal."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        if self._slave is not None:
            self.close()

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def _show(self) -> None:
        """Let pyte show what came since the last time, but for a sequence that is not finished."""
        end = len(self.raw)
        unfinished = UNFINISHED.search(self.raw, max(self._shown, end - 40))
        if unfinished:
            end = unfinished.start()
        self._stream.feed(UNKNOWN_TO_PYTE.sub(b"", bytes(self.raw[self._shown : end])))
        self._shown = end
