"""The verdicts on an article's quotations as CSV: a row a part of a quotation, in the order of the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.change_words import tell_cut, tell_graded
from reader.export.csv_text import csv_rows
from reader.export.verdict_records import verdict_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reader.export.records import Record
    from reader.model import Dossier
    from reader.model.verified import Verified

COLUMNS = (
    *("id", "verdict", "grade", "step", "why", "weak", "said_by.name", "same_speaker", "second_hand"),
    *("speaker.name", "place", "text", "source.place", "source.text", "changes", "cuts"),
    *("nearest.place", "nearest.text"),
)


def verdict_rows(verified: Iterable[Verified], dossier: Dossier, place_of: Callable[[str, int], str]) -> Iterator[str]:
    """Yield the column names and a row a part of a quotation, without line ends; no cell is a formula.

    Args:
        verified: The quotations of the first document.
        dossier: That document and its sources.
        place_of: Names a place for readers, given a document's id and an offset.
    """
    return csv_rows(COLUMNS, (_record(each, dossier, place_of) for each in verified))


def _record(verified: Verified, dossier: Dossier, place_of: Callable[[str, int], str]) -> Record:
    """Return the JSON record with places named, and changes told in words."""
    article = dossier.documents[0]
    record = verdict_record(verified, article, {document.id: document for document in dossier.documents})
    link = verified.link
    for name in ("source", "nearest"):
        if there := record[name]:
            at = there["start"]
            place = "outside the main text" if at is None else place_of(there["document"], at)
            record[name] = {**there, "place": place}
    return {
        **record,
        "place": place_of(article.id, verified.span.start),
        "changes": [*map(tell_graded, link.nearest.changes if link.nearest else link.changes)],
        "cuts": [*map(tell_cut, link.cuts)],
    }
