"""Words that are quoted as a block: set apart from the text around them, without marks."""

from reader.analysis.blocks.marked import MarkedText, marked_text

__all__ = ["MarkedText", "marked_text"]
