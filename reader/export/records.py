"""Quotations, events, speakers and matches as JSON objects: schema 1, the contract with scripts.

Offsets are half-open and count code points of the document's text. Every key is always
present, but for `source_text`, and `locator`, which a text made of another file has; null means unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.export.totals import speaker_totals
from reader.model import locator_at
from reader.model.chronology import days_of, sorted_events
from reader.prose.reading import words_read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.model import Document, Dossier, Event, Finding, Link, Quotation, Span, Speaker
    from reader.model.judgement import Judgement
    from reader.model.link import SaidBy

Record = dict[str, Any]


def quotation_records(dossier: Dossier) -> Iterator[Record]:
    """Yield one record for each part of each quotation; parts of one quotation share its id as their group."""
    documents = {document.id: document for document in dossier.documents}
    speakers = {speaker.id: speaker for speaker in dossier.speakers}
    links = likeliest_links(dossier)
    for quotation in dossier.quotations:
        document = documents[quotation.document]
        speaker, via = speakers.get(quotation.speaker or ""), speakers.get(quotation.via or "")
        for part, span in enumerate(quotation.parts):
            link = links.get((quotation.id, part))
            yield {
                "id": row_id(quotation, part),
                "document": quotation.document,
                **span_record(span, document),
                "kind": quotation.kind,
                "origin": quotation.origin,
                "doubtful": quotation.doubtful,
                "confidence": round(quotation.confidence, 3),
                "reason": quotation.reason,
                "date": quotation.date or None,
                "group": quotation.id,
                "speaker": speaker_record(speaker),
                "via": speaker_record(via),
                "mention": span_record(quotation.mention, document) if quotation.mention else None,
                "cue": span_record(quotation.cue, document) if quotation.cue else None,
                "source": link_record(link, documents[link.document]) if link else None,
                "judgement": judgement_record(dossier.judgement_of(quotation.id)),
            }


def judgement_record(judgement: Judgement | None) -> Record | None:
    """Return what somebody decided of a quotation, and the note; null means unknown or undecided."""
    if judgement is None:
        return None
    return {
        "verdict": judgement.decision.name if judgement.decision else None,
        "note": judgement.note or None,
        "by": judgement.by or None,
        "at": judgement.at or None,
    }


def document_record(document: Document) -> Record:
    """Return a document with its text; null means unknown."""
    described = {
        name: getattr(document, name) or None
        for name in ("file", "publisher", "author", "recipient", "date", "url", "quoted_from", "note")
    }
    return {
        "id": document.id,
        "title": document.title,
        "kind": document.kind,
        **described,
        "provenance": _provenance_record(document),
        "complete": document.complete,
        "markdown": document.markdown,
        "text": document.text,
    }


def _provenance_record(document: Document) -> Record:
    """Return what the text was made of, by what, and what says title, author and so on."""
    known = document.provenance
    names = ("original", "sha256", "accessed", "final_url", "content_type", "imported_by", "encoding")
    return {
        "made_from": document.made_from or None,
        **{name: getattr(known, name) or None for name in names},
        "told_by": dict(known.told_by),
    }


def finding_record(finding: Finding) -> Record:
    """Return what is wrong and where; file, line or key is null if it does not apply."""
    return {
        "severity": finding.severity,
        "file": finding.file or None,
        "line": finding.line or None,
        "key": finding.key or None,
        "message": finding.message,
        "hint": finding.hint or None,
    }


def row_id(quotation: Quotation, part: int) -> str:
    """Return the id of a part of a quotation: `q3`, or `q3.1` and `q3.2` if its cue splits it."""
    return quotation.id if len(quotation.parts) == 1 else f"{quotation.id}.{part + 1}"


def span_record(span: Span, document: Document) -> Record:
    """Return a span's offsets and the words that are read there, and what stands there where that differs."""
    words, source = words_read(document, span), span.words_of(document.text)
    record: Record = {"start": span.start, "end": span.end, "text": words}
    if (place := locator_at(document.locators, span.start)) is not None:
        record["locator"] = {"kind": place.kind, "value": place.value, "words": place.words}
    return record if words == source else {**record, "source_text": source}


def speaker_record(speaker: Speaker | None) -> Record | None:
    """Return who speaks, null if unknown."""
    return {"id": speaker.id, "name": speaker.name} if speaker else None


def likeliest_links(dossier: Dossier) -> dict[tuple[str, int], Link]:
    """Return the likeliest link of each part of a quotation, by its id and number; what only repeats it comes last."""
    links: dict[tuple[str, int], Link] = {}
    for link in dossier.links:
        known = links.setdefault((link.quotation, link.part), link)
        if known.as_quoted and not link.as_quoted:
            links[link.quotation, link.part] = link
    return links


def link_record(link: Link, document: Document) -> Record:
    """Return the passage that a quotation comes from, with the verdict.

    `as_quoted` means that the passage was itself copied from the quoting document, so that it verifies nothing;
    `outside_main_text`, that the words stand in the file, but not in the text that is read of it.

    Args:
        link: The link to the passage.
        document: The document with the passage.
    """
    return {**_place_record(link, document), **_said_record(link)}


def _place_record(link: Link, document: Document) -> Record:
    """Return where a passage stands, and the verdict."""
    verdict = {"verdict": link.verdict, "as_quoted": link.as_quoted, "outside_main_text": bool(link.outside)}
    if link.verdict == "absent" and link.origin == "detected":  # absent from all sources: there is none to name
        return {**dict.fromkeys(("document", "start", "end", "text")), **verdict}
    if link.outside:
        return {"document": document.id, "start": None, "end": None, "text": link.outside, **verdict}
    return {"document": link.document, **span_record(link.span, document), **verdict}


def _said_record(link: Link) -> Record:
    """Return how far the words differ, what that proves, and who says them there."""
    return {
        "grade": link.grade or None,
        "weak": link.weak,
        "said_by": said_by_record(link.said_by),
        "same_speaker": link.same_speaker,
        "second_hand": link.second_hand,
    }


def said_by_record(said_by: SaidBy | None) -> Record | None:
    """Return who speaks at a place of a source; the id is null where that is nobody of the dossier."""
    return {"id": said_by.speaker, "name": said_by.name} if said_by else None


def event_records(dossier: Dossier) -> Iterator[Record]:
    """Yield one record for each event, by date, undated ones last."""
    documents = {document.id: document for document in dossier.documents}
    for event in sorted_events(dossier.events):
        yield _event_record(event, documents[event.document])


def _event_record(event: Event, document: Document) -> Record:
    """Return the record of an event; `earliest` or `latest` is null if the date is open on that side."""
    earliest, latest = days_of(event.date)
    return {
        "id": event.id,
        "date": event.date or None,
        "earliest": earliest.isoformat() if earliest else None,
        "latest": latest.isoformat() if latest else None,
        "headline": event.headline,
        "basis": event.basis,
        "origin": event.origin,
        "document": event.document,
        **span_record(event.span, document),
        "speakers": list(event.speakers),
    }


def speaker_records(dossier: Dossier) -> Iterator[Record]:
    """Yield one record for each speaker, in the dossier's order, with the number of their quotations and words."""
    totals = speaker_totals(dossier)
    for speaker in dossier.speakers:
        yield {
            "id": speaker.id,
            "name": speaker.name,
            "title": speaker.title,
            "role": speaker.role,
            "aliases": list(speaker.aliases),
            "quotations": totals[speaker.id].quotations,
            "words": totals[speaker.id].words,
        }


def match_record(document: Document, span: Span, around: tuple[str, str], speaker: Speaker | None) -> Record:
    """Return the record of a search match.

    Args:
        document: The document.
        span: What was found.
        around: The text before and after.
        speaker: Who says it.
    """
    before, after = around
    return {
        "document": document.id,
        **span_record(span, document),
        "before": before,
        "after": after,
        "speaker": speaker_record(speaker),
    }
