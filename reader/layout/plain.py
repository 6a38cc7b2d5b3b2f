"""A text as rows for a pipe, a printer or a screen reader."""

from __future__ import annotations

from collections.abc import Iterator

from reader.layout.layout import Layout


def plain_rows(text: str, width: int, markdown: bool = False) -> Iterator[str]:
    """Yield the rows of a text.

    Args:
        text: The whole text.
        width: Cells that a row may take, at least 1.
        markdown: Whether the marks of Markdown are hidden and drawn.
    """
    layout = Layout(text, width, markdown=markdown)
    for shown in layout.texts():
        yield shown.rstrip(" ")
