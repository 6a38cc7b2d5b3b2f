"""All annotations as one table (CSV): a row a stretch of a text, which a column says what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.csv_text import csv_rows
from reader.export.interchange.stretches import stretches_of
from reader.export.interchange.utf16 import Utf16Offsets
from reader.export.records import judgement_record, row_id, span_record, speaker_record
from reader.export.web_annotation.kept import words_from
from reader.model.standing import step_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.export.interchange.stretches import Stretch
    from reader.export.records import Record
    from reader.export.web_annotation.kept import Kept
    from reader.model import Dossier, Link, Quotation, Span

COLUMNS = (
    *("what", "id", "quotation", "document", "start", "end", "start_utf16", "end_utf16", "text", "locator.words"),
    *("kind", "origin", "doubtful", "confidence", "speaker.id", "speaker.name", "via.id", "via.name", "date"),
    *("headline", "basis", "speakers", "verdict", "grade"),
    *("judgement.verdict", "judgement.note", "judgement.by", "judgement.at", "note"),
)
_EMPTY: Record = dict.fromkeys({column.partition(".")[0] for column in COLUMNS})


def stretch_rows(dossier: Dossier, kept: Iterable[Kept] = ()) -> Iterator[str]:
    """Yield the column names and a row a stretch, without line ends; no cell is a formula.

    Args:
        dossier: All of its quotations, passages and events are written.
        kept: Notes and bookmarks beside them; the words from their place on stand for the place.
    """
    return csv_rows(COLUMNS, _records(dossier, kept))


def _records(dossier: Dossier, kept: Iterable[Kept]) -> Iterator[Record]:
    utf16 = {document.id: Utf16Offsets(document.text) for document in dossier.documents}
    for stretch in stretches_of(dossier):
        offsets = utf16[stretch.document]
        yield {**_EMPTY, **_place(stretch.document, stretch.span, dossier, offsets), **_told(stretch, dossier)}
    for number, each in enumerate(kept, 1):
        span = words_from(dossier.document(each.document), each.offset)
        what = "bookmark" if each.letter else "note"
        place = _place(each.document, span, dossier, utf16[each.document])
        yield {**_EMPTY, **place, "what": what, "id": f"n{number}", "note": each.note or each.letter}


def _place(document: str, span: Span, dossier: Dossier, utf16: Utf16Offsets) -> Record:
    place = span_record(span, dossier.document(document))
    return {"document": document, **place, "start_utf16": utf16.of(span.start), "end_utf16": utf16.of(span.end)}


def _told(stretch: Stretch, dossier: Dossier) -> Record:
    """Return what is known of a stretch, beside its place."""
    if event := stretch.event:
        told = {name: getattr(event, name) or None for name in ("origin", "date", "headline", "basis")}
        return {"what": "event", "id": event.id, **told, "speakers": list(event.speakers)}
    quotation = stretch.quotation
    assert quotation
    row = row_id(quotation, stretch.part)
    if stretch.what == "quotation":
        return {"what": "quotation", "id": row, **_quotation(quotation, dossier), **_verdict(stretch.link)}
    name = row if stretch.what == "passage" else quotation.id
    told = {"what": stretch.what, "id": f"{name}-{stretch.what}", "quotation": quotation.id}
    return {**told, **_verdict(stretch.link)}


def _quotation(quotation: Quotation, dossier: Dossier) -> Record:
    return {
        "quotation": quotation.id,
        "kind": quotation.kind,
        "origin": quotation.origin,
        "doubtful": quotation.doubtful,
        "confidence": round(quotation.confidence, 3),
        "speaker": speaker_record(dossier.speaker(quotation.speaker)),
        "via": speaker_record(dossier.speaker(quotation.via)),
        "date": quotation.date or None,
        "judgement": judgement_record(dossier.judgement_of(quotation.id)),
    }


def _verdict(link: Link | None) -> Record:
    return {"verdict": step_of(link).name, "grade": link.grade or None} if link else {}
