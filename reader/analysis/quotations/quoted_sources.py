"""Who quotes and who is quoted: 'the Times quoted Hall as saying "..."', 'Hall was quoted by the Times as saying'."""

from __future__ import annotations

from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.evidence import Evidence, WordInSentence
from reader.analysis.quotations.lexicon import Lexicon
from reader.analysis.quotations.passives import agent_of
from reader.analysis.quotations.phrases import NounPhrase, phrase_ending_at, phrase_starting_at
from reader.analysis.quotations.verbs import subject_of_cue
from reader.analysis.quotations.word_classes import AUXILIARY, DETERMINER, ING_CUE, NAMED
from reader.model.values import replace

_QUOTING = frozenset(["quote", "cite"])


def who_is_quoted(rule: Evidence, words: ClassifiedWords, lexicon: Lexicon) -> Evidence | None:
    """Return the evidence for whoever is quoted, with whoever quotes; None where nobody is said to quote another.

    Args:
        rule: The evidence by the rules, whose reporting word is "quoted" or the "saying" that goes with it.
        words: The words of the text.
        lexicon: The word lists.
    """
    if rule.cue is None:
        return None
    here = WordInSentence(words, lexicon, rule.cue, *words.sentence(rule.cue))
    if words.classes[rule.cue] == ING_CUE and words.lower[rule.cue - 1] == "as":
        return _before_saying(rule, here)
    return _around_quoted(rule, here) if _quotes(here, rule.cue) else None


def _before_saying(rule: Evidence, here: WordInSentence) -> Evidence | None:
    """'The Times quoted Hall as saying that "..."', 'Hall was quoted by the Times as saying, "..."'."""
    words, saying = here.words, here.index
    beside = phrase_ending_at(words, saying - 2, here.sentence_start)
    if beside is None or beside.first - 1 <= here.sentence_start:
        return None
    if words.lower[beside.first - 1] == "by" and _quotes(here, beside.first - 2):
        return _both(words, rule, rule.phrase, beside, saying)
    quoting = beside.first - 1
    if not _quotes(here, quoting):
        return None
    teller = subject_of_cue(replace(here, index=quoting), quoting)
    return _both(words, rule, beside, teller, saying) if teller is not None else None


def _around_quoted(rule: Evidence, here: WordInSentence) -> Evidence | None:
    """'"...," the Times quoted Hall as saying', '"...," Hall was quoted as saying by the Times'."""
    words, quoting = here.words, here.index
    if rule.phrase.last < quoting and AUXILIARY in words.classes[rule.phrase.last + 1 : quoting]:
        teller = agent_of(here, quoting)
        return _both(words, rule, rule.phrase, teller, quoting) if teller is not None else None
    quoted = phrase_starting_at(words, quoting + 1, here.sentence_end)
    if quoted is None or words.lower[quoted.last + 1] != "as" or words.classes[quoted.last + 2] != ING_CUE:
        return None
    return _both(words, rule, quoted, rule.phrase, quoted.last + 2)


def _both(words: ClassifiedWords, rule: Evidence, source: NounPhrase, teller: NounPhrase, cue: int) -> Evidence | None:
    is_named = words.classes[source.head] in NAMED or words.classes[source.first] == DETERMINER
    return rule._replace(phrase=source, cue=cue, outer=teller) if is_named and source.head != teller.head else None


def _quotes(here: WordInSentence, index: int) -> bool:
    """Return whether a word is a form of "quote" or "cite"."""
    verb = here.lexicon.cues.get(here.words.lower[index])
    return verb is not None and verb.base in _QUOTING
