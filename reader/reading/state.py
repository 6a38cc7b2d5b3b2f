"""The state of a reading: everything that its user can change, as one value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.keys import Hint
from reader.model import Dossier, Event, Quotation, Span
from reader.model.finds import NO_FINDS, Finds
from reader.model.judgement import Judgement
from reader.model.values import dataclass, field, replace
from reader.reading.adjusting import Adjusting, Cutting
from reader.reading.comparing import Comparing
from reader.reading.completion import Completion
from reader.reading.edits import Edits
from reader.reading.filters import Filter, numbers_in_turn, stepped_through
from reader.reading.history import History
from reader.reading.keeping import Kept, kept_from
from reader.reading.known_headings import KnownHeadings
from reader.reading.noted import Noted
from reader.reading.searching import Results, Search, SearchAsked
from reader.reading.selection import Selection


@dataclass(frozen=True, slots=True)
class ReadingState:
    """The state of one reading; what a screen shows is derived from it.

    Attributes:
        dossier: What is open.
        document: Id of the document that is read.
        companion: Id of the document read before, shown beside it on a wide screen; empty for none.
        quotation: Id of the current quotation, which the document that is read has, or the passage it comes from; None
            for none. Text, lists, details and status line show this one.
        missed: The dossier that had a current quotation which is to be found anew since the files were read again, and
            its id; None for none.
        left_current: For each document left for another, the id of the quotation that was current there.
        event: Id of the event that is current in its place; None for none.
        comparing: The comparison below the text; None while it is closed.
        filter: Which quotations are listed and stepped through.
        history: The jumps made.
        jumped: Whether the last command was a jump, from where the history ends.
        looking_through: Whether the cursor of the list of quotations has moved since the list got the focus.
        search: The last search of the document; None for none.
        search_asked: The latest request for a search; the answers of older ones are dropped.
        results: The matches of the last search of all documents; None for none.
        pattern: Whether words to search for are a regular expression.
        selection: What is being selected with the keyboard; None for nothing.
        adjusting: Words that are being adjusted, as they would be; None for none.
        completion: How far the search for quotations, speakers, dates and links is.
        draft: Where files have no dossier, the text of the `dossier.yaml` that would say what the user changed of the
            annotations, which lasts until he leaves; empty if nothing was changed.
        finds: What Reader found of the texts, also where something else is written by now.
        writing: Whether a change of the annotations is being written.
        is_amended: Whether the annotations were changed since the files were read.
        as_read: What the dossier's files say, without what was found in it; None if nothing was.
        unsaved: Judgements that are in no file yet.
        edits: What was changed, and can be taken back.
        headings: The documents' headings, as far as they are known.
        kept: Places, bookmarks and notes.
        noted: What the library was told of this reading.
        pointed_at: Document id and offset that was clicked last; None for none.
        message: The last message, until the next command; empty for none.
    """

    dossier: Dossier
    document: str
    companion: str = ""
    quotation: str | None = None
    missed: tuple[Dossier, str] | None = None
    left_current: tuple[tuple[str, str], ...] = ()
    event: str | None = None
    comparing: Comparing | None = None
    filter: Filter = field(default_factory=Filter)
    history: History = field(default_factory=History)
    jumped: bool = False
    looking_through: bool = False
    search: Search | None = None
    search_asked: SearchAsked = field(default_factory=SearchAsked)
    results: Results | None = None
    pattern: bool = False
    selection: Selection | None = None
    adjusting: Adjusting | Cutting | None = None
    completion: Completion = field(default_factory=Completion)
    draft: str = ""
    finds: Finds = NO_FINDS
    writing: bool = False
    is_amended: bool = False
    as_read: Dossier | None = None
    unsaved: tuple[Judgement, ...] = ()
    edits: Edits = field(default_factory=Edits)
    headings: KnownHeadings = field(default_factory=KnownHeadings)
    kept: Kept = field(default_factory=lambda: kept_from(None))
    noted: Noted = field(default_factory=Noted)
    pointed_at: tuple[str, int] | None = None
    message: str | Hint = ""

    @property
    def is_searching(self) -> bool:
        """Whether a search of the document is still under way."""
        return self.search_asked.document == self.document

    @property
    def written(self) -> Dossier:
        """What the dossier's files say, of the documents as they are known now."""
        as_read = self.as_read or self.dossier
        return replace(as_read, documents=self.dossier.documents)

    @property
    def changes_in_no_file(self) -> int:
        """How many changes of the annotations last only until the user leaves."""
        return sum(edit.is_of_annotations for edit in self.edits.done) if self.draft else 0

    @property
    def text(self) -> str:
        """The text being read."""
        return self.dossier.document(self.document).text

    @property
    def beside(self) -> str:
        """Id of the document to show beside the one being read; empty if there is no other."""
        others = [document.id for document in self.dossier.documents if document.id != self.document]
        return self.companion if self.companion in others else (others or [""])[0]

    def has(self, document_id: str) -> bool:
        """Say whether a document is open; a widget's message may be about one that has just gone."""
        return any(document.id == document_id for document in self.dossier.documents)

    @property
    def current_quotation(self) -> Quotation | None:
        """The current quotation: the document that is read has it, or the passage that it comes from or is like."""
        return self.dossier.quotation(self.quotation)

    @property
    def current_event(self) -> Event | None:
        """The current event."""
        return self.dossier.event(self.event)

    @property
    def lit(self) -> tuple[str, Span] | None:
        """Document id and span of the current event's words."""
        event = self.current_event
        return (event.document, event.span) if event else None

    @property
    def is_checking(self) -> bool:
        """Whether quotations are compared, or those to look at are gone through."""
        return self.comparing is not None or self.filter.looks_at_the_worst_first

    @property
    def current_match(self) -> Span | None:
        """The match last gone to."""
        return self.search.current_match if self.search else None

    def quotations_here(self) -> Sequence[Quotation]:
        """Return the quotations to step through: this document's that pass the filter, by offset.

        Those to look at are stepped through in all documents, the worst first.
        """
        return stepped_through(self.dossier, self.document, self.filter)

    def numbers_here(self) -> Mapping[str, int]:
        """Return the number, from 1, of each quotation to step through that counts, by its id."""
        return numbers_in_turn(self.dossier, self.document, self.filter)

    def reading(self, document_id: str) -> ReadingState:
        """Return the state with another document being read and this one beside it, without search or selection.

        A quotation that the other document has nothing to do with is no longer current; the one that was current there
        when it was left is again.
        """
        if document_id == self.document:
            return self
        left = {**dict(self.left_current), **({self.document: self.quotation} if self.quotation else {})}
        read = replace(
            self,
            document=document_id,
            companion=self.document,
            left_current=tuple(left.items()),
            search=None,
            selection=None,
        ).settled()
        return read if read.quotation or read.event else replace(read, quotation=left.get(document_id)).settled()

    def settled(self) -> ReadingState:
        """Return the state with a current quotation or event only if it belongs to the document that is read."""
        current, event = self.current_quotation, self.current_event
        quotation = current.id if current is not None and self._places_here(current) else None
        is_event_here = quotation is None and event is not None and event.document == self.document
        return replace(self, quotation=quotation, event=self.event if is_event_here else None)

    def after_jump(self, *shown: Span) -> ReadingState:
        """Return the state after a jump to where so much of the document is shown.

        A quotation or event of which nothing is shown there is left behind.
        """
        quotation, event = self.current_quotation, self.current_event
        kept = list(self._places_here(quotation)) if quotation else [event.span] if event else []
        if any(place.overlaps(each) for place in kept for each in shown):
            return self
        return replace(self, quotation=None, event=None)

    def _places_here(self, quotation: Quotation) -> Sequence[Span]:
        """Return where the document that is read has a quotation's words, and passages they come from or are like."""
        links = self.dossier.links_of(quotation.id)
        passages = [link.span for link in links if link.document == self.document and link.is_passage]
        nearest = [link.nearest for link in links if link.nearest]
        passages += [each.span for each in nearest if each.document == self.document]
        return [*(quotation.parts if quotation.document == self.document else ()), *passages]
