"""Rules for the seasons of years."""

from __future__ import annotations

from reader.analysis.times.anchors import TimeAnchor
from reader.analysis.times.calendar_arithmetic import shifted, year_text
from reader.analysis.times.grammar import Meaning, Phrase, Rule
from reader.analysis.times.missing_years import full_year, shared_year
from reader.analysis.times.numbers import year_in_words
from reader.analysis.times.vocabulary import SEASONS, listed

#: The month in which a season begins, and how many months it has, to decide which of two springs is meant.
_SEASON_MONTH, _SEASON_LENGTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}, 3


def season_of_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`the spring of 1944`, `summer 1944`, `1944 summer`, `the summer of '69`, `the spring of 480 BC`."""
    year = phrase.word("year")
    if phrase.word("era"):
        return Meaning("DATE", f"BC{int(year):04d}-{SEASONS[phrase.word('season')]}")
    full = int(year) if len(year) > 2 and year.isdecimal() else full_year(year, phrase, anchor)
    return Meaning("DATE", f"{full:04d}-{SEASONS[phrase.word('season')]}")


def season_of_two_figures(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`the summer of 69`; not `a summer of 69 fires`."""
    year = phrase.word("year")
    return season_of_year(phrase, anchor) if len(year) == 2 and year.isdecimal() and not phrase.describes else None


def season_of_relative_year(phrase: Phrase, anchor: TimeAnchor) -> Meaning:
    """`the spring of next year`, `summer last year`."""
    which = phrase.word("which")
    origin, source = (
        (anchor.then, anchor.then_source) if which in ("that", "the same") else (anchor.now, anchor.now_source)
    )
    year = shifted(origin, "Y", {"last": -1, "next": 1}.get(which, 0))
    return Meaning("DATE", f"{year}-{SEASONS[phrase.word('season')]}", source)


def season_of_year_in_words(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """`the winter of nineteen ninety-four`."""
    year = year_in_words(phrase.words("year"))
    return Meaning("DATE", f"{year}-{SEASONS[phrase.word('season')]}") if year else None


def _only_describes(phrase: Phrase) -> bool:
    """Return whether a season tells of what kind a thing is: `winter coats`, not `in winter coats`, `summer talks`."""
    if phrase.before() == "indian":
        return True
    return phrase.describes and phrase.after() not in _SEASONAL and phrase.before() not in _BEFORE_A_SEASON


def _is_a_season(phrase: Phrase) -> bool:
    """Return whether `the spring` and `the fall` stand where seasons do, and no water or ruin follows."""
    joined = phrase.after() in ("and", "or") and (phrase.after(2) in SEASONS or phrase.after(3) in SEASONS)
    if phrase.after() in _SEASONAL or joined:
        return True
    if phrase.after() in _AFTER_NO_SEASON:
        return False
    return phrase.before() in _BEFORE_A_SEASON or phrase.end - phrase.first > 2


_BEFORE_A_SEASON = frozenset(
    listed("in by since until till during through throughout before after late early mid each every and or same")
)
_AFTER_NO_SEASON = frozenset(listed("of from where that which water down off on"))
_SEASONAL = frozenset(
    listed(
        "offensive offensives fighting campaign election elections festival semester term season break harvest "
        "collection collections sowing rains training"
    )
)


def bare_season(phrase: Phrase, anchor: TimeAnchor) -> Meaning | None:
    """`last spring`, `this summer`, `the winter`, `in autumn`."""
    which, word = phrase.word("which"), phrase.word("season")
    if word in ("fall", "spring") and which in ("", "the") and not _is_a_season(phrase):
        return None
    if not which and not anchor.narrative and _only_describes(phrase):
        return None
    season = SEASONS[word]
    if which in ("", "the") and (shared := shared_year(phrase.sentence, phrase.end)) is not None:
        return Meaning("DATE", f"{shared:04d}-{season}")
    told = which in ("that", "the same", "the following", "the previous")
    origin, source = (anchor.then, anchor.then_source) if told else (anchor.now, anchor.now_source)
    if origin is None:
        return Meaning("DATE", f"XXXX-{season}", source)
    year, month = origin.year, origin.month or (12 if which == "the following" else 1)
    if which in ("last", "the previous"):
        year -= month < _SEASON_MONTH[season] + _SEASON_LENGTH
    elif which in ("next", "the next", "the following"):
        year += month >= _SEASON_MONTH[season]
    return Meaning("DATE", f"{year_text(year)}-{season}", source)


def season_of_a_campaign(phrase: Phrase, _: TimeAnchor) -> Meaning | None:
    """The `Spring` of `the Spring Offensive of 1918`."""
    year = phrase.after(3)
    last = phrase.end - phrase.first - 1
    named = phrase.written(last)[:1].isupper() and phrase.is_capital(last + 1)
    return Meaning("DATE", f"{int(year):04d}-{SEASONS[phrase.word('season')]}") if named and year.isdecimal() else None


RULES = (
    Rule("the? (?P<season>SEASON) (?=. of YEAR)", season_of_a_campaign),
    Rule(
        "PARTOF? (?:early|late|mid HYPHEN?)? the? (?:early|late|mid)? (?P<season>SEASON)"
        " (?:of|COMMA)? (?P<year>YEAR|SHORTYEAR)",
        season_of_year,
    ),
    Rule("the? (?P<season>SEASON) of (?P<year>FIGURE|DAYNUMBER) (?P<era>ERA)", season_of_year),
    Rule("PARTOF? the? (?P<season>SEASON) of? (?P<which>last|next|this|that|the same) year", season_of_relative_year),
    Rule("the (?P<season>SEASON) of (?P<year>FIGURE) (?!SIGN|UNITS|COUNTED)", season_of_two_figures),
    Rule("the? (?P<year>YEAR) (?P<season>SEASON)", season_of_year),
    Rule("the? (?P<season>SEASON) of (?P<year>NUMBERWORD (?:HYPHEN? NUMBERWORD)+)", season_of_year_in_words),
    Rule(
        "PARTOF? (?P<which>last|next|the next|this past|this|the following|the previous|the|that|the same)?"
        " (?:early|late)? (?P<season>SEASON)",
        bare_season,
    ),
)
