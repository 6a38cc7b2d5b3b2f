"""The verdicts on quoted words, once: their order, signs and words for people."""

from __future__ import annotations

from typing import Literal

Verdict = Literal["exact", "elided", "altered", "absent"]
Tone = Literal["good", "doubtful", "bad"]

#: From the best to the worst.
BEST_FIRST: tuple[Verdict, ...] = ("exact", "elided", "altered", "absent")
#: The quoted words are not those of the source.
DISPUTED: frozenset[Verdict] = frozenset({"altered", "absent"})
#: One cell each, and told apart without colour.
SIGNS: dict[Verdict, str] = {"exact": "=", "elided": "≈", "altered": "≠", "absent": "∅"}
MEANINGS: dict[Verdict, str] = {
    "exact": "exact: every word, in order",
    "elided": "elided: words left out or put in where the writer marks it",
    "altered": "altered: words changed without a mark",
    "absent": "absent: the words do not stand there",
}

#: Instead of "exact" where the passage was itself taken from the quoting document, and so verifies nothing.
AS_QUOTED, AS_QUOTED_SIGN = "as quoted", "→"

#: How each word for a verdict is to be taken, for whoever colours it.
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
