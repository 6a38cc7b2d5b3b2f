"""What a quotation left off at its edges that qualifies it: a true phrase can mislead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reader.model import Span
from reader.model.link import Cut
from reader.words.number_words import says_number

#: Words right after a passage that take it back or limit it.
_AFTER: Final = frozenset("if unless but except until till although though however provided only without not".split())  # noqa: SIM905
#: Of these, the ones after which the passage alone still says what was meant.
_CONTRASTS: Final = frozenset(("but", "although", "though", "however", "until", "till"))
#: What stands right before a passage, in its clause, and makes it say something else alone: a denial, a condition, a
#: quantity, what somebody else claims, a question.
_BEFORE: Final = re.compile(
    r"\b(?:not|never|without|no|neither|nor|hardly|scarcely|barely|cannot|nobody but|nothing but"
    r"|\w{1,20}n['’]t|if|unless|whether|only|few of|some of|none of|half of|most of|many of"
    r"|(?:not|wrong|false)(?: true| to \w{1,20})? that"
    r"|(?:alleged|claim|claimed|claims|assume|assumed|pretend|pretended|denied|deny|doubt|doubted|hope|hoped|afraid)"
    r"(?: that)?)\s{1,2}$",
    re.IGNORECASE,
)
#: The same before a number or a quantity.
_BEFORE_NUMBER: Final = re.compile(
    r"\b(?:nearly|almost|about|around|up to|at least|at most|more than|less than|fewer than|over|under)\s{1,2}$",
    re.IGNORECASE,
)
#: Words that are shown of what was left off, and characters that are looked at for them.
_WORDS_SHOWN: Final = 6
_REACH: Final = 80
#: What may stand between the passage and such a word in the same sentence.
_FOLLOWING: Final = re.compile(r"(?:[,;:]|\s*(?:--|[–—]))?\s{1,2}(?P<words>[^.!?;:\n–—]+)")


def cuts_at(text: str, passage: Span, others: Iterable[Span]) -> Iterator[Cut]:
    """Yield the qualifiers right before and after a passage, in its sentence.

    Args:
        text: The source.
        passage: What was quoted of it.
        others: The passages of the quotation's other parts: what they have was not left off.
    """
    quoted = [other for other in others if other != passage]
    for cut in (_cut_off_before(text, passage), _cut_off_after(text, passage)):
        if cut is not None and not any(other.overlaps(cut.span) for other in quoted):
            yield cut


def _cut_off_before(text: str, passage: Span) -> Cut | None:
    """Return what governs a passage right before it; None if nothing does."""
    begin = max(0, passage.start - _REACH)
    before = text[begin : passage.start]
    found = _BEFORE.search(before) or (_BEFORE_NUMBER.search(before) if _begins_with_number(text, passage) else None)
    if found is None or before[found.start() :].count("\n") > 1:
        return None
    words = found[0].rstrip()
    span = Span(begin + found.start(), begin + found.start() + len(words))
    return Cut("after", span, words, grave=True)


def _begins_with_number(text: str, passage: Span) -> bool:
    """Return whether a passage begins with how many or how much."""
    first = re.split(r"\W", text[passage.start : passage.end].lstrip("$€£"), maxsplit=1)[0].lower()
    return says_number(first) or first in ("all", "half", "a", "every")


def _cut_off_after(text: str, passage: Span) -> Cut | None:
    """Return what takes back or limits a passage right after it; None if nothing does."""
    found = _FOLLOWING.match(text, passage.end, passage.end + _REACH)
    if found is None or not found["words"].strip():
        return None
    words = found["words"].split()[:_WORDS_SHOWN]
    first = words[0].lower().strip(",'’")
    if first not in _AFTER:
        return None
    start = found.start("words")
    span = Span(start, start + len(_first_words(found["words"], len(words))))
    return Cut("before", span, " ".join(words), grave=first not in _CONTRASTS)


def _first_words(text: str, count: int) -> str:
    """Return the beginning of a text with so many words."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    return text[: ends[count - 1]].rstrip(",")
