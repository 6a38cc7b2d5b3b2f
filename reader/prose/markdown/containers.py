"""What blocks of Markdown stand in: block quotations, items of lists, footnotes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from reader.model.values import dataclass
from reader.prose.markdown import line_marks
from reader.prose.markdown.line import Line

#: Columns by which the lines of a footnote are moved in.
_FOOTNOTE_INDENT = 4


@dataclass
class Container:
    """A block quotation, an item or a footnote whose end has not been reached.

    Attributes:
        kind: What it is.
        indent: Columns by which the lines of an item or a footnote are moved in.
        is_bare: Whether it is an item in which nothing stands so far.
        name: Of a footnote.
    """

    kind: Literal["quotation", "item", "footnote"]
    indent: int = 0
    is_bare: bool = False
    name: str = ""


def continued_by(line: Line, containers: Sequence[Container]) -> int:
    """Return how many containers, from the outermost on, go on with a line, and go past their marks in it."""
    for index, container in enumerate(containers):
        if container.kind == "quotation":
            if line.first != ">" or line.indent > 3:
                return index
            _pass_quotation_mark(line)
        elif line.is_blank:
            if container.is_bare:
                return index
        elif line.indent >= container.indent:
            line.pass_columns(container.indent)
        else:
            return index
    return len(containers)


def container_at(line: Line, *, in_paragraph: bool) -> Container | None:
    """Return what begins at the next word of a line, gone past its mark.

    Args:
        line: The line.
        in_paragraph: Whether a paragraph would be interrupted: not every item may do that.
    """
    if line.first == ">":
        _pass_quotation_mark(line)
        return Container("quotation")
    if line.first == "[":
        mark = line_marks.footnote().match(line.text, line.words, line.stop)
        if mark is None:
            return None
        line.pass_mark(mark.end())
        line.pass_columns(line.indent)
        return Container("footnote", _FOOTNOTE_INDENT, name=mark[1].casefold())
    return _item_at(line, in_paragraph=in_paragraph)


def _pass_quotation_mark(line: Line) -> None:
    line.pass_mark(line.words + 1)
    if line.indent:
        line.pass_columns(1)


def _item_at(line: Line, *, in_paragraph: bool) -> Container | None:
    mark = line_marks.item().match(line.text, line.words, line.stop)
    if mark is None:
        return None
    space = line_marks.spaces().match(line.text, mark.end(), line.stop)
    is_bare = space is None or space.end() == line.stop
    if in_paragraph and (is_bare or (mark["number"] and int(mark["number"]) != 1)):
        return None
    indent = line.indent + mark.end() - mark.start()
    line.pass_mark(mark.end())
    padding = 1 if is_bare or line.indent > 4 else line.indent
    line.pass_columns(padding)
    if (task := line_marks.task().match(line.text, line.words, line.stop)) and line.indent < 4:
        line.pass_mark(task.end())
    return Container("item", indent + padding, is_bare)
