"""The comparison: a quotation beside a passage of a source, in a pane below the text."""

from reader.tui.comparison.pane import ComparisonPane

__all__ = ["ComparisonPane"]
