"""A quotation that was asked about, as the dossier has it now."""

from __future__ import annotations

from reader.files.fields import shortened
from reader.model import Dossier, Quotation
from reader.prose.reading import words_quoted


def still_there(dossier: Dossier, asked: Quotation) -> Quotation | None:
    """Return the quotation with the same words at the same place, whatever its id is now; None if it is gone."""
    found = dossier.quotation(asked.id)
    if found is not None and (found.document, found.parts) == (asked.document, asked.parts):
        return found
    return next((each for each in dossier.quotations_of(asked.document) if each.parts == asked.parts), None)


def in_marks(dossier: Dossier, quotation: Quotation) -> str:
    """Return the words of a quotation, shortened to fit into a message: `“We keep the ferry,”`."""
    words = words_quoted(dossier.document(quotation.document), quotation)
    return f"“{shortened(' '.join(words.split()))}”"
