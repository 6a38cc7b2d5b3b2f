"""The `rejected` words of a dossier: those of which a person says that they are no quotation."""

from __future__ import annotations

from collections.abc import Mapping

from reader.files import selectors
from reader.files.document_section import document_named
from reader.files.fields import Fields
from reader.model import Document
from reader.model.rejection import Rejection

_KEYS = ("document", *selectors.KEYS)


def read_rejected(root: Fields, documents: Mapping[str, Document]) -> tuple[Rejection, ...]:
    """Read the rejected words that are in a document, in the order of the file, and report the others."""
    rejected: list[Rejection] = []
    for fields in root.mappings("rejected"):
        fields.refuse_unknown(_KEYS)
        document = document_named(fields, documents)
        span = selectors.find_span(fields, document) if document else None
        if document is not None and span is not None:
            rejected.append(Rejection(document.id, span))
    return tuple(rejected)
