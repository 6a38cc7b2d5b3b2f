"""What Reader found: accepted or rejected by a person, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Dossier, Quotation, Span
from reader.model.amendments import Amended, Amendments
from reader.model.rejection import Rejection
from reader.model.values import replace
from reader.reading.annotating.refusals import NotPossibleError
from reader.reading.filters import passing
from reader.reading.same_quotation import still_there
from reader.reading.state import ReadingState

#: Said if the quotation in question is no longer there.
GONE = "That quotation is no longer there"


def vouched_for(quotation: Quotation) -> Quotation:
    """Return a quotation that a person vouches for, as it is."""
    if quotation.origin != "detected":
        return quotation
    return replace(quotation, origin="curated", confidence=1.0, reason="", doubtful=False)


def the_same(dossier: Dossier, asked: Quotation) -> Quotation:
    """Return a quotation that was asked about, as the dossier has it now.

    Raises:
        NotPossibleError: It is gone.
    """
    found = still_there(dossier, asked)
    if found is None:
        raise NotPossibleError(GONE)
    return found


def accepted(dossier: Dossier, asked: Quotation) -> Amendments:
    """Return what makes a find a person's own annotation.

    Raises:
        NotPossibleError: It is gone, or no find any more.
    """
    quotation = the_same(dossier, asked)
    if quotation.origin != "detected":
        raise NotPossibleError("This is no find: it was accepted, or written by hand")
    return Amendments(quotations=(Amended(quotation, vouched_for(quotation)),))


def rejected(dossier: Dossier, asked: Sequence[Quotation]) -> Amendments:
    """Return what takes quotations out for good: they are none, and are not to be found again.

    Raises:
        NotPossibleError: One of them is gone.
    """
    quotations = [the_same(dossier, each) for each in asked]
    rejections = (Rejection(each.document, part) for each in quotations for part in each.parts)
    return Amendments(
        quotations=tuple(Amended(each, None) for each in quotations), rejected=tuple(dict.fromkeys(rejections))
    )


def overlapping(dossier: Dossier, document: str, span: Span) -> tuple[Quotation, ...]:
    """Return the quotations that have words of a stretch of a document."""
    return tuple(each for each in dossier.quotations_of(document) if any(part.overlaps(span) for part in each.parts))


def finds_left(state: ReadingState) -> tuple[Quotation, ...]:
    """Return the listed finds of the document that is read: those that nobody has accepted or rejected yet."""
    dossier = state.dossier
    finds = (each for each in dossier.quotations_of(state.document) if each.origin == "detected")
    return passing(dossier, finds, state.filter)


def next_find(state: ReadingState, after: int) -> Quotation | None:
    """Return the next find of the document from an offset on, else its first one; None if none is left."""
    finds = finds_left(state)
    return next((each for each in finds if each.start >= after), finds[0] if finds else None)
