"""Blocks that are set apart as somebody's words: marked with `>`, set in further than the lines around, forwarded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from reader.model import Span
from reader.prose.first_person import first_person
from reader.prose.marks import Block
from reader.prose.view import PlainView

#: A block is set in by so many columns more than what introduces it.
_FEWEST_COLUMNS = 2


class QuotedBlock(NamedTuple):
    """A block of quoted words, as a stretch of a view.

    Attributes:
        words: The stretch.
        depth: In how many quotations it stands: in mail, how many `>` there are.
    """

    words: Span
    depth: int


def quoted_blocks(blocks: Iterable[Block], lines: PlainView) -> list[QuotedBlock]:
    """Return the quoted blocks of a text in order, those of one depth beside each other as one.

    Args:
        blocks: The blocks of the text's markup.
        lines: Its view with every line's end.
    """
    found: list[QuotedBlock] = []
    for block in blocks:
        if not block.quoted or block.kind == "code":
            continue
        words = lines.to_view(Span(block.start, block.end)).without_space(lines.text)
        if not words:
            continue
        before = found[-1] if found else None
        if before and before.depth == block.quoted and not lines.text[before.words.end : words.start].strip():
            found[-1] = QuotedBlock(Span(before.words.start, words.end), block.quoted)
        else:
            found.append(QuotedBlock(words, block.quoted))
    return found


def indented_blocks(text: str) -> Iterator[QuotedBlock]:
    """Yield the paragraphs that are set in and stand under a line with a colon that is not, in order."""
    if ":\n\n " not in text and ":\n\n\t" not in text and ":\n " not in text:
        return
    for match in _introduced().finditer(text):
        lines = match["block"].rstrip().split("\n")
        columns = min(_column(line) for line in lines if line.strip())
        if columns >= _column(match["lead"]) + _FEWEST_COLUMNS:
            yield QuotedBlock(Span(*match.span("block")).without_space(text), 1)


def letters_in_full(text: str, others: Sequence[QuotedBlock]) -> Iterator[QuotedBlock]:
    """Yield what stands under a line such as "The statement reads:", in order: a paragraph, and more that say "we".

    Args:
        text: The text.
        others: Its blocks with marks; what is set apart by them already is left to them.
    """
    starts = [block.words.start for block in others]
    for match in _reads().finditer(text) if ":\n\n" in text else ():
        start = end = match.end()
        index = bisect_left(starts, start)
        limit = starts[index] if index < len(starts) else len(text)
        while (paragraph := _paragraph().match(text, end)) and paragraph.end() <= limit:
            if end > start and not first_person().search(paragraph[0]):
                break
            end = paragraph.end()
        if words := Span(start, end).without_space(text):
            yield QuotedBlock(words, 1)


def says_that_a_letter_follows(lead: str) -> bool:
    """Return whether a paragraph ends by saying that a letter follows: "Her letter of May 3 reads:"."""
    return re.search(f"{_LETTER_READS}$", lead) is not None


_LETTER_READS = (
    r"\b(?:statement|letter|note|message|memo|memorandum|e-?mail|post|resolution|declaration|apology|reply|response)\b"
    r"[^\n.:;]{0,80}\b(?:reads?|follows?|in full|ran|runs|went|goes|continue[sd]|said|says|stated?|states)\b"
    r"[^\n.:;]{0,40}:"
)


@cache
def _reads() -> re.Pattern[str]:
    """Return the end of a paragraph that says that a letter follows, and the space under it."""
    return re.compile(rf"{_LETTER_READS}[ \t]*\n\n+(?=[^\W\d_])(?!\w{{1,20}}:)")


@cache
def _paragraph() -> re.Pattern[str]:
    """Return a paragraph right where the one before has ended: one that begins with a letter."""
    return re.compile(r"[^\W\d_][^\n]*(?:\n[^\n]+)*\n*")


def forwarded_blocks(text: str, others: Sequence[QuotedBlock]) -> Iterator[QuotedBlock]:
    """Yield each mail that is forwarded in a text without marks, with its head, in order.

    Args:
        text: The text.
        others: Its blocks with marks: a forwarded mail ends before one, since it may hold answers to others.
    """
    if "\nFrom:" not in text:
        return
    starts = [match.start("head") for match in _forwarded().finditer(text)]
    ends = sorted([*(match.start() for match in _forwarded().finditer(text)), *(each.words.start for each in others)])
    for start in starts:
        end = next((place for place in ends if place > start), len(text))
        if words := Span(start, end).without_space(text):
            yield QuotedBlock(words, 1)


@cache
def _forwarded() -> re.Pattern[str]:
    """Return the line that says that a mail is forwarded, and the first line of the mail's head."""
    return re.compile(
        r"^(?:-{2,20} ?(?:Forwarded message|Original Message|Forwarded by [^\n]{1,80}) ?-{2,20}"
        r"|Begin forwarded message:)"
        r"[ \t]*\n(?:[ \t]*\n)?(?P<head>From: )(?=[^\n]*\n(?:Date|Sent|To|Subject|Cc|Reply-To): )",
        re.MULTILINE | re.IGNORECASE,
    )


@cache
def _introduced() -> re.Pattern[str]:
    """Return a line with a colon at its end and the lines set in that follow it."""
    return re.compile(
        r"^(?P<lead>[ \t]*[^\s][^\n]*:)[ \t]*\n(?:[ \t]*\n)?"
        r"(?P<block>(?:\t|[ ]{2})[ \t]*[^\s][^\n]*(?:\n(?:[ \t]*\n)?(?:\t|[ ]{2})[ \t]*[^\s][^\n]*)*)",
        re.MULTILINE,
    )


def _column(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip())
