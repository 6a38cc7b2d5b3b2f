"""Which stretches in marks are not speech: titles, names, terms, markup. Length alone decides nothing.

Each rule takes a `MarkedStretch` and whether a word reports it, and returns whether it is not speech.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import MarkedStretch
from reader.analysis.quotations.word_classes import (
    ADVERB,
    AUXILIARY,
    COLON,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    ED_WORD,
    MARKED,
    NAME,
    NOUN,
    NOUNS,
    NUMBER,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    listed,
)

_WORD = re.compile(r"[^\W_][\w’'\-]*")
_NAMING = frozenset(["known", "dubbed", "so-called", "titled", "entitled", "named", "coined", "nicknamed", "billed"])
_SINGING = listed(
    "sang sing sings singing sung hummed humming hums whistled whistling played plays playing"
    " performed performing performs covered recorded strummed"
)
_OPENING = frozenset(["opened", "opens", "closed", "closes", "began", "begins", "ended", "ends", "started", "starts"])
_MAKING = listed(
    "wrote writes writing written read reads reading recited reciting composed composing directed"
    " directing published publishing released releasing painted painting translated staged staging"
    " watched watching saw produced starred"
)
_SMALL = frozenset("a an the of for in on at to and or but with by from as is vs".split())  # noqa: SIM905
_BETWEEN_NAME_AND_MARKS = frozenset({DETERMINER, SUBORDINATOR, PREPOSITION, COMMA})
_BEFORE_A_PASSIVE = NOUNS | {ADVERB, COMMA, THAT}
_FILE_NAME = re.compile(r"[\w~-][\w./~-]*\.(?:txt|md|pdf|docx?|xlsx?|csv|json|html?|jpe?g|png|gif|zip|exe|py)")
_LISTS = frozenset({CONJUNCTION + MARKED, COMMA + MARKED, COMMA + CONJUNCTION})
_SUCH_AS = frozenset(["as", "like", "including"])
_FARTHEST_KNOWN = 6
"""Words before marks within which "known" still says what is meant by them."""
_MEANING = listed("means meant denotes derives derived translates rhymes")
"""Verbs whose subject is a word."""
_COMING = frozenset([("comes", "from"), ("stands", "for"), ("refers", "to")])
_WORDS = listed(
    "word term expression phrase name letter verb noun adjective adverb pronoun prefix suffix syllable acronym"
    " abbreviation words terms letters"
)
_BEFORE_A_WORD = frozenset({DETERMINER, NAME, NOUN, ED_WORD, PREPOSITION})
_BE = frozenset(["is", "was", "are", "were", "been"])
_AGENTS = frozenset({NAME, PRONOUN})
_PREPOSITIONS = frozenset({PREPOSITION})
_SPEAKING = listed("speaking spoke speaks talking talked talks")
_OF_A_WORK = listed("star stars host hosts co-host co-hosts creator creators actor actress alum franchise co-star")
"""Who belongs to the work that the marks before name: '"Old Mill" star Ada Marlow'."""
_AFTER_A_SUBJECT = frozenset({AUXILIARY, VERB})
_APPOSED = frozenset({DETERMINER})
_ONE = frozenset(["a", "an"])
_NOT_BEFORE_A_TITLE = frozenset(["as", "of", "like", "about"])
"""After these stands what somebody calls something: 'as "Old News"', 'a goal of "Bread For All"'."""
_MODIFYING, _MODIFIERS = frozenset({NOUN, NUMBER, ED_WORD}), 2
"""What may stand between an article and a title, and how much of it: 'the bipartisan "Grand Bargain"'."""
_ENDS_A_SENTENCE = frozenset(".?!")
_TITLE = 2
"""A title in a phrase has so many words besides small ones."""
_PHRASE = 3
"""A stretch of at most this many words, without a reporting word in its sentence, is a phrase and not an utterance."""


def is_speech(stretch: MarkedStretch, *, reported: bool) -> bool:
    """Return whether a stretch is speech; `reported` if a word in its own sentence reports it."""
    return not any(rule(stretch, reported) for rule in RULES)


def is_attribute(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'<a id="12">': the marks are part of markup."""
    return is_markup(stretch.words, stretch.index)


def is_markup(words: ClassifiedWords, index: int) -> bool:
    """Return whether the marks of word `index` are those of an attribute of a tag."""
    start = words.starts[index]
    return words.text[start - 1 : start] == "="


def is_title_of_work(stretch: MarkedStretch, reported: bool) -> bool:
    """'the film "Vertigo"', 'the network's "Morning Hour"': capitalised, beside a noun for a work or its owner."""
    if not _is_capitalised(stretch.content):
        return False
    words, classes = stretch.words, stretch.words.classes
    works = stretch.lexicon.works
    if words.lower[stretch.index + 1] in _OF_A_WORK and not reported:
        return True
    before = stretch.index - 1
    if before >= stretch.sentence_start and classes[before] == COMMA:
        before -= 1
    if any(_is_work(word, works) for word in _words_before_list(stretch)):
        return True
    near = words.lower[max(stretch.sentence_start, before - 1) : before + 1]
    if works.intersection(near) or works.intersection(words.lower[stretch.index + 1 : stretch.index + 3]):
        return True
    if before <= stretch.sentence_start or classes[before] != POSSESSIVE:
        return False
    owner = classes[before - 1]
    if words.lower[before - 1] in stretch.lexicon.bodies or (owner == TIME and _is_title(stretch)):
        return True
    return owner == NAME and not reported


def _is_work(word: str, works: frozenset[str]) -> bool:
    """Return whether a noun means a work or several."""
    return word in works or word.removesuffix("s") in works


def _words_before_list(stretch: MarkedStretch) -> list[str]:
    """Return the two words before marks and others that they are listed with: 'such films as "Old Mill" and "Fox"'."""
    words, classes, at = stretch.words, stretch.words.classes, stretch.index - 1
    while at > stretch.sentence_start and (classes[at] == MARKED or classes[at : at + 2] in _LISTS):
        at -= 1
    at -= words.lower[at] in _SUCH_AS
    at -= words.lower[at] == "such"
    return words.lower[max(stretch.sentence_start, at - 1) : at + 1]


def is_performed(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'sang "Abide With Me"', 'read "The Raven"': what is sung, or a title after a verb for making or performing."""
    words, before = stretch.words, stretch.index - 1
    if words.classes[before] == DETERMINER and _is_capitalised(stretch.content):
        before -= 1
    if before < stretch.sentence_start:
        return False
    if words.lower[before] == "with" and words.lower[before - 1] in _OPENING:
        return _is_capitalised(stretch.content)
    if words.lower[before] in _SINGING:
        return True
    return words.lower[before] in _MAKING and " " in stretch.content.strip() and _is_capitalised(stretch.content)


def is_between_names(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'Robert "Bob" Hall', '"(Applause)"': a nickname within a name, or words in brackets alone."""
    classes, index = stretch.words.classes, stretch.index
    if stretch.content.lstrip().startswith("(") and stretch.content.rstrip(" .").endswith(")"):
        return True
    return classes[index - 1] == NAME == classes[index + 1] and stretch.content.istitle()


def is_name_given(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'a man known as "the fox"', 'so-called "closed" lists': a name in general use, not given by anyone here."""
    words, classes = stretch.words, stretch.words.classes
    at = stretch.index - 1
    while at >= stretch.sentence_start and classes[at] in _BETWEEN_NAME_AND_MARKS:
        at -= 1
    if at < stretch.sentence_start:
        return False
    if words.lower[at] == "so-called" or _is_known_as(stretch):
        return True
    if words.lower[at] == "called" and _is_capitalised(stretch.content):
        return not _ONE.isdisjoint(words.lower[max(stretch.sentence_start, at - 3) : at])  # 'a dog called "Rex"'
    passive = classes[at - 1] in _BEFORE_A_PASSIVE or words.lower[at - 1] in _BE
    return words.lower[at] in _NAMING and passive and classes[at - 1] not in _AGENTS


def _is_known_as(stretch: MarkedStretch) -> bool:
    """'known to friends as "Fox"': a name by which somebody is known, to whomever."""
    lower, index = stretch.words.lower, stretch.index
    return (
        _is_capitalised(stretch.content)
        and lower[index - 1] == "as"
        and "known" in lower[max(stretch.sentence_start, index - _FARTHEST_KNOWN) : index]
    )


def is_title_in_a_phrase(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'on "Morning Hour"', 'the "Old Mill" plan': a title or a name where a noun stands, and not what somebody says."""
    words, classes, before = stretch.words, stretch.words.classes, stretch.index - 1
    if before < stretch.sentence_start or not _is_title(stretch) or words.lower[before] in stretch.lexicon.noun_cues:
        return False
    article = before
    while article > max(stretch.sentence_start, before - _MODIFIERS) and classes[article] in _MODIFYING:
        article -= 1
    if classes[article] == DETERMINER:
        verb = article - 2 if classes[article - 1] in _AGENTS else article - 1  # "called it the"
        is_called = verb >= stretch.sentence_start and words.lower[verb] in stretch.lexicon.cues
        return not is_called and (words.lower[article] not in _ONE or article < before)
    if words.lower[before] == "told" or (words.lower[before] == "to" and words.lower[before - 1] in _SPEAKING):
        return True
    return classes[before] in _PREPOSITIONS and words.lower[before] not in _NOT_BEFORE_A_TITLE


def is_title_that_does(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'"The Old Mill" was played twice', '"Old Mill," a new opera, opened': a title as the subject of its sentence."""
    if stretch.index != stretch.sentence_start or not _is_capitalised(stretch.content):
        return False
    classes, after = stretch.words.classes, stretch.index + 1
    if classes[after : after + 2] == CONJUNCTION + MARKED:
        after += 2  # '"Old Mill" and "New Mill" were played'
    if classes[after] in _AFTER_A_SUBJECT:
        return len(_large_words(stretch.content)) >= _TITLE
    return stretch.content.rstrip().endswith(",") and classes[after] in _APPOSED and classes[after + 1] != PERSON


def is_word_itself(stretch: MarkedStretch, reported: bool) -> bool:
    """'The word "mess" is old', '"Lagom" means enough', '"notes.txt"': words of which something is said."""
    words, at = stretch.words, stretch.index
    if _FILE_NAME.fullmatch(stretch.content.strip()):
        return True
    if at == stretch.sentence_start:
        is_word = len(_WORD.findall(stretch.content)) <= _PHRASE and stretch.content.rstrip()[-1:].isalpha()
        after = at + 1 + (words.classes[at + 1] == ADVERB)
        is_foreign = words.classes[at + 1 : at + 3] == AUXILIARY + NAME and words.lower[at + 3] == "for"
        return is_word and (
            is_foreign or words.lower[after] in _MEANING or tuple(words.lower[at + 1 : at + 3]) in _COMING
        )
    if reported or words.lower[at - 1] not in _WORDS or "by" in words.lower[at : stretch.sentence_end]:
        return False
    first = at - 1
    while first > stretch.sentence_start and words.classes[first - 1] in _BEFORE_A_WORD:
        first -= 1
    return first == stretch.sentence_start


def is_unreported_phrase(stretch: MarkedStretch, reported: bool) -> bool:
    """'the days of "moaning" are over': a phrase within a clause, without a reporting word in its sentence."""
    if reported or stretch.index == stretch.sentence_start or stretch.follows_dash or _is_depicted(stretch):
        return False
    if stretch.words.classes[stretch.index - 2 : stretch.index] == ED_WORD + COMMA and _is_whole(stretch.content):
        return False  # 'Layman deadpanned, "Dig."'
    if _is_introduced_by_a_name(stretch) and _is_whole(stretch.content):
        return False
    return len(_WORD.findall(stretch.content)) <= _PHRASE or _is_capitalised(stretch.content)


def _is_introduced_by_a_name(stretch: MarkedStretch) -> bool:
    """'Ada Marlow, on the plan: "A mess."', '"Layman had an answer: "No."'."""
    classes, start, colon = stretch.words.classes, stretch.sentence_start, stretch.index - 1
    if classes[colon] != COLON or classes[start] not in _AGENTS or POSSESSIVE in classes[start:colon]:
        return False
    return stretch.lexicon.works.isdisjoint(stretch.words.lower[start:colon])


def _is_whole(content: str) -> bool:
    """Return whether words begin and end like a sentence."""
    return content.strip()[:1].isupper() and content.rstrip()[-1:] in _ENDS_A_SENTENCE


def _is_depicted(stretch: MarkedStretch) -> bool:
    """'admires him as a "strong man"', 'used the phrase "fair share"': still someone's choice of words."""
    words, at = stretch.words, stretch.index - 1
    if words.lower[at] in stretch.lexicon.noun_cues:
        return True
    while at > stretch.sentence_start and words.classes[at] == DETERMINER:
        at -= 1
    return words.lower[at] == "as"


def _is_title(stretch: MarkedStretch) -> bool:
    """Return whether a stretch has several capitals, and no small letter begins another word than small ones."""
    return _is_capitalised(stretch.content) and len(_large_words(stretch.content)) >= _TITLE


def _large_words(content: str) -> list[str]:
    """Return the words of a stretch without small ones."""
    return [word for word in _WORD.findall(content) if word.lower() not in _SMALL]


def _is_capitalised(content: str) -> bool:
    """Return whether a stretch is in title case: every word except small ones is capitalised."""
    large = 0
    for number, word in enumerate(_WORD.finditer(content)):
        first = word[0][0]
        if word[0].lower() in _SMALL:
            if number == 0 and first.islower():
                return False
        elif not (first.isupper() or first.isdigit()):
            return False
        else:
            large += 1
    return large > 0


RULES: tuple[Callable[[MarkedStretch, bool], bool], ...] = (
    is_attribute,
    is_title_of_work,
    is_performed,
    is_between_names,
    is_name_given,
    is_title_in_a_phrase,
    is_title_that_does,
    is_word_itself,
    is_unreported_phrase,
)
"""The rules; if any of them applies, a stretch is not speech."""
