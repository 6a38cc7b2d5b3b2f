"""The values that the rules work with: a stretch in its sentence, and the evidence for its source."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.phrases import NounPhrase
from reader.model.values import dataclass

_DASHES = frozenset("-–—―")


def follows_dash(words: ClassifiedWords, index: int) -> bool:
    """Return whether the stretch at word `index` has a dash before it instead of marks around it, as in dialogue."""
    return words.lower[index][:1] in _DASHES


@dataclass(frozen=True, slots=True)
class WordInSentence:
    """One word of a text, and the sentence around it.

    Attributes:
        words: All words of the text.
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

    @property
    def follows_dash(self) -> bool:
        """Whether it has a dash before it instead of marks around it, as in dialogue."""
        return follows_dash(self.words, self.index)


class Evidence(NamedTuple):
    """What an attribution is based on.

    Attributes:
        phrase: The words that name the source.
        cue: Index of the reporting word, if any.
        confidence: 0 to 1.
        reason: The reason in a few words.
        governs: Whether the marks are the object of the reporting word, rather than elsewhere in its sentence.
        outer: The words that name whoever tells that this source says it; None if nobody else does.
    """

    phrase: NounPhrase
    cue: int | None
    confidence: float
    reason: str
    governs: bool = True
    outer: NounPhrase | None = None
