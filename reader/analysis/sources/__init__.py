"""Whether quoted words stand in their source, where, and how they differ."""

from reader.analysis.sources.search import ABSENT, Match, SourceIndex

__all__ = ["ABSENT", "Match", "SourceIndex"]
