"""The quotations of one text: those in marks, the turns of a transcript, and words quoted whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.rejection import Rejection, Rejections
from reader.model.values import replace
from reader.pipeline.plain_finds import outside_code, quotation_in_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.analysis.quotations import Attribution
    from reader.model import Quotation
    from reader.prose.reading import PlainReading
    from reader.prose.view import PlainView


def find_all_quotations(reading: PlainReading, document_id: str, *, doubtful: bool = False) -> Attribution:
    """Return who says what in a text, as stretches of its plain view.

    Args:
        reading: What is read of the text.
        document_id: The document's id, for the quotations.
        doubtful: Whether to return reported speech too that may well be none.
    """
    found = _find(reading, document_id)
    if doubtful or not any(each.doubtful for each in found.quotations):
        return found
    return _without_doubtful(found)


def names_in(quotations: Iterable[Quotation]) -> frozenset[str]:
    """Return the ids of all whom quotations name."""
    return frozenset(name for each in quotations for name in each.names)


def without_rejected(
    found: Attribution, document_id: str, view: PlainView, rejected: Sequence[Rejection]
) -> Attribution:
    """Return what was found but for what a person rejected, and those who say it or are named.

    Args:
        found: As stretches of the view.
        document_id: The document's id.
        view: What is read of the document.
        rejected: Words of documents that are no quotations.
    """
    if not any(each.document == document_id for each in rejected):
        return found
    there = Rejections(rejected, document_id)
    kept = [each for each in found.quotations if not there.have(quotation_in_document(view, each).parts)]
    return _only(found, kept)


def _without_doubtful(found: Attribution) -> Attribution:
    """Return what is surely said, and those who say it or are named."""
    return _only(found, [each for each in found.quotations if not each.doubtful])


def _only(found: Attribution, kept: list[Quotation]) -> Attribution:
    """Return some of what was found, and those who say it or are named."""
    from reader.analysis.quotations import numbered

    left_out = names_in(found.quotations) - names_in(kept)
    speakers = tuple(speaker for speaker in found.speakers if speaker.id not in left_out)
    return replace(found, quotations=numbered(kept), speakers=speakers)


def _find(reading: PlainReading, document_id: str) -> Attribution:
    """Return everything that seems to be said in a text."""
    text = reading.view.text
    if not reading.turns:
        return _with_blocks(reading, document_id) if reading.quoted else _in_marks(text, reading, document_id)
    from reader.analysis.turns import quotations_with_turns, without_what_nobody_says

    found = _in_marks(without_what_nobody_says(text, reading.turns), reading, document_id)
    return quotations_with_turns(text, reading.turns, found, document_id)


def _in_marks(text: str, reading: PlainReading, document_id: str) -> Attribution:
    """Return what is quoted in marks, or reported, outside of code."""
    from reader.analysis.quotations import find_quotations

    found = find_quotations(text, document_id, is_transcript=bool(reading.turns))
    return replace(found, quotations=tuple(outside_code(found.quotations, reading)))


def _with_blocks(reading: PlainReading, document_id: str) -> Attribution:
    """Return what is quoted in a text with quoted blocks: those that a clause introduces, and those that are signed."""
    from reader.analysis.blocks import signed_blocks, with_blocks, with_marks, without_nobodys

    text = reading.view.text
    signed = signed_blocks(text, reading.quoted)
    found = _in_marks(with_marks(text, reading.quoted, signed), reading, document_id)
    return with_blocks(text, without_nobodys(found, reading.quoted, text), signed, document_id)
