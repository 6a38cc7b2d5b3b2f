"""A fact-check sheet as JSON objects (schema 1, beside `reader.export.records`), and as rows of CSV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from reader.export.change_words import tell_cut, tell_graded
from reader.export.csv_text import csv_rows
from reader.export.records import Record, document_record, judgement_record, speaker_record
from reader.export.verdict_records import verdict_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.export.sheet.sheet import ComparedPart, Entry, Sheet, Side
    from reader.model import Document

#: The columns of CSV: keys of an entry's record, and what `_flat` adds to it.
COLUMNS: Final = (
    *("number", "id", "document", "place", "speaker.name", "via.name", "text", "outcome", "step"),
    *("source.document", "source.place", "source.said_by", "source.text", "nearest", "changes", "cuts"),
    *("judgement.verdict", "judgement.note", "judgement.by", "judgement.at"),
)


def sheet_head(sheet: Sheet) -> Record:
    """Return what a sheet says before its quotations: title, day, the total in words, and the documents."""
    return {
        "title": sheet.title,
        "date": sheet.day or None,
        "total": sheet.total,
        "judged": sheet.judged,
        "documents": [_without_text(document_record(document)) for document in sheet.dossier.documents],
    }


def entry_records(sheet: Sheet) -> Iterator[Record]:
    """Yield one record for each quotation, with its parts as `verify` gives them, and places in words."""
    documents = {document.id: document for document in sheet.dossier.documents}
    for entry in sheet.entries:
        yield _entry_record(entry, documents)


def sheet_rows(sheet: Sheet) -> Iterator[str]:
    """Yield the column names and a row a quotation, without line ends; no cell is a formula."""
    documents = {document.id: document for document in sheet.dossier.documents}
    return csv_rows(COLUMNS, (_flat(entry, documents) for entry in sheet.entries))


def _without_text(record: Record) -> Record:
    return {name: value for name, value in record.items() if name != "text"}


def _entry_record(entry: Entry, documents: Mapping[str, Document]) -> Record:
    quotation = entry.quotation
    return {
        "number": entry.number,
        "id": quotation.id,
        "document": quotation.document,
        "place": "; ".join(dict.fromkeys(part.here.place for part in entry.parts)),
        "text": entry.words,
        "kind": quotation.kind,
        "speaker": speaker_record(entry.speaker),
        "via": {"id": quotation.via, "name": entry.via} if entry.via else None,
        "outcome": entry.outcome.name,
        "step": entry.step.name,
        "judgement": judgement_record(entry.judgement),
        "parts": [
            {
                **verdict_record(part.verified, documents[quotation.document], documents),
                "place": part.here.place,
                "passage": _side_record(part.there),
            }
            for part in entry.parts
        ],
    }


def _side_record(side: Side | None) -> Record | None:
    """Return a passage, or the nearest one, as it is read, with its place in words; null if there is none."""
    if side is None:
        return None
    return {"document": side.document, "place": side.place, "said_by": side.who or None, "text": side.words}


def _flat(entry: Entry, documents: Mapping[str, Document]) -> Record:
    """Return the record of an entry with its passages in one, and its differences in words."""
    passages = [(part, part.there) for part in entry.parts if part.there is not None]
    return {
        **_entry_record(entry, documents),
        "source": {
            "document": _joined(there.document for _, there in passages),
            "place": _joined(there.place for _, there in passages),
            "said_by": _joined(there.who for _, there in passages),
            "text": " … ".join(there.words for _, there in passages),
        },
        "nearest": "nearest" if any(part.verified.link.nearest for part, _ in passages) else "",
        "changes": [words for part in entry.parts for words in _changes(part)],
        "cuts": [tell_cut(cut) for part in entry.parts for cut in part.verified.link.cuts],
    }


def _changes(part: ComparedPart) -> Iterator[str]:
    return map(tell_graded, (part.verified.link.nearest or part.verified.link).changes)


def _joined(words: Iterator[str]) -> str:
    """Return what the parts of a quotation have, each once."""
    return "; ".join(dict.fromkeys(filter(None, words)))
