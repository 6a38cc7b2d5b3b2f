"""Reporting verbs in the passive: whoever "was told" hears the words, and whoever comes after "by" speaks them."""

from __future__ import annotations

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import WordInSentence
from reader.analysis.quotations.phrases import NounPhrase, phrase_starting_at, with_apposition_after
from reader.analysis.quotations.someone import is_someone
from reader.analysis.quotations.word_classes import (
    ADVERB,
    AUXILIARY,
    BASE_CUE,
    COMMA,
    CUE,
    DETERMINER,
    ING_CUE,
    MARKED,
    NAME,
    NOUN,
    PERSON,
    PRONOUN,
    QUANTIFIER,
    STOP,
    THAT,
    TITLE,
)

_BEING = frozenset(["is", "was", "are", "were", "be", "been", "being", "got", "gets", "get", "wasn't", "weren't"])
_SPEAKS_IN_THE_PASSIVE = frozenset(["quote", "cite", "hear", "overhear", "report", "record", "see"])
"""Verbs whose subject speaks all the same: "Layman was quoted as saying"."""
_CALLS = frozenset(
    ["call", "describe", "dub", "label", "brand", "dismiss", "denounce", "hail", "praise", "characterize"]
)
"""Verbs whose participle may stand behind its noun, with the words in marks before who says them."""
_TAKES_A_HEARER = frozenset(["tell", "inform", "remind", "notify"])
"""Verbs that name who hears the words: without, they are passive, as in "Layman, told that it was over, left"."""
_BETWEEN = frozenset({ADVERB, AUXILIARY})
_FARTHEST_AS = 7
_FARTHEST_AGENT = 14
_AGENT_HEADS = frozenset({NAME, PERSON, TITLE, QUANTIFIER})


def is_passive(here: WordInSentence, index: int) -> bool:
    """Return whether a reporting word is a past participle after a form of be, or before "by" and someone."""
    words = here.words
    cue = here.lexicon.cues.get(words.lower[index])
    if cue is None or cue.form != "past" or (cue.base in _SPEAKS_IN_THE_PASSIVE and not _is_seen_by(words, index)):
        return False
    at = index - 1
    while at >= here.sentence_start and words.classes[at] in _BETWEEN:
        if words.lower[at].replace("’", "'") in _BEING:
            return True
        at -= 1
    if cue.base in _TAKES_A_HEARER and words.classes[index - 1] == COMMA and words.classes[index + 1] == THAT:
        return True
    by = _past_what_is_called(here, index) if cue.base in _CALLS else index + 1
    return words.lower[by : by + 1] == ["by"] and _agent_at(here, by) is not None


def _past_what_is_called(here: WordInSentence, index: int) -> int:
    """Return the word after a participle, or after the marks that say what somebody is called: 'called "a mess" by'."""
    words, after = here.words, index + 1
    marks = after + (words.lower[after : after + 1] == ["as"])
    marks += words.classes[marks : marks + 1] == DETERMINER
    return marks + 1 if words.classes[marks : marks + 1] == MARKED else after


def _is_seen_by(words: ClassifiedWords, index: int) -> bool:
    """Return whether somebody sees something as what the marks say: 'seen by Layman as "sound"'."""
    is_seen = words.lower[index] == "seen" and words.lower[index + 1] == "by"
    return is_seen and "as" in words.lower[index + 2 : index + _FARTHEST_AS]


def agent_of(here: WordInSentence, index: int) -> NounPhrase | None:
    """Return who speaks where a reporting word is passive: "by the inspector, Ada Marlow"."""
    words = here.words
    for at in range(index + 1, min(here.sentence_end, index + _FARTHEST_AGENT)):
        if words.classes[at] == STOP:
            return None
        if words.lower[at] == "by" and (agent := _agent_at(here, at)):
            return agent
    return None


def _agent_at(here: WordInSentence, by: int) -> NounPhrase | None:
    """Return the phrase after "by" if it is someone or a body, and not a time or a way."""
    words = here.words
    agent = phrase_starting_at(words, by + 1, here.sentence_end)
    if agent is None:
        return None
    word, head = words.lower[agent.head], words.classes[agent.head]
    if head in _AGENT_HEADS or word in here.lexicon.bodies or word in here.lexicon.documents:
        return with_apposition_after(words, agent, here.sentence_end)
    if head == NOUN and (words.classes[agent.first] == DETERMINER or is_someone(word, here.lexicon)):
        return with_apposition_after(words, agent, here.sentence_end)
    return agent if head == PRONOUN else None


def is_told(here: WordInSentence) -> bool:
    """Return whether the nearest reporting word before the marks is passive: 'Layman was told that it was "sound"'."""
    classes = here.words.classes
    at = max(classes.rfind(cue, here.sentence_start, here.index) for cue in (CUE, BASE_CUE, ING_CUE))
    return at >= 0 and here.words.lower[at] != "meant" and is_passive(here, at)


def is_only_heard(here: WordInSentence) -> bool:
    """Return whether a sentence says who heard the words, and not who spoke: '"It holds," Layman was told.'."""
    words = range(here.sentence_start, here.sentence_end)
    return any(is_passive(here, index) and agent_of(here, index) is None for index in words)
