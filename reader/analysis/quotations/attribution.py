"""Each stretch in marks with its source: first by rules within the sentence, then by rules beyond it."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.quotations import confidence
from reader.analysis.quotations.before import subject_of_clause, verb_before_marks
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.clauses import first_subject
from reader.analysis.quotations.cues import RULES
from reader.analysis.quotations.evidence import Evidence, MarkedStretch
from reader.analysis.quotations.headings import sent_from
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.passives import is_only_heard, is_told
from reader.analysis.quotations.phrases import NounPhrase, phrase_ending_at
from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.someone import can_speak
from reader.analysis.quotations.speech import is_markup, is_speech
from reader.analysis.quotations.verbs import names_nothing
from reader.analysis.quotations.word_classes import (
    COLON,
    COMMA,
    CUE,
    DETERMINER,
    ED_WORD,
    LINE_END,
    MARKED,
    NAME,
    NOUN,
    OUTSIDE,
    PERSON,
    POSSESSIVE,
    STOP,
    TITLE,
    UNCLOSED,
    VERB,
)

_HEAD_OF_PARAGRAPH = 6
"""How many words of a paragraph may stand before the opening mark of a long citation."""

_NOTHING = frozenset({OUTSIDE, LINE_END})
_ACTORS = frozenset({TITLE, NAME, PERSON})
_BEGINS_TO_ACT = frozenset({CUE, VERB, ED_WORD, POSSESSIVE})
_BREAKS_OFF = frozenset(",—–-")

CARRIED = "continues the quotation before"
"""The reason of a source that is that of the stretch before."""


class Attributed(NamedTuple):
    """A stretch in marks and the evidence for its source."""

    region: Region
    at: int
    evidence: Evidence | None


def attribute(words: ClassifiedWords, regions: list[Region], lexicon: Lexicon) -> tuple[list[Attributed], list[Region]]:
    """Return every stretch that is speech, and every other one that is no markup, both in the order of the text."""
    found: list[Attributed] = []
    terms: list[Region] = []
    for region, at in zip(regions, words.regions, strict=True):
        previous = found[-1] if found else None
        attributed = _attribute_one(words, region, at, previous, lexicon)
        if attributed is not None:
            found.append(attributed)
        elif not is_markup(words, at):
            terms.append(region)
    return found, terms


def _attribute_one(
    words: ClassifiedWords, region: Region, at: int, previous: Attributed | None, lexicon: Lexicon
) -> Attributed | None:
    """Return a stretch with its source, or None if it is not speech."""
    stretch = MarkedStretch(words, lexicon, at, *words.sentence(at), words.text[region.start : region.end])
    evidence, reported = _told(stretch)
    if not is_speech(stretch, reported=reported or is_told(stretch) or _goes_on(stretch, previous)):
        return None
    if evidence is None and is_only_heard(stretch):
        return Attributed(region, at, None)
    if evidence is None and stretch.follows_dash:
        return Attributed(region, at, _in_same_paragraph(stretch, previous))
    if evidence is None:
        evidence = _if_someone(stretch, _introduced(stretch)) or _if_someone(stretch, _told_before(stretch))
    if evidence is not None and not (
        previous and in_block(stretch.words, stretch.index) and _is_first_person(stretch, evidence)
    ):
        return Attributed(region, at, evidence)
    return _from_around(stretch, region, previous)


def _goes_on(stretch: MarkedStretch, previous: Attributed | None) -> bool:
    """'"The town," said Hall, in tears, "is gone."': whether a stretch is the rest of what the one before began."""
    if previous is None or previous.evidence is None or previous.at < stretch.sentence_start:
        return False
    words, cue = stretch.words, previous.evidence.cue
    began = cue is not None and previous.at < cue < stretch.index
    broken_off = words.text[previous.region.start : previous.region.end].rstrip()[-1:] in _BREAKS_OFF
    return began and broken_off and words.classes[stretch.index - 1] == COMMA and stretch.content.lstrip()[:1].islower()


def _told(stretch: MarkedStretch) -> tuple[Evidence | None, bool]:
    """Return the first evidence within the sentence that names someone, and whether a word reports the stretch.

    A verb of speech reports it even where what seems to be its subject cannot speak.
    """
    first: Evidence | None = None
    for rule in RULES:
        found = rule(stretch)
        if found and (_is_inverted(stretch, found) or can_speak(stretch.words, found.phrase, stretch.lexicon)):
            return found, found.governs
        first = first or found
    return None, first is not None and first.governs and _is_speech_verb(stretch, first)


def _is_inverted(stretch: MarkedStretch, evidence: Evidence) -> bool:
    """'"...," said the fox': right behind the marks, even an animal or a thing speaks."""
    follows = evidence.cue is not None and stretch.index < evidence.cue < evidence.phrase.first
    return follows and stretch.words.classes[evidence.phrase.head] == NOUN and _is_speech_verb(stretch, evidence)


def _in_same_paragraph(stretch: MarkedStretch, previous: Attributed | None) -> Evidence | None:
    """Return the source of the speech before in the same paragraph; the next paragraph of a dialogue is another's."""
    if previous is None or previous.evidence is None or LINE_END in stretch.words.classes[previous.at : stretch.index]:
        return None
    return _carried_on(previous.evidence, confidence.CARRIED_ON)


def _if_someone(stretch: MarkedStretch, evidence: Evidence | None) -> Evidence | None:
    """Return evidence that names someone who can speak."""
    return evidence if evidence and can_speak(stretch.words, evidence.phrase, stretch.lexicon) else None


def _from_around(stretch: MarkedStretch, region: Region, previous: Attributed | None) -> Attributed:
    """Return a stretch without a reporting word, attributed to the source of the one before or its clause's subject."""
    known = previous.evidence if previous else None
    if known and (stretch.index == stretch.sentence_start or in_block(stretch.words, stretch.index)):
        return Attributed(region, stretch.index, _carried_on(known, confidence.CARRIED_ON))
    evidence = _if_someone(stretch, subject_of_clause(stretch)) or _acts_after(stretch)
    if evidence is None and known:
        evidence = _carried_on(known, confidence.CARRIED_INTO_A_CLAUSE)
    return Attributed(region, stretch.index, evidence)


def _acts_after(stretch: MarkedStretch) -> Evidence | None:
    """'"Come in." Layman opened the door.': whoever acts in the sentence after, where nothing stands before."""
    classes, first = stretch.words.classes, stretch.index + 1
    if stretch.index != stretch.sentence_start or classes[stretch.index - 1] not in _NOTHING:
        return None
    actor = last = first + (classes[first] == DETERMINER)
    while classes[last] in _ACTORS:
        last += 1
    if last == actor or classes[last] not in _BEGINS_TO_ACT:
        return None
    return Evidence(NounPhrase(first, last - 1, last - 1), None, confidence.SENTENCE_BEFORE, "the sentence after")


def _carried_on(evidence: Evidence, sure: float) -> Evidence:
    """Return the evidence of one stretch for the next."""
    return evidence._replace(reason=CARRIED, confidence=sure)


def _is_first_person(stretch: MarkedStretch, evidence: Evidence) -> bool:
    """Return whether the source is I or we, which in a long citation refers to the person cited."""
    return stretch.words.lower[evidence.phrase.head] in ("i", "we")


def in_block(words: ClassifiedWords, index: int) -> bool:
    """Return whether the marks are in a paragraph that itself opens with a mark, as in a long citation."""
    classes = words.classes
    start = classes.rfind(LINE_END, 0, index) + 1
    return UNCLOSED in classes[start : start + _HEAD_OF_PARAGRAPH]


def _told_before(stretch: MarkedStretch) -> Evidence | None:
    """'Layman issued a statement. "..."': someone speaks in the sentence right before.

    If that is in the paragraph before, only a verb of speech counts.
    """
    words, end = stretch.words, _end_before(stretch)
    if end is None:
        return None
    start, _ = words.sentence(end)
    if MARKED in words.classes[start:end]:
        return None
    before = MarkedStretch(words, stretch.lexicon, end, start, end + 1, "")
    evidence = verb_before_marks(before)
    if evidence is None or not _is_speech_verb(before, evidence):
        if end < stretch.sentence_start - 1:
            return None
        subject = first_subject(words, start, end + 1)
        if subject is None or names_nothing(stretch, subject):
            return None
        evidence = Evidence(subject, None, confidence.SENTENCE_BEFORE, "")
    return evidence._replace(confidence=confidence.SENTENCE_BEFORE, reason="the sentence before")


def _end_before(stretch: MarkedStretch) -> int | None:
    """Return the last word before a stretch that begins its sentence, ignoring line ends; None if there is none."""
    end = stretch.sentence_start - 1
    while end >= 0 and stretch.words.classes[end] == LINE_END:
        end -= 1
    return end if end >= 0 and stretch.index == stretch.sentence_start else None


def _whose_words(stretch: MarkedStretch, end: int, start: int) -> Evidence | None:
    """'Layman's reaction? "..."': a sentence that is only an owner and a noun for what they say."""
    words = stretch.words
    owner = phrase_ending_at(words, end - 3, start) if words.classes[end - 2] == POSSESSIVE else None
    is_whole = owner is not None and owner.first == start
    return Evidence(owner, end - 1, confidence.OWNER, f"'{words.lower[end - 1]}' of") if owner and is_whole else None


def _is_speech_verb(stretch: MarkedStretch, evidence: Evidence) -> bool:
    """Return whether the reporting word of this evidence is a verb of speech."""
    cue = stretch.lexicon.cues.get(stretch.words.lower[evidence.cue]) if evidence.cue is not None else None
    return cue is not None and cue.speech


def _introduced(stretch: MarkedStretch) -> Evidence | None:
    """A colon ends the sentence or paragraph before: its reporting verb, or its subject, introduces the words."""
    words, classes = stretch.words, stretch.words.classes
    end = _end_before(stretch)
    if end is None:
        return None
    start, _ = words.sentence(end)
    if classes[end] == STOP and words.lower[end - 1] in stretch.lexicon.noun_cues:
        return _whose_words(stretch, end, start)
    if not (classes[end] == COLON or (classes[end] == COMMA and classes[end + 1] == LINE_END)):
        return None
    before = MarkedStretch(words, stretch.lexicon, end, start, end, "")
    evidence = sent_from(before) or verb_before_marks(before) or subject_of_clause(before)
    return evidence and evidence._replace(reason="introduced by a colon")
