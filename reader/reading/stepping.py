"""Which quotation a step leads to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Quotation, Span
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
    that is visible, or at the first visible character.

    Args:
        state: What is read.
        quotations: Those to step through: of the document being read, by offset.
        count: How many, not 0.
        visible: The visible part of the document.
    """
    if not quotations:
        return None
    current = state.current_quotation
    if current is not None and current in quotations and visible.overlaps(current.parts[0]):
        target = quotations.index(current) + count
    else:
        match = state.current_match
        place = match.start if match is not None and visible.overlaps(match) else visible.start
        before = sum(quotation.start < place for quotation in quotations)
        target = before + count - (1 if count > 0 else 0)
    within = max(0, min(target, len(quotations) - 1))
    return QuotationStep(quotations[within], past_an_end=within != target)


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
