"""Rules for a source after the marks."""

from __future__ import annotations

from reader.analysis.quotations import confidence
from reader.analysis.quotations.evidence import Evidence, MarkedStretch
from reader.analysis.quotations.lexicon import Cue
from reader.analysis.quotations.phrases import NounPhrase, phrase_ending_at, phrase_starting_at, with_apposition_after
from reader.analysis.quotations.verbs import according_to, is_verb_of_speech, speaker_of
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    CLAUSE_ENDS,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ED_WORD,
    ING_CUE,
    ING_WORD,
    LINE_END,
    MARKED,
    NAME,
    NOUN,
    NOUNS,
    NUMBER,
    OPENING,
    OUTSIDE,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    SEMICOLON,
    STOP,
    SUBORDINATOR,
    THAT,
    TIME,
    TITLE,
    TO,
    UNCLOSED,
    VERB,
)

_GESTURES = frozenset(["nod", "smile", "shrug", "wink", "grin", "beam", "laugh", "sigh"])
"""What somebody may also do who listens."""
_NO_CUE = Cue("", "", "", noun=False)
_FARTHEST_VERB = 40
_LONGEST_NOTE = 6
_LONGEST_SHORT_SENTENCE = 8
_MOST_LINE_ENDS = 2
"""Ends of lines between words and the dash before whose they are."""
_SIGNATURE_STARTS = frozenset({NAME, TITLE})
_NAMES_IN_BRACKETS = frozenset(NAME * 2 + rest for rest in (COMMA, CLOSING, NAME + COMMA, NAME + CLOSING))
_ENDS_BEFORE_A_VERB = frozenset(",?!…—–-")
_COMES = frozenset(["was", "is", "were", "came", "comes", "went", "goes"])
_SAY_BEHIND_MARKS = frozenset(["read", "think"])
_POINTS_BACK = frozenset(["so", "thus", "that", "this", "those", "these"])
_FARTHEST_ANSWER = 8
_PUNCTUATION = frozenset({COMMA, DASH, STOP})
_CLAUSE_BREAKS = frozenset({MARKED, COLON, SEMICOLON, LINE_END})
_STARTS_NO_SUBJECT = (
    _CLAUSE_BREAKS
    | {CONJUNCTION, THAT, RELATIVE, SUBORDINATOR, ING_CUE, BASE_CUE, PREPOSITION, TO, ING_WORD}
    | {OPENING, UNCLOSED}
)
_STARTS_AN_OBJECT = frozenset({DETERMINER, NOUN, NAME})
_CAN_FOLLOW_CUE = NOUNS | {TITLE, DETERMINER, QUANTIFIER, PRONOUN, ED_WORD, NUMBER}
_CAN_FOLLOW_LATER_CUE = frozenset({NAME, TITLE, DETERMINER, QUANTIFIER, PERSON, PRONOUN})
_VERB_OF_WHAT_FOLLOWS = frozenset({AUXILIARY, CUE, VERB, THAT})
_ENDS_A_SHORT_SENTENCE = frozenset({STOP, LINE_END, TIME, PREPOSITION, ADVERB})
_NOTHING = frozenset({OUTSIDE, LINE_END})


def name_after_dash(stretch: MarkedStretch) -> Evidence | None:
    """'"..." - Ada Marlow', as below a motto or a letter; '"..." (Ada Marlow, 1987)'."""
    words, classes = stretch.words, stretch.words.classes
    dash = stretch.index + 1
    while dash <= stretch.index + _MOST_LINE_ENDS and classes[dash] == LINE_END:
        dash += 1
    in_brackets = words.lower[dash : dash + 1] == ["("]
    signs = classes[dash] == DASH or words.lower[dash : dash + 1] == ["~"] or in_brackets
    if not signs or classes[dash + 1] not in _SIGNATURE_STARTS:
        return None
    name = phrase_starting_at(words, dash + 1, len(words))
    if in_brackets and (name is None or classes[dash + 1 : name.last + 2] not in _NAMES_IN_BRACKETS):
        return None
    if name and (in_brackets or classes[name.last + 1] in CLAUSE_ENDS) and NOUN not in classes[dash : name.last]:
        return Evidence(name, None, confidence.SIGNED, "signed after a dash")
    return None


def verb_right_after(stretch: MarkedStretch) -> Evidence | None:
    """'"...," said Layman' and '"...," Layman, a lawyer, said'."""
    words, classes = stretch.words, stretch.words.classes
    first, end = _after_note(stretch), stretch.sentence_end
    while first < end and classes[first] in _PUNCTUATION:
        first += 1
    if first >= end or classes[first] in _STARTS_NO_SUBJECT:
        return None
    if classes[first] == ACCORDING:
        return according_to(stretch, first)
    start = stretch.sentence_start
    if _is_what_someone_calls(stretch):
        return None
    if classes[start] == SUBORDINATOR and CUE in classes[start : stretch.index]:
        return None  # 'When Layman said "...", Hall left'
    if classes[first] == CUE:
        return _inverted(stretch, first)
    if classes[first] == ED_WORD and stretch.content.rstrip()[-1:] in _ENDS_BEFORE_A_VERB:
        return _of_any_verb(stretch, first)
    for index in range(first + 1, min(end, first + _FARTHEST_VERB)):
        if classes[index] == CUE:
            subject = speaker_of(stretch, index, first)
            if subject and subject.first > first + 1 and classes[index - 1] == COMMA:
                subject = _head_of_aside(stretch, first) or subject
            if subject and subject.first > index:
                return Evidence(subject, index, confidence.RIGHT_AFTER, f"cue '{words.lower[index]}' right after")
            if subject and subject.first <= first + 1 and not _has_object(stretch, index):
                return Evidence(subject, index, confidence.RIGHT_AFTER, f"cue '{words.lower[index]}' right after")
            if subject is None or classes[subject.head] != RELATIVE:
                return None
        if classes[index] in _CLAUSE_BREAKS or (classes[index] == VERB and COMMA not in classes[first:index]):
            return None
    return None


def _is_what_someone_calls(stretch: MarkedStretch) -> bool:
    """'under what Layman called "the old plan," the mill closed': the words are the object of a verb before them."""
    words, before = stretch.words, stretch.index - 1
    if words.classes[before] != CUE or not stretch.lexicon.cues[words.lower[before]].speech:
        return False
    name = phrase_ending_at(words, before - 1, stretch.sentence_start)
    return name is not None and words.classes[name.head] == NAME and words.lower[name.first - 1] == "what"


def _after_note(stretch: MarkedStretch) -> int:
    """Return the first word after the marks and the note on them: '"..."¹ said', '"..."[citation needed] said'."""
    words, first = stretch.words, stretch.index + 1
    if words.starts[first : first + 1] != [words.ends[stretch.index]]:
        return first
    if words.classes[first] == NUMBER:
        return first + 1
    if words.lower[first] == "[":
        closing = words.classes.find(CLOSING, first, min(stretch.sentence_end, first + _LONGEST_NOTE))
        return closing + 1 if closing > 0 else first
    return first


def _head_of_aside(stretch: MarkedStretch, first: int) -> NounPhrase | None:
    """'Layman, now 81 and at home in Dover, Ohio, said': the first phrase, where an aside with commas follows it."""
    head = phrase_starting_at(stretch.words, first, stretch.sentence_end)
    return head if head and stretch.words.classes[head.last + 1] == COMMA else None


def _has_object(stretch: MarkedStretch, index: int) -> bool:
    """Return whether a verb, unless it is a verb of speech, has an object other than the words in marks."""
    cue = stretch.lexicon.cues[stretch.words.lower[index]]
    return not cue.speech and stretch.words.classes[index + 1] in _STARTS_AN_OBJECT


def _inverted(stretch: MarkedStretch, cue: int) -> Evidence | None:
    """'said Layman': the subject follows its verb."""
    words = stretch.words
    verb = stretch.lexicon.cues[words.lower[cue]]
    if words.classes[cue + 1] not in _CAN_FOLLOW_CUE or not (verb.speech or verb.base in _SAY_BEHIND_MARKS):
        return None
    subject = phrase_starting_at(words, cue + 1, stretch.sentence_end)
    if subject is None or words.classes[subject.last + 1] in _VERB_OF_WHAT_FOLLOWS:
        return None  # "...," said the bridge would: an object and its verb
    whole = with_apposition_after(words, subject, stretch.sentence_end)
    return Evidence(whole, cue, confidence.RIGHT_AFTER, f"cue '{words.lower[cue]}' right after")


def answer_after(stretch: MarkedStretch) -> Evidence | None:
    """'"..." was Layman's answer', '"..." came the reply from Layman'."""
    words, classes, first = stretch.words, stretch.words.classes, stretch.index + 1
    if words.lower[first] not in _COMES:
        return None
    for index in range(first + 1, min(stretch.sentence_end, first + _FARTHEST_ANSWER)):
        if words.lower[index] not in stretch.lexicon.noun_cues and words.lower[index] != "voice":
            continue
        source: NounPhrase | None = None
        if classes[index - 1] == POSSESSIVE:
            source = phrase_ending_at(words, index - 1, first + 1)
        elif words.lower[index + 1] in ("from", "of", "by"):
            source = phrase_starting_at(words, index + 2, stretch.sentence_end)
        return Evidence(source, index, confidence.OWNER, f"'{words.lower[index]}' of") if source else None
    return None


def _of_any_verb(stretch: MarkedStretch, verb: int) -> Evidence | None:
    """'"...," gargled Layman': right behind a comma and the marks, any verb may report."""
    words, following = stretch.words, stretch.words.classes[verb + 1]
    person_follows = following == DETERMINER and words.classes[verb + 2] == PERSON
    if following not in _SIGNATURE_STARTS and not person_follows:
        return None
    subject = phrase_starting_at(words, verb + 1, stretch.sentence_end)
    if subject is None:
        return None
    whole = with_apposition_after(words, subject, stretch.sentence_end)
    return Evidence(whole, verb, confidence.RIGHT_AFTER, f"'{words.lower[verb]}' right after")


def short_sentence_after(stretch: MarkedStretch) -> Evidence | None:
    """'"It holds." Layman said.': the sentence after the marks is just a subject and its reporting verb."""
    words, classes = stretch.words, stretch.words.classes
    first = stretch.index + 1
    if stretch.index != stretch.sentence_start or classes[first] in _NOTHING:
        return None
    _, end = words.sentence(first)
    if end - first > _LONGEST_SHORT_SENTENCE or MARKED in classes[first:end] or is_listened_to(stretch):
        return None
    if words.lower[first] in _POINTS_BACK:
        return _pointed_back(stretch, first, end)
    for index in range(first + 1, end):
        if classes[index] == CUE and classes[index + 1] in _ENDS_A_SHORT_SENTENCE:
            subject = speaker_of(stretch, index, first)
            if subject and subject.first == first:
                return Evidence(subject, index, confidence.SHORT_SENTENCE, f"cue '{words.lower[index]}' right after")
    return None


def _pointed_back(stretch: MarkedStretch, first: int, end: int) -> Evidence | None:
    """'"It holds." So said Layman.', 'That is what Layman said.', 'Those were the words of Layman.'."""
    words, lower = stretch.words, stretch.words.lower
    source, cue = None, first + 1
    if words.classes[cue] == CUE:
        source = phrase_starting_at(words, first + 2, end)
    elif lower[first + 2] == "what":
        cue = words.classes.find(CUE, first + 3, end)
        source = phrase_ending_at(words, cue - 1, first + 3) if cue > 0 else None
    elif lower[first + 2 : first + 5] == ["the", "words", "of"]:
        source, cue = phrase_starting_at(words, first + 5, end), first + 3
    return Evidence(source, cue, confidence.SHORT_SENTENCE, "the sentence after") if source else None


def is_listened_to(stretch: MarkedStretch) -> bool:
    """Return whether somebody nods after the words: 'Layman leaned over. "It holds." Hall nodded.'."""
    words, first = stretch.words, stretch.index + 1
    if words.classes[stretch.index - 1] in _NOTHING or first >= len(words):
        return False
    after = words.lower[first : words.sentence(first)[1]][:_LONGEST_SHORT_SENTENCE]
    return any(stretch.lexicon.cues.get(word, _NO_CUE).base in _GESTURES for word in after)


def verb_later(stretch: MarkedStretch) -> Evidence | None:
    """'The plan was "...", Layman said': a reporting verb later in the sentence."""
    words, classes = stretch.words, stretch.words.classes
    for index in range(stretch.index + 1, stretch.sentence_end):
        if classes[index] == CUE and is_verb_of_speech(stretch, index):
            subject = speaker_of(stretch, index, stretch.index + 1)
            if subject is None and classes[index + 1] in _CAN_FOLLOW_LATER_CUE:
                subject = phrase_starting_at(words, index + 1, stretch.sentence_end)
            if subject:
                reason = f"cue '{words.lower[index]}' later in the sentence"
                return Evidence(subject, index, confidence.LATER, reason, governs=False)
        elif classes[index] == ACCORDING and (found := according_to(stretch, index)):
            return found
    return None
