"""One line of the screen, with a left and a right part."""

from __future__ import annotations

from rich.style import Style
from textual.content import Content
from textual.style import Style as TextualStyle
from textual.widget import Widget

from reader.tui.look.look import look_of
from reader.tui.look.pieces import Pieces, set_line


class OneLine(Widget):
    """A bar that shows `left` and `right`; if they do not fit, `left` is cut with an ellipsis."""

    DEFAULT_CSS = """
    OneLine { height: 1; padding: 0 1; color: $foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.left: Pieces = ()
        self.right: Pieces = ()

    def show(self, left: Pieces, right: Pieces) -> None:
        """Show `left` and `right` from now on."""
        if (left, right) != (self.left, self.right):
            self.left, self.right = left, right
            self.refresh()

    def render(self) -> Content:
        """Return both parts, with the space between them that this width leaves."""
        return content_of(self, set_line(self.left, self.right, self.content_size.width))


def content_of(widget: Widget, pieces: Pieces) -> Content:
    """Return pieces as Textual draws them."""
    lay = look_of(widget.app).lay
    drawn = ((piece.text, TextualStyle.from_rich_style(lay(Style(), piece.ink))) for piece in pieces)
    return Content.assemble(*drawn)


def shortened(content: Content, width: int) -> Content:
    """Return `content` in at most `width` cells, with an ellipsis if it was cut."""
    if content.cell_length <= width:
        return content
    if width <= 0:
        return Content()
    return Content.assemble(content.truncate(width - 1), "…") if width > 1 else Content("…")
