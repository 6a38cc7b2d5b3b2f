"""The kind of text: news, dated from its publication, or a history that runs from date to date."""

from __future__ import annotations

import re
from datetime import date

from reader.analysis.times.vocabulary import listed

#: Words that only make sense close to the day a text was written.
_FROM_TODAY = tuple(
    listed("yesterday Yesterday today Today tomorrow Tomorrow tonight Tonight Monday Tuesday Wednesday Thursday Friday")
    + ["Saturday", "Sunday", "a year ago", "a year earlier"]
    + [
        f"{which} {unit}"
        for which in listed("last Last this This next Next")
        for unit in listed("week month year night")
    ]
)
_YEAR = re.compile(r"(?:1\d|20)(?<![\d$.,/-]\d\d)\d\d(?![\d.,]\d|%|/)")
_BEFORE_CHRIST = re.compile(r"\b\d{2,3} (?:BC|B\.C)")
#: Years this close to the publication are news.
_NEAR = 1
#: Distant years that make a text a history if it never refers to its own day, and if it does;
FEWEST, MANY = 4, 10
#: they must be this many times as frequent as those references.
OFTENER = 4
#: How much of a text is enough to decide, in code points.
_SAMPLE = 60_000

_EARNINGS = re.compile(
    r"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|latest|year-ago|year-earlier)[ -]quarter\b|\bthe quarter\b"
)
_MONEY = re.compile(r"\b(?:a share|net (?:income|loss)|earnings|profit|revenue|sales)\b")


def is_narrative(text: str, published: date | None) -> bool:
    """Return whether a text is a history: it names distant years more often than it refers to its own day."""
    sample = text[:_SAMPLE]
    years = map(int, _YEAR.findall(sample))
    distant = sum(1 for year in years if published is None or abs(year - published.year) > _NEAR)
    if " BC" in sample or " B.C" in sample:
        distant += len(_BEFORE_CHRIST.findall(sample))
    return distant >= FEWEST and not _points_more_than(sample, distant // OFTENER if distant >= MANY else 0)


def _points_more_than(sample: str, times: int) -> bool:
    """Return whether a text refers to its own day more often; nothing is counted beyond that."""
    pointing = 0
    for words in _FROM_TODAY:
        pointing += sample.count(words)
        if pointing > times:
            return True
    return False


def is_about_earnings(text: str) -> bool:
    """Return whether a text compares quarterly figures."""
    return "quarter" in text and _EARNINGS.search(text) is not None and _MONEY.search(text) is not None
