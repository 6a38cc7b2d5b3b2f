"""The records of a dossier's quotations, with those of the same words in other documents."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.export.records import quotation_records, speaker_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model import Dossier


def quoted_records(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """Yield the record of each quotation, with the quotations of the same words in other documents."""
    from reader.analysis.sources import quoted_elsewhere

    elsewhere = quoted_elsewhere(dossier.links, dossier.quotations)
    for record in quotation_records(dossier):
        others = elsewhere.get(record["group"], ())
        also = [
            {"id": other.id, "document": other.document, "speaker": speaker_record(dossier.speaker(other.speaker))}
            for other in others
        ]
        yield {**record, "also_quoted": also}
