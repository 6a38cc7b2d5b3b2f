"""A dossier as a `dossier.yaml`, laid out for a person to correct."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from reader.export.entry_fields import event_fields, quotation_fields, rejection_fields, speaker_fields
from reader.files.yaml_written import ONE_LINE, item_lines, scalar
from reader.model.review import DOUBTFUL_SPEAKER
from reader.model.values import replace
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from reader.export.entry_fields import Fields
    from reader.model import Document, Dossier, Link, Quotation

_HEAD = """\
# A story and the documents it rests on, as Reader found them: correct what is wrong, then run `reader check` here.
# A quotation: content without its marks (a list where the cue splits it), mention and cue as printed, a speaker's id.
# via: the id of whoever tells that this speaker says it, as in "the Times reported that Hall said".
# kind: direct (all in marks), mixed (a phrase in marks within a clause) or indirect (reported speech).
# origin: detected means that nobody has checked it yet: remove it, with confidence and reason, once you have.
# rejected: words that are no quotation, so that Reader does not find them again.
# Dates are EDTF: 2013-05-22, 2013-05, 2013-05-18/2013-05-19, 2013-06~.
"""

#: Columns before the dash of an entry.
_INDENT = 2


def dossier_file(dossier: Dossier, files: Mapping[str, str]) -> str:
    """Return the text of a `dossier.yaml` that describes everything the dossier holds.

    Args:
        dossier: What to describe. Quotations and events are renumbered: q1, q2, …; e1, e2, …
        files: File names by document id.
    """
    documents = {document.id: document for document in dossier.documents}
    rejected = (rejection_fields(each, documents[each.document]) for each in dossier.rejected)
    events = (
        event_fields(replace(event, id=f"e{number}"), documents[event.document])
        for number, event in enumerate(dossier.events, 1)
    )
    sections = (
        ("documents", _items(document_fields(each, files[each.id]) for each in dossier.documents)),
        ("speakers", _items(map(speaker_fields, dossier.speakers))),
        ("quotations", _quotations(dossier, documents)),
        ("events", _items(events)),
        ("rejected", _items(rejected, "rejected")),
    )
    text = f"{_HEAD}\ndossier: 1\ntitle: {scalar(dossier.title)}\n"
    return text + "".join(f"\n{name}:\n{items}" for name, items in sections if items)


def _items(entries: Iterable[Fields], section: str = "") -> str:
    return "".join(item_lines(fields, _INDENT, "\n", one_line=section in ONE_LINE) for fields in entries)


def document_fields(document: Document, file: str) -> Fields:
    """Return the keys and values of a document in `dossier.yaml`, those that have a value.

    Args:
        document: The document.
        file: The name of its text.
    """
    known = document.provenance
    fields: Fields = {
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


def _quotations(dossier: Dossier, documents: Mapping[str, Document]) -> str:
    """Return the lines of all quotations, separated by blank lines."""
    numbers = {quotation.id: f"q{number}" for number, quotation in enumerate(dossier.quotations, 1)}
    links: dict[str, dict[int, Link]] = {}
    for link in dossier.links:
        if link.is_passage:
            links.setdefault(link.quotation, {}).setdefault(link.part, link)
    entries = []
    for quotation in dossier.quotations:
        numbered = replace(quotation, id=numbers[quotation.id], echoes=numbers.get(quotation.echoes, ""))
        found = links.get(quotation.id, {})
        passages = [found[part] for part in takewhile(found.__contains__, range(len(quotation.parts)))]
        fields = quotation_fields(numbered, documents, passages)
        entries.append("".join(_doubts(quotation)) + item_lines(fields, _INDENT, "\n"))
    return "\n".join(entries)


def _doubts(quotation: Quotation) -> Iterator[str]:
    """Yield a comment on what needs checking."""
    if quotation.speaker is None:
        yield "  # Who says this? " + (_comment(quotation.reason) or "No speaker was found.") + "\n"
    elif quotation.confidence < DOUBTFUL_SPEAKER:
        yield (
            f"  # Doubtful ({quotation.confidence:.2f}): " + (_comment(quotation.reason) or "check the speaker.") + "\n"
        )


def _comment(text: str) -> str:
    """Return words that are safe in a comment."""
    return " ".join(to_json(text)[1:-1].split())
