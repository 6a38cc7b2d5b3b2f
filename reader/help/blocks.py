"""From the Markdown of a topic to its blocks: headings, paragraphs, items, code, tables. No more than topics use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias

from reader.model.values import dataclass

#: How words of a topic are set off.
Look = Literal["plain", "strong", "code", "heading", "dim", "link"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words that look alike.

    Attributes:
        text: The words.
        look: How they are set off.
        topic: The topic that they lead to; empty for none.
    """

    text: str
    look: Look = "plain"
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A heading, paragraph or item of a list.

    Attributes:
        words: On one line.
        kind: What it is.
    """

    words: tuple[Words, ...]
    kind: Literal["title", "heading", "paragraph", "item"] = "paragraph"


@dataclass(frozen=True, slots=True)
class Code:
    """Lines that stand as they are."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first one their headings."""

    rows: tuple[tuple[tuple[Words, ...], ...], ...]


Block: TypeAlias = "Paragraph | Code | Table"

_INLINE = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)]+)\)")
_TOPIC = re.compile(r"([a-z]+)\.md(?:#.*)?")
_CELL_EDGE = re.compile(r"(?<!\\)\|")


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the blocks of a text in Markdown, in order; comments are left out."""
    for lines in _groups(text.splitlines()):
        first = lines[0]
        if first.startswith("```"):
            yield Code(tuple(lines[1:-1]))
        elif first.startswith("    "):
            yield Code(tuple(line[4:] for line in lines))
        elif first.startswith("#"):
            yield Paragraph(words_of(first.lstrip("# ")), "title" if first.startswith("# ") else "heading")
        elif first.startswith("|"):
            yield Table(tuple(_cells(line) for line in lines if not set(line) <= set("|- ")))
        elif first.startswith("- "):
            yield Paragraph(words_of(_joined((first[2:], *lines[1:]))), "item")
        elif not first.startswith("<!--"):
            yield Paragraph(words_of(_joined(lines)))


def words_of(line: str) -> tuple[Words, ...]:
    """Return the words of a line, marks taken out."""
    found: list[Words] = []
    start = 0
    for match in _INLINE.finditer(line):
        found.append(Words(line[start : match.start()]))
        code, strong, linked, target = match.groups()
        if linked:
            topic = _TOPIC.fullmatch(target)
            found.append(Words(linked, "link", topic[1] if topic else ""))
        else:
            found.append(Words(code, "code") if code else Words(strong, "strong"))
        start = match.end()
    found.append(Words(line[start:]))
    return tuple(each for each in found if each.text)


def _groups(lines: Sequence[str]) -> Iterator[list[str]]:
    """Yield the lines of each block."""
    group: list[str] = []
    for line in lines:
        if group and group[0].startswith("```"):
            group.append(line)
            if not line.startswith("```"):
                continue
        elif line.strip() and not (group and _begins(line, group[0])):
            group.append(line)
            continue
        elif not line.strip() and group and group[0].startswith("    "):
            group.append("")
            continue
        else:
            yield from _ended(group)
            group = [line] if line.strip() else []
            continue
        yield from _ended(group)
        group = []
    yield from _ended(group)


def _ended(group: list[str]) -> Iterator[list[str]]:
    """Yield a block that has any lines, without empty ones at its end."""
    while group and not group[-1].strip():
        group.pop()
    if group:
        yield group


def _begins(line: str, first: str) -> bool:
    """Say whether a line begins a new block, given the first line of the one before."""
    if first.startswith("    "):
        return not line.startswith("    ")
    if first.startswith("|"):
        return not line.startswith("|")
    return first.startswith(("#", "<!--")) or line.startswith(("- ", "|", "```", "<!--", "#"))


def _cells(line: str) -> tuple[tuple[Words, ...], ...]:
    """Return the cells of a row of a table."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    return tuple(words_of(cell.strip().replace("\\|", "|")) for cell in _CELL_EDGE.split(inner))


def _joined(lines: Iterable[str]) -> str:
    return " ".join(line.strip() for line in lines)
