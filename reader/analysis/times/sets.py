"""Rules for recurring times."""

from __future__ import annotations

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.deictic import unit_letter
from reader.analysis.times.durations import duration_value
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.numbers import number, plain
from reader.analysis.times.vocabulary import DAY_PARTS, FREQUENCIES, MONTHS, SEASONS, WEEKDAYS


def frequency(phrase: Phrase, _: TimeAnchor) -> Meaning:
    """`daily`, `annually`."""
    return Meaning("SET", FREQUENCIES[phrase.word("frequency")])


def every_unit(phrase: Phrase, _: TimeAnchor) -> Meaning:
    """`every day`, `each of the past three years`, `every two weeks`."""
    words = phrase.words("count")
    count = 2.0 if phrase.word("other") else number(words) if words else 1.0
    return Meaning("SET", duration_value(unit_letter(phrase.word("unit")), plain(count or 1.0)))


def every_named(phrase: Phrase, _: TimeAnchor) -> Meaning:
    """`every Friday`, `each July`, `every summer`, `Tuesday nights`."""
    part = f"T{DAY_PARTS[phrase.word('part').removesuffix('s')]}" if phrase.word("part") else ""
    if weekday := phrase.word("weekday"):
        return Meaning("SET", f"XXXX-WXX-{WEEKDAYS[weekday.removesuffix('s')]}{part}")
    if month := phrase.word("month"):
        return Meaning("SET", f"XXXX-{MONTHS[month.rstrip('.')]:02d}")
    if season := phrase.word("season"):
        return Meaning("SET", f"XXXX-{SEASONS[season]}")
    return Meaning("SET", f"XXXX-XX-XX{part}")


def every_day_of_the_year(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`every May 3`, `every Christmas`: once a year."""
    day = phrase.day()
    if day is None or day.year:
        return None
    return Meaning("SET", f"XXXX-{day.month:02d}-{day.day:02d}" if day.day else "P1Y")


def weekday_of_every_month(_: Phrase, __: TimeAnchor) -> Meaning:
    """`the first Monday of every month`: once a month."""
    return Meaning("SET", "P1M")


RULES = (
    Rule("(?:every|each) (?P<date>CALENDARDAY) DAYGOESON*", every_day_of_the_year),
    Rule("the? (?:ORDINAL|NTH|last|final) (?:WEEKDAY|day) (?:of|in) (?:every|each) month", weekday_of_every_month),
    Rule("per (?P<unit>UNIT)", every_unit),
    Rule("every (?P<other>other) (?P<unit>UNIT)", every_unit),
    Rule("every (?:other|second) (?P<weekday>WEEKDAY) (?P<part>DAYPART)?", every_named),
    Rule("(?P<frequency>FREQUENCY)", frequency),
    Rule("(?:every|each) (?:of the (?:past|last|next))? (?P<count>COUNT)? (?P<unit>UNIT|UNITS)", every_unit),
    Rule(
        "(?:every|each) (?:(?P<weekday>WEEKDAY)|(?P<month>FULLMONTH)|(?P<season>SEASON)|(?P<part>DAYPART))", every_named
    ),
    Rule("(?P<weekday>WEEKDAYS|WEEKDAY) (?P<part>DAYPARTS)", every_named),
    Rule("(?P<weekday>WEEKDAYS)", every_named),
)
