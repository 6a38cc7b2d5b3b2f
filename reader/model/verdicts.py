"""The scale of verdicts on quoted words: the one declaration of its order, words, signs and tones."""

from __future__ import annotations

from typing import Final, Literal

from reader.model.values import dataclass

Verdict = Literal["exact", "elided", "altered", "joined", "partial", "absent"]
Tone = Literal["good", "doubtful", "bad", "dim"]


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the scale.

    Attributes:
        name: What is said of a quotation in a word or two.
        sign: One cell, distinguishable without colour.
        tone: How good or bad it is, for whoever colours it.
        meaning: What it means, in a line.
        wrong: Whether somebody must look at it: `reader verify` then ends with status 1.
        differs: Whether the quoted words differ from the source in more than form.
    """

    name: str
    sign: str
    tone: Tone
    meaning: str
    wrong: bool = False
    differs: bool = False


EXACT: Final = Step("exact", "=", "good", "every word, in order")
ELIDED: Final = Step("elided", "≈", "good", "words left out or put in, and marked as such")
FORM_ONLY: Final = Step("form only", "~", "good", "the same words in another form: a contraction, a number, a spelling")
WEAK: Final = Step("weak", "-", "dim", "too few or too common words: they may stand there by chance")
AS_QUOTED: Final = Step(
    "as quoted", "→", "dim", "only in a text that repeats what this one quotes, which verifies nothing"
)
REWORDED: Final = Step("reworded", "±", "doubtful", "worded differently, the sense kept", differs=True)
CUT_SHORT: Final = Step(
    "cut short", "/", "doubtful", "a word right beside the words was left off that qualifies them", differs=True
)
JOINED: Final = Step("joined", "+", "doubtful", "several passages run together without a mark", differs=True)
PARTIAL: Final = Step("partial", "½", "doubtful", "some of the words are there, the others are not", differs=True)
CHANGED: Final = Step(
    "changed",
    "≠",
    "bad",
    "a negation, number, name, modal, quantity or another word is changed",
    wrong=True,
    differs=True,
)
BY_OTHERS: Final = Step("by others", "@", "bad", "somebody else says these words there", wrong=True, differs=True)
ABSENT: Final = Step(
    "absent", "∅", "bad", "the words are not there, though the speaker may speak there", wrong=True, differs=True
)
NO_SOURCE: Final = Step(
    "no source", "○", "dim", "none of these documents can have the words: the speaker is in none of them"
)

#: From the best to the worst; what nobody could have found comes before what is wrong.
SCALE: Final = (
    *(EXACT, ELIDED, FORM_ONLY, AS_QUOTED, WEAK, NO_SOURCE),
    *(CUT_SHORT, REWORDED, JOINED, PARTIAL, CHANGED, BY_OTHERS, ABSENT),
)
#: The step of a change by how far it goes; the writer marked the one without a grade.
GRADE_STEPS: Final = {"": ELIDED, "trivial": FORM_ONLY, "minor": REWORDED, "material": CHANGED}
#: The tone of each step by its name.
TONES: Final = {step.name: step.tone for step in SCALE}


def badness(step: Step) -> int:
    """Return how bad a step is, from 1 for exact."""
    return SCALE.index(step) + 1
