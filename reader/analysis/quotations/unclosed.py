"""Stretches whose closing mark is missing: where they end, and which of them are none."""

from __future__ import annotations

from collections.abc import Iterable

from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.said_clauses import said_clauses

_ARROWS = frozenset("«»‹›")
"""Marks that also stand before a link, as arrows."""


def with_ends(text: str, regions: Iterable[Region], lexicon: Lexicon | None) -> list[Region]:
    """Return the stretches of a text; unclosed ones end before a clause like "he said", and arrows open none.

    Without a lexicon they end with their paragraphs.
    """
    kept: list[Region] = []
    following: Region | None = None
    for region in reversed(list(regions)):
        if not region.closed:
            carried_on = following is not None and _carries_on(text, region, following)
            if text[region.before] in _ARROWS and not carried_on:
                continue
            if lexicon:
                region = _before_said(text, region, lexicon, carried_on=carried_on)
        kept.append(region)
        following = region
    return kept[::-1]


def _carries_on(text: str, region: Region, following: Region) -> bool:
    """Return whether the next paragraph opens with the same mark, as in a long citation."""
    between = text[region.end : following.before]
    return bool(between) and not between.strip() and text[region.before] == text[following.before]


def _before_said(text: str, region: Region, lexicon: Lexicon, *, carried_on: bool) -> Region:
    """Return an unclosed stretch up to a clause like "he said"; in a long citation that may be part of what is cited.

    There it counts only at the end of the paragraph: '"It holds, Layman said.', and another quotation below.
    """
    for clause in said_clauses(text, region.start, region.end, lexicon):
        if not carried_on or not text[clause.end : region.end].strip(" .!?"):
            end = region.start + len(text[region.start : clause.start].rstrip())
            return region._replace(end=end, after=end, closed=True)
    return region
