"""Amendments as changes of the entries of a `dossier.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.export.entry_fields import (
    Fields,
    content_field,
    event_fields,
    passage_fields,
    quotation_fields,
    rejection_fields,
    speaker_fields,
)
from reader.export.selectors import selector_in
from reader.files.annotation_sections import WrittenAnnotations
from reader.files.entry_changes import EntryChange, Put, Set, Take
from reader.files.yaml_written import Plain
from reader.model import Document, Quotation, Speaker
from reader.model.amendments import Amended, Amendments

#: Keys of what a detected quotation says of itself, until a person vouches for it.
_OF_A_FIND = ("origin", "confidence", "reason")


def entry_changes(amendments: Amendments, now: WrittenAnnotations) -> Iterator[EntryChange]:
    """Yield the changes that make amendments of what is written now."""
    documents = {each.id: each for each in now.documents}
    for document in amendments.documents:
        yield from _document_changes(document)
    for speaker in amendments.speakers:
        yield from _speaker_changes(speaker)
    for quotation in amendments.quotations:
        yield from _quotation_changes(quotation, documents)
    for event in amendments.events:
        if event.before is not None and event.after is not None:
            named = list(event.after.speakers)
            yield Set("events", event.before.id, {"speakers": named or None})
        elif event.before is not None:
            yield Take("events", event.before.id)
        elif event.after is not None:
            yield Put("events", event_fields(event.after, documents[event.after.document]))
    for rejection in amendments.rejected:
        yield Put("rejected", rejection_fields(rejection, documents[rejection.document]))


def _document_changes(document: Amended[Document]) -> Iterator[EntryChange]:
    before, after = document.before, document.after
    if before is not None and after is not None:
        people = {"author": after.author or None, "recipient": after.recipient or None}
        changed = {key: value for key, value in people.items() if (value or "") != getattr(before, key)}
        yield Set("documents", before.id, changed)


def _speaker_changes(speaker: Amended[Speaker]) -> Iterator[EntryChange]:
    before, after = speaker.before, speaker.after
    if after is None:
        if before is not None:
            yield Take("speakers", before.id)
    elif before is None:
        yield Put("speakers", speaker_fields(after))
    else:
        yield Set("speakers", before.id, _differing(speaker_fields(before), speaker_fields(after)))


def _quotation_changes(quotation: Amended[Quotation], documents: Mapping[str, Document]) -> Iterator[EntryChange]:
    before, after = quotation.before, quotation.after
    if after is None:
        if before is not None:
            yield Take("quotations", before.id)
    elif before is None:
        yield Put("quotations", quotation_fields(after, documents, quotation.passages or ()), quotation.behind)
    else:
        changed = _changed_keys(before, after, documents[after.document])
        if quotation.passages is not None:
            changed["source"] = passage_fields(quotation.passages, documents) or None
        yield Set("quotations", before.id, changed)


def _changed_keys(before: Quotation, after: Quotation, document: Document) -> dict[str, Plain | None]:
    """Return the keys of a quotation that change, with their new values."""
    changed: dict[str, Plain | None] = {}
    for key in ("speaker", "via", "kind", "date", "echoes"):
        if getattr(before, key) != getattr(after, key):
            changed[key] = getattr(after, key) or None
    if before.origin != after.origin:
        changed |= dict.fromkeys(_OF_A_FIND)
    if before.parts != after.parts:
        changed["content"] = content_field(document, after.parts)
    for key in ("mention", "cue"):
        span = getattr(after, key)
        if getattr(before, key) != span:
            changed[key] = selector_in(document, span) if span is not None else None
    return changed


def _differing(before: Fields, after: Fields) -> dict[str, Plain | None]:
    keys = dict.fromkeys((*before, *after))
    return {key: after.get(key) for key in keys if before.get(key) != after.get(key)}
