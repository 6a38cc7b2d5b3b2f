"""Who may say a stretch in marks: the mentions around it, whoever spoke before, and whom the rules decide for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.analysis.quotations.after import is_listened_to
from reader.analysis.quotations.attribution import Attributed
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import Evidence, MarkedStretch
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.mentions import mentions_in
from reader.analysis.quotations.people import People
from reader.analysis.quotations.phrases import NounPhrase
from reader.analysis.quotations.reported import ReportedClause
from reader.analysis.quotations.someone import heads_quotations
from reader.analysis.quotations.word_classes import LINE_END, MARKED, UNCLOSED
from reader.model.values import dataclass, field


class Candidate(NamedTuple):
    """One mention that may be the source.

    Attributes:
        phrase: Its words.
        sentence: How many sentences after that of the marks it stands; less than 0 before it.
    """

    phrase: NounPhrase
    sentence: int


class Question(NamedTuple):
    """Who says one stretch in marks?

    Attributes:
        stretch: The stretch in its sentence.
        evidence: What the rules together decided.
        candidates: Whoever it may be, in the order of the text.
    """

    stretch: MarkedStretch
    evidence: Evidence
    candidates: tuple[Candidate, ...]


@dataclass(slots=True)
class Surroundings:
    """One text, with what stands where in it."""

    words: ClassifiedWords
    lexicon: Lexicon
    people: People
    reports: Sequence[ReportedClause]
    lines: list[int] = field(init=False)
    marks: list[int] = field(init=False)
    _mentions: dict[int, list[NounPhrase]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        classes = self.words.classes
        ends = _places(classes, LINE_END)
        self.lines = [end for before, end in zip([-2, *ends], ends, strict=False) if end - before > 1]
        self.marks = sorted(_places(classes, MARKED) + _places(classes, UNCLOSED))

    def question(self, found: Sequence[Attributed], number: int) -> Question | None:
        """Return who may say one of the stretches found; None if no rule names anybody."""
        attributed = found[number]
        evidence, at = attributed.evidence, attributed.at
        if evidence is None:
            return None
        region = attributed.region
        content = self.words.text[region.start : region.end]
        stretch = MarkedStretch(self.words, self.lexicon, at, *self.words.sentence(at), content)
        phrases = {evidence.phrase.head: evidence.phrase}
        report = next((one for one in self.reports if one.first <= at <= one.last), None)
        if report is not None:
            phrases.setdefault(report.source.head, report.source)
        previous = found[number - 1].evidence if number else None
        if previous is not None:
            phrases.setdefault(previous.phrase.head, previous.phrase)
        for phrase in self._around(stretch):
            phrases.setdefault(phrase.head, phrase)
        here = bisect_right(self.words.sentence_starts, at)
        candidates = tuple(
            Candidate(phrases[head], bisect_right(self.words.sentence_starts, head) - here) for head in sorted(phrases)
        )
        return Question(stretch, evidence, candidates)

    def paragraph(self, index: int) -> int:
        """Return how many paragraphs end before word `index`."""
        return bisect_left(self.lines, index)

    def _around(self, stretch: MarkedStretch) -> Iterator[NounPhrase]:
        """Yield the mentions of a sentence, of the one before, and of the one after where the marks open theirs."""
        starts, start = self.words.sentence_starts, stretch.sentence_start
        here = bisect_right(starts, stretch.index) - 1
        paragraph = self.paragraph(stretch.index)
        yield from self._mentions_of(start, stretch.sentence_end)
        for near in (here - 1, here + 1):
            if not 0 <= near < len(starts) or (near > here and (stretch.index != start or is_listened_to(stretch))):
                continue
            if starts[near] < len(self.words) and self.paragraph(starts[near]) == paragraph:
                yield from self._mentions_of(*self.words.sentence(starts[near]))

    def _mentions_of(self, start: int, end: int) -> list[NounPhrase]:
        found = self._mentions.get(start)
        if found is None:
            mentions = mentions_in(self.words, self.lexicon, start, end)
            found = self._mentions[start] = [each for each in mentions if not heads_quotations(self.words, each)]
        return found


def _places(classes: str, word_class: str) -> list[int]:
    """Return the indices of the words of a class."""
    found, at = [], classes.find(word_class)
    while at >= 0:
        found.append(at)
        at = classes.find(word_class, at + 1)
    return found
