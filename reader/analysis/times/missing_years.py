"""The year of a month or a day given without one, and the century of a two-digit year."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from reader.analysis.times.anchors import Side, TimeAnchor
from reader.analysis.times.calendar_arithmetic import valid_day
from reader.analysis.times.grammar import Phrase
from reader.analysis.times.vocabulary import MONTHS, SEASONS, WEEKDAYS

#: Fewer than this many days from the publication, a day is the nearest one, whether the clause looks back or ahead: on
#: 22 May 2013, "They met on July 20" is in 2013, "They met on July 21" in 2012.
NEAR = 60
#: How many years ahead a two-digit year may be if the clause looks ahead, or in a purely numeric date.
AHEAD = 20
#: A month at most this many ahead is ahead where no verb tells.
SOON = 4
#: How many years ahead a decade may begin: "the '90s", said in 1987.
DECADE_AHEAD = 5
#: After a year was mentioned, a two-digit year is the one nearest to it, at most this many years later.
HALF_A_CENTURY = 49
#: The last year that two digits mean if it is unknown when the text was written, unless a later one was mentioned:
#: `'29` is 2029, `'30` is 1930.
LAST_YEAR = 2029


def year_of_named(anchor: TimeAnchor, month: int, which: str) -> tuple[int | None, str]:
    """Return the year of `last May` (before this month), `next May`, `this May` or `the previous May`."""
    origin, source = anchor.now, anchor.now_source
    if which in ("the previous", "the following"):
        origin, source = anchor.then, anchor.then_source
    if origin is None:
        return None, source
    here = origin.month or 1
    if which in ("last", "the previous", "this past"):
        return origin.year - (month >= here), source
    if which in ("next", "the following", "this coming"):
        return origin.year + (month <= here), source
    return origin.year, source


def year_for(
    phrase: Phrase, anchor: TimeAnchor, month: int, day: int | None, weekday: int = 0
) -> tuple[int | None, str]:
    """Return the year of a month or a day given without one, and what it was resolved from.

    A weekday beside the day leaves only the years in which it falls on it.
    """
    if (year := shared_year(phrase.sentence, phrase.end, month)) is not None:
        return year, "written"
    if anchor.narrative or anchor.published is None:
        return _year_in_narrative(anchor, month)
    origin = anchor.published
    if (year := _year_of_passage(phrase, anchor, month, day)) is not None:
        return year, "mentioned"
    if day is None:
        return _year_of_month(phrase, origin, month), "published"
    candidates = [
        found for year in (origin.year - 1, origin.year, origin.year + 1) if (found := valid_day(year, month, day))
    ]
    if not candidates:
        return None, "published"
    candidates = [found for found in candidates if found.isoweekday() == weekday] or candidates
    nearest = min(candidates, key=lambda found: abs((found - origin).days))
    if abs((nearest - origin).days) < NEAR or phrase.side is Side.UNKNOWN:
        return nearest.year, "published"
    ahead = phrase.side is Side.FUTURE
    fitting = [found for found in candidates if (found >= origin) == ahead]
    return min(fitting or candidates, key=lambda found: abs((found - origin).days)).year, "published"


def _year_of_passage(phrase: Phrase, anchor: TimeAnchor, month: int, day: int | None) -> int | None:
    """Return the year of the date right before, if that is of a year past and this one goes on from it."""
    then, origin = anchor.mentioned, anchor.published
    if then is None or then.month is None or origin is None or then.year >= origin.year - 1:
        return None
    if phrase.side is Side.FUTURE or not phrase.follows(anchor.mentioned_end):
        return None
    later = 0 < month - then.month <= SOON or (month == then.month and (day or 0) > (then.day or 31))
    return then.year if later else None


def full_year(figures: str, phrase: Phrase, anchor: TimeAnchor) -> int:
    """Return the year of `'05` or `05`, in the latest century that does not put it after the publication."""
    ahead = AHEAD if figures.isdecimal() or phrase.side is Side.FUTURE else 0
    return last_year_of(int(figures[-2:]), _latest_year(anchor, ahead))


def full_decade(figures: int, anchor: TimeAnchor) -> int:
    """Return the first year of `'80s` or `the eighties`, given 80."""
    return last_year_of(figures, _latest_year(anchor, DECADE_AHEAD))


def last_year_of(figures: int, latest: int) -> int:
    """Return the last year up to `latest` that ends in these two digits, within the calendar."""
    latest = min(latest, 9999)
    year = latest - (latest - figures) % 100
    return year if year > 0 else year + 100


def _latest_year(anchor: TimeAnchor, ahead: int) -> int:
    """Return the latest year that two digits can mean, given the publication, else the last year mentioned."""
    if anchor.published is not None:
        return anchor.published.year + ahead
    if anchor.mentioned is not None and anchor.mentioned.year > 0:
        return min(anchor.mentioned.year + HALF_A_CENTURY, max(anchor.mentioned.year, LAST_YEAR))
    return LAST_YEAR


def shared_year(words: Sequence[str], end: int, month: int = 0) -> int | None:
    """Return the year at the end of a list or range that begins before words[end].

    The 1914 of `August and September 1914`, of `26 June – 4 August 1914`, of `spring and early summer of 1914`; a range
    that ends in an earlier month than it begins has passed the turn of the year: `December to March 1914`.
    """
    if end >= len(words) or words[end] not in _JOINING:
        return None
    named, turned = False, False
    for word in words[end : end + LONGEST_LIST]:
        if len(word) == 4 and word.isdecimal():
            return int(word) - turned if named else None
        if word.rstrip(".") in _SHARING:
            named = True
            turned = words[end] in _LASTING and MONTHS.get(word.rstrip("."), 12) < month
        elif not (word in _BETWEEN or (word[0].isdigit() and len(word) <= 4)):
            return None
    return None


_JOINING = frozenset(("-", "–", "—", "‒", "−", ",", "/", "&", "and", "to", "through", "thru", "until", "till", "or"))
_LASTING = _JOINING - {",", "/", "&", "and", "or"}
_BETWEEN = _JOINING | {"the", "of", "early", "mid", "late", "in", "from", *WEEKDAYS}
#: A month or a season that may share its year with the one before.
_SHARING = frozenset((*(name for name in MONTHS if name), *SEASONS))
#: How many tokens a list that shares its year may have.
LONGEST_LIST = 16


def _year_in_narrative(anchor: TimeAnchor, month: int) -> tuple[int | None, str]:
    """Return the last year mentioned, or the next one if the story has passed the turn of the year."""
    then = anchor.story or anchor.mentioned
    if then is None:
        return None, anchor.then_source
    turned = then.month is not None and then.month >= 10 and month <= 3
    return then.year + turned, "story" if anchor.story else "mentioned"


def _year_of_month(phrase: Phrase, origin: date, month: int) -> int:
    """Return the year of a bare month in news: of the last such month, or of the next if the clause looks ahead."""
    side, months_ahead = phrase.side, (month - origin.month) % 12
    if months_ahead == 1 or (side is Side.UNKNOWN and 0 < months_ahead <= SOON):
        side = Side.FUTURE
    if phrase.before() == "since":
        side = Side.PAST
    elif phrase.before() in ("until", "till") and side is Side.UNKNOWN:
        side = Side.FUTURE
    elif phrase.before() in ("by", "until", "through", "till") and side is not Side.FUTURE:
        side = Side.FUTURE if months_ahead <= 6 else Side.PAST
    if side is Side.FUTURE:
        return origin.year + (month < origin.month)
    return origin.year - (month > origin.month)
