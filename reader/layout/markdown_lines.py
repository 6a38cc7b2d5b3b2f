"""Lines of Markdown, classified on their own, and blocks of lines."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

LineKind = Literal["blank", "heading", "underline", "rule", "item", "table", "verbatim", "text"]

BlockKind = Literal["blank", "heading", "rule", "item", "table", "verbatim", "text", "code", "fence", "underline"]

_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_ITEM = re.compile(r"([ \t]*)([-*+]|\d{1,9}[.)])(?:[ \t]{1,4}|$)")
_TABLE = re.compile(r" {0,3}\|")
#: The line under the head of a table: `--- | :---:`.
_TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$")


class MarkdownLine(NamedTuple):
    """One line.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last, including the line end.
        kind: What it is on its own, within its block quotation.
        depth: How many block quotations it is in.
        content: Offset of the first character that is neither indentation nor the mark of a quotation or heading.
        level: Of a heading 1 to 6, else 0.
        indent: Spaces before an item's marker, or before the text.
        marker: Offset after the marker of an item; 0 if there is none.
    """

    start: int
    end: int
    kind: LineKind
    depth: int
    content: int
    level: int = 0
    indent: int = 0
    marker: int = 0


class Block(NamedTuple):
    """One block.

    Attributes:
        kind: What it is.
        lines: Its lines, at least one.
        level: Of a heading 1 to 6, else 0.
    """

    kind: BlockKind
    lines: tuple[MarkdownLine, ...]
    level: int = 0

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.lines[-1].end


def read_line(text: str, start: int, end: int) -> MarkdownLine:
    """Classify the line [start, end) of `text`."""
    line = text[start:end].rstrip("\n")
    if not line or line.isspace():
        return MarkdownLine(start, end, "blank", 0, end)
    first = line.lstrip(" ")[:1]
    depth = content = 0
    if first == ">" and (quote := _QUOTE.match(line)):
        depth, content = quote[0].count(">"), quote.end()
        line, first = line[content:], line[content:].lstrip(" ")[:1]
        if not line or line.isspace():
            return MarkdownLine(start, end, "blank", depth, end)
    content += start
    if first == "#" and (match := _HEADING.match(line)):
        return MarkdownLine(start, end, "heading", depth, content + match.end(), level=len(match[1]))
    if first in "-*_=":
        if first != "=" and _RULE.match(line):
            kind: LineKind = "underline" if first == "-" and _UNDERLINE.match(line) else "rule"
            return MarkdownLine(start, end, kind, depth, content)
        if _UNDERLINE.match(line):
            return MarkdownLine(start, end, "underline", depth, content)
    if (first in "-*+\t" or first.isdigit()) and (match := _ITEM.match(line)):
        indent = len(match[1].expandtabs(4))
        return MarkdownLine(start, end, "item", depth, content + match.end(), 0, indent, content + match.end(2))
    if first == "|" and _TABLE.match(line):
        return MarkdownLine(start, end, "table", depth, content)
    spaces = len(line) - len(line.lstrip(" \t"))
    indent = len(line[:spaces].expandtabs(4))
    return MarkdownLine(start, end, "verbatim" if indent >= 4 else "text", depth, content + spaces, 0, indent)


def is_table_rule(text: str, line: MarkdownLine) -> bool:
    """Return whether a line is the rule under the head of a table."""
    return _TABLE_RULE.match(text, line.content if line.depth else line.start, line.end) is not None
