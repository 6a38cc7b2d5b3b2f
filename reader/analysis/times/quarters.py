"""Rules for the quarters of a year, and for periods in earnings reports."""

from __future__ import annotations

from reader.analysis.times.anchors import Side, TimeAnchor
from reader.analysis.times.calendar_arithmetic import quarter_of, shift_quarter, shifted
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.missing_years import full_year
from reader.analysis.times.numbers import ordinal
from reader.analysis.times.vocabulary import MONTHS


def _last_quarter(anchor: TimeAnchor) -> tuple[int, int] | None:
    """Return the last quarter mentioned, else the last one that had ended."""
    if anchor.quarter is not None:
        return anchor.quarter
    now = anchor.now
    if now is None or now.month is None:
        return None
    return shift_quarter(now.year, quarter_of(now.month), -1)


def _value(quarter: tuple[int, int] | None) -> str:
    """Return `2013-Q3`, with X for what is unknown."""
    return f"{quarter[0]:04d}-Q{quarter[1]}" if quarter else "XXXX-QX"


def named_quarter(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the third quarter`, `third-quarter`, `the fiscal first quarter`, with or without a year."""
    quarter = ordinal(phrase.word("nth")) or 0
    if not 1 <= quarter <= 4:
        return None
    if phrase.word("year"):
        return Meaning("DATE", f"{phrase.word('year')}-Q{quarter}")
    now, source = anchor.now, anchor.now_source
    if now is None:
        return Meaning("DATE", f"XXXX-Q{quarter}", source)
    which = phrase.word("which")
    if which:
        return Meaning("DATE", f"{now.year + {'last': -1, 'next': 1}.get(which, 0):04d}-Q{quarter}", source)
    here = quarter_of(now.month or 12)
    year = now.year
    if quarter - here >= 2 and phrase.side is not Side.FUTURE:
        year -= 1
    elif here - quarter >= 2 and phrase.side is Side.FUTURE:
        year += 1
    return Meaning("DATE", f"{year:04d}-Q{quarter}", source)


def quarter_in_figures(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`Q3 2012`, `2012 Q3`, `H1 2012`, `Q3'12`, `3Q12`."""
    figure, part = phrase.word("figure"), phrase.word("part").upper()
    figures = ("1", "2", "3", "4") if part == "Q" else ("1", "2")
    year = phrase.word("short")
    if figure not in figures or (year and not (phrase.is_joined(1) and phrase.is_joined(2) and year[-2:].isdecimal())):
        return None
    return Meaning("DATE", f"{full_year(year, phrase, anchor) if year else phrase.word('year')}-{part}{figure}")


def week_in_figures(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`2012-W32`: a week as ISO 8601 counts them."""
    figure = phrase.word("figure")
    is_week = len(figure) == 2 and figure.isdecimal() and 0 < int(figure) <= 53
    return Meaning("DATE", f"{phrase.word('year')}-W{figure}") if is_week else None


def the_quarter(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the quarter`, `the latest quarter`, `the latest period`, `the 1988 period`, `the year-ago quarter`."""
    quarter = _last_quarter(anchor)
    if phrase.word("period") == "period" and not anchor.earnings:
        return None
    year = phrase.word("year")
    if year:
        if anchor.months_last:
            return Meaning("DATE", year)
        return Meaning("DATE", f"{year}-Q{quarter[1]}" if quarter else f"{year}-QX", "quarter")
    if phrase.word("ago") and quarter:
        quarter = (quarter[0] - 1, quarter[1])
    return Meaning("DATE", _value(quarter), "quarter" if anchor.quarter else anchor.now_source)


def year_ago(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`a year ago`, `a year earlier`, `year-earlier` in a text that compares quarters: the same quarter."""
    if anchor.earnings and anchor.quarter is not None and not anchor.months_last:
        year, quarter = anchor.quarter
        return Meaning("DATE", f"{year - 1:04d}-Q{quarter}", "quarter")
    near = phrase.word("ago") == "ago" or anchor.earnings
    origin, source = (anchor.now, anchor.now_source) if near else (anchor.then, anchor.then_source)
    return Meaning("DATE", shifted(origin, "Y", -1), source)


def same_quarter_before(_: Phrase, anchor: TimeAnchor) -> Meaning:
    """`the quarter a year ago`, `last year's quarter`, `the corresponding period last year`."""
    quarter = _last_quarter(anchor)
    return Meaning("DATE", _value((quarter[0] - 1, quarter[1]) if quarter else None), "quarter")


def quarter_ended(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`the quarter` of `the quarter ended July 31`: the one with most of its three months."""
    months = {name: number for name, number in MONTHS.items() if name}
    month = next(months[word.rstrip(".")] for word in phrase.sentence[phrase.end :] if word.rstrip(".") in months)
    quarter, now = quarter_of((month - 2) % 12 + 1), anchor.now
    if now is None:
        return Meaning("DATE", f"XXXX-Q{quarter}", anchor.now_source)
    year = now.year - (month > (now.month or 12)) - (month == 1)
    return Meaning("DATE", f"{year:04d}-Q{quarter}", anchor.now_source)


def current_quarter(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`this quarter`, `the current quarter`, `last quarter`, `next quarter`."""
    count = {"last": -1, "next": 1}.get(phrase.word("which"), 0)
    return Meaning("DATE", shifted(anchor.now, "Q", count), anchor.now_source)


def fiscal_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`the current fiscal year`, `the fiscal year`, `the full year`."""
    if phrase.after() in ("ended", "ending"):
        return Meaning("DURATION", "P1Y")
    count = {"last": -1, "latest": -1, "next": 1}.get(phrase.word("which"), 0)
    return Meaning("DATE", shifted(anchor.now, "Y", count), anchor.now_source)


def year_end(_: Phrase, anchor: TimeAnchor) -> Meaning:
    """`year-end`, `year's end`: the last day of the year."""
    return Meaning("DATE", shifted(anchor.now, "Y", 0) + "-12-31", anchor.now_source)


_NTH = "(?P<nth>ORDINAL|NTH)"
_AGO = "(?:year HYPHEN? (?P<ago>ago|earlier))"

RULES = (
    Rule(f"PARTOF? the? (?:(?P<year>YEAR) POSSESSIVE?)? (?:fiscal HYPHEN?)? {_NTH} HYPHEN? quarter", named_quarter),
    Rule(
        f"PARTOF? the? (?:fiscal HYPHEN?)? {_NTH} HYPHEN? quarter (?:of|COMMA)? fiscal? (?P<year>YEAR)", named_quarter
    ),
    Rule(f"(?:the|its|their)? {_NTH} HYPHEN? quarter of (?P<which>last|this|next) year", named_quarter),
    Rule(f"(?P<which>last|this|next) year POSSESSIVE {_NTH} HYPHEN? quarter", named_quarter),
    Rule("(?P<part>q|h) (?P<figure>DAYNUMBER) of? (?P<year>YEAR)", quarter_in_figures),
    Rule("(?P<part>q) (?P<figure>DAYNUMBER|FIGURE) (?P<short>SHORTYEAR)", quarter_in_figures),
    Rule("(?P<figure>DAYNUMBER|FIGURE) (?P<part>q) (?P<short>DAYNUMBER|SHORTYEAR)", quarter_in_figures),
    Rule("(?P<year>YEAR) (?P<part>q|h) (?P<figure>DAYNUMBER)", quarter_in_figures),
    Rule("(?P<year>YEAR) HYPHEN? w (?P<figure>DAYNUMBER|FIGURE)", week_in_figures),
    Rule("(?P<figure>DAYNUMBER|FIGURE) (?P<part>q|h) (?:of|COMMA)? (?P<year>YEAR)", quarter_in_figures),
    Rule("the quarter (?=(?:ended|ending) (?:MONTH|CALENDARDAY))", quarter_ended),
    Rule("the (?:latest|most recent)? quarter", the_quarter),
    Rule(
        "the (?:corresponding|comparable|same|like)? (?:quarter|period)"
        " (?:a year (?:ago|earlier)|(?:of|in)? last year)",
        same_quarter_before,
    ),
    Rule("last year POSSESSIVE quarter", same_quarter_before),
    Rule("the (?:latest|most recent) (?P<period>period)", the_quarter),
    Rule("the (?P<year>YEAR) (?P<period>period|quarter)", the_quarter),
    Rule(f"the? (?:comparable)? {_AGO} (?:ORDINAL? quarter|(?P<period>period))", the_quarter),
    Rule("(?:a|the)? year (?P<ago>ago|earlier)", year_ago),
    Rule("year HYPHEN (?P<ago>ago|earlier)", year_ago),
    Rule("(?P<which>this|last|next|the current) quarter", current_quarter),
    Rule("the (?P<which>current|latest|last|next)? (?:fiscal|full) year", fiscal_year),
    Rule("around? year HYPHEN? end|year POSSESSIVE end", year_end),
)
