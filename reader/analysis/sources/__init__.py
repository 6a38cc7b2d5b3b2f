"""Whether quoted words are in their source, where, and how they differ."""

from reader.analysis.sources.chance import WEAK
from reader.analysis.sources.comparison import Comparison, Stretch, compare
from reader.analysis.sources.links import (
    LinkingStep,
    linking_steps,
)
from reader.analysis.sources.search import ABSENT, SourceIndex, SourceMatch
from reader.analysis.sources.shared_quotations import quoted_elsewhere
from reader.analysis.sources.sieve import LONG_ENOUGH, may_have_any, sought_words
from reader.analysis.sources.voices import Voices, is_same_person

__all__ = [
    "ABSENT",
    "LONG_ENOUGH",
    "WEAK",
    "Comparison",
    "LinkingStep",
    "SourceIndex",
    "SourceMatch",
    "Stretch",
    "Voices",
    "compare",
    "is_same_person",
    "linking_steps",
    "may_have_any",
    "quoted_elsewhere",
    "sought_words",
]
