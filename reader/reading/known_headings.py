"""The headings of a dossier's texts, as far as they are known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.model import Document, Dossier
from reader.model.values import dataclass, field

if TYPE_CHECKING:
    from reader.layout.headings import Heading

#: The headings of a longer text are found in the background, after it is shown.
AT_ONCE = 200_000


@dataclass(frozen=True, slots=True)
class KnownHeadings:
    """Headings by text, so that an edited document keeps none of its old ones.

    Attributes:
        found: Headings by text and whether it is Markdown.
    """

    found: Mapping[tuple[str, bool], Sequence[Heading]] = field(default_factory=dict)

    def of(self, dossier: Dossier) -> dict[str, Sequence[Heading]]:
        """Return the headings of each document by id; none where they are not known yet."""
        return {each.id: self.found.get(_text(each), ()) for each in dossier.documents}

    def missing(self, dossier: Dossier) -> list[Document]:
        """Return the documents whose headings are not known yet."""
        return [each for each in dossier.documents if _text(each) not in self.found]

    def having(self, document: Document, headings: Sequence[Heading]) -> KnownHeadings:
        """Return these with the headings of another document."""
        return KnownHeadings({**self.found, _text(document): headings})

    def for_dossier(self, dossier: Dossier) -> KnownHeadings:
        """Return the headings of a dossier's texts: those known, and those of texts that are not long."""
        texts = {_text(document) for document in dossier.documents}
        if not self.missing(dossier) and texts == self.found.keys():
            return self
        known = KnownHeadings({text: headings for text, headings in self.found.items() if text in texts})
        for document in known.missing(dossier):
            if len(document.text) <= AT_ONCE:
                known = known.having(document, headings_of(document))
        return known


def headings_of(document: Document) -> Sequence[Heading]:
    """Return the headings of a document."""
    from reader.layout.headings import find_headings

    return find_headings(document.text, markdown=document.markdown)


def missing_headings(known: KnownHeadings, dossier: Dossier) -> Iterator[tuple[Document, Sequence[Heading]]]:
    """Yield each document whose headings are not known, with its headings."""
    for document in known.missing(dossier):
        yield document, headings_of(document)


def _text(document: Document) -> tuple[str, bool]:
    return document.text, document.markdown
