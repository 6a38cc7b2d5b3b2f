"""The values that the rules pass on: a stretch in its sentence, and what names its source."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.phrases import NounPhrase


@dataclass(frozen=True, slots=True)
class WordInSentence:
    """One word of a text, and the sentence around it.

    Attributes:
        words: Those of the text.
        lexicon: The word lists.
        index: Index of the word.
        sentence_start: Index of the sentence's first word.
        sentence_end: Index after its last word.
    """

    words: ClassifiedWords
    lexicon: Lexicon
    index: int
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class MarkedStretch(WordInSentence):
    """A stretch in quotation marks, which counts as one word.

    Attributes:
        content: The text between the marks.
    """

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

    phrase: NounPhrase
    cue: int | None
    confidence: float
    reason: str
    governs: bool = True
