"""Rules for days told from other days: `three days after Christmas 2015`, `a week from Friday`, `Labor Day weekend`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.times.anchors import Partial, TimeAnchor, is_past
from reader.analysis.times.calendar_arithmetic import day_value, shift_day, shifted, valid_day, week_value, weekday_near
from reader.analysis.times.dates import any_day, day_meant
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.numbers import number, ordinal
from reader.analysis.times.vocabulary import SMALL_WORDS, UNITS, WEEKDAYS

_DAYS = {"D": 1, "W": 7, "2W": 14}


def week_of_a_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the week of May 6`: the ISO week of that day; `the weekend of May 6`; `the week beginning May 7`."""
    day = any_day(phrase, anchor)
    if day is None or day.date is None:
        return None
    weekend = "-WE" if phrase.word("weekend") else ""
    first = day.date
    if phrase.word("edge") in ("beginning", "starting", "ending"):
        days = -6 if phrase.word("edge") == "ending" else 6
        other = shift_day(first, days)
        edtf = "/".join(sorted((day_value(first), day_value(other)))) if other else ""
        return Meaning("DATE", week_value(first), day.source, edtf)
    return Meaning("DATE", week_value(first) + weekend, day.source)


def day_beside_a_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the day before May 3`, `three days after Christmas 2015`, `a week from Friday`, `two months before May 2013`."""
    direction = phrase.word("direction")
    sign = -1 if direction in ("before", "ago") else 1
    day = any_day(phrase, anchor, ahead=direction in ("from", "on"))
    words = phrase.words("count")
    count = number(words) if words else 1
    if day is None or count is None or (direction == "from" and phrase.after() in ("to", "until", "through", "-", "–")):
        return None
    unit = UNITS[phrase.word("unit").removesuffix("s")]
    if unit in _DAYS:
        found = shift_day(day.date, sign * int(count * _DAYS[unit])) if day.date else None
        return Meaning("DATE", day_value(found) if found else "XXXX-XX-XX", day.source)
    if unit not in ("M", "Y"):
        return None
    if direction == "ago" and day.date:
        found = valid_day(day.date.year - int(count), day.date.month, day.date.day) if unit == "Y" else None
        return Meaning("DATE", day_value(found), day.source) if found else None
    return Meaning("DATE", shifted(Partial.of(day.date) if day.date else None, unit, sign * int(count)), day.source)


def year_beside_a_year(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`ten years after 1999`, `a year before 1999`."""
    words = phrase.words("count")
    count, sign = number(words) if words else 1, -1 if phrase.word("direction") == "before" else 1
    year = int(phrase.word("year")) + sign * int(count or 0)
    return Meaning("DATE", f"{year:04d}") if count and 0 < year < 10000 else None


def weekday_beside_a_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the Friday after Thanksgiving 2014`, `the second Monday before May 3, 2010`."""
    written = phrase.day()
    day = day_meant(written, phrase, anchor) if written else None
    if day is None or day.date is None:
        return None
    sign = -1 if phrase.word("direction") == "before" else 1
    weeks = (ordinal(phrase.word("nth")) or 1) - 1
    start = shift_day(day.date, sign * (7 * weeks + 1))
    found = weekday_near(start, WEEKDAYS[phrase.word("day")], sign) if start else None
    return Meaning("DATE", day_value(found), day.source) if found else None


def weekday_week(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Friday week`, `Friday fortnight`: after the next one; `a week last Friday`: before the last."""
    last = phrase.word("which") == "last"
    day = any_day(phrase, anchor, ahead=not last)
    found = shift_day(day.date, _DAYS[UNITS[phrase.word("unit")]] * (-1 if last else 1)) if day and day.date else None
    if day is None:
        return None
    return Meaning("DATE", day_value(found) if found else "XXXX-XX-XX", day.source)


def weekend_of_a_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Labor Day weekend 2004`: the Saturday and Sunday beside a day, and the day."""
    written = phrase.day()
    if written is None or not written.name:
        return None
    day = day_meant(written._replace(year=phrase.word("year") or written.year), phrase, anchor)
    if day is None or day.date is None:
        return None
    saturday = weekday_near(day.date, WEEKDAYS["saturday"], 1 if day.date.isoweekday() in (4, 5) else -1)
    last = max(day.date, shift_day(saturday, 1) or day.date) if saturday else None
    if saturday is None or last is None:
        return None
    first = min(day.date, saturday)
    return Meaning("DATE", f"{week_value(saturday)}-WE", day.source, f"{day_value(first)}/{day_value(last)}")


def day_beside_an_event(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Two days after the vote she left`, where the sentence before gives the day of a vote."""
    then, unit = anchor.mentioned, UNITS[phrase.word("unit").removesuffix("s")]
    words = phrase.words("count")
    count = number(words) if words else 1
    goes_on = phrase.first > 0 or anchor.mentioned_in is phrase.sentence or not phrase.follows(anchor.mentioned_end)
    if then is None or count is None or goes_on or not _tells_of(anchor.mentioned_in, phrase.word("event")):
        return None
    if is_past(phrase.after()) or phrase.after() not in SMALL_WORDS | {","}:
        return None
    sign = -1 if phrase.word("direction") == "before" else 1
    if unit in _DAYS:
        found = shift_day(then.date, sign * int(count * _DAYS[unit])) if then.date else None
        return Meaning("DATE", day_value(found), "mentioned") if found else None
    known = unit == "Y" or (unit == "M" and then.month)
    return Meaning("DATE", shifted(then, unit, sign * int(count)), "mentioned") if known else None


def _tells_of(words: Sequence[str], event: str) -> bool:
    """Return whether one of the words is an event's, or of its family: `resigned` for `resignation`."""
    if len(event) < SHORTEST_EVENT:
        return False
    return any(len(word) >= SHORTEST_EVENT and word[:STEM].startswith(event[: min(STEM, len(word))]) for word in words)


#: A shorter word names no event; words with the same first letters are of one family.
SHORTEST_EVENT, STEM = 4, 5


RULES = (
    Rule(
        "ABOUT? (?:(?P<count>COUNT)|a|one) (?:year|years) (?P<direction>before|after) (?P<year>YEAR) (?!COUNTED)",
        year_beside_a_year,
    ),
    Rule("the (?:week|(?P<weekend>weekend)) (?:of|(?P<edge>beginning|starting|ending)) ANYDAY", week_of_a_day),
    Rule("the? (?P<unit>day) (?P<direction>before|after|following) (?:the (?=CALENDARDAY))? ANYDAY", day_beside_a_day),
    Rule(
        "ABOUT? (?:(?P<count>COUNT)|(?:a|an)) (?P<unit>UNIT|UNITS)"
        " (?P<direction>before|after|following|from) (?:the (?=CALENDARDAY))? ANYDAY",
        day_beside_a_day,
    ),
    Rule(
        "(?:a|one) (?P<unit>week|fortnight) (?P<direction>on) (?:(?P<weekday>WEEKDAY)|(?P<named>tomorrow))",
        day_beside_a_day,
    ),
    Rule("(?:a|one) (?P<unit>week|fortnight) (?P<named>tomorrow)", day_beside_a_day),
    Rule(
        "(?:(?P<count>COUNT)|a|one) (?P<unit>week|weeks) (?P<direction>ago) on?"
        " (?:(?P<weekday>WEEKDAY)|(?P<named>today|tomorrow|yesterday))",
        day_beside_a_day,
    ),
    Rule(
        "(?:(?P<count>COUNT)|a|one) (?P<unit>year|years) (?P<direction>ago) (?P<named>today|yesterday|tomorrow)",
        day_beside_a_day,
    ),
    Rule(
        "(?P<date>CALENDARDAY) DAYGOESON* weekend (?:(?:COMMA|of)? (?P<year>YEAR))?",
        weekend_of_a_day,
    ),
    Rule(
        "(?:(?P<count>COUNT) (?=UNITS)|(?:a|an|one|the) (?=UNIT)) (?P<unit>UNIT|UNITS)"
        " (?P<direction>before|after|following) (?:the|his|her|its|their|that|this) (?P<event>.)",
        day_beside_an_event,
    ),
    Rule(
        "the (?P<nth>ORDINAL)? (?P<day>WEEKDAY) (?P<direction>before|after|following) (?P<date>CALENDARDAY) DAYGOESON*",
        weekday_beside_a_day,
    ),
    Rule("(?:this? (?P<weekday>WEEKDAY)|(?P<named>today|tomorrow)) (?P<unit>week|fortnight)", weekday_week),
    Rule("(?:a|one) (?P<unit>week|fortnight) (?P<which>last) (?P<weekday>WEEKDAY)", weekday_week),
)
