"""Rules for times of day."""

from __future__ import annotations

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import day_value, shifted, valid_day, weekday_near
from reader.analysis.times.deictic import weekday_side
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.vocabulary import MONTHS, WEEKDAYS


def _day(phrase: Phrase, anchor: TimeAnchor) -> tuple[str, str]:
    """Return the day of a time of day, and what it was resolved from."""
    origin, source = anchor.now, anchor.now_source
    if phrase.word("month") and origin is not None:
        found = valid_day(origin.year, MONTHS[phrase.word("month").rstrip(".")], int(phrase.word("day")))
        if found:
            return day_value(found), source
    day = origin.date if origin else None
    if phrase.word("weekday") and day is not None:
        found = weekday_near(day, WEEKDAYS[phrase.word("weekday")], weekday_side(phrase))
        if found:
            return day_value(found), source
    if phrase.word("named") == "yesterday":
        return shifted(origin, "D", -1), source
    if phrase.word("named") == "tomorrow":
        return shifted(origin, "D", 1), source
    if not phrase.word("named") and anchor.mentioned is not None and anchor.mentioned.date is not None:
        return day_value(anchor.mentioned.date), "mentioned"
    return shifted(origin, "D", 0), source


def time_of_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`2 p.m. Monday`, `10:35 a.m.`, `5:30 p.m. EST Nov. 9`."""
    hour_text, _, rest = phrase.word("clock").replace(".", ":").partition(":")
    if not (hour_text.isdecimal() and (rest[:2] or "0").isdecimal() and len(hour_text) < 3):
        return None
    hour, minute = int(hour_text), int(rest[:2] or 0)
    half = phrase.word("half").replace(".", "")
    if phrase.word("part") in ("afternoon", "evening"):
        half = "pm"
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return None
    day, source = _day(phrase, anchor)
    return Meaning("TIME", f"{day}T{hour:02d}:{minute:02d}", source)


def noon(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`noon Saturday`, `midnight Friday`."""
    day, source = _day(phrase, anchor)
    return Meaning("TIME", f"{day}T{'12:00' if phrase.word('noon') == 'noon' else '24:00'}", source)


_ON = (
    "(?:COMMA? ZONE)? (?:COMMA? on? (?:(?P<weekday>WEEKDAY)|(?P<named>today|yesterday|tomorrow)"
    "|(?P<month>MONTH) (?P<day>DAYNUMBER)))?"
)

RULES = (
    Rule(f"(?:around|about)? (?P<clock>CLOCK|DAYNUMBER|FIGURE) (?P<half>PM) {_ON}", time_of_day),
    Rule(f"(?:around|about)? (?P<clock>CLOCK) (?:hrs|hours)? {_ON}", time_of_day),
    Rule(f"(?P<clock>DAYNUMBER) (?:o'clock|o’clock) {_ON}", time_of_day),
    Rule(f"(?P<clock>DAYNUMBER) in the (?P<part>morning|afternoon|evening) {_ON}", time_of_day),
    Rule(f"(?P<noon>NOON) {_ON}", noon),
)
