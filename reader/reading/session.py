"""One reading: the state, its one owner, and the steps from one state to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Any

from reader.keys import Hint
from reader.model import Dossier, Finding, Link, Quotation, Span
from reader.model.place import Place
from reader.reading.adopting import adopt
from reader.reading.completion import Completion
from reader.reading.desk import Desk, ListShown
from reader.reading.first_places import first_document
from reader.reading.keeping import kept_from
from reader.reading.known_headings import KnownHeadings
from reader.reading.prompts import PromptFor, Question
from reader.reading.state import ReadingState

if TYPE_CHECKING:
    from reader.layout.viewport import Where
    from reader.reading.launch import LaunchOptions
    from reader.reading.selection import Selection


class Session:
    """Owns the state of a reading; whatever changes it goes through here, and is drawn.

    Commands are functions of a session, in `reading.commands`; what they share stands in files beside this one.

    Attributes:
        state: What is read, as it is now.
        desk: Draws it.
        launch: What the reading began with.
        keys: Each command's keys, as the keyboard has them.
        completion_stop: Set when the completion that runs is to stop.
    """

    def __init__(self, desk: Desk, launch: LaunchOptions, keys: Mapping[str, tuple[str, ...]]) -> None:
        self.desk = desk
        self.launch = launch
        self.keys = keys
        self.completion_stop = Event()
        self.state = first_state(launch)

    # The state

    def change(self, **changes: Any) -> None:
        """Replace parts of the state, and draw it."""
        self.change_to(replace(self.state, **changes))

    def change_unseen(self, **changes: Any) -> None:
        """Replace parts of the state that a screen does not show, or not yet."""
        self.state = replace(self.state, **changes)

    def adopt(self, dossier: Dossier, **changes: Any) -> None:
        """Go on with a dossier that was opened, completed, corrected or read again: the one door for each of them.

        What an older completion has found is dropped before it comes here.

        Args:
            dossier: The other dossier.
            changes: Parts of the state that change with it.
        """
        adopted = adopt(self.state, dossier)
        self.change_to(replace(adopted, headings=adopted.headings.for_dossier(adopted.dossier), **changes))

    def change_to(self, state: ReadingState) -> None:
        """Go on with another state, and draw it."""
        self.state = state
        self.desk.draw(state)

    def stop_completion(self) -> None:
        """Let the completion that runs come to its end, wherever it is; the next one has an event of its own."""
        self.completion_stop.set()
        self.completion_stop = Event()

    def say(self, message: str | Hint) -> None:
        """Say something in the status line, until the next command."""
        self.change_unseen(message=message)
        self.desk.say(message)

    def ask(self, purpose: PromptFor, quotation: Quotation | None = None) -> None:
        """Ask for something to be typed; the answer belongs to this place, and to the quotation it is asked of."""
        self.desk.ask(Question(purpose, self.place, quotation))

    def tell(self, findings: Sequence[Finding]) -> None:
        """Tell over the text what is wrong."""
        if findings:
            self.desk.tell(findings)

    def tell_fault(self, error: Exception) -> None:
        """Tell that something of ours failed beside the reading, and where the details are; the reading goes on."""
        from reader.files.crash_log import write_crash

        self.desk.tell((Finding(write_crash(error)),))

    # Where the reading is

    @property
    def place(self) -> Place:
        """The document that is read, and its first visible character."""
        return Place(self.state.document, self.desk.top())

    @property
    def list_in_focus(self) -> ListShown | None:
        """The list that has the focus; None where the text has it."""
        shown = self.desk.list_shown()
        return shown if shown is not None and shown.in_focus else None

    def is_timeline_in_focus(self) -> bool:
        """Say whether the timeline has the focus."""
        listed = self.list_in_focus
        return listed is not None and listed.name == "timeline"

    # Going somewhere

    def remember_place(self, offset: int | None = None) -> None:
        """Put this place, or an offset of this document, into the history before a jump."""
        place = self.place if offset is None else Place(self.state.document, offset)
        self.change_unseen(history=self.state.history.jumped_from(place))

    def go_to(self, document: str, span: Span, where: Where = "top", **changes: Any) -> None:
        """Read a document from a span on.

        Args:
            document: Its id.
            span: What to bring into view.
            where: How far down.
            changes: Parts of the state that change with it.
        """
        self.state = replace(self.state.reading(document), **changes)
        self.desk.bring_into_view(document, span, where)
        self.desk.draw(self.state)

    def go_to_place(self, place: Place) -> None:
        """Read from a place on."""
        self.go_to(place.document, Span(place.offset, place.offset))

    def read(self, document: str) -> None:
        """Read another document, where it was left; what is selected in the one before is left."""
        if document != self.state.document:
            self.change_to(self.state.reading(document))

    def make_current(self, quotation: Quotation) -> None:
        """Make a quotation of any document current, and show it."""
        self.go_to(quotation.document, _whole(quotation), "nearest", quotation=quotation.id, lit=None)

    def jump_to(self, quotation: Quotation) -> None:
        """Make a quotation current, from which `back` comes back here."""
        self.remember_place()
        self.make_current(quotation)

    def follow(self, link: Link) -> None:
        """Show the passage of a link, with the quotation still current."""
        if self.state.has(link.document):
            self.desk.arrange("text")
            self.remember_place()
            self.go_to(link.document, link.span, "middle")

    # Words

    def selected_words(self) -> str:
        """Return what is selected, by keys or by mouse, without the line breaks of the screen."""
        selection = self.state.selection
        return selection.span.words_of(self.state.text) if selection else self.desk.selected()

    def select(self, selection: Selection | None) -> None:
        """Select something by keys; None selects nothing."""
        if selection != self.state.selection:
            self.change(selection=selection)

    def copy(self, words: str) -> None:
        """Copy words, and say what became of that."""
        self.say(self.desk.copy(words))
        self.select(None)


def first_state(launch: LaunchOptions) -> ReadingState:
    """Return the state that a reading begins with.

    The dossier is about to be completed, and until then nothing is said to be missing in it.
    """
    kept = kept_from(launch.recalled)
    return ReadingState(
        launch.dossier,
        first_document(launch.dossier, kept.remembered, launch.document),
        kept=kept,
        headings=KnownHeadings().for_dossier(launch.dossier),
        completion=Completion(stage="running"),
    )


def _whole(quotation: Quotation) -> Span:
    return Span(quotation.start, quotation.end)
