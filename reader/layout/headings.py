"""The headings of a text, for a table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.layout.markdown_blocks import MarkdownBlocks
from reader.layout.markdown_shown import shown_words
from reader.model import Span

#: Lines of Markdown that may be headings, or the underline of one.
_CANDIDATE = re.compile(r"^ {0,3}(?:#{1,6}[ \t]|[=-]+[ \t]*$)", re.MULTILINE)
#: In plain text: a short line between empty ones that announces a part, or is all capitals.
_PART = re.compile(
    r"(?:\A|\n\n)[ \t]*((?:(?:chapter|book|part|act|scene|letter|section)[ \t]+(?:[ivxlcdm]+|\d+)\b[^\n]{0,60})"
    r"|(?-i:[A-Z][A-Z’'&,.: -]{3,58}[A-Z.]))[ \t]*(?=\n\n|\n?\Z)",
    re.IGNORECASE,
)


class Heading(NamedTuple):
    """A heading.

    Attributes:
        level: 1 for the highest.
        title: Its words as shown; not necessarily unique.
        span: Its span, without the line end.
    """

    level: int
    title: str
    span: Span


def find_headings(text: str, markdown: bool) -> tuple[Heading, ...]:
    """Return the headings of a text, in order.

    Args:
        text: The whole text.
        markdown: Whether it is Markdown; in plain text, headings are lines on their own such as `Chapter 2`, or in
            capitals.
    """
    return tuple(_markdown_headings(text) if markdown else _plain_headings(text))


def title_end(text: str) -> int:
    """Return the end of the heading that a Markdown text begins with; 0 if it has none, or nothing else."""
    tile = MarkdownBlocks(text).tile_at(0) if text else None
    return tile.end if tile is not None and tile.kind == "heading" and tile.end < len(text) else 0


def _markdown_headings(text: str) -> Iterator[Heading]:
    blocks = MarkdownBlocks(text)
    last_start = -1
    for match in _CANDIDATE.finditer(text):
        tile = blocks.tile_at(match.start())
        if tile.kind == "heading" and tile.start != last_start:
            last_start = tile.start
            title = shown_words(text, tile, blocks.references)
            end = tile.start + len(text[tile.start : tile.end].rstrip())
            yield Heading(tile.level, title, Span(tile.start, end))


def _plain_headings(text: str) -> Iterator[Heading]:
    for match in _PART.finditer(text):
        yield Heading(1, match[1].strip(), Span(*match.span(1)))
