"""What a piece of work costs, told so that a busy machine does not change the answer."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import FrameType
from typing import TypeVar

Input = TypeVar("Input")

#: How often work is repeated to find the time that it takes when nothing else gets in its way.
TURNS = 5
#: How many times larger the larger of two inputs is, and how many times longer it may take; the square is 64 times.
LARGER, LONGER = 8, 30
#: Work that takes no longer than this, in seconds, is quick enough however it grows.
QUICK = 0.05


def calls_of(work: Callable[[], object]) -> int:
    """Return how many functions are called while work is done: steps, where each step is a call."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


def growth(work: Callable[[str], object], small: str, large: str) -> float:
    """Return how many times as long work takes with the large text as with the small one.

    For what is done within one call, such as a regular expression: where it costs in proportion, a text of four times
    the length takes about 4 times as long; where it costs the square, 16 times. Compare with 10.
    """
    return _processor_time(work, large) / _processor_time(work, small)


def grows_with_its_input(work: Callable[[Input], object], make: Callable[[int], Input], size: int) -> bool:
    """Say whether work on an input of eight times the size takes about eight times as long, and not sixty-four."""
    small, large = make(size), make(LARGER * size)
    work(small)
    for turns in (1, 2, 2):  # a busy machine may disturb one measurement, hardly three
        once, more = _processor_time(work, small, turns=2), _processor_time(work, large, turns=turns)
        if more <= max(QUICK, LONGER * once):
            return True
    return False


def _processor_time(work: Callable[[Input], object], value: Input, turns: int = TURNS) -> float:
    times = []
    for _ in range(turns):
        started = time.process_time()
        work(value)
        times.append(time.process_time() - started)
    return max(min(times), 1e-4)
