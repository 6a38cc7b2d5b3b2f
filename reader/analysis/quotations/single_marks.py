"""Single quotation marks, and the apostrophes and signs of measure that are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.quotations.regions import Region

_MARK = re.compile(r"\n|(?<![\w’])[‘'‚‛＇](?=[\w“\"…¿¡]|’\w)|(?<=[\w.,;:?!…—–)\"”])[’'‘＇](?!\w)")
_SAME_AT_BOTH_ENDS = re.compile(r"(?<![^\s(])’(?=[^\W\d_][^’\n]{3,1000}(?<=[\w.,?!…])’(?=[\s.,;:?!)]|$))")
_OPENERS = frozenset("‘‚‛")
_STRAIGHT = frozenset("'＇")
_ELISION = re.compile(
    r"(?:twas|twere|twill|twould|tis|tisn|twasn|til|em|cos|coz|cuz|bout|n|nuff|nother|neath|tween|twixt|pon|er|im|ave"
    r"|appen|ere|arf|ello|ow|scuse|fraid|kay|cause(?= (?:I|you|we|he|she|it|they|the|that|there|this|my)\b))\b",
    re.IGNORECASE,
)
"""Words whose first letters an apostrophe stands for: "'twas", "'em", "rock 'n' roll"."""
_CLOSES_FOR_SURE = re.compile(r"(?<=[.,?!…—])[’'](?!\w)|\n|(?<=\s)[‘'](?=\w)")


def single_regions(text: str) -> Iterator[Region]:
    """Pair single marks within a paragraph; the apostrophe of '90s or of a plural possessive pairs with nothing."""
    opened: int | None = None
    last: int | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            if opened is not None and last is not None:
                yield Region(opened + 1, last, opened, last + 1, closed=True)
            opened = last = None
        elif mark == "‘" and opened is not None and text[opened] == "‚":  # the closing mark of German print
            yield Region(opened + 1, at, opened, at + 1, closed=True)
            opened = last = None
        elif _opens(text, mark, at):
            if opened is not None and last is not None:
                yield Region(opened + 1, last, opened, last + 1, closed=True)
            opened, last = at, None
        elif opened is not None and mark not in _OPENERS and not _is_feet(text, at):
            if text[at - 1] in ".,;:?!…—" or last is None:
                last = at
            if text[at - 1] not in "s":
                yield Region(opened + 1, at, opened, at + 1, closed=True)
                opened = last = None
    if opened is not None and last is not None:
        yield Region(opened + 1, last, opened, last + 1, closed=True)


def same_at_both_ends(text: str) -> Iterator[Region]:
    """Pair the marks of Swedish and Finnish print, ’so’, for a text without any that open."""
    end = 0
    for match in _SAME_AT_BOTH_ENDS.finditer(text):
        at = match.start()
        if at >= end and not _ELISION.match(text, at + 1):
            end = text.index("’", at + 3) + 1
            if " " in text[at:end]:
                yield Region(at + 1, end - 1, at, end, closed=True)


def _opens(text: str, mark: str, at: int) -> bool:
    """Return whether a mark opens, and does not stand for letters or figures left out."""
    if mark not in _OPENERS and not (
        mark in _STRAIGHT and (at == 0 or text[at - 1].isspace() or text[at - 1] in "(—–-")
    ):
        return False
    if text[at - 1 : at].isalnum() or not text[at + 1 : at + 2].strip() or text[at + 1 : at + 3].isdigit():
        return False
    return not _ELISION.match(text, at + 1) or _is_closed_for_sure(text, at)


def _is_closed_for_sure(text: str, at: int) -> bool:
    """Return whether a mark behind a comma or stop closes what this one opens: "'Tis late,' she said"."""
    match = _CLOSES_FOR_SURE.search(text, at + 1)
    return match is not None and match.group() in ("’", "'") and text[match.start() - 1] in ".,?!…—"


def _is_feet(text: str, at: int) -> bool:
    """Return whether a mark behind a figure means feet or minutes: another closes what is open."""
    if text[at] != "'" or not text[at - 1].isdigit():
        return False
    match = _CLOSES_FOR_SURE.search(text, at + 1)
    return match is not None and text[match.start() - 1] in ".,?!…—" and match.group() != "\n"
