"""The document view: one text on the screen, its marks and its margin."""

from reader.tui.document_view.marks import MarginSign, PaintedMark
from reader.tui.document_view.view import DocumentView

__all__ = ["DocumentView", "MarginSign", "PaintedMark"]
