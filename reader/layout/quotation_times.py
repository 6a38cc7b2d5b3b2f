"""When quotations were said: on the date that a text tells of them, else on that of their document."""

from __future__ import annotations

from reader.layout.meant_dates import bounded
from reader.model import Dossier, EdtfDate, Quotation
from reader.model.values import dataclass

#: A quotation lies on a date of its own that is no longer than this many days, else on that of its document.
SAID_WITHIN = 31


@dataclass(frozen=True, slots=True)
class TimeOfQuotation:
    """When a quotation was said.

    Attributes:
        quotation: The quotation.
        meant: Its date.
        is_told: Whether a text tells it; else it is the date of the document.
    """

    quotation: Quotation
    meant: EdtfDate
    is_told: bool


def times_of_quotations(dossier: Dossier) -> tuple[list[TimeOfQuotation], int]:
    """Return the quotations with the dates on which they lie, and how many lie on none."""
    written = {document.id: bounded(document.date) for document in dossier.documents}
    found = []
    for quotation in dossier.quotations:
        told = _said(quotation.date)
        if meant := told or written.get(quotation.document):
            found.append(TimeOfQuotation(quotation, meant, told is not None))
    return found, len(dossier.quotations) - len(found)


def _said(text: str) -> EdtfDate | None:
    meant = bounded(text)
    if meant is None or meant.latest is None or meant.earliest is None:
        return None
    return meant if (meant.latest - meant.earliest).days < SAID_WITHIN else None
