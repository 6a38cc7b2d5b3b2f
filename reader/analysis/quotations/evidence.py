"""The values that the rules pass on: a stretch in its place, and what names its source."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.phrases import Phrase
from reader.analysis.quotations.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """One stretch in marks: its word's index and the half-open range of its sentence."""

    words: Words
    lexicon: Lexicon
    at: int
    floor: int
    ceiling: int
    content: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an attribution rests on.

    Attributes:
        phrase: The words that name the source.
        cue: Index of the word that reports, if any.
        confidence: 0 to 1.
        reason: In a few words.
        governs: Whether what reports takes the marks for its object, rather than standing elsewhere in the sentence.
    """

    phrase: Phrase
    cue: int | None
    confidence: float
    reason: str
    governs: bool = True
