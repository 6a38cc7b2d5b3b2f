"""What is current in the text, and what the panel's lists and details make of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model.values import dataclass
from reader.tui.panel.details import DetailLine, heading_details, quotation_details
from reader.tui.panel.facts import Facts, one_line

if TYPE_CHECKING:
    from reader.reading.filters import Listed


@dataclass(frozen=True, slots=True)
class Current:
    """What is current, and where the reader is.

    Attributes:
        quotation: Id of the current quotation; None for none.
        event: Id of the current event; None for none.
        document: Id of the document being read.
        offset: The place in it, in code points.
    """

    quotation: str | None
    event: str | None
    document: str
    offset: int

    def key(self, listed: Listed, facts: Facts) -> str | None:
        """Return what stands for it in a list; None if nothing does."""
        if listed == "quotations":
            return self.quotation
        if listed == "timeline":
            return self.event
        quotation = facts.quotation(self.quotation) if self.quotation and listed == "speakers" else None
        return quotation.speaker if quotation else None

    def details(self, facts: Facts) -> Sequence[DetailLine]:
        """Return the details of the current quotation; if none is current, those of the document being read."""
        quotation = facts.quotation(self.quotation) if self.quotation else None
        if quotation is not None:
            return quotation_details(facts, quotation)
        document = facts.documents.get(self.document)
        return heading_details(document, one_line(document.title)) if document else ()
