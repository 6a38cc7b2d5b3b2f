"""Quotation marks: which stretches of a text are in them."""

from __future__ import annotations

import re
from bisect import bisect_right

from reader.analysis.quotations.dialogue import dialogue_regions
from reader.analysis.quotations.double_marks import double_regions
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.said_clauses import said_clause_at
from reader.analysis.quotations.single_marks import same_at_both_ends, single_regions
from reader.analysis.quotations.unclosed import with_ends

_WORD = re.compile(r"\w")


def spoken_regions(text: str, lexicon: Lexicon) -> list[Region]:
    """Return the stretches in marks, and those that follow a dash in dialogue, each up to where it ends."""

    def tells(start: int, end: int) -> bool:
        return said_clause_at(text, start, end, lexicon) is not None

    return with_dialogue(with_ends(text, find_regions(text), lexicon), dialogue_regions(text, tells))


def with_dialogue(marked: list[Region], spoken: list[Region]) -> list[Region]:
    """Return the stretches in marks outside of dialogue, and those of dialogue."""
    if not spoken:
        return marked
    return sorted([*spoken, *(region for region in marked if not _is_within(region, spoken))], key=_start)


def find_regions(text: str) -> list[Region]:
    """Return the outer stretches in marks, in the order of the text; nested marks belong to the stretch around them.

    Double marks of any style are outer marks. Single marks are outer marks in paragraphs without double ones: in a
    headline, or throughout a text in British style.
    """
    regions = [region for region in double_regions(text) if _WORD.search(text, region.start, region.end)]
    if regions and text.count("‘") + text.count(" '") < len(regions):
        return _with_headline(text, regions)
    singles = list(single_regions(text))
    if not singles and not regions:
        return list(same_at_both_ends(text))
    if regions and not _british(singles, regions):
        return _with_headline(text, regions)
    doubles = [region for region in regions if not _is_within(region, singles)]
    return sorted([*doubles, *(single for single in singles if not _is_within(single, doubles))], key=_start)


def _with_headline(text: str, regions: list[Region]) -> list[Region]:
    """Return the stretches in double marks, and those in single marks of a headline that has no double ones."""
    end = text.find("\n")
    if end < 0 or regions[0].before < end:
        return regions
    return [*single_regions(text[:end]), *regions]


def _british(singles: list[Region], regions: list[Region]) -> bool:
    """Return whether single marks are the text's outer ones: most double marks are within them."""
    within = sum(_is_within(region, singles) for region in regions)
    return within * 2 > len(regions)


def _is_within(region: Region, outer: list[Region]) -> bool:
    """Return whether a stretch is within one of `outer`, which are in the order of the text."""
    at = bisect_right(outer, region.before, key=_start) - 1
    return at >= 0 and region.after <= outer[at].after


def _start(region: Region) -> int:
    """Sort key: by position."""
    return region.before
