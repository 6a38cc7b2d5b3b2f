"""Takes away what Windows lacks, then does what a reader does: run by test_windows.py in a process of its own."""

from __future__ import annotations

import asyncio
import importlib.abc
import os
import signal
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

#: Modules, signals and names of `os` that Python has on Unix alone.
MODULES = ("fcntl", "termios", "tty", "pty", "pwd", "grp", "resource", "syslog", "readline", "posix_ipc")
SIGNALS = ("SIGHUP", "SIGQUIT", "SIGTSTP", "SIGCONT", "SIGWINCH", "SIGALRM", "SIGPIPE", "SIGUSR1", "SIGCHLD")
NAMES = (
    *("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_DIRECTORY", "O_NOCTTY", "O_ASYNC", "O_SYNC"),
    *("fork", "forkpty", "openpty", "ttyname", "mkfifo", "chown", "fchown", "fchmod", "getuid", "geteuid", "getgid"),
    *("killpg", "setsid", "getpgid", "statvfs", "uname", "set_blocking", "ctermid", "sysconf"),
)


class NoUnix(importlib.abc.MetaPathFinder):
    """Finds no module that Windows lacks."""

    def find_spec(self, name: str, *_: Sequence[str] | ModuleType | None) -> ModuleSpec | None:
        if name in MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def take_away() -> None:
    """Take the names away, once those who ask which system this is have been imported: they are as they are here."""
    import concurrent.futures.process
    import logging.handlers
    import multiprocessing.context
    import subprocess

    import platformdirs

    del concurrent, logging, multiprocessing, platformdirs, subprocess
    asyncio.new_event_loop().close()
    sys.meta_path.insert(0, NoUnix())
    for name in MODULES:
        sys.modules.pop(name, None)
    for name in SIGNALS:
        if hasattr(signal, name):
            delattr(signal, name)
    for name in NAMES:
        if hasattr(os, name):
            delattr(os, name)
    asyncio.SelectorEventLoop.add_signal_handler = _no_signal_handler  # type: ignore[assignment,method-assign]
    sys.platform = "win32"


def _no_signal_handler(*_: object) -> None:
    raise NotImplementedError


async def read(folder: str) -> None:
    """Open a text on the screen, walk through it, correct and search, and leave."""
    from textual.drivers.headless_driver import HeadlessDriver

    from reader.pipeline import open_paths
    from reader.reading.launch import LaunchOptions
    from reader.tui.app import ReaderApp
    from reader.tui.borrowed_terminal import BorrowedTerminal
    from reader.tui.start import _driver_class

    terminal = BorrowedTerminal()
    terminal.borrow()
    assert _driver_class(terminal) is None
    app = ReaderApp(LaunchOptions(open_paths([folder]), paths=[folder]), driver_class=HeadlessDriver)
    async with app.run_test(size=(100, 30)) as pilot:
        for key in (
            "]",
            "]",
            "question_mark",
            "q",
            "slash",
            "m",
            "a",
            "y",
            "enter",
            "n",
            "C",
            "escape",
            "T",
            "x",
            "m",
            "a",
        ):
            await pilot.press(key)
            await pilot.pause()
        await pilot.press("Q")
    assert app.return_code == 0, app.return_code
    terminal.finish()


def run_commands(folder: str, article: str) -> None:
    """Run the commands that need no screen."""
    from reader.cli.main import main

    for words in (
        ["show", folder],
        ["quotes", "--json", folder],
        ["timeline", folder],
        ["check", folder],
        ["search", "may", folder],
        ["search", "--regex", "m.y", folder],
        ["new", f"{folder}-new", article],
        ["new", "--force", f"{folder}-new", article],
        ["verify", article, article],
    ):
        assert main(words) in (0, 1), words


if __name__ == "__main__":
    take_away()
    run_commands(*sys.argv[1:])
    asyncio.run(read(sys.argv[1]))
    print("all of it, without Unix", file=sys.stderr)
