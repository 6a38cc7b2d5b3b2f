"""Rules for times of day."""

from __future__ import annotations

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import day_value, shifted
from reader.analysis.times.dates import any_day, day_meant
from reader.analysis.times.grammar import REFUSED, Meaning, Phrase, Rule


def _day(phrase: Phrase, anchor: TimeAnchor) -> tuple[str, str] | None:
    """Return the day of a time of day, and what it was resolved from; None if its date does not exist."""
    if (its := phrase.day("its")) is not None:
        day = day_meant(its, phrase, anchor)
        return (day.value, day.source) if day else None
    if phrase.word("date") or phrase.word("weekday") or phrase.word("named"):
        day = any_day(phrase, anchor)
        return (day.value, day.source) if day else None
    if anchor.mentioned is not None and anchor.mentioned.date is not None:
        return day_value(anchor.mentioned.date), "mentioned"
    return shifted(anchor.now, "D", 0), anchor.now_source


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
    return _on_its_day(phrase, anchor, f"{hour:02d}:{minute:02d}")


def military_time(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`0800 hours`, `1945 hrs`."""
    figures = phrase.word("clock")
    if len(figures) != 4 or not figures.isdecimal() or int(figures[:2]) > 24 or int(figures[2:]) > 59:
        return None
    return _on_its_day(phrase, anchor, f"{figures[:2]}:{figures[2:]}")


def noon(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`noon Saturday`, `midnight Friday`, `12 noon on 4 June 2011`."""
    return _on_its_day(phrase, anchor, "12:00" if phrase.word("noon") == "noon" else "24:00")


def _on_its_day(phrase: Phrase, anchor: TimeAnchor, clock: str) -> Meaning | None:
    """Return a time of day with the day that it belongs to."""
    day = _day(phrase, anchor)
    return Meaning("TIME", f"{day[0]}T{clock}", day[1]) if day else REFUSED


#: The day of a time of day: `on May 3, 2016` stays an expression of its own.
_ON = "(?:COMMA? ZONE)? (?:(?=COMMA? on (?P<its>CALENDARDAY))|COMMA? on? ANYDAY)?"

RULES = (
    Rule(f"(?:around|about)? (?P<clock>CLOCK|DAYNUMBER|FIGURE) (?P<half>PM) {_ON}", time_of_day),
    Rule(f"(?:around|about)? (?P<clock>CLOCK) (?:hrs|hours)? {_ON}", time_of_day),
    Rule(f"(?P<clock>FIGURE|YEAR) (?:hrs|hours) {_ON}", military_time),
    Rule(
        f"(?P<clock>DAYNUMBER) (?:o'clock|o’clock) (?:in the (?P<part>morning|afternoon|evening))? {_ON}", time_of_day
    ),
    Rule(f"(?P<clock>DAYNUMBER) in the (?P<part>morning|afternoon|evening) {_ON}", time_of_day),
    Rule(f"DAYNUMBER? (?P<noon>NOON) {_ON}", noon),
    Rule(
        "(?P<date>CALENDARDAY) DAYGOESON* (?P<clock>CLOCK|DAYNUMBER|FIGURE) (?P<half>PM) ZONE?",
        time_of_day,
    ),
    Rule("(?P<date>CALENDARDAY) DAYGOESON* (?P<clock>CLOCK) ZONE?", time_of_day),
)
