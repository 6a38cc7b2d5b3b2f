"""Rules for years, decades and centuries."""

from __future__ import annotations

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.bare_years import bare_year
from reader.analysis.times.calendar_arithmetic import shift_month, shifted
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.missing_years import full_decade, full_year
from reader.analysis.times.numbers import decade, decade_figures, number, ordinal, year_in_words
from reader.analysis.times.vocabulary import MONTHS, listed

_LAST_CENTURY = 21


def end_of_years(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """The `45` of `1939-45`."""
    first, last = phrase.before(2), phrase.word("year")
    if len(last) == 2 and first[2:] == "99" and last == "00":
        return Meaning("DATE", f"{int(first) + 1}")
    if len(last) == 1 and last.isdecimal() and int(last) == int(first[3]) + 1 and phrase.is_joined(0):
        return Meaning("DATE", first[:3] + last)
    if len(last) != 2 or not last.isdecimal() or last <= first[2:]:
        return None
    return Meaning("DATE", first[:2] + last)


def part_of_year(phrase: Phrase, _: TimeAnchor) -> Meaning:
    """`early 1944`, `mid-1944`, `the end of 1944`, `fiscal 1989`, `the year 1944`."""
    return Meaning("DATE", phrase.word("year"))


def year_from_summer_to_summer(phrase: Phrase, _: TimeAnchor) -> Meaning:
    """`the academic year 2012-13`, `the 2012/13 school year`, `the tax year 2012`."""
    year, last = phrase.word("year"), phrase.word("last")
    ends = last and int(last) == (int(year) + 1) % 10 ** len(last)
    return Meaning("DATE", year, edtf=f"{year}/{int(year) + 1}" if ends else "")


def half_of_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`the first half of 1990`, `the latter half of 1990`, `the second half of last year`."""
    half = 1 if phrase.word("half") == "first" else 2
    if phrase.word("year"):
        return Meaning("DATE", f"{phrase.word('year')}-H{half}")
    year = shifted(anchor.now, "Y", {"last": -1, "next": 1}.get(phrase.word("which"), 0))
    return Meaning("DATE", f"{year}-H{half}", anchor.now_source)


def year_in_words_alone(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`nineteen ninety-seven`, `the year two thousand`."""
    year = year_in_words(phrase.words("year"))
    if phrase.words("year")[0] == "twenty" and (phrase.before() not in _BEFORE_A_YEAR or phrase.after() in ("-", "‐")):
        return None
    return Meaning("DATE", f"{year:04d}") if year else None


_BEFORE_A_YEAR = frozenset(listed("in since by until of from year during before after late early"))


def year_before_christ(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`490 BC`, `March 44 BC`, `15 March 44 BC`."""
    year = number([phrase.word("year").replace(",", "")])
    day, month = phrase.day(), MONTHS.get(phrase.word("month").rstrip("."))
    within = f"-{day.month:02d}-{day.day:02d}" if day else f"-{month:02d}" if month else ""
    return Meaning("DATE", f"BC{int(year):04d}{within}") if year else None


def decade_before_christ(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`the 470s BC`; the 500s BC are a century."""
    figures = phrase.word("decade")
    if not figures.isdecimal() or len(figures) > len("1230") or not figures.endswith("0"):
        return None
    return Meaning("DATE", f"BC{int(figures) // 100:02d}" if figures.endswith("00") else f"BC{int(figures) // 10:03d}")


def year_of_our_era(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`AD 79`, `476 AD`, `64 CE`; an ad is none."""
    year, era = phrase.word("year"), phrase.written(0) + phrase.written(1)
    if not year.isdecimal() or len(year) > 4 or not era.isupper():
        return None
    return Meaning("DATE", f"{int(year):04d}") if int(year) else None


def fiscal_year_in_two_figures(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`FY12`."""
    year = phrase.word("year")
    return short_year(phrase, anchor) if len(year) in (2, 3) and year[-2:].isdecimal() else None


def short_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`'44`."""
    return Meaning("DATE", f"{full_year(phrase.word('year'), phrase, anchor):04d}")


def decade_of_years(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the 1990s`, `the late '80s`, `the nineties`; `his 30s` is an age."""
    if phrase.before() in ("his", "her", "their", "my", "our", "your", "low", "high", "upper"):
        return None
    word = phrase.word("decade")
    full, first = decade(word), decade(phrase.before(2)) if phrase.before() in _BETWEEN_DECADES else None
    if not full and first and len(first) == 3 and decade_figures(word) // 10 > int(first[2]):
        full = first[:2] + f"{decade_figures(word) // 10}"
    return Meaning("DATE", full or f"{full_decade(decade_figures(word), anchor) // 10:03d}")


_BETWEEN_DECADES = frozenset(listed("and or to until - ‐ – —"))


def century(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`the 19th century`, `eighteenth-century`, `the 4th century BC`."""
    count = ordinal(phrase.word("nth"))
    if not count or count > _LAST_CENTURY:
        return None
    first, quarter = 25 * ((ordinal(phrase.word("quarter")) or 1) - 1), phrase.words("quarter")
    edtf = f"{count - 1:02d}{first:02d}/{count - 1:02d}{first + 24:02d}" if quarter and 0 <= first < 100 else ""
    return Meaning("DATE", f"{'BC' if phrase.word('era') else ''}{count - 1:02d}", edtf=edtf)


def month_end(_: Phrase, anchor: TimeAnchor) -> Meaning:
    """`month's end`, `the end of the month`."""
    origin, source = anchor.then, anchor.then_source
    if origin is None or origin.month is None:
        return Meaning("DATE", "XXXX-XX", source)
    year, month = shift_month(origin.year, origin.month, 0)
    return Meaning("DATE", f"{year:04d}-{month:02d}", source)


_KINDS_OF_YEAR = "(?:academic|school|fiscal|financial|tax)"
_TWO_YEARS = "(?P<year>YEAR) (?:(?:DASH|SLASH|HYPHEN) (?P<last>YEAR|DAYNUMBER|FIGURE))?"

RULES = (
    Rule(
        "the? (?P<half>first|second|last|latter) half of (?:(?P<year>YEAR)|(?P<which>the|this|last|next) year)",
        half_of_year,
    ),
    Rule("(?<=YEAR (?:DASH|SLASH)) (?P<year>DAYNUMBER|FIGURE)", end_of_years),
    Rule("(?P<year>YEAR)", bare_year),
    Rule(
        "(?:PART|fiscal|fy|the? (?:year|years)|the year of our lord|(?:c|ca|circa) STOP?) (?P<year>YEAR)", part_of_year
    ),
    Rule("fy (?P<year>DAYNUMBER|FIGURE|SHORTYEAR)", fiscal_year_in_two_figures),
    Rule(f"the? {_KINDS_OF_YEAR} year {_TWO_YEARS}", year_from_summer_to_summer),
    Rule(f"the? {_TWO_YEARS} {_KINDS_OF_YEAR} year", year_from_summer_to_summer),
    Rule("(?:the year)? (?P<year>NUMBERWORD (?:HYPHEN? NUMBERWORD)+)", year_in_words_alone),
    Rule("(?:the year)? (?P<year>two thousand and NUMBERWORD (?:HYPHEN? NUMBERWORD)?)", year_in_words_alone),
    Rule("(?:PART|(?:circa|ca|c) STOP?)? (?P<year>FIGURE|YEAR|DAYNUMBER) ERA", year_before_christ),
    Rule(
        "(?P<year>FIGURE|YEAR|DAYNUMBER) (?=(?:DASH|to|until|and|or) (?:FIGURE|YEAR|DAYNUMBER) ERA)", year_before_christ
    ),
    Rule("PARTOF? the? (?:early|late|mid)? HYPHEN? (?P<decade>FIGURE) s ERA", decade_before_christ),
    Rule("(?P<date>CALENDARDAY) DAYGOESON* COMMA? (?P<year>FIGURE|YEAR|DAYNUMBER) ERA", year_before_christ),
    Rule("(?P<month>MONTH) (?:of|COMMA)? (?P<year>FIGURE|YEAR|DAYNUMBER) ERA", year_before_christ),
    Rule("OURERA (?P<year>FIGURE|YEAR|DAYNUMBER)", year_of_our_era),
    Rule("(?P<year>FIGURE|YEAR|DAYNUMBER) OURERA", year_of_our_era),
    Rule(
        "(?<=(?:in|of|since|by|late|early|from|between|until|during|before|after|the)) (?P<year>SHORTYEAR)", short_year
    ),
    Rule("(?<=(?:SHORTYEAR|YEAR) (?:to|and|DASH|until|or|COMMA)) (?P<year>SHORTYEAR)", short_year),
    Rule("PARTOF? the? (?:(?:early|late|mid|middle) HYPHEN?)? (?P<decade>DECADE|DECADEWORD)", decade_of_years),
    Rule(
        "(?:PARTOF|the? (?P<quarter>ORDINAL) quarter of)? the? (?:(?:early|late|mid) HYPHEN?)?"
        " (?P<nth>NTH|ORDINAL) HYPHEN? (?:century|centuries) (?P<era>ERA)?",
        century,
    ),
    Rule(
        "the? (?:(?:early|late|mid) HYPHEN?)? (?P<nth>NTH|ORDINAL)"
        " (?=(?:and|or|to|DASH) the? (?:(?:early|late|mid) HYPHEN?)? (?:NTH|ORDINAL) HYPHEN?"
        " (?:century|centuries) (?P<era>ERA)?)",
        century,
    ),
    Rule("(?:the end of (?:the|that) month|month POSSESSIVE end)", month_end),
)
