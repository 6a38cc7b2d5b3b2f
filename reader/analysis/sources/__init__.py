"""Whether quoted words stand in their source, where, and how they differ."""

from reader.analysis.sources.comparison import Comparison, Stretch, compare
from reader.analysis.sources.links import (
    LinkingStep,
    link_quotations,
    linking_steps,
)
from reader.analysis.sources.search import ABSENT, SourceIndex, SourceMatch
from reader.analysis.sources.shared_quotations import SharedQuotation, quoted_elsewhere, shared_quotations

__all__ = [
    "ABSENT",
    "Comparison",
    "LinkingStep",
    "SharedQuotation",
    "SourceIndex",
    "SourceMatch",
    "Stretch",
    "compare",
    "link_quotations",
    "linking_steps",
    "quoted_elsewhere",
    "shared_quotations",
]
