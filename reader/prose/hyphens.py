"""Words divided at a line's end: joined, or written with their hyphen."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from reader.prose.view import Edit
from reader.prose.wraps import WIDEST, wrapped_width

#: Hyphens that are only ever put at a line's end, and those that may belong to the word (U+FFFE: as PDFium gives it).
_SOFT, _HARD = "\xad\u2010", "-\ufffe"

#: How much of a word is looked at on either side of a hyphen, in characters.
_LONGEST_HALF = 60

#: Words that stand before or after the hyphen of compounds, between spaces.
_USUAL_FIRST = (
    " well ill non long self short high low half full cross vice two three four five six seven eight nine twenty "
    "thirty forty fifty sixty seventy eighty ninety first second third mother father sister brother great far "
    "left right middle upper north south east west would then single double open old new hard soft cold hot "
    "slow fast deep better best little much ever all government state world front one "
)
_USUAL_LAST = (
    " term old year years month week day hour minute mile foot metre meter based style known made level scale "
    "quality class free friendly minded looking speaking haired eyed legged sized winning owned backed funded "
    "driven elected range law laws called being thirds quarters general elect chief trained educated paid "
    "related controlled sponsored appointed sided goers inspired leaning turned runner long rise end profile "
    "tech century page point story storey "
)
#: Small words amid compounds (state-of-the-art), and adverbs at their end (close-up).
_LINKS = " of to the in and or by for a at on "
_ADVERBS = " up off by "

#: What words end with: no word of its own after a hyphen.
_ENDINGS = (
    " er ers est ness ly ing ings ed able ible ish ful less ment ments ship ships hood ward wards some tion sion "
    "ity ism ist ists ern erly en ty teen teenth tieth "
)

#: Words after which a hyphen is left hanging: pre- and post-war.
_HANGING_BEFORE = frozenset({"and", "or", "und", "oder", "bis", "to"})


class Division(NamedTuple):
    """A word that may be divided between two lines.

    Attributes:
        start: Where its hyphen stands.
        end: Where the next line's words begin.
        first: The letters before the hyphen, with any hyphens between.
        last: Those after the line's end.
    """

    start: int
    end: int
    first: str
    last: str


@cache
def _line_end() -> re.Pattern[str]:
    return re.compile(rf"[{_HARD}{_SOFT}](?<=\w.)[ \t]*\n[ \t]*(?=\w)")


@cache
def _half() -> re.Pattern[str]:
    return re.compile(r"\w{1,60}(?:[-’']\w{1,60}){0,4}")


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


def hyphen_edits(text: str) -> list[Edit]:
    """Return the edits that join words divided at a line's end, with their hyphen where they have one.

    A soft hyphen goes. Where a text divides words with those, other hyphens belong to their words. Else the form that
    the text has elsewhere decides. Else a half that is usual in compounds keeps its hyphen, and so do two halves that
    are words of the text; unless it has another divided word elsewhere undivided, when short halves are joined.

    To be read together with `wrap_edits` of the same text: neither edits a line's end that the other does.
    """
    divisions = _divisions(text)
    if not divisions:
        return []
    known = _Known(text, divisions)
    return [edit for division in divisions if (edit := _edit(text, division, known))]


class _Known:
    """What a text tells about how it divides words.

    Attributes:
        uses_soft: Whether it has hyphens that are only put at a line's end.
        is_wrapped: Whether it is wrapped at a width.
        words: How often it has each word undivided, hyphens and all, in small letters.
        divides: Whether it has one of its divided words elsewhere undivided.
    """

    def __init__(self, text: str, divisions: list[Division]) -> None:
        self.uses_soft = any(text[division.start] in _SOFT for division in divisions)
        self.is_wrapped = wrapped_width(text) > 0
        self.words = Counter(_word().findall(text.lower()))
        self.words.subtract(half.lower() for each in divisions for half in (each.first, each.last))
        self.divides = any(
            self.words[f"{each.first}{each.last}".lower()] > self.words[f"{each.first}-{each.last}".lower()]
            for each in divisions
        )


def _divisions(text: str) -> list[Division]:
    """Return the line ends at which a word may be divided, on lines that are not too long to be wrapped."""
    divisions: list[Division] = []
    for match in _line_end().finditer(text):
        start, end = match.span()
        if text.rfind("\n", max(0, start - WIDEST), start) < 0 and start > WIDEST:
            continue
        before = re.split(r"[^\w’'-]", text[max(0, start - _LONGEST_HALF) : start])[-1]
        after = _half().match(text, end)
        divisions.append(Division(start, end, before.strip("-’'"), after[0] if after else ""))
    return divisions


def _edit(text: str, division: Division, known: _Known) -> Edit | None:
    """Return how a division is read; None if the line ends there."""
    start, end, first, last = division
    if text[start] in _SOFT:
        return Edit(start, end)
    in_capitals = first.isupper() and last.isupper() and len(first) > 1 < len(last)
    if not in_capitals and not last[0].islower():
        return Edit(start + 1, end) if known.is_wrapped else None
    if known.uses_soft:
        return Edit(start + 1, end)
    if last in _HANGING_BEFORE and not known.words[first.lower() + last]:
        return Edit(start + 1, end, " ")
    return Edit(start + 1, end) if _has_hyphen(first.lower(), last.lower(), known) else Edit(start, end)


def _has_hyphen(first: str, last: str, known: _Known) -> bool:
    """Return whether a word is written with a hyphen where it is divided."""
    joined, hyphened = known.words[first + last], known.words[f"{first}-{last}"]
    if joined or hyphened:
        return hyphened > joined
    before, after = first.rsplit("-", 1)[-1], last.split("-", 1)[0]
    if first.count("-") > 1 or last.count("-") > 1:
        return True
    if (first != before and f" {before} " in _LINKS) or (last != after and f" {after} " in _LINKS):
        return True
    if last != after and (known.words[before + after] or not known.words[before]):
        return False
    if before[-1].isdigit() or (f" {after} " in _ADVERBS and len(before) > 3):
        return True
    if f" {after} " in _ENDINGS or len(after) < 3:
        return False
    if f" {before} " in _USUAL_FIRST or f" {after} " in _USUAL_LAST:
        return True
    both = known.words[before] > 0 and known.words[after] > 0
    return both and (not known.divides or min(len(before), len(after)) > 3)
