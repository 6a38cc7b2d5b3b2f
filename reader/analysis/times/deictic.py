"""Rules for expressions relative to the publication or to the last date mentioned."""

from __future__ import annotations

from reader.analysis.times.anchors import Partial, Side, TimeAnchor
from reader.analysis.times.calendar_arithmetic import UNKNOWN, day_value, shift_day, shifted
from reader.analysis.times.dates import NAMED_DAYS
from reader.analysis.times.grammar import REFUSED, Meaning, Phrase, Rule
from reader.analysis.times.numbers import number
from reader.analysis.times.vocabulary import DAY_PARTS, REFERENCE_ADJECTIVES, UNITS, WEEKDAYS, listed
from reader.analysis.times.weekdays import weekday_meant


def unit_letter(word: str) -> str:
    """Return the TIMEX3 letter of a unit, given in the singular or the plural."""
    return UNITS[word] if word in UNITS else UNITS[word[:-1]]


def named_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`yesterday`, `today`, `tomorrow`; `yesterday morning` is a time."""
    if anchor.narrative:
        return Meaning("DATE", "PRESENT_REF" if phrase.word("day") == "today" else UNKNOWN["D"], "nothing")
    value = shifted(anchor.now, "D", NAMED_DAYS[phrase.word("day")])
    part = phrase.word("part")
    if part:
        return Meaning("TIME", f"{value}T{DAY_PARTS[part]}", anchor.now_source)
    return Meaning("DATE", value, anchor.now_source)


def tonight(_: Phrase, anchor: TimeAnchor) -> Meaning:
    """`tonight`, `last night`."""
    return Meaning("TIME", shifted(anchor.now, "D", 0) + "TNI", anchor.now_source)


def last_night(_: Phrase, anchor: TimeAnchor) -> Meaning:
    """`last night`: the night before the publication."""
    return Meaning("TIME", shifted(anchor.now, "D", -1) + "TNI", anchor.now_source)


def this_part_of_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`this morning`, `later this afternoon`; `that evening` refers to the last date mentioned."""
    near = phrase.word("which") == "this"
    origin, source = (anchor.now, anchor.now_source) if near else (anchor.then, anchor.then_source)
    return Meaning("TIME", f"{shifted(origin, 'D', 0)}T{DAY_PARTS[phrase.word('part')]}", source)


def at_night(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`at night`, in a history: of an unspecified day."""
    if not anchor.narrative or phrase.word("part") not in ("night", "nighttime", "daytime"):
        return None
    return Meaning("TIME", f"XXXX-XX-XXT{DAY_PARTS[phrase.word('part')]}")


def middle_of_a_part(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`mid-afternoon`, `in the morning`: of the last date mentioned."""
    return Meaning("TIME", f"{shifted(anchor.then, 'D', 0)}T{DAY_PARTS[phrase.word('part')]}", anchor.then_source)


def next_part_of_day(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the next morning`, `the following night`, `the night before`: of the day beside the last one mentioned."""
    if phrase.word("direction") and phrase.after()[:1].isalnum():
        return None
    value = shifted(anchor.then, "D", -1 if phrase.word("direction") == "before" else 1)
    return Meaning("TIME", f"{value}T{DAY_PARTS[phrase.word('part')]}", anchor.then_source)


def weekday(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`Tuesday`: the last one, including today, or the next if the clause looks ahead."""
    number_of_day, which = WEEKDAYS[phrase.word("weekday")], phrase.word("which")
    if phrase.word("beside"):
        if phrase.after()[:1].isalnum():
            return REFUSED
        which = "the following" if phrase.word("beside") == "following" else "the previous"
    if not which and _is_any(phrase):
        return Meaning("DATE", f"XXXX-WXX-{number_of_day}")
    origin, source = anchor.now, anchor.now_source
    if which in ("the previous", "the following", "that", "the next"):
        origin, source = anchor.then, anchor.then_source
    day = origin.date if origin else None
    found = weekday_meant(phrase, day, number_of_day, which) if day else None
    value = day_value(found) if found else f"XXXX-WXX-{number_of_day}"
    part = phrase.word("part")
    return Meaning("TIME", f"{value}T{DAY_PARTS[part]}", source) if part else Meaning("DATE", value, source)


def _is_any(phrase: Phrase) -> bool:
    """Return whether no Friday in particular is meant: `one Friday`, `on a Friday in June`; not `a Friday vote`."""
    if phrase.before() in ("one", "any", "some"):
        return True
    return phrase.before() == "a" and (
        not phrase.after()[:1].isalnum() or phrase.after() in ("in", "and", "or", "when")
    )


def relative_unit(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`last year`, `this week`, `next month`, `early next year`, `earlier this month`."""
    which = phrase.word("which")
    count = -1 if which.endswith(("last", "past")) else 0
    if which in ("next", "the coming", "this coming"):
        count = 1
    unit = unit_letter(phrase.word("unit"))
    if unit.startswith("T"):
        return None
    until_now = phrase.before() in ("to", "until") and phrase.after() != "as"
    if which == "this" and unit == "D" and (until_now or phrase.after() in ("and", "in")):
        return Meaning("DATE", "PRESENT_REF")
    value = shifted(anchor.now, unit, count)
    if phrase.after() == "of" and count:
        return Meaning("DURATION", f"P1{unit}")
    if which == "the past" and unit != "Y":
        return None
    return Meaning("DATE", value, anchor.now_source)


def the_unit(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the year`, `later in the week`: the one the publication falls in; `the year ended June 30` is a length."""
    unit = unit_letter(phrase.word("unit"))
    if phrase.after() in ("ended", "ending"):
        return Meaning("DURATION", f"P1{unit}")
    if phrase.after() in ("before", "after", "following", "preceding"):
        return REFUSED
    if phrase.written(phrase.end - phrase.first - 1)[:1].isupper() and "of" in (phrase.before(), phrase.after()):
        return REFUSED
    if anchor.narrative and phrase.after() == "of":
        return None
    origin, source = (anchor.then, anchor.then_source) if anchor.narrative else (anchor.now, anchor.now_source)
    return Meaning("DATE", shifted(origin, unit, 0), source)


def neighbouring_unit(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the following year`, `the previous month`, `the next day`: from the last date mentioned."""
    unit = unit_letter(phrase.word("unit"))
    if unit.startswith("T"):
        return None
    count = -1 if phrase.word("which") in ("previous", "preceding", "prior") else 1
    return Meaning("DATE", shifted(anchor.then, unit, count), anchor.then_source)


def unit_after_next(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the week after next`, `the year before last`."""
    unit = unit_letter(phrase.word("unit"))
    if unit.startswith("T"):
        return None
    return Meaning(
        "DATE", shifted(anchor.now, unit, 2 if phrase.word("which") == "after next" else -2), anchor.now_source
    )


def weekday_of_week(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`Monday of last week`, `on Friday next week`, `the Monday after next`."""
    weekday, which = WEEKDAYS[phrase.word("weekday")], phrase.word("which")
    here = anchor.now.date if anchor.now else None
    found = shift_day(here, weekday - here.isoweekday() + 7 * _WEEKS_AWAY[which]) if here else None
    if which == "after next" and here and found and (found - here).days > 14:
        found = shift_day(found, -7)
    if which == "before last" and here and found and (here - found).days <= 7:
        found = shift_day(found, -7)
    return Meaning("DATE", day_value(found) if found else f"XXXX-WXX-{weekday}", anchor.now_source)


_WEEKS_AWAY = {"before last": -1, "last": -1, "this": 0, "next": 1, "after next": 2}


def that_unit(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`that year`, `the same day`, `that month`: the last date mentioned."""
    unit = unit_letter(phrase.word("unit"))
    if unit.startswith("T"):
        return None
    return Meaning("DATE", shifted(anchor.then, unit, 0), anchor.then_source)


def counted_from(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`two years ago`, `six weeks from now`; `two days later`, `a year earlier` from the last date mentioned."""
    unit = unit_letter(phrase.word("unit"))
    if unit.startswith("T"):
        return None
    direction = phrase.word("direction")
    if direction in ("before", "after") and phrase.after()[:1].isalnum():
        return None
    if phrase.before() == "," and phrase.after() == "," and anchor.then and phrase.ends_at(anchor.mentioned_end):
        return Meaning("DATE", shifted(anchor.then, unit, 0), anchor.then_source)
    if direction.endswith("time") and phrase.side is Side.PAST:
        return None
    near = direction in ("ago", "from now", "hence") or direction.endswith("time")
    origin, source = (anchor.now, anchor.now_source) if near else (anchor.then, anchor.then_source)
    sign = -1 if direction in ("ago", "earlier", "before", "previously") else 1
    if phrase.word("vague"):
        return _vaguely(unit, sign, origin, source)
    words = phrase.words("count")
    count = number(words) if words else 1
    if count is None:
        return None
    value = shifted(origin, unit, sign * int(count))
    if direction == "on" and (anchor.mentioned is None or (anchor.published and value > anchor.published.isoformat())):
        return None
    return Meaning("DATE", value, source)


def _vaguely(unit: str, sign: int, origin: Partial | None, source: str) -> Meaning:
    """Return `a few days later` as an unspecified day of the last year mentioned, or as past or future."""
    if origin is None or unit.endswith("Y"):
        return Meaning("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", source)
    return Meaning("DATE", f"{origin.year:04d}" + UNKNOWN.get(unit, "XXXX")[4:], source)


def weekend(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the weekend`, `over the weekend`: the last one in news, unless the clause looks ahead."""
    which = phrase.word("which")
    origin, source = anchor.now, anchor.now_source
    day = origin.date if origin else None
    if (not which and phrase.describes) or phrase.after() in _WEEKEND_THINGS:
        return REFUSED
    if day is None:
        return Meaning("DATE", "XXXX-WXX-WE", source)
    count = {"last": -1, "next": 1}.get(which, 0)
    if which in ("the", "") and phrase.side is not Side.FUTURE and day.isoweekday() < 6:
        count = -1
    return Meaning("DATE", shifted(origin, "WE", count), source)


_WEEKEND_THINGS = frozenset(listed("warrior warriors break breaks cottage getaway retreat home house edition bag"))


def reference(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`now`, `currently`: the present; `recently`: the past; `soon`: the future."""
    if phrase.word("future") == "soon" and not {phrase.before(), phrase.after()} & {"will", "may", "could", "would"}:
        return None
    if phrase.word("past") == "the past" and phrase.after() in ("tense", "participle", "perfect", "master"):
        return None
    if phrase.word("adjective") in ("future", "former") and not anchor.narrative:
        return None
    for group, value in (("present", "PRESENT_REF"), ("past", "PAST_REF"), ("future", "FUTURE_REF")):
        if phrase.word(group):
            return Meaning("DATE", value)
    return Meaning("DATE", REFERENCE_ADJECTIVES[phrase.word("adjective")])


RULES = (
    Rule("(?:mid HYPHEN?)? (?:(?P<part>DAYPART) )?(?P<day>yesterday|today|tomorrow)", named_day),
    Rule("(?:early|late|earlier|later)? (?P<day>yesterday|today|tomorrow) (?P<part>DAYPART)?", named_day),
    Rule("mid HYPHEN? (?P<part>morning|afternoon|evening)", middle_of_a_part),
    Rule("(?<=in) the (?P<part>morning|afternoon|evening) (?!of)", middle_of_a_part),
    Rule("(?:(?:late|later|early)? tonight|overnight)", tonight),
    Rule("(?P<part>DAYPART)", at_night),
    Rule("(?:early|late)? the (?:next|following) (?P<part>DAYPART)", next_part_of_day),
    Rule("(?:early|late)? the (?P<part>DAYPART) (?P<direction>before|after)", next_part_of_day),
    Rule("(?:late|early)? last night", last_night),
    Rule("(?:early|late|earlier|later)? (?P<which>this|that|the same) (?P<part>DAYPART)", this_part_of_day),
    Rule(
        "(?:early|late|earlier|later on?)? (?P<which>last|next|this coming|this past|this|that|the previous"
        "|the following|the next)? (?P<weekday>WEEKDAY) (?P<part>DAYPART)?",
        weekday,
    ),
    Rule(
        "(?:PART|(?:early|late|earlier|later|sometime))? (?P<which>the? last|next|this coming"
        "|this past|this|the current|the coming|the past) (?P<unit>UNIT)",
        relative_unit,
    ),
    Rule(
        "(?:PART|(?:early|late|earlier|later))? the (?P<which>previous|following|next|preceding|prior) (?P<unit>UNIT)",
        neighbouring_unit,
    ),
    Rule("(?:PART|(?:early|late|earlier|later))? (?:that same|that|the same) (?P<unit>UNIT)", that_unit),
    Rule("(?:early|late)? the (?P<unit>UNIT) (?P<which>after next|before last)", unit_after_next),
    Rule("(?:early|late)? (?P<weekday>WEEKDAY) (?:COMMA|of)? (?P<which>last|next|this) week", weekday_of_week),
    Rule("the (?P<weekday>WEEKDAY) (?P<which>after next|before last)", weekday_of_week),
    Rule("the (?P<weekday>WEEKDAY) (?P<beside>following|previous|before)", weekday),
    Rule(
        "ABOUT? (?:(?P<vague>VAGUE)|(?P<count>COUNT)|(?:a|an)|the)? (?:or (?:so|COUNT))? (?P<unit>UNIT|UNITS)"
        " (?:or so)?"
        " (?P<direction>ago|earlier|later|before|after that|after|afterwards|afterward|from now|hence|previously"
        "|on (?=COMMA))",
        counted_from,
    ),
    Rule(
        "(?<=in) (?:(?P<count>COUNT)|(?:a|an|one) (?=UNIT POSSESSIVE)) (?P<unit>UNIT|UNITS)"
        " (?P<direction>(?:APOSTROPHE|POSSESSIVE) time)",
        counted_from,
    ),
    Rule("(?:PART|(?:early|late|earlier|later) in)? the (?P<unit>year|week|month) (?!HYPHEN)", the_unit),
    Rule("(?P<which>last|next|this|the|this past)? weekend", weekend),
    Rule("(?:(?P<present>PRESENTWORD|right now|these days))", reference),
    Rule("more? (?P<past>PASTWORD)", reference),
    Rule("(?P<past>the past)", reference),
    Rule("(?P<future>FUTUREWORD|the near? future|the (?:near|short|long) term)", reference),
    Rule("(?P<adjective>ADJECTIVE)", reference),
)
