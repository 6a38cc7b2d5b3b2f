"""Dates in any text: the expressions of time, what they mean, and the events that they date."""

from reader.analysis.times.events import date_quotations, find_events
from reader.analysis.times.expressions import find_times
from reader.analysis.times.hours import by_the_clock
from reader.analysis.times.own_date import without_datelines
from reader.analysis.times.publication import PublicationDate, find_day_of_talk, find_publication_date
from reader.analysis.times.said_days import counted_from_the_saying

__all__ = [
    "PublicationDate",
    "by_the_clock",
    "counted_from_the_saying",
    "date_quotations",
    "find_day_of_talk",
    "find_events",
    "find_publication_date",
    "find_times",
    "without_datelines",
]
