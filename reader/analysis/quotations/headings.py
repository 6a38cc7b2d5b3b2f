"""Headings before words in marks that say who sends them."""

from __future__ import annotations

from reader.analysis.quotations import confidence
from reader.analysis.quotations.evidence import Evidence, MarkedStretch
from reader.analysis.quotations.phrases import phrase_starting_at, with_apposition_after
from reader.analysis.quotations.word_classes import CONJUNCTION, FINITE, NAME, PERSON

_SENDERS = frozenset({NAME, PERSON})
_SENT = frozenset(["from", "of", "by"])
_SENDING = frozenset(["desk", "office", "pen", "greetings", "thanks", "regards", "this"])
_LONGEST_HEADING = 8
"""Words of a heading before the name of its sender."""


def sent_from(head: MarkedStretch) -> Evidence | None:
    """Return who sends what follows: 'And from Hall:', 'From the desk of Ada Marlow, miller:', 'A note by Hall:'."""
    words, start = head.words, head.sentence_start
    if not FINITE.isdisjoint(words.classes[start : head.sentence_end]):
        return None
    for at in range(start, min(head.sentence_end, start + _LONGEST_HEADING)):
        if words.lower[at] in _SENT and (at == start or _is_sent(head, at - 1)):
            source = phrase_starting_at(words, at + 1, head.sentence_end)
            if source and words.classes[source.head] in _SENDERS:
                return Evidence(with_apposition_after(words, source, head.sentence_end), None, confidence.LABEL, "")
    return None


def _is_sent(head: MarkedStretch, index: int) -> bool:
    """Return whether a word before "from" means something that is sent, or only joins a heading to what precedes it."""
    word = head.words.lower[index]
    joins = head.words.classes[index] == CONJUNCTION and index == head.sentence_start
    return joins or word in _SENDING or word in head.lexicon.documents or word in head.lexicon.noun_cues
