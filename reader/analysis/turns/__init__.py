"""The turns of a transcript as quotations of their speakers."""

from __future__ import annotations

from reader.analysis.turns.quotations import quotations_with_turns, without_what_nobody_says

__all__ = ["quotations_with_turns", "without_what_nobody_says"]
