"""Titles of works in marks, which nobody says: by their capitals, and what stands beside them."""

from __future__ import annotations

import re

from reader.analysis.quotations.evidence import MarkedStretch
from reader.analysis.quotations.word_classes import (
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    DETERMINER,
    ED_WORD,
    MARKED,
    NAME,
    NOUN,
    NUMBER,
    PERSON,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    TIME,
    VERB,
    listed,
)

WORD = re.compile(r"[^\W_][\w’'\-]*")
"""A word within marks."""
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
_LISTS = frozenset({CONJUNCTION + MARKED, COMMA + MARKED, COMMA + CONJUNCTION})
_ARTICLES = frozenset(["the", "a", "an"])
_SUCH_AS = frozenset(["as", "like", "including"])
AGENTS = frozenset({NAME, PRONOUN})
"""Who may call something by a name."""
_PREPOSITIONS = frozenset({PREPOSITION})
_SPEAKING = listed("speaking spoke speaks talking talked talks")
_OF_A_WORK = listed("star stars host hosts co-host co-hosts creator creators actor actress alum franchise co-star")
"""Who belongs to the work that the marks before name: '"Old Mill" star Ada Marlow'."""
_AFTER_A_SUBJECT = frozenset({AUXILIARY, VERB})
_APPOSED = frozenset({DETERMINER})
ONE = frozenset(["a", "an"])
"""The articles of something not named before."""
_NOT_BEFORE_A_TITLE = frozenset(["as", "of", "like", "about"])
"""After these stands what somebody calls something: 'as "Old News"', 'a goal of "Bread For All"'."""
_MODIFYING, _MODIFIERS = frozenset({NOUN, NUMBER, ED_WORD}), 2
"""What may stand between an article and a title, and how much of it: 'the bipartisan "Grand Bargain"'."""
_TITLE = 2
"""A title in a phrase has so many words besides small ones."""


def is_title_of_work(stretch: MarkedStretch, reported: bool) -> bool:
    """'the film "Vertigo"', 'the network's "Morning Hour"': capitalised, beside a noun for a work or its owner."""
    if not is_capitalised(stretch.content):
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
    if words.classes[before] == DETERMINER and is_capitalised(stretch.content):
        before -= 1
    if before < stretch.sentence_start:
        return False
    if words.lower[before] == "with" and words.lower[before - 1] in _OPENING:
        return is_capitalised(stretch.content)
    if words.lower[before] in _SINGING:
        return True
    return words.lower[before] in _MAKING and " " in stretch.content.strip() and is_capitalised(stretch.content)


def is_title_in_a_phrase(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'on "Morning Hour"', 'the "Old Mill" plan': a title or a name where a noun stands, and not what somebody says."""
    words, classes, before = stretch.words, stretch.words.classes, stretch.index - 1
    if before < stretch.sentence_start or not _is_title(stretch) or words.lower[before] in stretch.lexicon.noun_cues:
        return False
    article = before
    while article > max(stretch.sentence_start, before - _MODIFIERS) and classes[article] in _MODIFYING:
        article -= 1
    if words.lower[article] in _ARTICLES and words.lower[article - 1] == "as" and article - 1 > stretch.sentence_start:
        return False  # 'refer to Hall as the "Great Fox"'
    if classes[article] == DETERMINER:
        verb = article - 2 if classes[article - 1] in AGENTS else article - 1  # "called it the"
        is_called = verb >= stretch.sentence_start and words.lower[verb] in stretch.lexicon.cues
        return not is_called and (words.lower[article] not in ONE or article < before)
    if words.lower[before] == "told" or (words.lower[before] == "to" and words.lower[before - 1] in _SPEAKING):
        return True
    return classes[before] in _PREPOSITIONS and words.lower[before] not in _NOT_BEFORE_A_TITLE


def is_title_that_does(stretch: MarkedStretch, reported: bool) -> bool:  # noqa: ARG001
    """'"The Old Mill" was played twice', '"Old Mill," a new opera, opened': a title as the subject of its sentence."""
    if stretch.index != stretch.sentence_start or not is_capitalised(stretch.content):
        return False
    classes, after = stretch.words.classes, stretch.index + 1
    if classes[after : after + 2] == CONJUNCTION + MARKED:
        after += 2  # '"Old Mill" and "New Mill" were played'
    if classes[after] in _AFTER_A_SUBJECT:
        return len(_large_words(stretch.content)) >= _TITLE
    return stretch.content.rstrip().endswith(",") and classes[after] in _APPOSED and classes[after + 1] != PERSON


def _is_title(stretch: MarkedStretch) -> bool:
    """Return whether a stretch has several capitals, and no small letter begins another word than small ones."""
    return is_capitalised(stretch.content) and len(_large_words(stretch.content)) >= _TITLE


def _large_words(content: str) -> list[str]:
    """Return the words of a stretch without small ones."""
    return [word for word in WORD.findall(content) if word.lower() not in _SMALL]


def is_capitalised(content: str) -> bool:
    """Return whether a stretch is in title case: every word except small ones is capitalised."""
    large = 0
    for number, word in enumerate(WORD.finditer(content)):
        first = word[0][0]
        if word[0].lower() in _SMALL:
            if number == 0 and first.islower():
                return False
        elif not (first.isupper() or first.isdigit()):
            return False
        else:
            large += 1
    return large > 0
