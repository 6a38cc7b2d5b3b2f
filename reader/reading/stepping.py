"""Which quotation a step leads to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.model import Quotation, Span
from reader.model.review import turn_of
from reader.model.values import dataclass
from reader.reading.state import ReadingState


@dataclass(frozen=True, slots=True)
class QuotationStep:
    """A step through quotations.

    Attributes:
        quotation: Where it leads.
        past_an_end: Whether it would have led past the first or last quotation.
    """

    quotation: Quotation
    past_an_end: bool


def stepped(state: ReadingState, quotations: Sequence[Quotation], count: int, visible: Span) -> QuotationStep | None:
    """Return the step by `count` quotations, back if negative; None if there are none.

    It starts at the current quotation if that is visible, or else between quotations: at the match last gone to, if
    that is visible, or at the first visible character. Among those to look at, it starts at the current one wherever
    that is, even if it is judged, or at the one that was so in the document read before, or else before the worst.

    Args:
        state: What is read.
        quotations: Those to step through: of the document being read, by offset, or all that are to be looked at.
        count: How many, not 0.
        visible: The visible part of the document.
    """
    if not quotations:
        return None
    if state.filter.looks_at_the_worst_first:
        target = _target_in_turn(state, quotations, count)
    elif (at := _current_among(quotations, state)) is not None and visible.overlaps(quotations[at].parts[0]):
        target = at + count
    else:
        match = state.current_match
        place = match.start if match is not None and visible.overlaps(match) else visible.start
        before = bisect_left(quotations, place, key=_start)
        target = before + count - (1 if count > 0 else 0)
    within = max(0, min(target, len(quotations) - 1))
    return QuotationStep(quotations[within], past_an_end=within != target)


def _target_in_turn(state: ReadingState, quotations: Sequence[Quotation], count: int) -> int:
    """Return the index that a step among those to look at leads to, which may be past an end."""
    looked_at = state.quotation or dict(state.left_current).get(state.companion)
    at = index_of(quotations, looked_at)
    if at is not None:
        return at + count
    quotation = state.dossier.quotation(looked_at)
    turn = turn_of(state.dossier, quotation) if quotation is not None else None
    turns = [turn_of(state.dossier, each) for each in quotations] if turn is not None else []
    before = sum(each is not None and turn is not None and each < turn for each in turns)
    return before + count - (1 if count > 0 else 0)


def _current_among(quotations: Sequence[Quotation], state: ReadingState) -> int | None:
    """Return which of a document's quotations, by offset, is the current one; None if none is."""
    current = state.current_quotation
    if current is None or current.document != state.document:
        return None
    at = bisect_left(quotations, current.start, key=_start)
    while at < len(quotations) and quotations[at].start == current.start:
        if quotations[at].id == current.id:
            return at
        at += 1
    return None


def _start(quotation: Quotation) -> int:
    return quotation.start


def index_of(quotations: Sequence[Quotation], quotation_id: str | None) -> int | None:
    """Return which of the quotations has this id; None if none has."""
    return next((index for index, each in enumerate(quotations) if each.id == quotation_id), None)


def by_same_speaker(state: ReadingState) -> Sequence[Quotation]:
    """Return this document's quotations that pass the filter and share the current one's speaker, if it has one."""
    here, current = state.quotations_here(), state.current_quotation
    if current is None or current.speaker is None:
        return here
    return [quotation for quotation in here if quotation.speaker == current.speaker]


def taking_up(state: ReadingState, visible: Span) -> Quotation | None:
    """Return a quotation whose passage is visible in the document being read; None for none."""
    for link in state.dossier.links:
        if link.document == state.document and link.is_passage and visible.overlaps(link.span):
            return state.dossier.quotation(link.quotation)
    return None
