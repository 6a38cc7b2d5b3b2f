"""The turns of a transcript as quotations of their speakers."""

from __future__ import annotations

from reader.analysis.turns.people import TurnSpeakers
from reader.analysis.turns.quotations import quotations_with_turns, without_what_nobody_says

__all__ = ["TurnSpeakers", "quotations_with_turns", "without_what_nobody_says"]
