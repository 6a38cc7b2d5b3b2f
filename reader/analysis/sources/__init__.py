"""Whether quoted words stand in their source, where, and how they differ."""

from reader.analysis.sources.comparison import Comparison, Stretch, compare
from reader.analysis.sources.linking import (
    LinkingStep,
    link_quotations,
    linking_steps,
)
from reader.analysis.sources.search import ABSENT, Match, SourceIndex
from reader.analysis.sources.sharing import SharedQuotation, quoted_elsewhere, shared_quotations

__all__ = [
    "ABSENT",
    "Comparison",
    "LinkingStep",
    "Match",
    "SharedQuotation",
    "SourceIndex",
    "Stretch",
    "compare",
    "link_quotations",
    "linking_steps",
    "quoted_elsewhere",
    "shared_quotations",
]
