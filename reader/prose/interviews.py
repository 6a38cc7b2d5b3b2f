"""Interviews without names: the questions are paragraphs in bold, and what follows each is the answer."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import groupby

from reader.model import Span
from reader.prose.first_person import first_person
from reader.prose.marks import Pair, PairKind

#: The pairs of marks that may set questions apart, in this order, and fewest of them.
EMPHASIS: tuple[PairKind, ...] = ("strong", "emphasis")
FEWEST_PAIRS = 3

#: The share of those in bold that end as questions do.
_ASKING_SHARE = 0.6

#: Share of the answers in which somebody speaks of himself: else they are those of a guide.
_FIRST_PERSON_SHARE = 0.5


@cache
def _paragraph() -> re.Pattern[str]:
    return re.compile(r"[^\s](?:[^\n]|\n(?!\s*\n))*")


def find_interview(text: str, pairs: Sequence[Pair]) -> list[tuple[Span, bool]]:
    """Return the questions and answers of an interview, each with whether it asks; none if a text is no interview.

    Args:
        text: The text.
        pairs: Emphasis in it, in order.
    """
    for kind in EMPHASIS:
        set_apart = [pair for pair in pairs if pair.kind == kind]
        if len(set_apart) >= FEWEST_PAIRS:
            turns = _turns(text, set_apart)
            if _is_interview(text, turns):
                return turns
    return []


def _turns(text: str, pairs: Sequence[Pair]) -> list[tuple[Span, bool]]:
    """Return the paragraphs in turns: those in bold that stand together, and the others between them."""
    starts = [pair.words_start for pair in pairs]
    turns: list[tuple[Span, bool]] = []
    paragraphs = [Span(*match.span()) for match in _paragraph().finditer(text)]
    for asks, group in groupby(paragraphs, lambda span: _is_bold(text, span, pairs, starts)):
        spans = list(group)
        if asks or turns:  # what stands before the first question introduces the interview
            end = spans[-1].start + len(text[spans[-1].start : spans[-1].end].rstrip())
            turns.append((Span(spans[0].start, end), asks))
    return turns


def _is_bold(text: str, paragraph: Span, pairs: Sequence[Pair], starts: Sequence[int]) -> bool:
    """Return whether a whole paragraph is set apart."""
    index = bisect_left(starts, paragraph.start)
    if index == len(pairs) or starts[index] > paragraph.start + 1:
        return False
    return not text[pairs[index].words_end : paragraph.end].strip(" \t:*_")


def _is_interview(text: str, turns: Sequence[tuple[Span, bool]]) -> bool:
    questions = [text[span.start : span.end].rstrip(" *_") for span, asks in turns if asks]
    answers = [text[span.start : span.end] for span, asks in turns if not asks]
    if len(questions) < FEWEST_PAIRS or len(answers) < len(questions) - 1:
        return False
    if sum(question.endswith(("?", "？", ";")) for question in questions) < _ASKING_SHARE * len(questions):
        return False
    spoken = sum(bool(first_person().search(answer)) for answer in answers)
    return spoken >= _FIRST_PERSON_SHARE * len(answers)
