"""The finds of a document, written down when the first of its quotations is: Reader searches no annotated document."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Dossier, Quotation
from reader.model.amendments import Amended, Amendments
from reader.model.values import replace


def with_finds_written_down(amendments: Amendments, shown: Dossier, as_read: Dossier) -> Amendments:
    """Return amendments that write down, as finds, all that was found in a document which they give a quotation.

    Otherwise the others would be gone when the dossier is read again.

    Args:
        amendments: What to change.
        shown: What is shown, finds included.
        as_read: What is written, as far as it is known.
    """
    new = (each.after for each in amendments.quotations if each.after is not None)
    documents = {each.document for each in new if not as_read.quotations_of(each.document)}
    if not documents:
        return amendments
    amended = {each.before.id for each in amendments.quotations if each.before is not None}
    finds = (each for name in sorted(documents) for each in _finds(shown, name, amended))
    return replace(amendments, quotations=(*amendments.quotations, *(Amended(each, each) for each in finds)))


def _finds(shown: Dossier, document_id: str, amended: set[str]) -> Iterator[Quotation]:
    """Yield the finds of a document that are not amended; of reports that may be none, nothing is written."""
    for each in shown.quotations_of(document_id):
        if each.id not in amended and not each.doubtful:
            yield each
