"""Whether quoted words are in their source, where, and how they differ."""

from reader.analysis.sources.comparison import Comparison, Stretch, compare
from reader.analysis.sources.links import (
    LinkingStep,
    linking_steps,
)
from reader.analysis.sources.search import ABSENT, SourceIndex, SourceMatch
from reader.analysis.sources.shared_quotations import quoted_elsewhere

__all__ = [
    "ABSENT",
    "Comparison",
    "LinkingStep",
    "SourceIndex",
    "SourceMatch",
    "Stretch",
    "compare",
    "linking_steps",
    "quoted_elsewhere",
]
