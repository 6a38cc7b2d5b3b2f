"""A speaker's page as JSON and CSV: schema 1, as `reader.export.records` has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.records import Record, judgement_record, span_record, speaker_record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.speaker_page import SpeakerPage
    from reader.search.sayings import Saying

#: The columns of a row of CSV: what is said at one place.
SAID_COLUMNS = (
    *("speaker.id", "speaker.name", "document", "start", "end", "text", "how", "date", "quotation", "verdict"),
    *("judgement.verdict", "judgement.note", "judgement.by", "judgement.at"),
)


def page_record(page: SpeakerPage) -> Record:
    """Return who somebody is, and all that they say, in order; null means unknown."""
    known = page.speaker
    return {
        "id": known.id,
        "name": known.name,
        "title": known.title or None,
        "role": known.role or None,
        "kind": known.kind or None,
        "aliases": list(known.aliases),
        "origin": known.origin,
        "said": list(said_records(page)),
    }


def said_records(page: SpeakerPage) -> Iterator[Record]:
    """Yield a record for each place where a speaker says something: its parts, how it is given, verdict, judgement."""
    for saying in page.sayings:
        document = page.dossier.document(saying.document)
        standing = page.standing(saying)
        yield {
            "speaker": speaker_record(page.speaker),
            "document": saying.document,
            "start": saying.start,
            "end": saying.parts[-1].end,
            "text": " — ".join(saying.words_of_parts(document)),
            "parts": [span_record(part, document) for part in saying.parts],
            "how": saying.how,
            "date": saying.date or None,
            "quotation": _quotation(saying),
            "verdict": standing.word if standing else None,
            "judgement": judgement_record(page.judgement(saying)),
        }


def _quotation(saying: Saying) -> str | None:
    return saying.quotation.id if saying.quotation else None
