"""Rules for lengths of time."""

from __future__ import annotations

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import shift_day, shift_month
from reader.analysis.times.deictic import unit_letter
from reader.analysis.times.grammar import REFUSED, Meaning, Phrase, Rule
from reader.analysis.times.numbers import number, plain


def duration_value(unit: str, count: str) -> str:
    """Return the TIMEX3 duration of a count (a number or `X`): `P3D`, `PT2H`, `PXY`, `P20Y` for two decades."""
    clock, letter = ("T", unit[1:]) if unit.startswith("T") else ("", unit)
    factor, letter = letter[:-1] or "1", letter[-1]
    if letter == "E":
        factor, letter = "1", "WE"
    if factor != "1" and count != "X":
        count = plain(float(count) * int(factor))
    return f"P{clock}{count}{letter}"


def stretch(anchor: TimeAnchor, unit: str, count: int, which: str) -> str:
    """Return the interval of `the last two years` or `the next three weeks`; empty if unknown.

    The far end is as precise as the unit: a month for years and months, a day for weeks and days.
    """
    published = None if anchor.narrative else anchor.published
    back = which in ("last", "past", "recent")
    if published is None or not (back or which in ("next", "coming")) or unit.startswith("T") or count > MOST_DRAWN:
        return ""
    sign = -1 if back else 1
    if unit in _MONTHS:
        year, month = shift_month(published.year, published.month, sign * count * _MONTHS[unit])
        far = f"{year:04d}-{month:02d}~" if 0 < year < 10000 else ""
    else:
        day = shift_day(published, sign * count * _DAYS[unit])
        far = f"{day.isoformat()}~" if day else ""
    if not far:
        return ""
    return f"{far}/{published.isoformat()}" if back else f"{published.isoformat()}/{far}"


_MONTHS = {"M": 1, "Q": 3, "Y": 12, "10Y": 120, "100Y": 1200}
_DAYS = {"D": 1, "W": 7, "WE": 7, "2W": 14}
#: The next smaller unit, and how many of them make one.
_SMALLER = {"Y": ("M", 12), "TH": ("TM", 60), "TM": ("TS", 60)}
#: How many `a few` and `recent` are taken for when an interval is needed: "the last few weeks".
A_FEW = 2
#: More units than this make no interval.
MOST_DRAWN = 10_000


def counted(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`three days`, `at least 20 more years`, `two-week`, `the last two years`, `a year`."""
    words = phrase.words("count")
    count = 2.0 if phrase.word("couple") else number(words) if words else 1.0
    unit = unit_letter(phrase.word("unit"))
    if phrase.before() in ("once", "twice", "times"):
        return Meaning("SET", duration_value(unit, "1"))
    if phrase.word("half"):
        count = 0.5 if phrase.word("half").startswith("half") else (count or 0) + 0.5
    if count == 0 or (not words and not phrase.word("half") and _is_no_length(phrase)):
        return REFUSED
    if count is None:
        return None
    if "old" in (phrase.after(), phrase.after(2)) or (unit == "Q" and not phrase.word("which")):
        return None
    if count != int(count) and unit in _SMALLER:
        return Meaning("DURATION", _broken(unit, count))
    return _length(anchor, unit, plain(count), phrase.word("which"), int(count))


def _is_no_length(phrase: Phrase) -> bool:
    """Return whether `a minute` is tiny, or a request to wait, and `a century` a hundred runs."""
    unit = phrase.word("unit")
    if unit == "minute":
        return phrase.describes or phrase.before() in ("wait", "just") or phrase.before(2) in ("hold", "hang")
    return unit == "century" and phrase.before() in ("scored", "made", "hit", "scores", "score")


def _broken(unit: str, count: float) -> str:
    """Return the value of a count with a fraction: `P2Y6M` for two and a half years."""
    smaller, size = _SMALLER[unit]
    whole, rest = int(count), int(count % 1 * size)
    clock = "T" if unit[0] == "T" else ""
    return f"P{clock}" + (f"{whole}{unit[-1]}" if whole else "") + (f"{rest}{smaller[-1]}" if rest else "")


def _length(anchor: TimeAnchor, unit: str, count: str, which: str, drawn: int) -> Meaning:
    """Return a length of time, with its interval if it begins or ends with the publication."""
    edtf = stretch(anchor, unit, drawn, which)
    return Meaning("DURATION", duration_value(unit, count), "published" if edtf else "written", edtf)


def _is_a_length(phrase: Phrase) -> bool:
    """Return whether a bare `years` is a time expression: `for years`, `in the days before`, not `his years`."""
    return phrase.before() in ("for", "in", "within", "the", "over") or phrase.after() in ("after", "before", "of")


def uncounted(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`several years`, `weeks`, `the next few days`."""
    unit = unit_letter(phrase.word("unit"))
    if unit == "Q" and phrase.before() != "the" and not phrase.word("which"):
        return None
    if phrase.end - phrase.first == 1 and (unit[0] in "QT" or not _is_a_length(phrase)):
        return None
    return _length(anchor, unit, "X", phrase.word("which"), A_FEW)


def recent_units(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`recent days`, `the coming weeks`; `recent years` means the past."""
    if phrase.words("unit") == ["years"] and "recent" in phrase.word("which"):
        return Meaning("DATE", "PAST_REF")
    return _length(anchor, unit_letter(phrase.word("unit")), "X", phrase.word("which"), A_FEW)


_WHICH = "(?P<which>first|last|past|next|previous|latest|coming|following|final|opening)"

RULES = (
    Rule(
        f"(?:(?:at least|almost|nearly|about)? the? {_WHICH}|ABOUT|the|another|an additional)? ABOUT? (?P<count>COUNT)"
        " (?:(?:to|or) COUNT)? (?:more|full|straight|consecutive|trading|additional)? (?P<unit>UNIT|UNITS) (?:or so)?",
        counted,
    ),
    Rule("the? (?P<which>first|last|past|next)? (?P<couple>a? couple) of? (?P<unit>UNITS)", counted),
    Rule("(?P<count>COUNT) HYPHEN (?P<unit>UNIT|UNITS) (?:HYPHEN long)?", counted),
    Rule(
        "ABOUT? (?:a|an|another|one|an additional) (?:full|single|whole)? (?P<unit>UNIT) (?!HYPHEN (?:ago|earlier))",
        counted,
    ),
    Rule("ABOUT? (?:a|an|one) (?P<unit>UNIT) (?P<half>and a half)", counted),
    Rule("ABOUT? (?P<count>COUNT) HYPHEN? (?P<half>and HYPHEN? a HYPHEN? half) HYPHEN? (?P<unit>UNIT|UNITS)", counted),
    Rule("ABOUT? (?P<half>half (?:a|an)) (?P<unit>UNIT)", counted),
    Rule("(?P<unit>UNIT) HYPHEN long", counted),
    Rule("(?P<unit>UNITS) HYPHEN long", uncounted),
    Rule(
        f"(?:(?:at least|almost|nearly|about)? the? {_WHICH}|ABOUT)?"
        " (?P<vague>VAGUE) more? HYPHEN? (?P<unit>UNITS|UNIT) (?:or so)?",
        uncounted,
    ),
    Rule("(?P<unit>UNITS)", uncounted),
    Rule("the? (?P<which>recent|coming|past|following|ensuing) (?P<unit>UNITS)", recent_units),
    Rule("the (?P<which>past) (?P<unit>UNIT)", counted),
)
