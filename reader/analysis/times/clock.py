"""Rules for times of day."""

from __future__ import annotations

from datetime import date

from reader.analysis.times.anchors import Side, TimeAnchor
from reader.analysis.times.calendar_arithmetic import day_value, shifted
from reader.analysis.times.dates import DayMeant, any_day, day_meant, weekday_alone
from reader.analysis.times.grammar import REFUSED, Meaning, Phrase, Rule
from reader.analysis.times.numbers import number
from reader.analysis.times.vocabulary import listed


def _day(phrase: Phrase, anchor: TimeAnchor) -> tuple[str, str] | None:
    """Return the day of a time of day, and what it was resolved from; None if its date does not exist."""
    if phrase.word("none"):
        return None
    if phrase.word("often"):
        return "XXXX-XX-XX", ""
    its = phrase.day("its") or phrase.day("later")
    day: DayMeant | None
    if its is not None:
        day = day_meant(its, phrase, anchor)
    elif phrase.word("laterday"):
        day = weekday_alone(phrase.word("laterday"), phrase, anchor)
    elif (stamped := phrase.word("stamped")) and (written := phrase.day()):
        day = day_meant(written._replace(year=stamped), phrase, anchor)
    elif phrase.word("date") or phrase.word("weekday") or phrase.word("named"):
        day = any_day(phrase, anchor)
    elif phrase.word("beside"):
        days = {"same": 0, "previous": -1}.get(phrase.word("beside"), 1)
        return shifted(anchor.then, "D", days), anchor.then_source
    elif (told := _day_told(phrase, anchor)) is not None:
        return day_value(told), "mentioned"
    else:
        return shifted(anchor.now, "D", 0), anchor.now_source
    return (day.value, day.source) if day else None


def _day_told(phrase: Phrase, anchor: TimeAnchor) -> date | None:
    """Return the last day that was told, if a time of day may be on it: nothing has happened on one that is to come."""
    told = anchor.mentioned.date if anchor.mentioned is not None else None
    to_come = told is not None and anchor.published is not None and told > anchor.published
    return None if to_come and anchor.mentioned_in is not phrase.sentence and phrase.side is Side.PAST else told


def time_of_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`2 p.m. Monday`, `5:30 p.m. EST Nov. 9`, `0800 hours`, `six o'clock`, `5:30 in the afternoon of May 3`."""
    hour, minute = _figures(phrase.word("clock"), military=bool(phrase.word("hours")))
    half = phrase.word("half").replace(".", "").replace(" ", "")
    if _is_after_noon(phrase.word("part") or phrase.word("within"), hour):
        half = "pm"
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and (hour == 12 or phrase.after() == "i"):
        hour = 0 if hour == 12 else 99
    if hour > 24 or minute > 59:
        return None
    return _on_its_day(phrase, anchor, f"{hour:02d}:{minute:02d}")


def hour_before_another(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """The `8` of `from 8 to 9 p.m.`, the `11:30` of `11:30-1 p.m.`: of the same half, unless it would be later."""
    if phrase.before() not in ("from", "between") and phrase.after() not in ("-", "–", "—", "‐"):
        return None
    first, last = (_figures(phrase.word(which), military=False) for which in ("clock", "until"))
    hour, minute = first
    if not 0 < hour < 13 or minute > 59 or last[0] > 12:
        return None
    later = (hour % 12, minute) > (last[0] % 12, last[1])
    afternoon = phrase.word("end").startswith("p") is not later
    return _on_its_day(phrase, anchor, f"{hour % 12 + 12 * afternoon:02d}:{minute:02d}")


def _is_after_noon(part: str, hour: int) -> bool:
    """Return whether an hour is of the second half of a day: in the afternoon, or at night before midnight."""
    return part in ("afternoon", "evening") or (part == "night" and hour > SMALL_HOURS)


#: "At four at night" is before dawn, "at five at night" in the evening.
SMALL_HOURS = 4


def _figures(clock: str, *, military: bool) -> tuple[int, int]:
    """Return the hour and minute of `10:35`, `10.35`, `10h35`, `10` or, before `hours`, `1035`; 99 if there is none."""
    if military and clock.isdecimal():
        return (int(clock[:2]), int(clock[2:])) if len(clock) == len("1035") else (99, 0)
    hour, _, rest = clock.replace(".", ":").replace("h", ":").partition(":")
    if not (hour.isdecimal() and (rest[:2] or "0").isdecimal() and len(hour) < 3):
        return 99, 0
    return int(hour), int(rest[:2] or 0)


def bare_clock(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`14:05`, `14:05 GMT`; not a scale of 1:50, nor a place in a recording: `[00:01:12]`; `in 2:04:11` is a length."""
    fraction = phrase.after() in (",", ".") and phrase.after(2)[:1].isdigit() and phrase.is_joined(2)
    ran = phrase.before() == "in" or (phrase.before() == "of" and phrase.before(2) in ("time", "record", "mark"))
    if fraction or ran or (phrase.before() == "[" and phrase.after() == "]"):
        return REFUSED
    if phrase.after() in _RATIOS or phrase.before() in _RATIOS or phrase.before(2) in _RATIOS:
        return None
    return time_of_day(phrase, anchor)


_RATIOS = frozenset(listed("ratio ratios scale odds score scores aspect margin"))


def clock_of_figures(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`at 08.15 on 6 August`, `at 0815 on 6 August`: two figures, perhaps a stop, two figures."""
    clock = phrase.word("clock").replace(".", "")
    if (phrase.before() != "at" and not phrase.word("hours")) or not (clock.isdecimal() and len(clock) == len("0815")):
        return None
    hour, minute = int(clock[:2]), int(clock[2:])
    return _on_its_day(phrase, anchor, f"{hour:02d}:{minute:02d}") if hour <= 24 and minute < 60 else None


def noon(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`noon Saturday`, `midnight Friday`, `12 noon on 4 June 2011`, `midday on May 3`; not `a midnight snack`."""
    alone = phrase.end - phrase.first == 1 and not any(
        map(phrase.word, ("its", "later", "laterday", "beside", "often"))
    )
    if alone and (phrase.before() == "high" or (_describes(phrase) and phrase.before() not in _BEFORE_A_CLOCK)):
        return None
    midnight = "00:00" if phrase.before() == "after" else "24:00"
    return _on_its_day(phrase, anchor, midnight if phrase.word("noon") == "midnight" else "12:00")


def _describes(phrase: Phrase) -> bool:
    """Return whether an hour tells of what kind a thing is, as in `midnight snack`; a midday rally is at midday."""
    return phrase.describes and phrase.word("noon") != "midday"


def clock_in_words(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`six o'clock`, `half past five`, `a quarter to nine in the evening`."""
    hour = int(number(phrase.words("hour") or phrase.words("sharp")) or 99)
    minutes = phrase.words("minutes")
    minute = {"half": 30, "quarter": 15}.get(minutes[0]) or int(number(minutes) or 99) if minutes else 0
    if hour > 12 or minute > 30 or (minutes and phrase.before() not in _BEFORE_A_CLOCK):
        return None
    if minute < 15 and phrase.word("side") == "to" and not _is_ten_to(phrase):
        return None
    if _is_after_noon(phrase.word("part"), hour):
        hour = hour % 12 + 12
    if phrase.word("side") == "to":
        hour, minute = hour - 1, 60 - minute
    return _on_its_day(phrase, anchor, f"{hour:02d}:{minute:02d}")


def _is_ten_to(phrase: Phrase) -> bool:
    """Return whether no range is meant: `at ten to six`, not `from ten to six`, `at five to ten dollars`."""
    alone = phrase.end - phrase.first == len(("ten", "to", "six")) and phrase.after()[:1].isalnum()
    return phrase.before() == "at" and (not alone or phrase.after() in ("on", "in", "when", "and"))


_BEFORE_A_CLOCK = frozenset(listed("at by until till around about after before since from nearly past was"))


def _on_its_day(phrase: Phrase, anchor: TimeAnchor, clock: str) -> Meaning | None:
    """Return a time of day with the day that it belongs to."""
    day = _day(phrase, anchor)
    return Meaning("TIME", f"{day[0]}T{clock}", day[1]) if day else REFUSED


_ZONE = (
    "(?:OPEN? ZONE CLOSE?|. time"
    "|OPEN? (?:eastern|central|mountain|pacific|british|european|moscow) (?:standard|daylight|summer)? time CLOSE?)"
)
_OCLOCK = "(?:o'clock|o’clock)"
_CLOCK = f"(?:(?:CLOCK|DAYNUMBER|FIGURE) PM|CLOCK) {_ZONE}?"
_TO = f"(?:to|until|till|through|and|or|DASH) (?:{_CLOCK}|NOON)"
_OFTEN = "(?:FREQUENCY|WEEKDAYS|weekdays|weekends|(?:every|each) (?:UNIT|WEEKDAY|DAYPART))"
_MINUTES = "(?:half|quarter|five|ten|twenty (?:HYPHEN? five)?)"
#: The day of a time of day: `on May 3, 2016` stays an expression of its own, as does the end of `from 9 to 11:30 a.m.`
_ON = (
    f"(?:COMMA? {_ZONE})? (?:OPEN (?:CLOCK|FIGURE|YEAR|DAYNUMBER) PM? ZONE CLOSE)? (?:in the (?P<part>DAYPART))?"
    " (?:(?=COMMA? (?:on|of|on the (?P<within>DAYPART) of) (?P<its>CALENDARDAY))|COMMA? on? ANYDAY"
    "|(?=COMMA? (?:on|of)? the (?P<beside>next|following|same|previous) (?:day|morning|afternoon|evening|night))"
    f"|(?=(?:{_TO})? COMMA? on? (?P<often>{_OFTEN}))"
    f"|(?={_TO} COMMA? on? (?:(?P<later>CALENDARDAY)|(?P<laterday>WEEKDAY)))"
    "|COMMA? on? (?P<none>NODAY))?"
)

RULES = (
    Rule(
        "(?P<clock>CLOCK|DAYNUMBER) (?=(?:to|until|till|and|DASH) (?P<until>CLOCK|DAYNUMBER) (?P<end>PM)"
        f" {_ZONE}? (?:COMMA? on? (?:(?P<later>CALENDARDAY)|(?P<laterday>WEEKDAY)|(?P<often>{_OFTEN})))?)",
        hour_before_another,
    ),
    Rule(
        "(?:around|about)? (?P<clock>CLOCK|DAYNUMBER|FIGURE|YEAR)"
        f" (?:(?P<half>PM)|(?P<hours>hrs|hours|h)|(?P<oclock>{_OCLOCK})) {_ON}",
        time_of_day,
    ),
    Rule(f"(?:around|about)? (?P<clock>CLOCK) {_ON}", bare_clock),
    Rule(f"(?P<clock>FIGURE|YEAR) {_ZONE}? (?=COMMA? on (?P<its>CALENDARDAY))", clock_of_figures),
    Rule(f"(?P<clock>FIGURE|YEAR) (?P<hours>ZONE) {_ON}", clock_of_figures),
    Rule("(?P<clock>DAYNUMBER) in the (?P<part>morning|afternoon|evening) (?:COMMA? on? ANYDAY)?", time_of_day),
    Rule(f"(?:DAYNUMBER|CLOCK|twelve)? {_OCLOCK}? (?P<noon>NOON) {_ON}", noon),
    Rule(
        f"(?:a? (?P<minutes>{_MINUTES}) minutes? (?P<side>past|to) (?P<hour>NUMBERWORD|DAYNUMBER) {_OCLOCK}?"
        f"|(?P<sharp>NUMBERWORD) (?:{_OCLOCK}|(?=in the (?:morning|afternoon|evening)))) {_ON}",
        clock_in_words,
    ),
    Rule(f"(?P<none>NODAY) COMMA? at? {_CLOCK}", noon),
    Rule(f"(?P<date>CALENDARDAY) DAYGOESON* (?P<clock>CLOCK|DAYNUMBER|FIGURE) (?P<half>PM) {_ZONE}?", time_of_day),
    Rule(f"(?P<date>CALENDARDAY) DAYGOESON* (?P<clock>CLOCK) {_ZONE}? (?P<stamped>YEAR)?", time_of_day),
)
