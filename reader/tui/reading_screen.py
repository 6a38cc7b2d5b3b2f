"""The one screen: documents, panel and bars; it owns the state that they show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from textual import on
from textual.screen import Screen

from reader.keys import Hint, keys_while_filtering, keys_while_typing
from reader.model import Dossier, Link, Quotation, Span
from reader.model.place import Place
from reader.reading.adopting import adopt
from reader.reading.completion import Completion
from reader.reading.filters import Filter
from reader.reading.prompts import PromptFor, Question
from reader.reading.state import ReadingState
from reader.tui.bars.key_bar import IN_LIST, IN_SPEAKERS, IN_TEXT, Focus, KeyBar
from reader.tui.bars.status_line import StatusLine
from reader.tui.bars.title_bar import TitleBar
from reader.tui.body import Body
from reader.tui.commands.dispatch import methods_by_command
from reader.tui.document_view import DocumentView
from reader.tui.documents import Documents
from reader.tui.keeper import Keeper
from reader.tui.key_table import KeyTable
from reader.tui.mouse import still_there
from reader.tui.panel import TABS, SidePanel
from reader.tui.panes import Panes
from reader.tui.searcher import Searcher
from reader.tui.selecting import Selecting

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key, Resize
    from textual.geometry import Offset
    from textual.timer import Timer
    from textual.widget import Widget

    from reader.layout.viewport import Where
    from reader.tui.app import ReaderApp
    from reader.tui.prompt import Prompt

#: Seconds after which panel and status line follow the text.
FOLLOW_DELAY_S = 0.08


class ReadingScreen(Screen[None], inherit_bindings=False):
    """Documents at the left, the panel at the right, one line above and two below."""

    AUTO_FOCUS = None

    def __init__(self, app: ReaderApp, dossier: Dossier) -> None:
        super().__init__()
        self.reader = app
        self.reading = ReadingState(dossier, dossier.documents[0].id, completion=Completion(stage="running"))
        self.panes = Panes(self)
        self.searcher = Searcher(self)
        self.selecting = Selecting(self)
        self.keeper = Keeper(self, app.launch.recalled)
        self._open_where_left()
        self._commands = methods_by_command(self)
        self._key_table = KeyTable({command: app.keys[command] for command in self._commands})
        self._filtering_table = KeyTable({each: keys_while_filtering(each, app.keys) for each in self._commands})
        self._awaiting_letter: Callable[[str], None] | None = None
        self._prompt: Prompt | None = None
        self._following: Timer | None = None
        self._message: str | Hint = ""

    # What is on the screen

    def compose(self) -> ComposeResult:
        """Lay out the bars, the documents and the panel."""
        yield TitleBar()
        with Body():
            yield Documents(self.reading, measure=self.reader.measure, places=self.keeper.first_places())
            yield SidePanel(keys=self.reader.keys)
        yield StatusLine()
        yield KeyBar()

    @property
    def documents(self) -> Documents:
        """The documents' container."""
        return self.query_one(Documents)

    @property
    def panel(self) -> SidePanel:
        """The side panel."""
        return self.query_one(SidePanel)

    @property
    def view(self) -> DocumentView:
        """The view of the document that is read."""
        return self.documents.view(self.reading.document)

    @property
    def _offset_read(self) -> int:
        """Where the reader looks: the words just gone to while they are on the screen, else the top of the view."""
        lit = self.reading.lit
        if lit is not None and lit[0] == self.reading.document and self.view.visible_span.overlaps(lit[1]):
            return lit[1].start
        return self.view.top

    @property
    def place(self) -> Place:
        """Where the reader is."""
        return Place(self.reading.document, self.view.top)

    def _open_where_left(self) -> None:
        """Begin in the document that was read last."""
        last = self.keeper.remembered.document
        if any(document.id == last for document in self.reading.dossier.documents):
            self.reading = replace(self.reading, document=last)

    # The state, and showing it

    def change(self, **changes: Any) -> None:
        """Replace parts of the state, and show what follows from it."""
        self.reading = replace(self.reading, **changes)
        self.show_state()

    def show_state(self) -> None:
        """Show the state everywhere."""
        self.documents.mark(self.reading, self.reader.colours)
        self.panel.filter(self.reading.filter)
        self.panel.set_current(self.reading.quotation, self.reading.document, self._offset_read)
        self.query_one(TitleBar).show_documents(self.reading.dossier, self.reading.document)
        self.show_status()

    def show_status(self) -> None:
        """Show the status line and the keys."""
        self.query_one(StatusLine).show_state(
            self.reading,
            message=self._message,
            percent=round(100 * self.view.fraction),
            keys=self.reader.keys,
        )
        self.query_one(KeyBar).show_keys(self._focus_for_keys, self.reader.keys)

    @property
    def _focus_for_keys(self) -> Focus:
        if not self.panes.panel_has_focus:
            return self._prompt.focus_for_keys if self._prompt is not None else IN_TEXT
        return IN_SPEAKERS if self.panel.tab == "speakers" else IN_LIST

    def say(self, message: str | Hint) -> None:
        """Show `message` in the status line until the next key."""
        self._message = message
        self.show_status()

    def show_dossier(self, dossier: Dossier) -> None:
        """Take a dossier that was completed, corrected or read again; the place and the current quotation stay."""
        document, selection = self.reading.document, self.reading.selection
        self.reading = adopt(self.reading, dossier)
        dossier = self.reading.dossier
        self.reader.prepare(dossier)
        self.documents.replace(dossier)
        if self.reading.selection != selection:
            self.view.select(self.reading.selection.span if self.reading.selection else None)
        self.show_lists()
        self.panes.show_documents()
        if self.reading.document != document and not self.panes.panel_has_focus:
            self.set_focus(self.view)
        self.show_state()

    def show_completion(self, completion: Completion) -> None:
        """Tell what is being found."""
        self.reading = replace(self.reading, completion=completion)
        self.show_status()

    def show_lists(self) -> None:
        """Show the lists of the panel anew."""
        dossier = self.reading.dossier
        self.panel.show(dossier, self.reader.colours, self.reader.headings(dossier), self.reading.completion.stage)

    # Going somewhere

    def remember_place(self, offset: int | None = None) -> None:
        """Put this place, or an offset of this document, into the history before a jump."""
        place = self.place if offset is None else Place(self.reading.document, offset)
        self.reading = replace(self.reading, history=self.reading.history.jumped_from(place))

    def go_to(self, place: Place | Span, where: Where = "top") -> None:
        """Show a place, in its document; a span in this document."""
        if isinstance(place, Place):
            self.show_document(place.document)
            self.view.go_to(place.offset, where=where)
        else:
            self.view.go_to(place, where=where)
        self.show_state()

    def show_document(self, document_id: str) -> None:
        """Read this document from now on; what is selected in the one before is left."""
        if document_id == self.reading.document:
            return
        self.view.select(None)
        self.clear_selection()
        self.reading = self.reading.reading(document_id)
        self.panes.show_documents()
        if not self.panes.panel_has_focus:
            self.set_focus(self.view)
        self.show_state()

    def make_current(self, quotation: Quotation) -> None:
        """Make a quotation of any document current, and show it."""
        self.show_document(quotation.document)
        self.reading = replace(self.reading, quotation=quotation.id, lit=None)
        self.view.go_to(Span(quotation.start, quotation.end), where="nearest")
        self.show_state()

    def jump_to_quotation(self, quotation: Quotation) -> None:
        """Make a quotation current, from which `back` comes back here."""
        self.remember_place()
        self.make_current(quotation)

    def follow_link(self, link: Link) -> None:
        """Show the passage of a link, with the quotation still lit."""
        if not self.reading.has(link.document):
            return
        self.remember_place()
        self.show_document(link.document)
        self.view.go_to(link.span, where="middle")
        self.show_state()

    # Words

    def selected_words(self) -> str:
        """Return what is selected, by keys or by mouse, without the line breaks of the screen."""
        return self.selecting.words() or self.get_selected_text() or ""

    def copy(self, words: str) -> None:
        """Copy words, and say what became of that."""
        from reader.tui.clipboard import copy

        self.say(str(copy(self.reader, words)))
        self.selecting.end()

    # Keys and prompts

    def run_command(self, command_id: str, count: int | None = None) -> None:
        """Carry out a command of the declaration."""
        message, self._message = self._message, ""
        self._commands[command_id](count)
        if message and not self._message:
            self.show_status()

    def await_letter(self, then: Callable[[str], None], message: str) -> None:
        """Hand the next letter typed to `then`."""
        self._awaiting_letter = then
        self.say(message)

    def ask(self, purpose: PromptFor, quotation: Quotation | None = None) -> None:
        """Open the prompt for a purpose; the answer belongs to this place, and to the quotation it is asked of."""
        from reader.tui.prompt import Prompt

        self._prompt = Prompt(Question(purpose, self.place, quotation), self)
        self.reader.type_ahead.wait_for(self._prompt)
        self.mount(self._prompt)

    def prompt_closed(self) -> None:
        """Take the keys again after a prompt."""
        self._prompt = None
        self.set_focus(self.view)

    def answer(self, question: Question, line: str) -> None:
        """Do what was asked for in the prompt."""
        from reader.tui.answering import answer

        answer(self, question, line)

    async def take_key(self, event: Key) -> None:
        """Carry out the command of a key, unless a prompt, a letter or a name is being typed."""
        if self._prompt is not None:
            await self._prompt.take_key(event)
            return
        then, self._awaiting_letter = self._awaiting_letter, None
        if then is not None and event.key not in keys_while_typing("quit", self.reader.keys):
            self.say("")
            if event.character and event.character.isalpha():
                then(event.character)
            return
        typed = self.panel.typed_with(event) if self.panes.panel_has_focus else None
        if typed is not None:
            self.change(filter=replace(self.reading.filter, typed=typed))
            return
        before, counted = self._arrangement, self._key_table.count
        filtering = self.panes.panel_has_focus and self.panel.is_filtered_by_typing
        pressed = (self._filtering_table if filtering else self._key_table).press(event)
        if pressed is not None:
            self.run_command(*pressed)
        elif self._key_table.count != counted:
            self.say(f"{self._key_table.count or ''}")
        if self._arrangement != before:
            self.reader.type_ahead.wait_for_frame(self)

    @property
    def _arrangement(self) -> tuple[object, ...]:
        """What is where: where that changes, the next key waits until it is so."""
        return self.classes, self.panel.tab, self.documents.shown

    def take_paste(self, text: str) -> None:
        """Take a pasted text where something is asked for; elsewhere its letters are no commands."""
        if self._prompt is not None:
            self._prompt.take_paste(text)

    # What widgets tell

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return what the mouse is on, unless it was removed since the last frame."""
        return still_there(self, super().get_widget_and_offset_at(x, y))

    def on_mount(self) -> None:
        """Show the dossier, then let the rest of it be found."""
        for tab in TABS:
            if tab == self.reader.launch.panel:
                self.panel.open(tab)
        self.show_dossier(self.reading.dossier)
        self.set_focus(self.view)

    def on_descendant_focus(self) -> None:
        """Show the keys of what has the focus now."""
        self.show_status()

    def on_resize(self, event: Resize) -> None:
        """Arrange the panes for this size; what is read stays in place."""
        self.panes.arrange(event.size)

    @on(TitleBar.DocumentChosen)
    def _document_chosen(self, message: TitleBar.DocumentChosen) -> None:
        if self.reading.has(message.document_id):
            self.remember_place()
            self.show_document(message.document_id)

    @on(DocumentView.Moved)
    def _moved(self, message: DocumentView.Moved) -> None:
        if message.document_view.document.id == self.reading.document:
            self._follow_soon()

    def _follow_soon(self) -> None:
        """Let panel and status line follow the text shortly: while a key is held down, the text comes first."""
        if self._following is None:
            self._following = self.set_timer(FOLLOW_DELAY_S, self._follow)

    def _follow(self) -> None:
        self._following = None
        self.panel.set_current(self.reading.quotation, self.reading.document, self._offset_read)
        self.show_status()

    @on(DocumentView.Pressed)
    def _pressed(self, message: DocumentView.Pressed) -> None:
        document_id = message.document_view.document.id
        if not self.reading.has(document_id):
            return
        self.show_document(document_id)
        for quotation in self.reading.dossier.quotations_of(document_id):
            if any(message.offset in part for part in quotation.parts):
                self.change(quotation=quotation.id)
                return

    @on(SidePanel.QuotationChosen)
    def _quotation_chosen(self, message: SidePanel.QuotationChosen) -> None:
        quotation = self.reading.dossier.quotation(message.quotation_id)
        self.panes.leave_panel()
        if quotation is not None:
            self.jump_to_quotation(quotation)

    @on(SidePanel.SpeakerChosen)
    def _speaker_chosen(self, message: SidePanel.SpeakerChosen) -> None:
        self.change(filter=Filter(speaker=message.speaker_id, typed=self.reading.filter.typed))
        self.panes.open_list("quotations", focus=True)

    @on(SidePanel.EventChosen)
    def _event_chosen(self, message: SidePanel.EventChosen) -> None:
        event = self.reading.dossier.event(message.event_id)
        self.panes.leave_panel()
        if event is None:  # found no more since it was chosen
            return
        self.remember_place()
        self.show_document(event.document)
        self.view.go_to(event.span, where="middle")
        self.change(lit=(event.document, event.span))

    @on(SidePanel.HeadingChosen)
    def _heading_chosen(self, message: SidePanel.HeadingChosen) -> None:
        self.panes.leave_panel()
        if self.reading.has(message.document_id):
            self.remember_place()
            self.go_to(Place(message.document_id, message.offset))
