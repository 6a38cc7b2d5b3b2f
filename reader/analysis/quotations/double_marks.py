"""Double quotation marks and those that are used like them: every pair of the Unicode and CLDR tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from reader.analysis.quotations.regions import Region

_MARK = re.compile(r"[\n“”„‟⹂❝❞«»‹›\"＂「」『』｢｣﹁﹂﹃﹄〝〞〟`'](?:(?<!`)(?<!')|(?<=`)`|(?<=')'+)")
_STRAIGHT = frozenset(['"', "＂"])
_CURLED = frozenset([*'“”„‟⹂❝❞"＂', "``", "''", "'''"])
"""Marks that are mixed: one of them may end what another opened."""
_CLOSERS: Final = {
    **dict.fromkeys(["“", "‟", '"', "＂", "``", "''"], frozenset(['"', "＂", "”", "''", "❞", "'''"])),
    "❝": frozenset(["❞", "”", '"']),
    "„": frozenset(["“", "”", "‟", '"', "''"]),
    "⹂": frozenset(["“", "”", "‟", '"']),
    "”": frozenset(["”", "“"]),
    "«": frozenset(["»"]),
    "»": frozenset(["«", "»"]),
    "‹": frozenset(["›"]),
    "›": frozenset(["‹", "›"]),
    "「": frozenset(["」"]),
    "『": frozenset(["』"]),
    "｢": frozenset(["｣"]),
    "﹁": frozenset(["﹂"]),
    "﹃": frozenset(["﹄"]),
    "〝": frozenset(["〞", "〟"]),
}
"""What ends a stretch, by the mark that opened it. From: CLDR's delimiters and Unicode's property Quotation_Mark."""
_EITHER_END = frozenset("”»›")
"""Marks that open in Swedish, Finnish, Danish and German print, and close elsewhere: their place tells."""
_ANGLES = frozenset("«»‹›")
_MENU = re.compile(r"[|•·\t]|  ")
"""What stands between the links of a menu: "« Older | Newer »"."""
_FEET_OR_MINUTES = re.compile(r"\d[’'′]\s?\d{1,2}(?:[.,]\d+)?$")
_CURLED_ALONE = frozenset("“„‟❝")
_NEXT_CURLED = re.compile(r"[“”\n]")
_LONGEST_WAY = 1000
"""Characters within which a curled mark that closes is looked for."""
_LONGEST_MEASURE = 12
_BEFORE_A_WORD = frozenset("([{-–—―/=:;,.¿¡‘’'“„«‹")
"""Besides a space, what may stand before an opening mark."""


def double_regions(text: str) -> Iterator[Region]:
    """Pair double marks; a mark that opens while another is open ends that one, and a line end ends any."""
    opened: tuple[str, int, int] | None = None
    for match in _MARK.finditer(text):
        mark, at, after = match.group(), match.start(), match.end()
        if mark == "\n":
            if opened:
                yield Region(opened[2], at, opened[1], at, closed=False)
            opened = None
        elif opened and _closes(text, mark, at, after, opened[0]):
            inner = at + 1 if mark == "'''" else at
            if not (mark in _ANGLES and _MENU.search(text, opened[2], inner)):
                yield Region(opened[2], inner, opened[1], after, closed=True)
            opened = None
        elif _opens(text, mark, at, after, opened[0] if opened else ""):
            if opened:
                yield Region(opened[2], at, opened[1], at, closed=False)
            opened = (mark, at, after)
    if opened:
        yield Region(opened[2], len(text), opened[1], len(text), closed=False)


def _closes(text: str, mark: str, at: int, after: int, opener: str) -> bool:
    """Return whether this mark closes `opener`; a straight mark between a space and a word opens again instead."""
    if mark in _STRAIGHT and opener in _CURLED and _is_measure(text, at, opener):
        return False
    if mark in _STRAIGHT or mark == "''":
        following = text[after : after + 1] or " "
        reopens = text[at - 1].isspace() and not following.isspace() and following not in ".,;:?!)"
        return not reopens and mark in _CLOSERS[opener]
    if mark == "“" and opener in ("“", "”"):  # a typo for the closing mark, or reversed ones
        return not text[after : after + 1].strip()
    return mark in _CLOSERS[opener]


def _opens(text: str, mark: str, at: int, after: int, opener: str) -> bool:
    """Return whether this mark can open where `opener` is open, or nothing; after a figure it means inches."""
    if mark not in _CLOSERS or (opener and (opener not in _CURLED or mark not in _CURLED)):
        return False  # within another pair of marks
    if mark in _EITHER_END:
        return not opener and _is_before_word(text, at, after)
    if mark in _STRAIGHT:
        before, following = text[at - 1 : at], text[after : after + 1]
        if before.isnumeric() or (not following.strip() and _ends_words(text, before, after)):
            return False
        return not before.strip() or before in _BEFORE_A_WORD or following.isalnum()
    return not opener or mark in ("“", "''")


def _ends_words(text: str, before: str, after: int) -> bool:
    """Return whether a mark behind a stop, with a space after it, ends words; behind a comma, where no name follows."""
    return before == "." or (before == "," and not text[after : after + 2].strip()[:1].isupper())


def _is_before_word(text: str, at: int, after: int) -> bool:
    """Return whether a mark stands right before a word, and not right behind another."""
    before = text[at - 1 : at]
    return (not before.strip() or before in _BEFORE_A_WORD) and text[after : after + 1].strip() != ""


def _is_measure(text: str, at: int, opener: str) -> bool:
    """Return whether a straight mark behind a number means inches or seconds, while marks are open.

    It does after feet or minutes, where the next mark of the paragraph ends a word too ('"A 12" pipe," he said.'), and
    where a curled mark closes what a curled one opened.
    """
    if not text[at - 1 : at].isnumeric():
        return False
    if _FEET_OR_MINUTES.search(text, max(0, at - _LONGEST_MEASURE), at):
        return True
    if opener in _CURLED_ALONE:
        end = _NEXT_CURLED.search(text, at, at + _LONGEST_WAY)
        return end is not None and end.group() == "”"
    following = text.find('"', at + 1)
    line_end = text.find("\n", at, following) if following > 0 else 0
    if following < 0 or line_end >= 0:
        return False
    return not text[following - 1].isspace() and not text[following + 1 : following + 2].isalnum()
