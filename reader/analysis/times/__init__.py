"""Dates in any text: the expressions of time, what they mean, and the happenings they date."""

from reader.analysis.times.finding import find_times

__all__ = ["find_times"]
