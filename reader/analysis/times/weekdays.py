"""Which day a weekday means: the last one, or the next."""

from __future__ import annotations

from datetime import date

from reader.analysis.times.anchors import Side
from reader.analysis.times.calendar_arithmetic import shift_day, weekday_near
from reader.analysis.times.grammar import Phrase
from reader.analysis.times.vocabulary import listed


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
    lasts = phrase.before() == "through" and phrase.before(2) in _LASTS and phrase.side is not Side.PAST
    deadline = lasts or (until and (phrase.first > 1 or (phrase.after() == "," and phrase.side is not Side.PAST)))
    return 1 if deadline or phrase.side is Side.FUTURE else -1


#: Before `through` and a day that is ahead: "the fair runs through Sunday".
_LASTS = frozenset(listed("runs run continues continue lasts extends extend remains open closed display sale"))

#: Before a day that is ahead where no verb tells: "reply by Friday".
_LIMITS = frozenset(("by", "before", "starting", "beginning", "effective"))


#: What is spoken of ahead of its day: "Friday's vote".
_PLANNED = frozenset(
    listed(
        "election vote meeting session hearing match game race debate deadline summit conference talks ballot "
        "referendum"
    )
)
