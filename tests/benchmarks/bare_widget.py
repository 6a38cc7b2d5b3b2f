"""A text on Textual's Line API and nothing around it: what a key cannot cost less than."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import wrap
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

PLAIN = Style()


class Rows(ScrollView, can_focus=True):
    """Shows rows that were wrapped before; each makes its strip once."""

    def __init__(self, rows: list[str]) -> None:
        super().__init__()
        self.rows = rows
        self.strips: dict[int, Strip] = {}
        self.virtual_size = Size(80, len(rows))

    def render_line(self, y: int) -> Strip:
        number = y + self.scroll_offset.y
        if number >= len(self.rows):
            return Strip.blank(self.size.width)
        if number not in self.strips:
            self.strips[number] = Strip([Segment(self.rows[number], PLAIN)]).adjust_cell_length(self.size.width)
        return self.strips[number]


class BareApp(App[None]):
    BINDINGS: ClassVar[list[BindingType]] = [("j", "rows(1)", ""), ("space", "rows(38)", "")]

    def __init__(self, rows: list[str]) -> None:
        super().__init__()
        self.rows = rows

    def compose(self) -> ComposeResult:
        yield Rows(self.rows)

    def action_rows(self, count: int) -> None:
        self.query_one(Rows).scroll_relative(y=count, animate=False)


if __name__ == "__main__":
    paragraphs = Path(sys.argv[1]).read_text(encoding="utf-8").split("\n")
    BareApp([row for paragraph in paragraphs for row in wrap(paragraph, 80) or [""]]).run()
