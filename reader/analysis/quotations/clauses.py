"""Who does what in a clause: the subjects of verbs, by the classes of the words."""

from __future__ import annotations

import re

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.modifiers import (
    MAKES_A_NOUN_OF_A_CUE,
    before_date,
    before_participle,
    helps,
    whom_it_describes,
)
from reader.analysis.quotations.phrases import NounPhrase, phrase_ending_at, phrase_starting_at
from reader.analysis.quotations.word_classes import (
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    CLOSING,
    COLON,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ED_WORD,
    FINITE,
    HEADS,
    ING_CUE,
    ING_WORD,
    LINE_END,
    MARKED,
    NAME,
    NAMED,
    NOUN,
    NOUNS,
    NUMBER,
    OPENING,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    QUANTIFIER,
    RELATIVE,
    RELATIVES,
    SEMICOLON,
    STOP,
    SUBORDINATOR,
    TIME,
    TITLE,
    TO,
    VERB,
    any_of,
)

_DEEPEST = 6
"""How many verbs to pass in search of a subject: "wanted to go on to say"."""
_LONGEST_APPOSITION = 25
_ROLE = re.compile(any_of({NOUN, ED_WORD}) + "{1,4}" + PERSON)
"""'media relations director': a noun for a person after others."""
_ASIDE_ENDS = frozenset({COMMA, CLOSING, DASH})
_OPENER = {CLOSING: OPENING, DASH: DASH, COMMA: COMMA}
_GOVERNED = frozenset({CONJUNCTION, TO, ED_WORD, ING_WORD, ING_CUE, BASE_CUE, CUE, VERB, SUBORDINATOR, PREPOSITION})
_NO_SUBJECT = _GOVERNED | {STOP, MARKED, COLON, SEMICOLON}
_BEFORE_AN_ADVERBIAL = frozenset({AUXILIARY, RELATIVE, PRONOUN, ADVERB, CUE, VERB, ED_WORD, COMMA})
_ING_FORMS = frozenset({ING_WORD, ING_CUE})
_BEFORE_AN_ASIDE = NOUNS | {PRONOUN, QUANTIFIER, NUMBER, POSSESSIVE, CLOSING}
_APPOSED = NOUNS | {DETERMINER, TITLE}
_IN_AN_ASIDE = (
    NOUNS
    | FINITE
    | {DETERMINER, QUANTIFIER, RELATIVE, PREPOSITION, ING_CUE, ING_WORD, ED_WORD, NUMBER}
    | {TITLE, SUBORDINATOR, PRONOUN, ADVERB}
)
_BEFORE_A_RELATIVE = frozenset({NAME, PERSON, CLOSING})
_OUTSIDE_AN_ASIDE = FINITE | {STOP, COLON, SEMICOLON, MARKED, LINE_END, SUBORDINATOR, CONJUNCTION}
_OPENS_AN_APPOSITION = frozenset({DETERMINER, RELATIVE, PERSON})
_PREPOSITIONS = frozenset({PREPOSITION, TO})
_FINITE_OR_MARKED = FINITE | {MARKED}
_BEFORE_A_PAST_TENSE = NOUNS | {PRONOUN, QUANTIFIER, ADVERB, RELATIVE, COMMA, CLOSING}
_BEFORE_A_FIRST_PAST_TENSE = frozenset({NAME, PRONOUN, PERSON})


def subject_of(words: ClassifiedWords, verb: int, start: int, depth: int = 0) -> NounPhrase | None:
    """Return the subject of the verb at `verb`, looking no further back than `start`.

    In order: the phrase right before it; the one before an aside in commas or brackets; the antecedent of who; the
    subject of the verb that governs it ("went on to say") or that it is coordinated with ("stood and said").
    """
    classes = words.classes
    at = verb - 1
    while at >= start and (before := at - 1 if helps(words, at) else before_date(words, at, start)) < at:
        at = before
    if at < start or depth > _DEEPEST:
        return None
    here = classes[at]
    if here in RELATIVES:
        return NounPhrase(at, at, at)
    if here in _ASIDE_ENDS:
        return _before_aside(words, at, start, depth)
    if here == TIME and at > start and classes[at - 1] != DETERMINER:
        return subject_of(words, at, start, depth + 1)
    if here == BASE_CUE and classes[at - 1] in MAKES_A_NOUN_OF_A_CUE and at > start:
        return phrase_ending_at(words, at, start)  # "the audit report said"
    if here in _NO_SUBJECT:
        return _governing_subject(words, at, start, depth) or before_participle(words, at, start)
    return _past_modifiers(words, at, start, depth)


def _past_modifiers(words: ClassifiedWords, at: int, start: int, depth: int) -> NounPhrase | None:
    """Return the phrase that ends at `at`, or the one before it if it only belongs to an adverbial or participle.

    "Layman has in the past said": Layman; "protesters marching through the streets chanted": protesters.
    """
    classes = words.classes
    found = phrase_ending_at(words, at, start)
    if found is not None and (described := whom_it_describes(words, found, start)):
        return described
    if found is None or classes[found.first - 1] != PREPOSITION:
        return found
    before = classes[found.first - 2]
    if found.first - 1 > start and before in _BEFORE_AN_ADVERBIAL:
        governing = subject_of(words, found.first - 1, start, depth + 1)
        return governing or before_participle(words, found.first - 2, start)
    if found.first - 2 > start and before in _ING_FORMS:
        return subject_of(words, found.first - 2, start, depth + 1) or found
    return found


def antecedent_of(words: ClassifiedWords, relative: int, start: int) -> NounPhrase | None:
    """Return the phrase that who, which or that at word `relative` refers to."""
    at = relative - 1
    if at >= start and words.classes[at] == PREPOSITION:
        at -= 1
    if at >= start and words.classes[at] == CLOSING:
        return _before_aside(words, at, start, 0)
    if at >= start and words.classes[at] == COMMA:
        at -= 1
    return phrase_ending_at(words, at, start) if at >= start else None


def _before_aside(words: ClassifiedWords, close: int, start: int, depth: int) -> NounPhrase | None:
    """Return the phrase before an aside that ends at `close`: ", a lawyer from Ohio," or "(R-Ariz.)"."""
    classes = words.classes
    opener = _OPENER[classes[close]]
    at = close - 1
    while at > start:
        if classes[at] == opener and (opener != COMMA or _is_aside(classes, at, close)):
            if opener == OPENING:
                return _before_bracket(words, at, start)
            if classes[at - 1] in _BEFORE_AN_ASIDE:
                if classes[at - 1] == CLOSING:
                    found = _before_aside(words, at - 1, start, depth + 1)
                    named_inside = found and classes[at + 1] == NAME
                    return NounPhrase(found.first, close - 1, found.head) if found and named_inside else found
                if classes[at + 1] == RELATIVE:
                    return _before_relative(words, at, start)
                return _outermost(words, at, start) or _with_apposition(words, at, close, start)
        at -= 1
    return _governing_subject(words, close, start, depth) or _before_stray_comma(words, close, start)


def _before_stray_comma(words: ClassifiedWords, comma: int, start: int) -> NounPhrase | None:
    """'The firm Marlow and Hall, has said': a phrase that opens its sentence, and a comma too many."""
    found = phrase_ending_at(words, comma - 1, start) if words.classes[comma] == COMMA else None
    is_subject = found and words.classes[found.head] in NAMED and found.first == start == words.sentence(comma)[0]
    return found if is_subject else None


def _before_bracket(words: ClassifiedWords, bracket: int, start: int) -> NounPhrase | None:
    """Return the phrase that ends right before a bracket."""
    return phrase_ending_at(words, bracket - 1, start) if words.classes[bracket - 1] in HEADS else None


def _with_apposition(words: ClassifiedWords, comma: int, close: int, start: int) -> NounPhrase | None:
    """Return the phrase before an aside, with the aside if it only says who that is: "Ada Marlow, an engineer"."""
    found = phrase_ending_at(words, comma - 1, start)
    if found and words.classes[comma + 1] in _APPOSED and close - comma < _LONGEST_APPOSITION:
        return NounPhrase(found.first, close - 1, found.head)
    return found


def _outermost(words: ClassifiedWords, comma: int, start: int) -> NounPhrase | None:
    """Return the phrase before an aside that itself contains commas: "X, the head of A, B and C, said"."""
    classes = words.classes
    for at in range(start + 1, comma):
        relative_follows = classes[at] == COMMA and classes[at + 1] == RELATIVE
        if relative_follows and classes[at - 1] in _BEFORE_A_RELATIVE and COLON not in classes[at:comma]:
            return _before_relative(words, at, start)
    at = comma - 1
    while at > start and classes[at] not in _OUTSIDE_AN_ASIDE:
        opens = classes[at + 1] in _OPENS_AN_APPOSITION or _ROLE.match(classes, at + 1)
        if classes[at] == COMMA and opens and classes[at - 1] == NAME:
            found = phrase_ending_at(words, at - 1, start)
            if found and classes[found.first - 1] not in _PREPOSITIONS:
                return found if classes[at + 1] == RELATIVE else NounPhrase(found.first, comma - 1, found.head)
            return None
        at -= 1
    return None


def _before_relative(words: ClassifiedWords, comma: int, start: int) -> NounPhrase | None:
    """Return whom ", who" after the comma refers to: "Ada Marlow, 59, of Dover, Md., who"."""
    classes = words.classes
    head = phrase_starting_at(words, start, comma)
    if head and classes[head.last + 1] == COMMA and _FINITE_OR_MARKED.isdisjoint(classes[start:comma]):
        return head
    end = classes.rfind(OPENING, start, comma) if classes[comma - 1] == CLOSING else comma
    return phrase_ending_at(words, end - 1, start) if end > start else None


def _is_aside(classes: str, comma: int, close: int) -> bool:
    """Return whether what follows this comma can be an aside: an appositive, a relative clause, an age."""
    return comma + 1 < close and classes[comma + 1] in _IN_AN_ASIDE


def _governing_subject(words: ClassifiedWords, at: int, start: int, depth: int) -> NounPhrase | None:
    """Return the subject of the finite verb before `at` in the same sentence."""
    found = verb_before(words, at, start)
    return None if found is None else subject_of(words, found, start, depth + 1)


def verb_before(words: ClassifiedWords, at: int, start: int) -> int | None:
    """Return the nearest finite verb before `at`; an unknown word in -ed counts after a name, a pronoun or a person."""
    classes = words.classes
    for index in range(at - 1, start - 1, -1):
        here = classes[index]
        if here in FINITE or (here == ED_WORD and index > start and _is_past_tense(words, index)):
            return index
        if here in _ING_FORMS and classes[index - 1] == AUXILIARY:
            return index
    return None


def _is_past_tense(words: ClassifiedWords, index: int) -> bool:
    """Return whether an unknown word in -ed is a verb, not a participle: "a crowd roared", not "a crowd roused by"."""
    before = words.classes[index - 1]
    if before == NOUN and words.classes[index - 2] == TO:
        return False
    return before in _BEFORE_A_PAST_TENSE and words.lower[index + 1] != "by"


def first_subject(words: ClassifiedWords, first: int, end: int) -> NounPhrase | None:
    """Return the subject of the first finite verb from word `first` on that has one."""
    classes = words.classes
    for index in range(first, end):
        is_past = classes[index] == ED_WORD and index > first and classes[index - 1] in _BEFORE_A_FIRST_PAST_TENSE
        if (classes[index] in FINITE or is_past) and (subject := subject_of(words, index, first)):
            return subject
    return None
