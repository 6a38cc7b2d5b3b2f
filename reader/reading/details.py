"""What is known about a quotation, an event or a document, and why."""

from __future__ import annotations

from collections.abc import Sequence

from reader.layout.short_dates import readable
from reader.model import Document, Dossier, Event, Quotation, Speaker
from reader.prose.reading import words_quoted, words_read
from reader.reading.dialogs import Details
from reader.reading.sources import same_words
from reader.reading.wording import how_sure, judgement_words, link_words, speaker_words, where_named


def quotation_details(dossier: Dossier, quotation: Quotation, notes: Sequence[str] = ()) -> Details:
    """Return a quotation's words, speaker, cue, certainty and sources."""
    document = dossier.document(quotation.document)
    judgement = dossier.judgement_of(quotation.id)
    speaker, teller = dossier.speaker(quotation.speaker), dossier.speaker(quotation.via)
    facts = (
        ("speaker", _speaker_line(speaker)),
        ("via", teller.name if teller else ""),
        ("also called", ", ".join(speaker.aliases) if speaker else ""),
        ("mention", where_named(document, quotation)),
        ("cue", words_read(document, quotation.cue) if quotation.cue else ""),
        ("kind", quotation.kind_words + (f", in {len(quotation.parts)} parts" if len(quotation.parts) > 1 else "")),
        ("date", readable(quotation.date)),
        ("place", document.place_words(quotation.start)),
        ("echoes", _words_of(dossier, quotation.echoes)),
        ("found", _origin_line(quotation)),
        *(("source", words) for words in _source_lines(dossier, quotation)),
        *(("also quoted", _also_line(dossier, other)) for other in same_words(dossier, quotation)),
        ("judged", judgement_words(judgement) if judgement else ""),
        *(("note", note) for note in notes),
    )
    return Details(" ".join(words_quoted(document, quotation).split()), facts, of_quotation=True)


def event_details(dossier: Dossier, event: Event) -> Details:
    """Return what happened, when, and how the date was worked out."""
    document = dossier.document(event.document)
    names = (dossier.speaker(speaker) for speaker in event.speakers)
    facts = (
        ("date", readable(event.date) or "unknown"),
        ("words", f"“{' '.join(words_read(document, event.span).split())}”"),
        ("basis", event.basis),
        ("names", ", ".join(speaker.name for speaker in names if speaker)),
        ("found", "by a person (curated)" if event.origin == "curated" else "by Reader (detected)"),
        ("in", document.title),
        ("place", document.place_words(event.span.start)),
    )
    return Details(event.headline, facts)


def document_details(dossier: Dossier, document_id: str) -> Details:
    """Return what is known about a document, and the problems of its dossier."""
    from reader.search import Authors

    document = dossier.document(document_id)
    authors, recipient = Authors(dossier).of(document), dossier.speaker(document.recipient)
    facts = (
        ("kind", document.kind),
        ("publisher", document.publisher),
        ("author", ", ".join(author.name for author in authors)),
        ("recipient", recipient.name if recipient else document.recipient),
        ("date", readable(document.date)),
        ("address", document.url),
        ("file", document.file + (f", {document.made_from}" if document.made_from else "")),
        ("original", document.provenance.original),
        ("received", _received(document)),
        ("told by", ", ".join(f"{name}: {source}" for name, source in document.provenance.told_by)),
        ("length", f"{len(document.text):,} characters"),
        ("complete", "yes" if document.complete else "no: passages only"),
        ("note", document.note),
    )
    return Details(document.title, facts, tuple(map(str, dossier.findings)))


def _received(document: Document) -> str:
    """Return when and from where a document's original came, and what made the text of it."""
    known = document.provenance
    made = f"text by {known.imported_by}" if known.imported_by else ""
    return ", ".join(part for part in (known.accessed, known.final_url, known.content_type, made) if part)


def _speaker_line(speaker: Speaker | None) -> str:
    if speaker is None:
        return "unknown"
    return ", ".join(part for part in (f"{speaker.title} {speaker.name}".strip(), speaker.role) if part)


def _origin_line(quotation: Quotation) -> str:
    if quotation.origin == "curated":
        return "by a person (curated)"
    return "by Reader (detected), " + ", ".join(part for part in (how_sure(quotation), quotation.reason) if part)


def _source_lines(dossier: Dossier, quotation: Quotation) -> tuple[str, ...]:
    """Return what the links say, each line once."""
    return tuple(dict.fromkeys(link_words(dossier, link) for link in dossier.links_of(quotation.id)))


def _also_line(dossier: Dossier, other: Quotation) -> str:
    """Return where else the same words are quoted, and by whom."""
    return f"in “{dossier.document(other.document).title}”, by {speaker_words(dossier, other)}"


def _words_of(dossier: Dossier, quotation_id: str) -> str:
    quotation = dossier.quotation(quotation_id)
    if quotation is None:
        return quotation_id
    words = " ".join(words_quoted(dossier.document(quotation.document), quotation).split())
    return f"{quotation_id}: {words}"
