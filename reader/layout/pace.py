"""How fast work goes, and how long the rest takes, in words."""

from __future__ import annotations

from reader.layout.counted import counted


def pace_words(things: int, done: int, total: int, seconds: float) -> str:
    """Return `210 a second, 3 minutes left`; empty where too little is done to say it.

    Args:
        things: How many are done.
        done: How much of the whole that is.
        total: The whole, in the same unit; 0 if unknown.
        seconds: How long it took.
    """
    if things <= 0 or seconds <= 0:
        return ""
    pace = f"{_rounded(things / seconds)} a second"
    if done <= 0 or total < done:
        return pace
    return f"{pace}, {_time_words(seconds * (total - done) / done)} left"


def _rounded(number: float) -> str:
    """Return a number with two digits that count, or all before the point."""
    return f"{number:.0f}" if number >= 10 else f"{number:.1f}"


def _time_words(seconds: float) -> str:
    """Return a length of time in one unit or two."""
    if seconds < 90:
        return counted(max(1, round(seconds)), "second")
    minutes = round(seconds / 60)
    if minutes < 90:
        return counted(minutes, "minute")
    return f"{minutes // 60} h {minutes % 60} min"
