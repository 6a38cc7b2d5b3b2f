"""What is being read: everything that the reader can change, as one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from reader.keys import Hint
from reader.model import Dossier, Quotation, Span
from reader.reading.answers import Answer
from reader.reading.completion import Completion
from reader.reading.filters import Filter, passing
from reader.reading.history import History
from reader.reading.keeping import Kept, kept_from
from reader.reading.known_headings import KnownHeadings
from reader.reading.searching import Search, SearchAsked
from reader.reading.selection import Selection


@dataclass(frozen=True, slots=True)
class ReadingState:
    """The state of one reading; what a screen shows is derived from it.

    Attributes:
        dossier: What is open.
        document: Id of the document that is read.
        companion: Id of the document that was read before, which stands beside it on a wide screen; empty for none.
        quotation: Id of the current quotation, None where none is current.
        filter: Which quotations are listed and stepped through.
        history: The jumps made.
        lit: Document id and span of the words that were last gone to from the timeline.
        search: The last search in the document that is read, None where there was none.
        search_asked: The latest search that was asked for; what an older one finds is dropped.
        pattern: Whether words to search for are a regular expression.
        selection: What is being selected by keys in the document that is read, None for nothing.
        completion: What is being found in the dossier.
        answers: Corrections that no file keeps: they last until the reader leaves.
        headings: Those of the documents, as far as they were looked for.
        kept: Places, bookmarks and notes.
        message: What was said last, until the next command; empty for nothing.
    """

    dossier: Dossier
    document: str
    companion: str = ""
    quotation: str | None = None
    filter: Filter = field(default_factory=Filter)
    history: History = field(default_factory=History)
    lit: tuple[str, Span] | None = None
    search: Search | None = None
    search_asked: SearchAsked = field(default_factory=SearchAsked)
    pattern: bool = False
    selection: Selection | None = None
    completion: Completion = field(default_factory=Completion)
    answers: tuple[Answer, ...] = ()
    headings: KnownHeadings = field(default_factory=KnownHeadings)
    kept: Kept = field(default_factory=lambda: kept_from(None))
    message: str | Hint = ""

    @property
    def is_searching(self) -> bool:
        """Whether the answer of a search in the document that is read is still to come."""
        return self.search_asked.document == self.document

    @property
    def text(self) -> str:
        """The text that is read."""
        return self.dossier.document(self.document).text

    @property
    def beside(self) -> str:
        """Id of the document to stand beside the one that is read; empty where there is no other."""
        others = [document.id for document in self.dossier.documents if document.id != self.document]
        return self.companion if self.companion in others else (others or [""])[0]

    def has(self, document_id: str) -> bool:
        """Say whether a document is open; what a widget tells may be of one that was taken out just now."""
        return any(document.id == document_id for document in self.dossier.documents)

    @property
    def current_quotation(self) -> Quotation | None:
        """The current quotation."""
        return self.dossier.quotation(self.quotation)

    @property
    def quotation_here(self) -> Quotation | None:
        """The current quotation, if the document that is read has it or the passage that it comes from."""
        quotation = self.current_quotation
        if quotation is None or quotation.document == self.document:
            return quotation
        links = self.dossier.links_of(quotation.id)
        is_taken_from_here = any(link.document == self.document and link.verdict != "absent" for link in links)
        return quotation if is_taken_from_here else None

    @property
    def current_match(self) -> Span | None:
        """The match of the search that was gone to last."""
        return self.search.current_match if self.search else None

    def quotations_here(self) -> Sequence[Quotation]:
        """Return the quotations that previous and next step through: this document's, filtered, by offset."""
        return passing(self.dossier, self.dossier.quotations_of(self.document), self.filter)

    def reading(self, document_id: str) -> ReadingState:
        """Return the state with another document read, the one before beside it; search and selection are left."""
        if document_id == self.document:
            return self
        return replace(self, document=document_id, companion=self.document, search=None, selection=None)
