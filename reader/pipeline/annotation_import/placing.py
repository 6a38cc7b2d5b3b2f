"""Where in a dossier's texts the targets of annotations are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Document, Span
from reader.model.values import dataclass
from reader.prose.anchoring import selected
from reader.words.anchoring import Selector

if TYPE_CHECKING:
    from reader.imports.annotations.annotated import Target
    from reader.pipeline.annotation_import.matching import Documents


#: Why something of a dossier's own is not taken into texts that are none.
NEEDS_DOSSIER = "needs a dossier of your own to be written into"


class UnplacedError(Exception):
    """It cannot be told what an annotation is about; the message says why, and continues "annotation 3"."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What an annotation is about.

    Attributes:
        document: The document.
        span: The words; empty, at the beginning, where it is about the document as such.
    """

    document: Document
    span: Span


class Places:
    """Finds targets; each is looked for once."""

    def __init__(self, documents: Documents) -> None:
        self._documents = documents
        self._found: dict[Target, Placed | str] = {}

    def of(self, target: Target) -> Placed:
        """Return what a target is about.

        Raises:
            UnplacedError: It cannot be told.
        """
        if target not in self._found:
            self._found[target] = self._find(target)
        found = self._found[target]
        if isinstance(found, str):
            raise UnplacedError(found)
        return found

    def of_words(self, target: Target) -> Placed:
        """Return the words that a target is about.

        Raises:
            UnplacedError: It cannot be told, or the target is a document as such.
        """
        placed = self.of(target)
        if placed.span.start == placed.span.end:
            raise UnplacedError("names no words")
        return placed

    def _find(self, target: Target) -> Placed | str:
        documents = self._documents.of(target)
        if not documents:
            named = target.source or target.title
            return f"is about {named[:80]}, which is no document here" if named else "does not say what it is about"
        for document in documents:
            span = self._find_in(document, target)
            if span is not None:
                return Placed(document, span)
        names = " or ".join(document.id for document in documents)
        if not target.exact:
            return f"gives a position without words, and not in the text that {names} has now"
        return f"its words are not in {names}, or not where it says"

    def _find_in(self, document: Document, target: Target) -> Span | None:
        if target.exact:
            return selected(document, Selector(target.exact, target.prefix, target.suffix), target.start)
        if target.start is None or target.end is None:
            return Span(0, 0)
        fits = target.end <= len(document.text) and self._documents.has_text_of(target, document)
        return Span(target.start, target.end) if fits else None
