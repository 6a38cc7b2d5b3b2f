"""A topic in rows of a width: what the shell prints and the screen shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from reader.help.blocks import Block, Code, Paragraph, Table, Words, blocks_of
from reader.help.tables import table_rows
from reader.help.wrapping import wrapped
from reader.model.values import dataclass, replace

Row: TypeAlias = tuple[Words, ...]

#: Before lines of code. Those of topics have at most 72 columns, so that they fit a page in a window of 80.
CODE_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Setting:
    """How topics are set.

    Attributes:
        asks: What is typed before the name of a topic to see it.
        keeps_marks: Whether headings and code keep their marks, where nothing else sets them off.
    """

    asks: str
    keeps_marks: bool = False


def topic_rows(text: str, width: int, setting: Setting) -> Iterator[Row]:
    """Yield the rows of a text in Markdown, none wider than `width` cells but those of code."""
    before: Block | None = None
    for block in blocks_of(text):
        if before is not None and not (_is_item(before) and _is_item(block)):
            yield ()
        yield from _rows(block, max(width, 1), setting)
        before = block


def _rows(block: Block, width: int, setting: Setting) -> Iterator[Row]:
    """Yield the rows of a block."""
    if isinstance(block, Code):
        yield from ((Words(CODE_INDENT + line),) if line else () for line in block.lines)
    elif isinstance(block, Table):
        yield from table_rows([[_set(cell, setting) for cell in row] for row in block.rows], width)
    elif block.kind == "paragraph":
        yield from wrapped(_set(block.words, setting), width)
    elif block.kind == "item":
        for number, row in enumerate(wrapped(_set(block.words, setting), width - 2)):
            yield (Words("  " if number else "• "), *row)
    else:
        mark = {"title": "# ", "heading": "## "}[block.kind] if setting.keeps_marks else ""
        words = [Words(mark), *_set(block.words, setting)] if mark else _set(block.words, setting)
        yield from wrapped([replace(each, look="heading") for each in words], width)


def _set(words: Sequence[Words], setting: Setting) -> list[Words]:
    """Return words as they are set: code with its marks where it needs them, and how to see the topic of a link."""
    found: list[Words] = []
    for each in words:
        if each.topic:
            asked = _code(Words(f"{setting.asks} {each.topic}", "code", each.topic), setting)
            found += (
                [asked] if each.text == each.topic else [replace(each, look="plain"), Words(" ("), asked, Words(")")]
            )
        else:
            found.append(_code(each, setting))
    return found


def _code(words: Words, setting: Setting) -> Words:
    """Return words; code with its marks where it needs them."""
    return replace(words, text=f"`{words.text}`") if words.look == "code" and setting.keeps_marks else words


def _is_item(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.kind == "item"
