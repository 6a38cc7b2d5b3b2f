"""Rules for calendar days, alone and told from one another."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader.analysis.times.anchors import Partial, Side, TimeAnchor, is_past
from reader.analysis.times.calendar_arithmetic import (
    day_value,
    shift_day,
    shift_month,
    shifted,
    valid_day,
    week_value,
    weekday_near,
)
from reader.analysis.times.grammar import REFUSED, Meaning, Phrase, Rule, WrittenDay
from reader.analysis.times.missing_years import full_year, year_for, year_of_named
from reader.analysis.times.named_days import NINE_ELEVEN, day_named
from reader.analysis.times.numbers import number, ordinal
from reader.analysis.times.vocabulary import DAY_PARTS, UNITS, WEEKDAYS, listed

OF_PART = "(?:the? (?:early|late)? WEEKDAY? (?P<part>DAYPART) hours? of)"


class DayMeant(NamedTuple):
    """The day that a phrase means.

    Attributes:
        value: TIMEX3 value, with X for what is unknown.
        date: The day, None if it is not known.
        source: What it was resolved from.
    """

    value: str
    date: date | None
    source: str


def day_meant(written: WrittenDay, phrase: Phrase, anchor: TimeAnchor) -> DayMeant | None:
    """Return the day of a written date, in the year that is written or meant; None if it does not exist then."""
    year, source = _year(written, phrase, anchor)
    if year is None or not 0 < year < 10000:
        day = f"{written.day:02d}" if written.day else "XX"
        return DayMeant(f"XXXX-{written.month:02d}-{day}", None, source)
    found = day_named(written.name, year) if written.name else valid_day(year, written.month, written.day)
    return DayMeant(day_value(found), found, source) if found else None


def _year(written: WrittenDay, phrase: Phrase, anchor: TimeAnchor) -> tuple[int | None, str]:
    """Return the year of a written date and what it was resolved from."""
    if written.name == NINE_ELEVEN:
        return 2001, "written"
    if len(written.year) == 4 and written.year.isdecimal():
        return int(written.year), "written"
    if written.year:
        return full_year(written.year, phrase, anchor), "written"
    if written.follows and anchor.mentioned and anchor.mentioned.month == written.month:
        return anchor.mentioned.year, "published"
    which = phrase.word("which")
    if written.name and which:
        return year_of_named(anchor, written.month, which)
    return year_for(phrase, anchor, written.month, written.day or None, written.weekday)


def any_day(phrase: Phrase, anchor: TimeAnchor, ahead: bool = False) -> DayMeant | None:
    """Return the day of a phrase's `ANYDAY`: a date, a weekday, or yesterday, today, tomorrow.

    Args:
        phrase: With the groups of `ANYDAY`.
        anchor: What it counts from.
        ahead: Whether a weekday is ahead whatever the clause says: `a week from Friday`.
    """
    if (written := phrase.day()) is not None:
        return day_meant(written, phrase, anchor)
    origin, source = anchor.now, anchor.now_source
    here = origin.date if origin else None
    if phrase.word("weekday"):
        return weekday_alone(phrase.word("weekday"), phrase, anchor, ahead=ahead)
    days = NAMED_DAYS[phrase.word("named")]
    found = shift_day(here, days) if here else None
    return DayMeant(shifted(origin, "D", days), found, source)


def weekday_alone(name: str, phrase: Phrase, anchor: TimeAnchor, *, ahead: bool = False) -> DayMeant:
    """Return the day of a weekday beside which the phrase may say `next` or `last`."""
    weekday, here = WEEKDAYS[name], anchor.now.date if anchor.now else None
    found = weekday_meant(phrase, here, weekday, phrase.word("which"), ahead=ahead) if here else None
    return DayMeant(day_value(found) if found else f"XXXX-WXX-{weekday}", found, anchor.now_source)


NAMED_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}


def weekday_meant(phrase: Phrase, day: date, weekday: int, which: str, *, ahead: bool = False) -> date | None:
    """Return the weekday meant, seen from a day: `this Friday` is in its week, `last Friday` never that day."""
    if which in ("this", "that"):
        return shift_day(day, weekday - day.isoweekday())
    direction = 1 if ahead else _direction(phrase, which)
    named = which in ("last", "the previous", "next", "the following")
    start = shift_day(day, direction) if named else day
    return weekday_near(start, weekday, direction) if start else None


def _direction(phrase: Phrase, which: str) -> int:
    """Return 1 if a weekday is ahead, -1 if it is past."""
    if which in ("next", "this coming", "the following", "the next"):
        return 1
    if which in ("last", "the previous", "this past", "earlier"):
        return -1
    return weekday_side(phrase)


def weekday_side(phrase: Phrase) -> int:
    """Return 1 if the clause or a word such as `until` looks ahead to a weekday, else -1."""
    if phrase.before() == "of" and phrase.before(2) == "ahead":
        return 1
    if phrase.after() in ("'s", "’s") and not set(phrase.sentence[phrase.end + 1 : phrase.end + 4]) & _PLANNED:
        return -1
    if phrase.side is Side.UNKNOWN and (
        phrase.before() in _LIMITS or (phrase.before() == "from" and phrase.first == 1)
    ):
        return 1
    until = phrase.before() in ("until", "till") and phrase.before(2) != "not"
    deadline = until and (phrase.first > 1 or (phrase.after() == "," and phrase.side is not Side.PAST))
    return 1 if deadline or phrase.side is Side.FUTURE else -1


#: Before a day that is ahead where no verb tells: "reply by Friday".
_LIMITS = frozenset(("by", "before", "starting", "beginning", "effective"))


#: What is spoken of ahead of its day: "Friday's vote".
_PLANNED = frozenset(
    listed(
        "election vote meeting session hearing match game race debate deadline summit conference talks ballot "
        "referendum"
    )
)


def day_alone(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`May 22, 2013`, `22 May`, `last Thanksgiving`, `the night of May 20, 2013`, `Christmas morning`."""
    written = phrase.day()
    if written and not written.name and phrase.word("which") == "this":
        return None
    day = day_meant(written, phrase, anchor) if written else None
    if written is None or day is None:
        return REFUSED
    if written.clock:
        return Meaning("TIME", day.value + written.clock, day.source)
    if part := phrase.word("part"):
        return Meaning("TIME", f"{day.value}T{DAY_PARTS[part]}", day.source)
    return Meaning("DATE", day.value, day.source)


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
    """`Friday week`, `tomorrow week`, `a week on Friday`: seven days after the next one."""
    day = any_day(phrase, anchor, ahead=True)
    found = shift_day(day.date, 7) if day and day.date else None
    if day is None:
        return None
    return Meaning("DATE", day_value(found) if found else "XXXX-XX-XX", day.source)


def weekday_next(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Friday next`, `Friday last`."""
    day = any_day(phrase, anchor)
    return Meaning("DATE", day.value, day.source) if day else None


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
    if is_past(phrase.after()) or phrase.after() not in _AFTER_A_DAY | {","}:
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


def weekday_with_its_number(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Friday the 13th`: the nearest that there is."""
    weekday, day = WEEKDAYS[phrase.word("weekday")], ordinal(phrase.word("day")) or 0
    here = anchor.now.date if anchor.now else None
    if phrase.after()[:1].isalpha() and phrase.is_capital(phrase.end - phrase.first):
        return None
    if here is None:
        return Meaning("DATE", f"XXXX-XX-{day:02d}", "nothing")
    months = sorted(range(-12, 13), key=lambda months: (abs(months), months * -weekday_side(phrase)))
    for months_away in months:
        year, month = shift_month(here.year, here.month, months_away)
        found = valid_day(year, month, day)
        if found and found.isoweekday() == weekday:
            return Meaning("DATE", day_value(found), anchor.now_source)
    return None


def day_by_number(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`on the 15th`: of the last month mentioned; `the 15th Army` is not a date."""
    then, day = anchor.then, ordinal(phrase.word("day"))
    names_a_thing = phrase.after()[:1].isalpha() and phrase.after() not in _AFTER_A_DAY
    if names_a_thing or then is None or then.month is None or day is None:
        return None
    found = valid_day(then.year, then.month, day) if then.year > 0 else None
    return Meaning("DATE", day_value(found), anchor.then_source) if found else None


#: After "on the 5th" these tell that no floor or army is meant.
_AFTER_A_DAY = frozenset(
    listed(
        "it he she they we i you there the a an and but or when as for with in at to by was were is had has "
        "will his her"
    )
)
_DAYS = {"D": 1, "W": 7, "2W": 14}

#: A date alone, as it may stand in a text of any language.
ALONE = (Rule("(?P<date>CALENDARDAY) DAYGOESON*", day_alone),)

RULES = (
    Rule("(?P<date>CALENDARDAY) DAYGOESON* (?P<part>DAYPART)", day_alone),
    Rule("the (?:week|(?P<weekend>weekend)) (?:of|(?P<edge>beginning|starting|ending)) ANYDAY", week_of_a_day),
    Rule("the? (?P<unit>day) (?P<direction>before|after|following) (?:the (?=CALENDARDAY))? ANYDAY", day_beside_a_day),
    Rule(
        "ABOUT? (?:(?P<count>COUNT)|(?:a|an)) (?P<unit>UNIT|UNITS)"
        " (?P<direction>before|after|following|from) (?:the (?=CALENDARDAY))? ANYDAY",
        day_beside_a_day,
    ),
    Rule("(?:a|one) (?P<unit>week) (?P<direction>on) (?:(?P<weekday>WEEKDAY)|(?P<named>tomorrow))", day_beside_a_day),
    Rule(
        "(?:(?P<count>COUNT)|a|one) (?P<unit>week|weeks) (?P<direction>ago) on?"
        " (?:(?P<weekday>WEEKDAY)|(?P<named>today|tomorrow|yesterday))",
        day_beside_a_day,
    ),
    Rule(
        "(?:(?P<count>COUNT)|a|one) (?P<unit>year|years) (?P<direction>ago) (?P<named>today|yesterday|tomorrow)",
        day_beside_a_day,
    ),
    Rule("(?P<weekday>WEEKDAY) (?P<which>next|last) (?!UNIT|UNITS|MONTH|DAYPART)", weekday_next),
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
    Rule("(?:(?P<weekday>WEEKDAY)|(?P<named>today|tomorrow)) week", weekday_week),
    Rule("(?P<weekday>WEEKDAY) COMMA? the? (?P<day>NTH)", weekday_with_its_number),
    Rule("(?<=(?:on|by|until)) the (?P<day>NTH)", day_by_number),
    Rule(f"{OF_PART}? (?:(?P<which>last|next|this)|this coming)? (?P<date>CALENDARDAY) DAYGOESON*", day_alone),
)
