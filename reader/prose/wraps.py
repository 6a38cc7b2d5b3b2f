"""Prose wrapped at a width: which of its line ends are read as spaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.prose.line_kinds import (
    begins_small,
    divides_a_name,
    ends_amid,
    is_apart,
    is_in_capitals,
    leads_on,
    opens_line,
)
from reader.prose.view import Edit

#: Widths, in characters, at which people and programs wrap prose.
_NARROWEST, WIDEST = 40, 110

#: Pairs of a line and the next one that tell a width, and the share of them that must be full.
_FEWEST_PAIRS, _FULL_SHARE = 3, 0.6

#: Of the lines after another one, at most this share begins with a capital in prose; in verse and lists nearly all do.
_CAPITAL_SHARE = 0.9

#: A line of plain text that is shorter is no line of prose that runs on, unless it is full.
_SHORTEST = 25


class Line(NamedTuple):
    """A line of a text.

    Attributes:
        start: Where its first character stands that is no white space.
        end: Where its last one ends.
        indent: How far it is set in.
        width: The column in which it ends.
        words: What stands between.
    """

    start: int
    end: int
    indent: int
    width: int
    words: str


def wrap_edits(text: str, *, markdown: bool = False) -> list[Edit]:
    """Return the edits that read as a space each line end at which a sentence runs on.

    A text is wrapped at a width if most of its lines that another one follows are as long as the next word allows.
    There every such line runs on; in any text those do that end amid a sentence before a small letter, or with a word
    that leads on (of, the). Where a paragraph is one line, nothing is edited.

    Args:
        text: A text without its markup.
        markdown: Whether it was Markdown, where a short line too may run on.
    """
    edits: list[Edit] = []
    paragraphs = [lines for lines in _paragraphs(text) if len(lines) > 1]
    width = _width(paragraphs)
    for lines in paragraphs:
        runs = _is_wrapped(lines)
        column = max(line.width for line in lines) if runs else width
        hangs = opens_line(lines[0].words)
        for line, following in pairwise(lines):
            if _runs_on(line, following, column, hangs=hangs, shortest=1 if markdown else _SHORTEST):
                if not _ends_divided(line, following):
                    edits.append(Edit(line.end, following.start, " " * _joint(line, following)))
            else:
                hangs = opens_line(following.words)
    return edits


def wrapped_width(text: str) -> int:
    """Return the width at which a text is wrapped; 0 if it is not."""
    return _width([lines for lines in _paragraphs(text) if len(lines) > 1])


def _width(paragraphs: Sequence[Sequence[Line]]) -> int:
    """Return the width at which paragraphs of two lines or more are wrapped; 0 if they are not."""
    pairs = [
        (line, following)
        for lines in paragraphs
        for line, following in pairwise(lines)
        if (ends_amid(line.words) or not following.words[0].isupper())  # else a paragraph may end here
        and (line.width <= WIDEST or " " in line.words)  # else one long word, such as an address on the web
    ]
    if len(pairs) < _FEWEST_PAIRS:
        return 0
    widths = sorted(line.width for line, _ in pairs)
    width = widths[int(0.95 * (len(widths) - 1))]
    if not _NARROWEST <= width <= WIDEST:
        return 0
    full = sum(_is_full(line, following, width) for line, following in pairs)
    capitals = sum(following.words[0].isupper() and not following.words.isupper() for _, following in pairs)
    return width if full >= _FULL_SHARE * len(pairs) and capitals <= _CAPITAL_SHARE * len(pairs) else 0


def _paragraphs(text: str) -> Iterator[list[Line]]:
    """Yield the lines between blank ones."""
    lines: list[Line] = []
    start = 0
    for whole in text.split("\n"):
        words = whole.strip(" \t")
        if words and not words.isspace():
            indent = 0 if words is whole else len(whole) - len(whole.lstrip(" \t"))
            lines.append(Line(start + indent, start + indent + len(words), indent, indent + len(words), words))
        elif lines:
            yield lines
            lines = []
        start += len(whole) + 1
    if lines:
        yield lines


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Return whether every line of a paragraph but the last is as long as the next word allows, amid sentences."""
    if len(lines) < 3:
        return False
    width = max(line.width for line in lines)
    if width > WIDEST or not all(_is_full(line, following, width) for line, following in pairwise(lines)):
        return False
    return sum(begins_small(line.words) for line in lines[1:]) * 3 >= len(lines) - 1


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Return whether the next line's first word would not have fitted into this line."""
    if _ends_divided(line, following):
        return True
    return line.width + 1 + len(following.words.split(maxsplit=1)[0]) > width


def _runs_on(line: Line, following: Line, width: int, *, hangs: bool, shortest: int) -> bool:
    """Return whether a line's sentence runs on in the next line.

    Args:
        line: The line.
        following: The next one.
        width: At which the text is wrapped; 0 if it is not.
        hangs: Whether the line belongs to an item or a turn, of which further lines are set in.
        shortest: How long a line must be, unless it is full.
    """
    if is_apart(line.words) or is_apart(following.words):
        return False
    amid, full = ends_amid(line.words), bool(width) and _is_full(line, following, width)
    if opens_line(following.words, amid_sentence=amid and not hangs):
        return False
    if is_in_capitals(line.words) != is_in_capitals(following.words) and not (amid and full):
        return False
    if (
        amid
        and (begins_small(following.words) or leads_on(line.words) or divides_a_name(line.words, following.words))
        and shortest <= len(line.words)
        and line.width <= WIDEST
    ):
        return True
    if following.indent > line.indent + 1 and not hangs:  # a new paragraph, told by its first line
        return False
    return full


def _ends_divided(line: Line, following: Line) -> bool:
    """Return whether a word may be divided between two lines: those are joined by `hyphens`."""
    return line.words[-1] in "-\u2010\xad\ufffe" and line.words[-2:-1].isalnum() and following.words[0].isalnum()


def _joint(line: Line, following: Line) -> int:
    """Return how many spaces are read between two lines: none within scripts that are written without."""
    return 0 if min(line.words[-1], following.words[0]) >= "\u2e80" and not _is_korean(following.words[0]) else 1


def _is_korean(character: str) -> bool:
    return "\uac00" <= character <= "\ud7a3"
