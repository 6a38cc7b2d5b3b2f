"""What tells whether a mention is the source of a stretch in marks, as short strings, each true or absent.

Four families: what the mention is, which words stand beside it, where it stands, and what the rules say of it. A string
begins with the name of its feature; what follows the equals sign are its values. What was tried and brought nothing by
cross-validation is left out: which verb it is, who speaks before and after, how long
the marks are, and which of the rules beyond the deciding one agree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from reader.analysis.quotations.candidates import Candidate, Question, Surroundings
from reader.analysis.quotations.entities import Entity
from reader.analysis.quotations.evidence import MarkedStretch
from reader.analysis.quotations.someone import is_someone
from reader.analysis.quotations.verbs import reporting_words, subject_of_cue, weight_of
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    AUXILIARY,
    BASE_CUE,
    COLON,
    COMMA,
    CUE,
    DASH,
    DETERMINER,
    ING_CUE,
    LINE_END,
    MARKED,
    NAME,
    NOUN,
    NUMBER,
    PREPOSITION,
    PRONOUN,
    RELATIVE,
    STOP,
    TITLE,
    TO,
    VERB,
    listed,
)

_LINKS = frozenset({PREPOSITION, TO})
_LIKE_LINKS = listed("like than as before after")
_CUES = frozenset({CUE, BASE_CUE, ING_CUE})
_OPEN_CLASSES = frozenset({NAME, TITLE, NOUN, NUMBER, MARKED})
"""Classes with so many words that the class says more than the word."""
_STAND_ALONE = frozenset({PRONOUN, RELATIVE, DETERMINER})
_BEFORE_A_SENTENCE = frozenset({LINE_END, STOP, COLON, MARKED})
_BEFORE_A_CLAUSE = frozenset({COMMA, DASH, CUE})
_DISTANCES = (0, 1, 2, 4, 8, 15, 30, 60)
_BEHIND = (0, 0.5, 1, 2, 4, 8)
_WEIGHTS = (-3, -1, 0, 1, 2, 3, 4, 5)


class _Marks(NamedTuple):
    """What the candidates of one stretch share: the look of its marks, and what the rules say."""

    look: str
    end: str
    word_before: str
    word_after: str
    class_after: str
    decided: str
    sure: int
    weights: dict[int, float]

    def seen_from(self, place: str) -> tuple[str, ...]:
        """Return the features of all mentions at a place."""
        return (
            f"look={self.look},{place}",
            f"end={self.end},{self.class_after},{place}",
            f"before={self.word_before},{place}",
            f"after={self.word_after},{place}",
        )


def features_of(around: Surroundings, question: Question) -> list[list[str]]:
    """Return the features of each candidate of a question, in their order."""
    marks = _marks(around, question)
    before = sum(candidate.phrase.head < question.stretch.index for candidate in question.candidates)
    classes = around.words.classes
    in_sentence = Counter(candidate.sentence for candidate in question.candidates)
    shared: dict[str, tuple[str, ...]] = {}
    found = []
    for number, candidate in enumerate(question.candidates):
        after = candidate.phrase.head > question.stretch.index
        rank = number - before if after else before - 1 - number
        side = "a" if after else "b"
        place = f"{side}{max(-6, min(3, candidate.sentence))}"
        names = _who(around, candidate)
        names += _beside(question.stretch, candidate, side)
        names += _where(around, question.stretch, candidate, side, place, min(rank, 6))
        names += _by_rules(question, candidate, marks)
        names.append(f"of_so_many={min(4, in_sentence[candidate.sentence])},{place},{classes[candidate.phrase.head]}")
        if place not in shared:
            shared[place] = marks.seen_from(place)
        names += shared[place]
        found.append(names)
    return found


def _marks(around: Surroundings, question: Question) -> _Marks:
    """Return what the candidates of a question share."""
    stretch, words = question.stretch, around.words
    classes, at = words.classes, stretch.index
    content = stretch.content.strip()
    before, after = classes[at - 1], classes[at + 1]
    end = "," if content.endswith(",") else "." if content.endswith((".", "?", "!")) else "-"
    whole = before in _BEFORE_A_SENTENCE or (before in _BEFORE_A_CLAUSE and (content[:1].isupper() or end != "-"))
    evidence = question.evidence
    return _Marks(
        look=f"{'whole' if whole else 'piece'},{before},{after}",
        end=end,
        word_before="" if before in (NAME, TITLE) else words.lower[at - 1] if at else "",
        word_after="" if after in (NAME, TITLE, "n") else words.lower[at + 1],
        class_after=after,
        decided=_without_its_word(evidence.reason),
        sure=int(evidence.confidence * 20),
        weights=_weights_of_subjects(stretch),
    )


def _without_its_word(reason: str) -> str:
    """Return a reason without the word that it cites: `cue  right after` of `cue 'said' right after`."""
    before, _, cited = reason.partition("'")
    return before + cited.rpartition("'")[2]


def _weights_of_subjects(stretch: MarkedStretch) -> dict[int, float]:
    """Return the largest weight of a reporting verb before the marks for each of their subjects."""
    found: dict[int, float] = {}
    for index in reporting_words(stretch):
        if stretch.words.classes[index] != ACCORDING and (subject := subject_of_cue(stretch, index)):
            weight = weight_of(stretch, index, subject)
            found[subject.head] = max(weight, found.get(subject.head, weight))
    return found


def _who(around: Surroundings, candidate: Candidate) -> list[str]:
    """Return what the mention is."""
    words, lexicon, phrase = around.words, around.lexicon, candidate.phrase
    head, first = phrase.head, phrase.first
    word_class, word = words.classes[head], words.lower[head]
    entity = _entity(around, candidate)
    kind = (entity.kind or "unknown") if entity else "none"
    found = [
        f"kind={kind}",
        f"words={min(head - first + 1, 5)}",
    ]
    if word_class in _STAND_ALONE:
        found.append(f"word={word}")
    if word in lexicon.roles:
        found.append(f"role={lexicon.roles[word]}")
    if word in lexicon.documents:
        found.append("document")
    if word in lexicon.bodies:
        found.append("body")
    if word_class == NOUN:
        found.append(f"someone={is_someone(word, lexicon)}")
    if TITLE in words.classes[first : head + 1]:
        found.append("title")
    return found


def _entity(around: Surroundings, candidate: Candidate) -> Entity | None:
    """Return whoever a mention names."""
    phrase = candidate.phrase
    first = phrase.first if around.words.classes[phrase.head] == NAME else phrase.head
    return around.people.entity_in(first, phrase.head)


def _beside(stretch: MarkedStretch, candidate: Candidate, side: str) -> list[str]:
    """Return which words stand right before and after the mention, and a step further."""
    words, classes = stretch.words, stretch.words.classes
    first, head = candidate.phrase.first, candidate.phrase.head
    before, after = classes[first - 1] if first else LINE_END, classes[head + 1]
    word_before, word_after = words.lower[first - 1] if first else "", words.lower[head + 1]
    found = [
        f"left={before}",
        f"right={after}",
        f"sides={before},{after}",
        f"left_two={classes[max(0, first - 2) : first]}",
        f"word_right={'' if after in _OPEN_CLASSES else word_after}",
    ]
    place = f"{side}{min(2, abs(candidate.sentence))}"
    if after in _CUES:
        found.append(f"says={after},{stretch.lexicon.cues[word_after].strength},{place}")
    if before in _CUES and first:
        found.append(f"said={before},{stretch.lexicon.cues[word_before].strength},{place}")
    if before in _LINKS or word_before in _LIKE_LINKS:
        found.append(f"link={word_before}")
        if first > 1 and word_before == "to" and classes[first - 2] == ACCORDING:
            found.append("according")
    return found


def _where(
    around: Surroundings, stretch: MarkedStretch, candidate: Candidate, side: str, place: str, rank: int
) -> list[str]:
    """Return where the mention stands, and what stands between it and the marks."""
    words, at = around.words, stretch.index
    head, first = candidate.phrase.head, candidate.phrase.first
    low, high = (at + 1, head) if head > at else (head + 1, at)
    count = words.classes.count
    marks = min(4, count(MARKED, low, high))
    lines, stops = min(3, count(LINE_END, low, high)), min(3, count(STOP, low, high))
    verbs = min(6, count(CUE, low, high) + count(VERB, low, high) + count(AUXILIARY, low, high))
    opens = first - words.sentence(head)[0] <= 1
    paragraph = max(-3, min(1, around.paragraph(head) - around.paragraph(at)))
    word_class = words.classes[head]
    return [
        f"place_in={place},{paragraph},{marks}",
        f"distance={side}{bisect_left(_DISTANCES, high - low)},{words.classes[head + 1]}",
        f"rank={rank}",
        f"opens_class={word_class},{place},{opens}",
        f"lines={lines}",
        f"between={lines},{stops},{verbs},{side}",
    ]


def _by_rules(question: Question, candidate: Candidate, marks: _Marks) -> Iterator[str]:
    """Yield what the rules say of the mention."""
    head = candidate.phrase.head
    if head in marks.weights:
        weight = marks.weights[head]
        behind = bisect_left(_BEHIND, max(marks.weights.values()) - weight)
        yield f"weight={behind},{bisect_left(_WEIGHTS, weight)}"
    if head == question.evidence.phrase.head:
        yield f"decided_sure={marks.decided},{marks.sure}"
