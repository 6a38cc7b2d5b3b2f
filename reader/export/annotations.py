"""The annotations of one text, as the JSON object that `reader annotate` writes for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.export.records import span_record
from reader.export.speaker_facts import speaker_facts
from reader.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.model import Document, Quotation, Speaker, TimeExpression

Record = dict[str, Any]


def annotation_record(
    text_id: object,
    document: Document,
    quotations: Iterable[Quotation],
    speakers: Sequence[Speaker],
    times: Iterable[TimeExpression],
) -> Record:
    """Return the annotations of a text: one record for each part of a quotation, each speaker, each time expression.

    Args:
        text_id: The text's id, returned unchanged.
        document: The text that the offsets refer to.
        quotations: The quotations found in it.
        speakers: The speakers that the quotations refer to by id.
        times: The time expressions found in it.
    """
    names = {speaker.id: speaker.name for speaker in speakers}
    return {
        "id": text_id,
        "quotations": [record for quotation in quotations for record in _quotation(quotation, names, document)],
        "speakers": [speaker_facts(speaker) for speaker in speakers],
        "times": [_time(time, document) for time in times],
    }


def _quotation(quotation: Quotation, names: dict[str, str], document: Document) -> list[Record]:
    """Return one record for each part; a reported clause is a single part, including any words in marks within it.

    That is how attribution corpora annotate it (PARC 3.0, PolNeAR). The words in marks also have their own record.
    """
    parts = quotation.parts
    if quotation.kind == "indirect":
        parts = (Span(quotation.start, quotation.end),)
    return [
        {
            "start": part.start,
            "end": part.end,
            "kind": quotation.kind,
            "group": quotation.id,
            "speaker": names.get(quotation.speaker) if quotation.speaker else None,
            "via": names.get(quotation.via) if quotation.via else None,
            "mention": span_record(quotation.mention, document) if quotation.mention else None,
            "cue": span_record(quotation.cue, document) if quotation.cue else None,
            "doubtful": quotation.doubtful,
            "confidence": round(quotation.confidence, 3),
        }
        for part in parts
    ]


def _time(time: TimeExpression, document: Document) -> Record:
    return {
        **span_record(time.span, document),
        "type": time.type,
        "value": time.value,
        "edtf": time.edtf,
        "earliest": time.earliest,
        "latest": time.latest,
        "basis": time.basis,
    }
