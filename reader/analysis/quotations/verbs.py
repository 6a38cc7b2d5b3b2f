"""Reporting words: which words report, who their subject is, and how likely they report the words in marks."""

from __future__ import annotations

from collections.abc import Iterator

from reader.analysis.quotations import confidence, weights
from reader.analysis.quotations.clauses import first_subject, subject_of, verb_before
from reader.analysis.quotations.evidence import Evidence, WordInSentence
from reader.analysis.quotations.passives import agent_of, is_passive
from reader.analysis.quotations.phrases import NounPhrase, phrase_ending_at, phrase_starting_at
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    CLOSING,
    COMMA,
    CONJUNCTION,
    CUE,
    DETERMINER,
    ED_WORD,
    ING_CUE,
    NAME,
    NOUN,
    NOUNS,
    PERSON,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TO,
    VERB,
    listed,
)

_ALWAYS_REPORTING = frozenset({ING_CUE, ACCORDING})
_MAY_REPORT = _ALWAYS_REPORTING | {CUE, BASE_CUE}
_BEFORE_A_PAST_TENSE = NOUNS | {PRONOUN, QUANTIFIER, AUXILIARY, ADVERB}
_BEFORE_A_BASE = frozenset({TO, AUXILIARY, ADVERB, PRONOUN, QUANTIFIER, CONJUNCTION})
_BEFORE_AN_ASIDE_AND_A_BASE = frozenset({SUBORDINATOR, ADVERB})
_BEFORE_A_THIRD_PERSON = frozenset({PRONOUN, PERSON, RELATIVE, THAT, ADVERB, COMMA, CLOSING, CONJUNCTION})
_OBJECT_STARTS = frozenset({DETERMINER, PRONOUN})
_BEFORE_AN_OWN_SUBJECT = listed("with , hear hears heard hearing see sees saw watched watching")
_SAYING = frozenset(["said", "says", "wrote", "writes"])
_OBJECTS = frozenset(["it", "him", "them", "us", "me"])
_STANDS_FOR_SOMEONE = frozenset({PRONOUN, QUANTIFIER})
_MAY_BE_A_SOURCE = frozenset({NAME, PERSON, QUANTIFIER, NOUN, RELATIVE})


def reporting_words(here: WordInSentence) -> Iterator[int]:
    """Yield the indices of the reporting words before the marks, the nearest first."""
    classes = here.words.classes
    last = here.index - 1
    for index in range(last, here.sentence_start - 1, -1):
        word = classes[index]
        if word not in _MAY_REPORT and index < last:
            continue
        if (
            word in _ALWAYS_REPORTING
            or (word == CUE and not is_plural_noun(here, index))
            or (word == BASE_CUE and is_finite_base(here, index))
            or (index == last and _is_any_verb(classes, index))
        ):
            yield index


def _is_any_verb(classes: str, index: int) -> bool:
    """Return whether this may be a verb that is not on the list of reporting verbs."""
    return classes[index] == VERB or (classes[index] == ED_WORD and classes[index - 1] in _BEFORE_A_PAST_TENSE)


def is_finite_base(here: WordInSentence, index: int) -> bool:
    """Return whether a base form is a verb here: after to, an auxiliary, an adverb, a pronoun or a plural."""
    words, classes = here.words, here.words.classes
    before = classes[index - 1]
    if before == COMMA and classes[index - 2] in _BEFORE_AN_ASIDE_AND_A_BASE:
        return True  # "The two, however, argue"
    if before in _BEFORE_A_BASE or (before == NAME and classes[index - 2] == CONJUNCTION):
        return True
    if words.lower[index + 1 : index + 2] and words.lower[index + 1] in _OBJECTS:
        return True  # "critics of the plan call it"
    if before not in NOUNS:
        return False
    cue = here.lexicon.cues[words.lower[index]]
    return words.lower[index - 1].endswith("s") or (cue.speech and not cue.noun)


def is_plural_noun(here: WordInSentence, index: int) -> bool:
    """Return whether a third person is a noun here: "two lengthy reports", "TV shows"."""
    words = here.words
    cue = here.lexicon.cues.get(words.lower[index])
    if cue is None or cue.form != "third" or not cue.noun:
        return False
    before = words.classes[index - 1]
    if before == NOUN and words.classes[index + 1] in _OBJECT_STARTS and not words.lower[index - 1].endswith("s"):
        return False  # "the council's report calls the mill"
    if before == NAME:
        if words.lower[index + 1] in ("in", "of", "at", "from", "between"):
            return True
        return words.span_text(index - 1, index - 1) in here.lexicon.places
    return before not in _BEFORE_A_THIRD_PERSON


def is_verb_of_speech(here: WordInSentence, index: int) -> bool:
    """Return whether a reporting word is a verb of speech, and not a noun."""
    cue = here.lexicon.cues[here.words.lower[index]]
    return cue.speech and not is_plural_noun(here, index)


def according_to(here: WordInSentence, index: int) -> Evidence | None:
    """'according to the letter'."""
    if here.words.lower[index + 1] != "to":
        return None
    source = phrase_starting_at(here.words, index + 2, here.sentence_end)
    return Evidence(source, index, confidence.ACCORDING_TO, "according to") if source else None


def speaker_of(here: WordInSentence, index: int, start: int) -> NounPhrase | None:
    """Return the subject of a verb, looking no further back than `start`; of a passive one, who comes after "by"."""
    return agent_of(here, index) if is_passive(here, index) else subject_of(here.words, index, start)


def subject_of_cue(here: WordInSentence, index: int) -> NounPhrase | None:
    """Return the subject of a verb; for an -ing form, that of the clause it depends on."""
    words = here.words
    before = words.classes[index - 1]
    if is_passive(here, index):
        return agent_of(here, index)
    if before == CONJUNCTION:
        return _hanging_subject(here, index)
    if words.classes[index] == ING_CUE and (own := _subject_after_with(here, index)):
        return own
    if words.classes[index] != ING_CUE or before == AUXILIARY:
        return subject_of(words, index, here.sentence_start) or _subject_behind(here, index)
    return _hanging_subject(here, index)


def _subject_behind(here: WordInSentence, index: int) -> NounPhrase | None:
    """'But, said Layman, "..."': the subject of a plain verb of saying that stands behind it, between commas."""
    words = here.words
    behind = phrase_starting_at(words, index + 1, here.index) if words.lower[index] in _SAYING else None
    is_between = behind and words.classes[behind.last + 1 : here.index] == COMMA
    return behind if is_between else None


def _subject_after_with(here: WordInSentence, index: int) -> NounPhrase | None:
    """'with Layman calling it "..."', ', the mayor warning of "..."': the -ing form has its own subject."""
    start = here.sentence_start
    own = phrase_ending_at(here.words, index - 1, start) if index > start else None
    return own if own and own.first > start and here.words.lower[own.first - 1] in _BEFORE_AN_OWN_SUBJECT else None


def _hanging_subject(here: WordInSentence, index: int) -> NounPhrase | None:
    """', calling it "..."': the subject of the nearest verb of speech before, else of the likeliest verb."""
    words = here.words
    likely: NounPhrase | None = None
    at = verb_before(words, index, here.sentence_start)
    while at is not None:
        subject = subject_of(words, at, here.sentence_start)
        if subject:
            if words.classes[at] == CUE and here.lexicon.cues[words.lower[at]].speech:
                return subject
            if likely is None or (names_nothing(here, likely) and not names_nothing(here, subject)):
                likely = subject
        at = verb_before(words, at, here.sentence_start)
    if likely:
        return likely
    comma = words.classes.find(COMMA, index, here.sentence_end)
    return first_subject(words, comma + 1, here.sentence_end) if comma > 0 else None


def weight_of(here: WordInSentence, index: int, subject: NounPhrase) -> float:
    """Weigh a reporting verb before the marks by its meaning, its distance and its subject."""
    cue = here.lexicon.cues.get(here.words.lower[index])
    weight = weights.FOR_A_WORD_BETWEEN * (here.index - index - 1)
    if cue and cue.speech:
        weight += weights.SPEECH
    if _is_free_relative(here, subject):
        weight += weights.FREE_RELATIVE
    if names_nothing(here, subject):
        weight += weights.NOTHING
    return weight


def _is_free_relative(here: WordInSentence, subject: NounPhrase) -> bool:
    """'what he called "..."': the pronoun's clause is embedded, so that the outer clause names the source."""
    words = here.words
    return (
        words.classes[subject.head] in _STANDS_FOR_SOMEONE
        and words.lower[subject.first - 1] == "what"
        and subject.first > here.sentence_start
    )


def names_nothing(here: WordInSentence, phrase: NounPhrase) -> bool:
    """Return whether a phrase is no source: neither a noun nor a pronoun for someone, a body or a document."""
    head, word = here.words.classes[phrase.head], here.words.lower[phrase.head]
    return not (
        head in _MAY_BE_A_SOURCE
        or word in ("he", "she", "they", "i", "we")
        or word in here.lexicon.bodies
        or word in here.lexicon.documents
    )
