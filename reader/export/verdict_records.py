"""The verdict on a quotation as a JSON object: schema 1, beside `records`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.records import Record, link_record, said_by_record, span_record, speaker_record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.model import Change, Document, Span
    from reader.model.link import Nearest, Part
    from reader.model.verified import Verified


def verdict_record(verified: Verified, article: Document, documents: Mapping[str, Document]) -> Record:
    """Return what the sources say of a quotation.

    Args:
        verified: The quotation and its verdict.
        article: The document that quotes.
        documents: All documents by id.
    """
    link = verified.link
    found = link.verdict != "absent"
    return {
        "id": verified.row,
        **span_record(verified.span, article),
        "speaker": speaker_record(verified.speaker),
        "verdict": link.verdict,
        "grade": link.grade or None,
        "step": verified.step.name,
        "why": link.absence or None,
        "weak": link.weak,
        "said_by": said_by_record(link.said_by),
        "same_speaker": link.same_speaker,
        "second_hand": link.second_hand,
        "source": link_record(link, documents[link.document]) if found else None,
        "parts": [_part_record(part, verified.span, article, documents[link.document]) for part in link.parts],
        "cuts": [
            {"side": cut.side, "grave": cut.grave, **span_record(cut.span, documents[link.document])}
            for cut in link.cuts
        ],
        "changes": [_change_record(change) for change in link.changes],
        "nearest": _nearest_record(link.nearest, documents) if link.nearest else None,
        "others": [link_record(other, documents[other.document]) for other in verified.others],
    }


def _part_record(part: Part, words: Span, article: Document, source: Document) -> Record:
    """Return a stretch of a quotation and its passage, each counted in its own document."""
    ours = type(words)(words.start + part.quotation.start, words.start + part.quotation.end)
    return {"quotation": span_record(ours, article), "source": span_record(part.source, source)}


def _nearest_record(nearest: Nearest, documents: Mapping[str, Document]) -> Record:
    """Return the passage most like absent words."""
    return {
        "document": nearest.document,
        **span_record(nearest.span, documents[nearest.document]),
        "likeness": nearest.likeness,
        "said_by": said_by_record(nearest.said_by),
        "changes": [_change_record(change) for change in nearest.changes],
    }


def _change_record(change: Change) -> Record:
    """Return a difference; each span counts in its own text, the quotation's from its first word."""
    sides = ((change.quotation, change.quotation_words), (change.source, change.source_words))
    quotation, source = ({"start": span.start, "end": span.end, "text": words} for span, words in sides)
    return {
        "kind": change.kind,
        "grade": change.grade or None,
        "why": change.why or None,
        "quotation": quotation,
        "source": source,
    }
