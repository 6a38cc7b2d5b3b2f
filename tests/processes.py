"""Other processes, as the system lists them under /proc."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

needs_proc = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="this system does not list processes so")


def without_coverage() -> dict[str, str]:
    """Return the environment for a process that is not measured: measuring imports modules, and holds on to values."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


def wait_until(condition: Callable[[], bool], seconds: float = 15.0) -> bool:
    """Wait until a condition holds; say whether it ever did."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def in_a_process(work: Callable[[], None]) -> int:
    """Run `work` in a child and return its process id; the child never returns into pytest."""
    child = os.fork()
    if child:
        return child
    try:
        work()
        os._exit(0)
    except BaseException:
        os._exit(1)


def children_of(process: int) -> list[int]:
    """Return the processes that a process has started, whichever of its threads did."""
    children: list[int] = []
    for thread in Path(f"/proc/{process}/task").iterdir():
        with suppress(FileNotFoundError):  # it has ended meanwhile
            children += map(int, (thread / "children").read_text().split())
    return children


def is_running(process: int) -> bool:
    """Say whether a process is there, and no zombie that nobody has asked for its end."""
    try:
        return ") Z " not in Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


def processor_time(process: int) -> float:
    """Return the seconds of the processor's time that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) / os.sysconf("SC_CLK_TCK")
