"""What a person decided of a quotation: the one declaration of the decisions, their order, words and signs."""

from __future__ import annotations

from typing import Final

from reader.model.span import Span
from reader.model.values import dataclass
from reader.model.verdicts import Tone


@dataclass(frozen=True, slots=True)
class Decision:
    """What may be decided of a quotation.

    Attributes:
        name: How files and JSON say it.
        words: How it is said to people.
        sign: One cell, distinguishable without colour.
        tone: How good or bad it is, for whoever colours it.
        settles: Whether the quotation counts as checked.
    """

    name: str
    words: str
    sign: str
    tone: Tone
    settles: bool = True


STANDS: Final = Decision("stands", "stands", "✓", "good")
WRONG: Final = Decision("wrong", "does not stand", "✗", "bad")
UNCHECKABLE: Final = Decision("uncheckable", "cannot be checked", "¿", "doubtful")
LATER: Final = Decision("later", "later", "…", "dim", settles=False)

#: In the order in which they are offered.
DECISIONS: Final = (STANDS, WRONG, UNCHECKABLE, LATER)
DECISIONS_BY_NAME: Final = {decision.name: decision for decision in DECISIONS}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided of a quotation, or noted on it.

    It belongs to the quotation of these words, whoever found it and whatever its id: ids of found quotations change.

    Attributes:
        document: Id of the quotation's document.
        parts: The spans of its words when it was judged, half-open, in code points, in order; never empty.
        decision: What was decided; None for a mere note.
        note: Why, in that person's words; may be empty.
        by: Who decided; empty if unknown.
        at: When, in ISO 8601: a day, or a time of UTC to the second (`2026-11-25T09:30:00Z`); empty if unknown.
    """

    document: str
    parts: tuple[Span, ...]
    decision: Decision | None = None
    note: str = ""
    by: str = ""
    at: str = ""

    @property
    def says_nothing(self) -> bool:
        """Whether it has neither decision nor note: it takes back the one before it."""
        return self.decision is None and not self.note

    @property
    def settles(self) -> bool:
        """Whether the quotation counts as checked."""
        return self.decision is not None and self.decision.settles
