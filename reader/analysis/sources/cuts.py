"""What a quotation left off at its edges that qualifies it: a true phrase can mislead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from reader.model import Span
from reader.model.link import Cut

#: Words right after a passage that take back or limit it, and right before it that deny it or make it depend.
_AFTER: Final = frozenset(
    "if unless but except until till although though however provided only without not".split()  # noqa: SIM905
)
_BEFORE: Final = frozenset("if unless not never without no neither nor hardly scarcely barely cannot".split())  # noqa: SIM905
#: Words that are shown of what was left off, and characters that are looked at for them.
_WORDS_SHOWN: Final = 6
_REACH: Final = 80
#: What may stand between the passage and such a word in the same sentence.
_FOLLOWING: Final = re.compile(r"(?:[,;:]|\s*(?:--|[–—]))?\s{1,2}(?P<words>[^.!?;:\n–—]+)")
_PRECEDING: Final = re.compile(r"(?P<word>[\w’']+),?\s{1,2}$")


def cuts_at(text: str, passage: Span, others: Iterable[Span]) -> Iterator[Cut]:
    """Yield the qualifiers right before and after a passage, in its sentence.

    Args:
        text: The source.
        passage: What was quoted of it.
        others: The passages of the quotation's other parts: what they have was not left off.
    """
    quoted = [other for other in others if other != passage]
    before = _PRECEDING.search(text, max(0, passage.start - _REACH), passage.start)
    if before and _denies(before["word"].lower().replace("’", "'")):
        span = Span(*before.span("word"))
        if not any(other.overlaps(span) for other in quoted):
            yield Cut("after", span, before["word"])
    after = _FOLLOWING.match(text, passage.end, passage.end + _REACH)
    if after and after["words"].split()[0].lower().strip(",'’") in _AFTER:
        words = after["words"].split()[:_WORDS_SHOWN]
        span = Span(after.start("words"), after.start("words") + len(_first_words(after["words"], len(words))))
        if not any(other.overlaps(span) for other in quoted):
            yield Cut("before", span, " ".join(words))


def _denies(word: str) -> bool:
    return word in _BEFORE or word.endswith("n't")


def _first_words(text: str, count: int) -> str:
    """Return the beginning of a text with so many words."""
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    return text[: ends[count - 1]].rstrip(",")
