"""The reading screen: it lays out the widgets, and passes keys and clicks to the session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual import on
from textual.screen import Screen

from reader.keys import keys_while_typing
from reader.layout.arrangement import body_rows
from reader.reading.commands.dispatch import COMMAND_IDS, run_command
from reader.reading.list_choices import choose, jump_to_document, press
from reader.reading.list_cursor import agree
from reader.tui.bars.clickable_line import ClickableLine
from reader.tui.bars.title_bar import TitleBar
from reader.tui.body import Body, TextColumn
from reader.tui.desk import ScreenDesk
from reader.tui.document_view.view import DocumentView
from reader.tui.key_table import KeyTable
from reader.tui.mouse import still_there
from reader.tui.panel.side_panel import SidePanel
from reader.tui.panel.tabs import TABS

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Key, Resize
    from textual.geometry import Offset
    from textual.timer import Timer
    from textual.widget import Widget

    from reader.reading.launch import LaunchOptions
    from reader.reading.session import Session
    from reader.tui.application import Application

#: Seconds before panel and status line follow the text.
FOLLOW_DELAY_S = 0.08


class ReadingScreen(Screen[None], inherit_bindings=False):
    """Documents at the left with the comparison below, the panel at the right, one line above and two below."""

    AUTO_FOCUS = None

    def __init__(self, application: Application, launch: LaunchOptions, keys: Mapping[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._application = application
        self._launch = launch
        self._keys = keys
        self.desk = ScreenDesk(self, application, launch, keys)
        self._key_table = KeyTable({command: keys[command] for command in COMMAND_IDS})
        self._following: Timer | None = None
        self._is_laid_out = False

    @property
    def session(self) -> Session:
        """The reading on the screen."""
        return self.desk.session

    def compose(self) -> ComposeResult:
        """Lay out the bars, the documents and the panel."""
        self.desk.arrangement.classify(self.app.size, self.session.state)
        self.desk.panel.share_out(body_rows(self.app.size.height))
        yield self.desk.title
        with Body():
            with TextColumn():
                yield self.desk.documents
                yield self.desk.comparison
            yield self.desk.panel
        yield self.desk.status
        yield self.desk.key_bar

    # Keys

    async def take_key(self, event: Key) -> None:
        """Run a key's command, unless a prompt, a letter or a name is being typed."""
        desk = self.desk
        if desk.prompt is not None:
            await desk.prompt.take_key(event)
            return
        if self._take_letter(event):
            return
        if desk.list_filter.is_open:
            await desk.list_filter.take_key(event)
            return
        counted = self._key_table.count
        pressed = self._key_table.press(event)
        if pressed is not None:
            self._run(*pressed)
        elif self._key_table.count != counted:
            self.session.say(f"{self._key_table.count or ''}")

    def _run(self, command: str, count: int | None = None) -> None:
        """Run a command; if it rearranges the panes, the next key waits until they are on the screen."""
        before = self._arranged
        run_command(self.session, command, count)
        if self._arranged != before:
            self._application.type_ahead.wait_for_frame(self)

    def _take_letter(self, event: Key) -> bool:
        """Take the letter asked for; any other key cancels the question. Say whether the key was used up."""
        question, self.desk.letter_asked = self.desk.letter_asked, None
        if question is None or event.key in keys_while_typing("quit", self._keys):
            return False
        self.session.say("")
        if event.character and event.character.isalpha():
            from reader.reading.prompt_answers import answer

            answer(self.session, question, event.character)
        return True

    @property
    def _arranged(self) -> tuple[object, ...]:
        """How the panes are arranged."""
        return self.classes, self.desk.panel.tab, self.desk.documents.shown

    def take_paste(self, text: str) -> None:
        """Take pasted text in a prompt or a filter; elsewhere it is ignored, as its letters are not commands."""
        if self.desk.prompt is not None:
            self.desk.prompt.take_paste(text)
        elif self.desk.list_filter.is_open:
            self.desk.list_filter.take_paste(text)

    # Messages from widgets and the mouse

    def watch_selections(self) -> None:
        """End a keyboard selection when the mouse selects something."""
        if self.selections:
            self.session.select(None)
        self.desk.show_status()

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """Return the widget under the mouse, unless it was removed since the last frame."""
        return still_there(self, super().get_widget_and_offset_at(x, y))

    def on_mount(self) -> None:
        """Draw the reading for the first time."""
        for tab in TABS:
            if tab == self._launch.panel:
                self.desk.panel.open(tab)
        self.desk.draw(self.session.state)
        self.set_focus(self.desk.view)

    def on_descendant_focus(self) -> None:
        """Show the keys for what now has the focus; letters no longer filter a list that has lost it."""
        if not self.desk.arrangement.panel_has_focus:
            self.desk.panel.filter_line.close()
        self.desk.show_status()

    def on_resize(self, event: Resize) -> None:
        """Arrange the panes for this size; the text stays in place."""
        self.desk.arrangement.fit(event.size, self.session.state)

    @on(TitleBar.DocumentChosen)
    def _document_chosen(self, message: TitleBar.DocumentChosen) -> None:
        jump_to_document(self.session, message.document_id)

    @on(ClickableLine.Pressed)
    def _key_clicked(self, message: ClickableLine.Pressed) -> None:
        """Run the command of a clicked key, in the prompt if one is open."""
        self.desk.letter_asked = None
        if self.desk.prompt is not None:
            self.desk.prompt.run(message.command)
        elif self.desk.list_filter.is_open:
            self.desk.list_filter.run(message.command)
        else:
            self._run(message.command)

    @on(DocumentView.Moved)
    def _moved(self, message: DocumentView.Moved) -> None:
        """Let panel and status line follow the text with a delay: while a key is held down, the text comes first."""
        if message.document_view.document.id == self.session.state.document and self._following is None:
            self._following = self.set_timer(FOLLOW_DELAY_S, self._follow)

    @on(DocumentView.Resized)
    def _resized(self) -> None:
        """Show how far the reader is in the window as it is now; what is compared stays in it.

        Only now is it known where the text begins for the first time, near which the lists point.
        """
        self.desk.keep_in_view()
        if self._is_laid_out:
            self.desk.show_status()
        else:
            self._is_laid_out = True
            self.desk.follow()

    def _follow(self) -> None:
        self._following = None
        self.desk.follow()

    @on(DocumentView.Pressed)
    def _pressed(self, message: DocumentView.Pressed) -> None:
        document = message.document_view.document.id
        if message.with_control:
            from reader.reading.links import offer_link_at

            offer_link_at(self.session, document, message.offset)
        else:
            press(self.session, document, message.offset)

    @on(SidePanel.Opened)
    def _list_opened(self) -> None:
        agree(self.session)
        self.desk.show_status()

    @on(SidePanel.Chosen)
    def _chosen(self, message: SidePanel.Chosen) -> None:
        choose(self.session, message.tab, message.key)
