"""One line of the screen, with a left and a right part."""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.widget import Widget


class OneLine(Widget):
    """A bar that shows `left` and `right`; if they do not fit, `left` is cut with an ellipsis."""

    DEFAULT_CSS = """
    OneLine { height: 1; padding: 0 1; color: $foreground; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.left = Content()
        self.right = Content()

    def show(self, left: Content, right: Content) -> None:
        """Show `left` and `right` from now on."""
        if not (left.is_same(self.left) and right.is_same(self.right)):
            self.left, self.right = left, right
            self.refresh()

    def render(self) -> Content:
        """Return both parts, with the space between them that this width leaves."""
        width = self.content_size.width
        right = self.right if self.right.cell_length < width else Content()
        room = max(0, width - right.cell_length - (1 if right.cell_length else 0))
        left = shortened(self.left, room)
        gap = width - left.cell_length - right.cell_length
        return Content.assemble(left, " " * max(0, gap), right)


def shortened(content: Content, width: int) -> Content:
    """Return `content` in at most `width` cells, with an ellipsis if it was cut."""
    if content.cell_length <= width:
        return content
    if width <= 0:
        return Content()
    return Content.assemble(content.truncate(width - 1), "…") if width > 1 else Content("…")


def shortened_text(text: str, width: int) -> str:
    """Return `text` in at most `width` cells, with an ellipsis if it was cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(0, width - 1)).rstrip() + "…" if width > 0 else ""
