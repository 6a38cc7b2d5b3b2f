"""Which stretches in marks are nobody's words: titles, names, terms, markup. Length alone never decides.

Each rule takes a `Place`, and whether a word reports what stands there, and says whether the stretch is no speech.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.analysis.quotations.evidence import Place

_WORD = re.compile(r"[^\W_][\w’'\-]*")
_NAMING = frozenset(["known", "dubbed", "so-called", "titled", "entitled", "named", "coined", "nicknamed", "billed"])
_SMALL = frozenset("a an the of for in on at to and or but with by from as is vs".split())  # noqa: SIM905
_PHRASE = 3
"""Words up to which a stretch without any reporting word in its sentence is a phrase and not an utterance."""


def is_speech(place: Place, *, reported: bool) -> bool:
    """Say whether a stretch is someone's words; `reported` if a word in its own sentence reports it."""
    return not any(rule(place, reported) for rule in RULES)


def is_attribute(place: Place, reported: bool) -> bool:  # noqa: ARG001
    """'<a id="12">': the marks stand in markup."""
    start = place.words.starts[place.at]
    return place.words.text[start - 1 : start] == "="


def is_title_of_work(place: Place, reported: bool) -> bool:
    """'the film "Vertigo"', 'on the network's "Morning Hour"': capitals, beside a noun for a work or after in, on."""
    if not _is_capitalised(place.content):
        return False
    words, classes = place.words, place.words.classes
    works = place.lexicon.works
    before = place.at - 1
    if before >= place.floor and classes[before] == ",":
        before -= 1
    near = words.lower[max(place.floor, before - 1) : before + 1]
    if works.intersection(near) or works.intersection(words.lower[place.at + 1 : place.at + 3]):
        return True
    if before <= place.floor or classes[before] != "s":
        return False
    return words.lower[before - 1] in place.lexicon.bodies or (classes[before - 1] == "N" and not reported)


def is_between_names(place: Place, reported: bool) -> bool:  # noqa: ARG001
    """'Robert "Bob" Hall', '"(Applause)"': a nickname within a name, or words in brackets alone."""
    classes = place.words.classes
    if place.content.lstrip().startswith("(") and place.content.rstrip(" .").endswith(")"):
        return True
    return classes[place.at - 1 : place.at] == "N" == classes[place.at + 1 : place.at + 2] and place.content.istitle()


def is_name_given(place: Place, reported: bool) -> bool:  # noqa: ARG001
    """'a man known as "the fox"', 'so-called "closed" lists': a name in general use, which nobody in the text gives."""
    words, classes = place.words, place.words.classes
    at = place.at - 1
    while at >= place.floor and classes[at] in "DSI,":
        at -= 1
    if at < place.floor:
        return False
    word = words.lower[at]
    if word == "so-called":
        return True
    passive = classes[at - 1 : at] in ("n", "N", "r", "M", ",", "t") or words.lower[at - 1] in (
        "is",
        "was",
        "are",
        "were",
        "been",
    )
    return word in _NAMING and passive and not _has_agent(place, at)


def _has_agent(place: Place, at: int) -> bool:
    """Say whether a person is the subject of the naming verb: "Layman dubbed it"."""
    return place.words.classes[at - 1 : at] in ("N", "H")


def is_unreported_phrase(place: Place, reported: bool) -> bool:
    """'the days of "moaning" are over': a phrase within a clause, and no word that reports in its sentence."""
    if reported or place.at == place.floor or _is_depicted(place):
        return False
    return len(_WORD.findall(place.content)) <= _PHRASE or _is_capitalised(place.content)


def _is_depicted(place: Place) -> bool:
    """'admires him as a "strong man"', 'used the phrase "fair share"': someone's choice of words all the same."""
    words, at = place.words, place.at - 1
    if words.lower[at] in place.lexicon.noun_cues:
        return True
    while at > place.floor and words.classes[at] == "D":
        at -= 1
    return words.lower[at] == "as"


def _is_capitalised(content: str) -> bool:
    """Say whether a stretch is written like a title: every word but the small ones begins with a capital."""
    found = _WORD.findall(content)
    large = [word for word in found if word.lower() not in _SMALL]
    return bool(large) and not found[0][0].islower() and all(word[0].isupper() or word[0].isdigit() for word in large)


RULES: tuple[Callable[[Place, bool], bool], ...] = (
    is_attribute,
    is_title_of_work,
    is_between_names,
    is_name_given,
    is_unreported_phrase,
)
"""The rules, any one of which says that a stretch is no speech."""
