"""A dossier as a `dossier.yaml`, laid out for a person to correct."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.export.json_text import to_json
from reader.export.selectors import selector_in
from reader.model.review import DOUBTFUL_SPEAKER

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reader.model import Document, Dossier, Event, Link, Quotation, Span, Speaker

_HEAD = """\
# A story and the documents it rests on, as Reader found them: correct what is wrong, then run `reader check` here.
# A quotation: content without its marks (a list where the cue splits it), mention and cue as printed, a speaker's id.
# via: the id of whoever tells that this speaker says it, as in "the Times reported that Hall said".
# kind: direct (all in marks), mixed (a phrase in marks within a clause) or indirect (reported speech).
# origin: detected means that nobody has checked it yet: remove it, with confidence and reason, once you have.
# Dates are EDTF: 2013-05-22, 2013-05, 2013-05-18/2013-05-19, 2013-06~.
"""
#: What YAML reads as text even without quotation marks: a date or a number, or words.
_PLAIN = re.compile(r"\d[\d./~-]*|[^\W\d_](?:[\w .’‘“”…—–()/$+-]{0,70}[\w.’”)…])?")


def dossier_file(dossier: Dossier, files: Mapping[str, str]) -> str:
    """Return the text of a `dossier.yaml` that describes everything the dossier holds.

    Args:
        dossier: What to describe. Quotations and events are renumbered: q1, q2, …; e1, e2, …
        files: File names by document id.
    """
    lines = [_HEAD, "dossier: 1", f"title: {_scalar(dossier.title)}", "", "documents:"]
    for document in dossier.documents:
        lines += _document(document, files[document.id])
    if dossier.speakers:
        lines += ["", "speakers:"]
        for speaker in dossier.speakers:
            lines += _speaker(speaker)
    if dossier.quotations:
        lines += ["", "quotations:", *_quotations(dossier)]
    if dossier.events:
        lines += ["", "events:", *_events(dossier)]
    return "\n".join(lines) + "\n"


def _document(document: Document, file: str) -> Iterator[str]:
    """Yield the lines of one document."""
    fields = document_fields(document, file)
    yield f"  - id: {_scalar(str(fields.pop('id', '')))}"
    for key, value in fields.items():
        if isinstance(value, str):
            yield f"    {key}: {_scalar(value)}"
        else:
            yield f"    {key}: {{{', '.join(f'{name}: {_scalar(each)}' for name, each in value.items())}}}"


def document_fields(document: Document, file: str) -> dict[str, str | dict[str, str]]:
    """Return the keys and values of a document in `dossier.yaml`, those that have a value.

    Args:
        document: The document.
        file: The name of its text.
    """
    known = document.provenance
    fields: dict[str, str | dict[str, str]] = {
        "id": document.id,
        "file": file,
        "kind": document.kind,
        "title": document.title,
        "publisher": document.publisher,
        "author": document.author,
        "recipient": document.recipient,
        "date": document.date,
        "url": document.url,
        "complete": "" if document.complete else "false",
        "quoted_from": document.quoted_from,
        "note": document.note,
        "original": known.original,
        "sha256": known.sha256,
        "accessed": known.accessed,
        "final_url": known.final_url,
        "content_type": known.content_type,
        "imported_by": known.imported_by,
        "encoding": known.encoding,
        "told_by": dict(known.told_by) if known.original else {},
    }
    return {key: value for key, value in fields.items() if value}


def _speaker(speaker: Speaker) -> Iterator[str]:
    """Yield the lines of one speaker."""
    yield f"  - id: {_scalar(speaker.id)}"
    fields = {"name": speaker.name, "title": speaker.title, "role": speaker.role, "kind": speaker.kind}
    yield from _fields(fields)
    if speaker.aliases:
        yield f"    aliases: [{', '.join(_scalar(alias) for alias in speaker.aliases)}]"


def _quotations(dossier: Dossier) -> Iterator[str]:
    """Yield the lines of all quotations, separated by blank lines."""
    numbers = {quotation.id: f"q{number}" for number, quotation in enumerate(dossier.quotations, 1)}
    documents = {document.id: document for document in dossier.documents}
    links: dict[str, dict[int, Link]] = {}
    for link in dossier.links:
        if link.is_passage:
            links.setdefault(link.quotation, {}).setdefault(link.part, link)
    for number, quotation in enumerate(dossier.quotations):
        if number:
            yield ""
        yield from _quotation(quotation, numbers, documents, links.get(quotation.id, {}))


def _quotation(
    quotation: Quotation, numbers: Mapping[str, str], documents: Mapping[str, Document], links: Mapping[int, Link]
) -> Iterator[str]:
    """Yield the lines of one quotation."""
    document = documents[quotation.document]
    yield from _doubts(quotation)
    yield f"  - id: {numbers[quotation.id]}"
    fields = {
        "document": quotation.document,
        "speaker": quotation.speaker or "",
        "via": quotation.via or "",
        "kind": quotation.kind,
        "date": quotation.date,
        "echoes": numbers.get(quotation.echoes, ""),
    }
    if quotation.origin == "detected":
        fields |= {"origin": "detected", "confidence": f"{quotation.confidence:.2f}", "reason": quotation.reason}
    yield from _fields(fields)
    yield from _selectors("content", quotation.parts, document)
    if quotation.mention:
        yield from _selectors("mention", (quotation.mention,), document)
    if quotation.cue:
        yield from _selectors("cue", (quotation.cue,), document)
    passages = [links[part] for part in takewhile(links.__contains__, range(len(quotation.parts)))]
    if passages:
        yield "    source:"
    for link in passages:  # one per part, up to the first part without a passage
        yield f"      - {{document: {_scalar(link.document)}, {_selector(link.span, documents[link.document])}}}"


def _doubts(quotation: Quotation) -> Iterator[str]:
    """Yield a comment on what needs checking."""
    if quotation.speaker is None:
        yield "  # Who says this? " + (_comment(quotation.reason) or "No speaker was found.")
    elif quotation.confidence < DOUBTFUL_SPEAKER:
        yield f"  # Doubtful ({quotation.confidence:.2f}): " + (_comment(quotation.reason) or "check the speaker.")


def _events(dossier: Dossier) -> Iterator[str]:
    """Yield the lines of all events."""
    documents = {document.id: document for document in dossier.documents}
    for number, event in enumerate(dossier.events, 1):
        yield f"  - id: e{number}"
        yield from _fields({"date": event.date, "headline": event.headline, "document": event.document})
        yield from _event_rest(event, documents[event.document])


def _event_rest(event: Event, document: Document) -> Iterator[str]:
    """Yield the words that give an event's date, its basis and its speakers."""
    yield from _fields(selector_in(document, event.span))
    yield from _fields({"basis": event.basis, "origin": "detected" if event.origin == "detected" else ""})
    if event.speakers:
        yield f"    speakers: [{', '.join(_scalar(speaker) for speaker in event.speakers)}]"


def _selectors(key: str, spans: tuple[Span, ...], document: Document) -> Iterator[str]:
    """Yield one selector on the key's line, or several as a list under it."""
    if len(spans) == 1:
        yield f"    {key}: {{{_selector(spans[0], document)}}}"
        return
    yield f"    {key}:"
    for span in spans:
        yield f"      - {{{_selector(span, document)}}}"


def _selector(span: Span, document: Document) -> str:
    """Return a selector for use between braces; its words are quoted, since a comma would end them."""
    selector = selector_in(document, span)
    return ", ".join(f"{key}: {words if key == 'occurrence' else to_json(words)}" for key, words in selector.items())


def _fields(fields: Mapping[str, str]) -> Iterator[str]:
    """Yield the fields that are not empty."""
    for key, value in fields.items():
        if value:
            yield f"    {key}: {_scalar(value)}"


def _scalar(text: str) -> str:
    """Return a text as YAML: plain if possible, else double-quoted and escaped like JSON."""
    return text if _PLAIN.fullmatch(text) else to_json(text)


def _comment(text: str) -> str:
    """Return words that are safe in a comment."""
    return " ".join(to_json(text)[1:-1].split())
