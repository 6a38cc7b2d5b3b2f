"""The verdicts on quoted words: their order, signs and descriptions."""

from __future__ import annotations

from typing import Literal

Verdict = Literal["exact", "elided", "altered", "absent"]
Tone = Literal["good", "doubtful", "bad"]

#: From the best to the worst.
BEST_FIRST: tuple[Verdict, ...] = ("exact", "elided", "altered", "absent")
#: The quoted words differ from the source.
DISPUTED: frozenset[Verdict] = frozenset({"altered", "absent"})
#: One cell each, distinguishable without colour.
SIGNS: dict[Verdict, str] = {"exact": "=", "elided": "≈", "altered": "≠", "absent": "∅"}
MEANINGS: dict[Verdict, str] = {
    "exact": "exact: every word, in order",
    "elided": "elided: words left out or added, and marked as such",
    "altered": "altered: words changed without a mark",
    "absent": "absent: the words are not there",
}

#: Used instead of "exact" if the passage was itself copied from the quoting document, and so verifies nothing.
AS_QUOTED, AS_QUOTED_SIGN = "as quoted", "→"

#: How good or bad each word is, for whoever colours it.
TONES: dict[str, Tone] = {
    "exact": "good",
    "elided": "good",
    AS_QUOTED: "doubtful",
    "altered": "bad",
    "absent": "bad",
}


def badness(verdict: Verdict) -> int:
    """Return how bad a verdict is, from 1 for exact."""
    return BEST_FIRST.index(verdict) + 1
