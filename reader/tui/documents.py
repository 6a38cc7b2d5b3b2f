"""The documents on the screen: one, or two side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import is_not
from typing import TYPE_CHECKING

from textual.widget import Widget

from reader.layout.changed_text import place_after_change
from reader.layout.columns import Columns
from reader.layout.head import head_of
from reader.model import Document, Dossier, Span
from reader.model.place import Place
from reader.pipeline.marked_places import MarkedPlace, notes_in
from reader.tui.document_view.marks import PaintedMark
from reader.tui.document_view.view import DocumentView
from reader.tui.marking import (
    bars_of,
    current_marks,
    match_marks,
    note_marks,
    passage_marks,
    quotation_marks,
    search_marks,
    signs_of,
)

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from reader.reading.state import ReadingState

#: Columns that one step makes the text wider or narrower, and the limits.
WIDTH_STEP = 4
NARROWEST, WIDEST, USUAL = 20, 240, 80


class Documents(Widget):
    """One view per document, made when it is first shown; at most two are on the screen."""

    DEFAULT_CSS = """
    Documents { layout: horizontal; height: 1fr; }
    Documents DocumentView { width: 1fr; display: none; }
    Documents DocumentView.-shown { display: block; }
    """

    def __init__(self, reading: ReadingState, *, measure: int, places: Mapping[str, int]) -> None:
        super().__init__()
        self._dossier = reading.dossier
        self._measure = measure
        self._views: dict[str, DocumentView] = {}
        self._drawn: dict[str, dict[str, tuple[object, ...]]] = {}
        self._notes: Sequence[MarkedPlace] = ()
        self._first = reading.document
        self._first_places = places

    def compose(self) -> ComposeResult:
        """Make the view of the first document shown; the others follow when they are shown."""
        view = self.view(self._first)
        view.add_class("-shown")  # now it costs nothing
        yield view

    def view(self, document_id: str) -> DocumentView:
        """Return the view of a document; make and mount it if there is none yet."""
        if document_id not in self._views:
            document = self._dossier.document(document_id)
            view = DocumentView(document, measure=self._measure, head=head_of(self._dossier, document))
            view.go_to(self._first_places.get(document_id, 0))
            self._views[document_id] = view
            if self.is_mounted:
                self.mount(view)
        return self._views[document_id]

    def places(self, *, last: str) -> list[Place]:
        """Return the place of each document shown so far, the one with id `last` at the end."""
        ids = sorted((each for each in self._views if self._views[each].is_mounted), key=lambda each: each == last)
        return [Place(each, self._views[each].top) for each in ids]

    def show(self, document_ids: tuple[str, ...], *, read: str) -> None:
        """Show these documents, from left to right, and no others; only the one being read takes the focus."""
        for document_id in document_ids:
            self.view(document_id).add_class("-shown")
        if self.is_mounted:
            self._sort()
        for document_id, view in self._views.items():
            view.can_focus = document_id == read
            if document_id not in document_ids:
                view.remove_class("-shown")

    def _sort(self) -> None:
        """Bring the views into the order of the documents; one being removed comes first."""
        order = {self._views.get(document.id): number for number, document in enumerate(self._dossier.documents)}
        numbers = [order.get(child, -1) for child in self.children if isinstance(child, DocumentView)]
        if numbers != sorted(numbers):  # Textual would lay out the whole screen again
            self.sort_children(key=lambda view: order.get(view, -1) if isinstance(view, DocumentView) else -1)

    @property
    def shown(self) -> tuple[str, ...]:
        """The documents on the screen."""
        return tuple(document_id for document_id, view in self._views.items() if view.has_class("-shown"))

    def replace(self, dossier: Dossier) -> None:
        """Take the documents of another dossier; places stay at the same words."""
        texts: dict[str, Document] = {document.id: document for document in dossier.documents}
        before = {document.id: document.text for document in self._dossier.documents}
        self._first_places = {
            name: place_after_change(before[name], texts[name].text, offset)
            for name, offset in self._first_places.items()
            if name in before and name in texts
        }
        self._dossier = dossier
        for document_id, view in list(self._views.items()):
            if document_id not in texts:
                view.remove()
                del self._views[document_id]
                self._drawn.pop(document_id, None)
            elif view.document is not texts[document_id]:
                view.replace_document(texts[document_id], head=head_of(dossier, texts[document_id]))
                self._drawn.pop(document_id, None)

    def mark(self, reading: ReadingState, colours: Mapping[str, int]) -> None:
        """Draw quotations, passages, matches and what is current in every view."""
        notes = reading.kept.remembered.notes
        if self._is_new("", "notes", (reading.dossier, notes)):
            self._notes = notes_in(reading.dossier, notes)
        for document_id, view in self._views.items():
            for layer, rests_on, marks in _layers(reading, document_id, colours, self._notes):
                if self._is_new(document_id, layer, rests_on):
                    view.set_marks(layer, marks())
            self._mark_margin(view, reading, document_id, colours)

    def _mark_margin(
        self, view: DocumentView, reading: ReadingState, document_id: str, colours: Mapping[str, int]
    ) -> None:
        """Draw signs, notes and bars beside a document: only the bars where another quotation is current."""
        dossier = reading.dossier
        is_other = self._is_new(document_id, "bars", (dossier, colours, reading.quotation, reading.lit))
        if self._is_new(document_id, "signs", (dossier, colours, self._notes)):
            noted = [each.span.start for each in self._notes if each.document == document_id]
            signs = signs_of(dossier, document_id, colours)
            view.set_margin(signs, bars_of(reading, document_id, colours), noted)
        elif is_other:
            view.set_bars(bars_of(reading, document_id, colours))

    def _is_new(self, document_id: str, name: str, rests_on: tuple[object, ...]) -> bool:
        """Say whether something depends on other values than when it was last drawn, and remember these.

        Parts of the state that have not changed are the same objects, so thousands of quotations or matches need not
        be compared at every key.
        """
        drawn = self._drawn.setdefault(document_id, {})
        before, drawn[name] = drawn.get(name, ()), rests_on
        return len(before) != len(rests_on) or any(map(is_not, before, rests_on))

    @property
    def measure(self) -> int:
        """Columns of text; 0 for the whole window."""
        return self._measure

    @measure.setter
    def measure(self, measure: int) -> None:
        self._measure = measure
        for view in self._views.values():
            view.measure = measure

    def widen(self, steps: int, window: int) -> tuple[int, bool]:
        """Set every text wider by steps, but not than its window, or narrower if negative; 0 is the usual width.

        Args:
            steps: Of `WIDTH_STEP` columns.
            window: Columns of the window of the document being read.

        Returns:
            The columns of the text in that window, and whether those are all that it has.
        """
        room = Columns.share(window, 0).text
        shown = min(self._measure or room, room)
        if steps == 0:
            self.measure = USUAL
        elif steps < 0 or shown < room:
            self.measure = max(NARROWEST, min(WIDEST, room, shown + steps * WIDTH_STEP))
        width = min(self._measure or room, room)
        return width, width == room

    def selected(self) -> tuple[str, Span] | None:
        """Return the id of the document in which something is selected with the mouse, and what; None for nothing."""
        for document_id, view in self._views.items():
            if view.has_class("-shown") and (span := view.selection):
                return document_id, span
        return None

    def select(self, document_id: str, span: Span | None) -> None:
        """Select a span of a document; None selects nothing."""
        if document_id in self._views:
            self._views[document_id].select(span)


def _layers(
    reading: ReadingState, document_id: str, colours: Mapping[str, int], notes: Sequence[MarkedPlace]
) -> Iterator[tuple[str, tuple[object, ...], Callable[[], list[PaintedMark]]]]:
    """Yield each layer of marks, the values that it depends on, and the function that makes it."""
    dossier, search = reading.dossier, reading.search
    matches = search.matches if search else None
    yield "quotations", (dossier, colours), lambda: quotation_marks(dossier.quotations_of(document_id), colours)
    yield "links", (dossier,), lambda: passage_marks(dossier, document_id)
    yield "notes", (notes,), lambda: note_marks(notes, document_id)
    yield (
        "current",
        (dossier, reading.quotation, reading.lit, reading.adjusting),
        lambda: current_marks(reading, document_id),
    )
    yield "search", (matches,), lambda: search_marks(search, document_id)
    yield "match", (search,), lambda: match_marks(search, document_id)
