"""The middle of the screen: documents at the left, panel at the right or over them."""

from __future__ import annotations

from textual.widget import Widget


class Body(Widget):
    """Holds the column of the text and the panel; the screen's style sheet arranges them."""


class TextColumn(Widget):
    """Holds the documents, and the comparison below them."""
