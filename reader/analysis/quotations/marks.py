"""Quotation marks: which stretches of a text are in them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_DOUBLE = re.compile(r"\n|[“”„«»\"]|``|''+")
_SINGLE = re.compile(r"\n|(?<![\w’])[‘'‚](?=[\w“\"…])|(?<=[\w.,;:?!…—–)\"”])[’'](?!\w)")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "``": "''", "''": "''", '"': '"'}
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch in quotation marks.

    Attributes:
        start: Offset of the first character after the opening mark.
        end: Offset after the last character before the closing mark.
        before: Offset of the opening mark.
        after: Offset after the closing mark; equal to `end` if it is missing.
        closed: Whether a closing mark was found; without one it ends with its paragraph, or where another opens.
    """

    start: int
    end: int
    before: int
    after: int
    closed: bool


def find_regions(text: str) -> list[Region]:
    """Return the outer stretches in marks, in the order of the text; nested marks belong to the stretch around them.

    Double marks of any style are outer marks. Single marks are outer marks in paragraphs without double ones: in a
    headline, or throughout a text in British style.
    """
    regions = [region for region in _double_regions(text) if _WORD.search(text, region.start, region.end)]
    if regions and text.count("‘") + text.count(" '") < len(regions):
        return _with_headline(text, regions)
    singles = [region for region in _single_regions(text) if text[region.start : region.end] != "n"]
    if regions and not _british(singles, regions):
        return _with_headline(text, regions)
    doubles = [region for region in regions if not _is_within(region, singles)]
    return sorted([*doubles, *(single for single in singles if not _is_within(single, doubles))], key=_start)


def _with_headline(text: str, regions: list[Region]) -> list[Region]:
    """Return the stretches in double marks, and those in single marks of a headline that has no double ones."""
    end = text.find("\n")
    if end < 0 or regions[0].before < end:
        return regions
    return [*_single_regions(text[:end]), *regions]


def _double_regions(text: str) -> Iterator[Region]:
    """Pair double marks; a mark that opens while another is open ends that one, and a line end ends any."""
    opened: tuple[str, int, int] | None = None
    for match in _DOUBLE.finditer(text):
        mark, at, after = match.group(), match.start(), match.end()
        if mark == "\n":
            if opened:
                yield Region(opened[2], at, opened[1], at, closed=False)
            opened = None
        elif opened and _closes(text, mark, at, after, opened[0]):
            inner = at + 1 if mark == "'''" else at
            yield Region(opened[2], inner, opened[1], after, closed=True)
            opened = None
        elif _opens(text, mark, at, is_open=opened is not None):
            if opened:
                yield Region(opened[2], at, opened[1], at, closed=False)
            opened = (mark, at, after)
    if opened:
        yield Region(opened[2], len(text), opened[1], len(text), closed=False)


def _closes(text: str, mark: str, at: int, after: int, opener: str) -> bool:
    """Return whether this mark closes `opener`; a straight mark between a space and a word opens again instead."""
    if mark in ('"', "''"):
        following = text[after : after + 1] or " "
        reopens = text[at - 1].isspace() and not following.isspace() and following not in ".,;:?!)"
        return not reopens
    if mark == "“" and opener == "“":  # a typo for the closing mark
        return not text[after : after + 1].strip()
    return mark in ("”", "»", "'''") or mark in _CLOSERS.get(opener, "")


def _opens(text: str, mark: str, at: int, *, is_open: bool) -> bool:
    """Return whether this mark can open; after a digit it means inches or seconds, or ends an attribute."""
    if mark in ("“", "„", "«", "``"):
        return mark in ("“", '"') or not is_open
    if mark == "»":
        return not is_open and (at == 0 or text[at - 1].isspace())
    if mark == '"':
        return is_open or at == 0 or not text[at - 1].isdigit()
    return mark == "''"


def _single_regions(text: str) -> Iterator[Region]:
    """Pair single marks within a paragraph; the apostrophe of '90s or of a plural possessive pairs with nothing."""
    opened: int | None = None
    last: int | None = None
    for match in _SINGLE.finditer(text):
        mark, at = match.group(), match.start()
        opens = mark in "‘‚" or (mark == "'" and (at == 0 or not text[at - 1].strip() or text[at - 1] in "(—–-"))
        if opens and mark != "\n" and not text[at + 1 : at + 3].isdigit():
            if opened is not None and last is not None:
                yield Region(opened + 1, last, opened, last + 1, closed=True)
            opened, last = at, None
        elif opened is not None and mark != "\n":
            if text[at - 1] in ".,;:?!…—" or last is None:
                last = at
            if text[at - 1] not in "s":
                yield Region(opened + 1, at, opened, at + 1, closed=True)
                opened = last = None
        elif mark == "\n":
            if opened is not None and last is not None:
                yield Region(opened + 1, last, opened, last + 1, closed=True)
            opened = last = None
    if opened is not None and last is not None:
        yield Region(opened + 1, last, opened, last + 1, closed=True)


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
