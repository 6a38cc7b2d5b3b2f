"""The document view: one text on the screen, its marks and its margin."""

from reader.layout.columns import Columns
from reader.layout.viewport import Where
from reader.tui.document_view.marks import LAYERS, MarginSign, PaintedMark
from reader.tui.document_view.view import DocumentView

__all__ = ["LAYERS", "Columns", "DocumentView", "MarginSign", "PaintedMark", "Where"]
