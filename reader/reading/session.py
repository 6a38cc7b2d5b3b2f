"""One reading: the owner of its state, and the steps from one state to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Event as Signal
from typing import TYPE_CHECKING, Any

from reader.keys import Hint
from reader.model import Dossier, Event, Finding, Link, Quotation, Span
from reader.model.place import Place
from reader.model.values import replace
from reader.reading.adopting import adopt
from reader.reading.desk import Desk, ListShown, Unit
from reader.reading.first_state import first_state
from reader.reading.history import Stop
from reader.reading.prompts import PromptFor, Question
from reader.reading.state import ReadingState

if TYPE_CHECKING:
    from reader.layout.viewport import Where
    from reader.reading.launch import LaunchOptions
    from reader.reading.selection import Selection


class Session:
    """Owns the state of a reading; every change goes through here, and is drawn.

    Commands are functions of a session, in `reading.commands`; what they share is in files beside this one.

    Attributes:
        state: The state as it is now.
        desk: Draws it.
        launch: What the reading started with.
        keys: Each command's current keys.
        completion_stop: Set to stop the completion under way.
    """

    def __init__(self, desk: Desk, launch: LaunchOptions, keys: Mapping[str, tuple[str, ...]]) -> None:
        self.desk = desk
        self.launch = launch
        self.keys = keys
        self.completion_stop = Signal()
        self.state = first_state(launch)

    # The state

    def change(self, **changes: Any) -> None:
        """Replace parts of the state, and draw it."""
        self.change_to(replace(self.state, **changes))

    def change_unseen(self, **changes: Any) -> None:
        """Replace parts of the state that the screen does not show, or not yet."""
        self.state = replace(self.state, **changes)

    def adopt(self, dossier: Dossier, **changes: Any) -> None:
        """Continue with a completed, corrected or reloaded dossier: the one way in for all of them.

        The results of an older completion are dropped before they get here.

        Args:
            dossier: The new dossier.
            changes: Parts of the state that change with it.
        """
        adopted = adopt(self.state, dossier)
        self.change_to(replace(adopted, headings=adopted.headings.for_dossier(adopted.dossier), **changes))

    def change_to(self, state: ReadingState) -> None:
        """Continue with another state, and draw it."""
        self.state = state
        self.desk.draw(state)

    def stop_completion(self) -> None:
        """Stop the completion under way; the next one has an event of its own."""
        self.completion_stop.set()
        self.completion_stop = Signal()

    def say(self, message: str | Hint) -> None:
        """Show a message in the status line, until the next command."""
        self.change_unseen(message=message)
        self.desk.say(message)

    def ask(self, purpose: PromptFor, quotation: Quotation | None = None, words: str = "") -> None:
        """Ask for a line, which begins with some words, or a letter; it belongs to this place, and to the quotation."""
        self.desk.ask(Question(purpose, self.place, quotation, words))

    def tell(self, findings: Sequence[Finding]) -> None:
        """Show over the text what is wrong, if anything."""
        if findings:
            self.desk.tell(findings)

    def tell_fault(self, error: Exception) -> None:
        """Report an internal error in the background, and where its details are; the reading continues."""
        from reader.files.crash_log import write_crash

        self.desk.tell((Finding(write_crash(error)),))

    # Where the reading is

    @property
    def place(self) -> Place:
        """The document being read, and its first visible character."""
        return Place(self.state.document, self.desk.top())

    @property
    def list_in_focus(self) -> ListShown | None:
        """The focused list; None if the text has the focus."""
        shown = self.desk.list_shown()
        return shown if shown is not None and shown.in_focus else None

    def is_timeline_in_focus(self) -> bool:
        """Say whether the timeline has the focus."""
        listed = self.list_in_focus
        return listed is not None and listed.name == "timeline"

    # Going somewhere

    def stop(self, offset: int | None = None) -> Stop:
        """Return this place, or an offset of this document, with what is current, listed and in focus."""
        state, listed = self.state, self.list_in_focus
        place = self.place if offset is None else Place(state.document, offset)
        return Stop(place, state.quotation, state.event, state.filter, listed.name if listed else None)

    def remember_place(self, offset: int | None = None) -> None:
        """Add this place, or an offset of this document, to the history before a jump.

        Whoever looks through the list of quotations jumps from where that began.
        """
        if self.state.looking_through and self.state.history.before:
            self.change_unseen(jumped=True, looking_through=False)
            return
        self.change_unseen(history=self.state.history.jumped_from(self.stop(offset)), jumped=True)

    def go_to(self, document: str, span: Span, where: Where = "top", **changes: Any) -> None:
        """Go to a span of a document; unless told otherwise, a quotation that is not in view there is left behind.

        Args:
            document: Its id.
            span: What to bring into view.
            where: How far down.
            changes: Parts of the state that change with it.
        """
        self.state = replace(self.state.reading(document), pointed_at=None, **changes)
        self.desk.bring_into_view(document, span, where)
        if "quotation" not in changes:
            self.state = self.state.after_jump(span, self.desk.visible_span())
        self.desk.draw(self.state)

    def go_to_place(self, place: Place) -> None:
        """Go to a place."""
        self.go_to(place.document, Span(place.offset, place.offset))

    def jump_to_place(self, place: Place) -> None:
        """Go to a place of the text; `back` returns here."""
        self.remember_place()
        self.desk.arrange("text")
        self.go_to_place(place)

    def jump_by(self, unit: Unit, count: int) -> None:
        """Go to an end, line or percentage of the text; `back` returns here."""
        self.remember_place()
        self.desk.arrange("text")
        self.desk.move(unit, count)
        self.change_to(self.state.after_jump(self.desk.visible_span()))

    def return_to(self, stop: Stop) -> None:
        """Go where a jump began, with what was current, listed and in focus there."""
        place = stop.place
        self.state = replace(self.state.reading(place.document), filter=stop.filter)
        self.desk.bring_into_view(place.document, Span(place.offset, place.offset), "top")
        self.change_to(replace(self.state, quotation=stop.quotation, event=stop.event).settled())
        if stop.listed is not None:
            self.desk.open_list(stop.listed, focus=True)
        else:
            self.desk.arrange("text")

    def read(self, document: str) -> None:
        """Read another document, where it was left; a selection in this one ends."""
        if document != self.state.document:
            self.change_to(self.state.reading(document))

    def make_current(self, quotation: Quotation) -> None:
        """Make a quotation of any document current, and show it."""
        self.go_to(quotation.document, _whole(quotation), "nearest", quotation=quotation.id, event=None)

    def jump_to(self, quotation: Quotation) -> None:
        """Make a quotation current, and read there; `back` returns here."""
        self.remember_place()
        self.desk.arrange("text")
        self.make_current(quotation)

    def jump_to_event(self, event: Event) -> None:
        """Make an event current, and read there; `back` returns here."""
        self.remember_place()
        self.desk.arrange("text")
        self.go_to(event.document, event.span, "middle", quotation=None, event=event.id)

    def follow(self, link: Link) -> None:
        """Go to the passage of a link; the quotation stays current. `back` returns here."""
        if self.state.has(link.document):
            self.go_to_passage(link.quotation, link.document, link.span)

    def go_to_passage(self, quotation: str, document: str, span: Span) -> None:
        """Go to a passage of a document, with the quotation current of which it is one; `back` returns here."""
        self.remember_place()
        self.desk.arrange("text")
        self.go_to(document, span, "middle", quotation=quotation, event=None)

    # Words

    def selected_words(self) -> str:
        """Return the selected words, by keyboard or mouse, without the line breaks of the screen."""
        selection = self.state.selection
        return selection.span.words_of(self.state.text) if selection else self.desk.selected()

    def selected_span(self) -> tuple[str, Span] | None:
        """Return what is selected, by keyboard or mouse, and in which document; None for nothing."""
        selection = self.state.selection
        return (selection.document, selection.span) if selection else self.desk.selected_span()

    def select(self, selection: Selection | None) -> None:
        """Set the keyboard selection; None ends it."""
        if selection != self.state.selection:
            self.change(selection=selection)

    def copy(self, words: str) -> None:
        """Copy words, and show the outcome."""
        self.say(self.desk.copy(words))
        self.select(None)


def _whole(quotation: Quotation) -> Span:
    return Span(quotation.start, quotation.end)
