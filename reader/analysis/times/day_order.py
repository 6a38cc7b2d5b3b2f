"""Whether a text writes the day before the month in figures: whether 03/04/2013 is in April or in March."""

from __future__ import annotations

import re

from reader.analysis.times.vocabulary import MONTH_NAMES

_FIGURES = re.compile(r"\b([0-9][0-9]?)([/-])([0-9][0-9]?)\2(?:[0-9]{4}|[0-9][0-9])\b")
_DASHED = re.compile(r"-[0-9][0-9]?-[0-9]{4}\b")
_MONTHS = "|".join(name.capitalize() for name in MONTH_NAMES)
_DAY_FIRST = re.compile(
    r"\b(?:[12][0-9]|3[01])\.[01]?[0-9]\.[0-9]{4}\b"
    rf"|\b[0-9][0-9]?(?:st|nd|rd|th)? (?:of )?(?:{_MONTHS}),? [0-9]{{4}}\b"
)
_MONTH_FIRST = re.compile(rf"\b(?:{_MONTHS}) [0-9][0-9]?(?:st|nd|rd|th)?, [0-9]{{4}}\b")
#: Places where a text that begins with them as its dateline puts the day first.
_PLACE = re.compile(
    r"\A\s*(?:LONDON|EDINBURGH|GLASGOW|CARDIFF|BELFAST|DUBLIN|SYDNEY|MELBOURNE|CANBERRA|WELLINGTON|AUCKLAND|DELHI"
    r"|NEW DELHI|MUMBAI|LAGOS|NAIROBI|PARIS|BERLIN|ROME|MADRID|BRUSSELS|GENEVA|VIENNA"
    r"|London|Edinburgh|Dublin|Sydney|Melbourne)\b"
)


def is_day_first(text: str, *, english: bool = True) -> bool:
    """Return whether days come first: by figures that fit only one way, dates in words, the place, the language."""
    if "/" not in text and not _DASHED.search(text):
        return False
    figures = [(int(match[1]), int(match[3])) for match in _FIGURES.finditer(text)]
    if not figures:
        return False
    surely_day = sum(first > 12 >= second for first, second in figures)
    surely_month = sum(second > 12 >= first for first, second in figures)
    if surely_day != surely_month:
        return surely_day > surely_month
    in_words = len(_DAY_FIRST.findall(text)) - len(_MONTH_FIRST.findall(text))
    return in_words > 0 or (in_words == 0 and (not english or _PLACE.match(text) is not None))
