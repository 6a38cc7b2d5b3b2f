"""Bookmarks and notes as records, for CSV and JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from reader.export.records import span_record
from reader.layout.line_numbers import LineNumbers
from reader.pipeline.marked_places import MarkedPlace, words_at

#: The columns of CSV.
COLUMNS: Final = (
    *("kind", "letter", "note", "document", "line", "start", "end", "text", "locator.words"),
    *("by", "at"),
)


def note_records(places: Sequence[MarkedPlace], lines: LineNumbers) -> Iterator[dict[str, Any]]:
    """Yield the record of each bookmark and note; None means unknown.

    Args:
        places: Those whose documents are open.
        lines: The lines of these.
    """
    for place in places:
        document = lines.documents[place.document]
        judgement = place.judgement
        yield {
            "kind": "bookmark" if place.letter else "note",
            "letter": place.letter or None,
            "note": place.note or None,
            "document": place.document,
            "line": lines.line(place.document, place.span.start),
            **span_record(place.span, document),
            **({"text": words_at(document, place.span)} if place.letter else {}),
            "by": (judgement.by or None) if judgement else None,
            "at": (judgement.at or None) if judgement else None,
        }
