"""The desk on the screen: it draws the state, and does what the session asks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BytesIO
from operator import is_not
from typing import TYPE_CHECKING, Any

from reader.files.cleaning import clean_line
from reader.keys import Hint
from reader.model import Finding, Span
from reader.model.values import replace
from reader.reading.desk import Desk, ListShown
from reader.reading.first_places import first_places
from reader.reading.review_words import position_words, progress_words
from reader.reading.session import Session
from reader.tui.arrangement import Arrangement
from reader.tui.bars.key_bar import KeyBar
from reader.tui.bars.offered_keys import (
    IN_FILTER,
    IN_LIST,
    IN_SPEAKERS,
    IN_TIMELINE,
    WHILE_CHECKING,
    WHILE_COMPARING,
    Focus,
    focus_in_text,
)
from reader.tui.bars.status_line import StatusLine
from reader.tui.bars.title_bar import TitleBar
from reader.tui.beside import Beside
from reader.tui.comparison.pane import ComparisonPane
from reader.tui.documents import Documents
from reader.tui.list_filter import ListFilter
from reader.tui.look.speakers import speaker_colours
from reader.tui.panel.current import Current
from reader.tui.panel.side_panel import SidePanel

if TYPE_CHECKING:
    from textual.screen import Screen

    from reader.layout.viewport import Where
    from reader.model.place import Place
    from reader.reading.desk import Arranging, Part, Unit, Work
    from reader.reading.dialogs import Dialog
    from reader.reading.filters import Listed
    from reader.reading.launch import LaunchOptions
    from reader.reading.prompts import Question
    from reader.reading.state import ReadingState
    from reader.tui.application import Application
    from reader.tui.document_view.view import DocumentView
    from reader.tui.look.look import Look
    from reader.tui.prompt import Prompt

#: Findings that are shown over the text.
MAX_NOTICES = 3


class ScreenDesk(Desk):
    """Owns the widgets of the reading screen, none of which knows another."""

    def __init__(
        self,
        screen: Screen[Any],
        application: Application,
        launch: LaunchOptions,
        keys: Mapping[str, tuple[str, ...]],
    ) -> None:
        self._screen = screen
        self._application = application
        self._keys = keys
        self._drawn: ReadingState | None = None
        self._look: Look | None = None
        self._colours: Mapping[str, int] = {}
        self.session = Session(self, launch, keys)
        state = self.session.state
        self.documents = Documents(
            state, measure=launch.measure, places=first_places(state.dossier, state.kept.remembered)
        )
        self.panel = SidePanel(keys=keys)
        self.comparison = ComparisonPane(keys)
        self.title, self.status, self.key_bar = TitleBar(), StatusLine(), KeyBar()
        self.arrangement = Arrangement(screen, self.documents, self.comparison, self.panel)
        self.beside = Beside(screen)
        self.prompt: Prompt | None = None
        self.letter_asked: Question | None = None
        self.list_filter = ListFilter(self.session, self.panel, keys)
        self._list_had_focus = False
        #: What was gone to last: document, span, and the first visible character then.
        self._looked_at: tuple[str, Span, int] | None = None

    @property
    def view(self) -> DocumentView:
        """The view of the document being read."""
        return self.documents.view(self.session.state.document)

    # Drawing

    def draw(self, state: ReadingState) -> None:
        """Draw a state: first the documents, then their marks, then the bars."""
        before, self._drawn = self._drawn, state
        # A document that goes would hand its focus on to the panel.
        text_is_left = self.arrangement.panel_has_focus or self.arrangement.comparison_has_focus
        is_other_dossier = before is None or before.dossier is not state.dossier
        if is_other_dossier:
            self.documents.replace(state.dossier)
            if not state.completion.running:
                self._application.spare_what_was_found()
        if before is not None and before.document != state.document:
            self.documents.select(before.document, None)
            self._screen.clear_selection()
        self._draw_selection(before, state)
        self._draw_lists(before, state)
        if before is None or is_other_dossier or before.document != state.document:
            self.arrangement.show_documents(state)
            if before is not None and before.document != state.document and not text_is_left:
                self._screen.set_focus(self.view)
        self.documents.mark(state, self._colours)
        self._draw_comparison(before, state)
        self.panel.filter(state.filter)
        self.title.show_documents(state.dossier, state.document)
        self.follow()

    def _draw_selection(self, before: ReadingState | None, state: ReadingState) -> None:
        """Show the keyboard selection in place of the mouse's, and again where the text has changed."""
        if state.selection is not None:
            if before is None or before.selection is None:
                self._screen.clear_selection()
            self.view.select(state.selection.span)
        elif before is not None and before.selection is not None:
            self.view.select(None)

    def _draw_lists(self, before: ReadingState | None, state: ReadingState) -> None:
        """Fill the lists again if what they list, or its colours, have changed."""
        look = self._application.look
        is_same_dossier = before is not None and before.dossier is state.dossier
        if not is_same_dossier or look != self._look:
            self._look, self._colours = look, speaker_colours(state.dossier)
        elif before is not None and _listed_with(before) == _listed_with(state):
            return
        self.panel.show(state.dossier, self._colours, state.headings.of(state.dossier), state.completion.stage)

    def _draw_comparison(self, before: ReadingState | None, state: ReadingState) -> None:
        """Show the comparison of the current quotation, if it is open and shows something else than before."""
        is_open = state.comparing is not None
        was_open = before is not None and before.comparing is not None
        if is_open is not was_open:
            self.arrangement.show_comparison(is_open, state)
        if is_open and not was_open and (span := self._compared_here(state)) is not None:
            self._looked_at = state.document, span, self.view.top
        if is_open and (before is None or any(map(is_not, _compared_with(before), _compared_with(state)))):
            from reader.reading.compared import compared

            self.comparison.show(compared(state), position_words(state))

    def keep_in_view(self) -> None:
        """Bring what is compared back into a window that has become smaller, unless its user has scrolled since."""
        looked_at = self._looked_at
        if self.session.state.comparing is None or looked_at is None:
            return
        document, span, top = looked_at
        if document == self.session.state.document and top == self.view.top:
            self.bring_into_view(document, span, "nearest")

    def _compared_here(self, state: ReadingState) -> Span | None:
        """Return the words of the document being read that are compared."""
        from reader.reading.compared import passages_shown

        quotation = state.current_quotation
        ours = [(quotation.document, quotation.parts[0])] if quotation else []
        return next((span for document, span in (*ours, *passages_shown(state)) if document == state.document), None)

    def follow(self) -> None:
        """Let the panel and the bars follow the text."""
        state = self.session.state
        self.panel.set_current(Current(state.quotation, state.event, state.document, self._offset_read))
        self.show_status()

    @property
    def _offset_read(self) -> int:
        """Where the user is looking: what was just gone to, while visible, or else the top of the view."""
        state, visible = self.session.state, self.view.visible_span
        if state.lit is not None and state.lit[0] == state.document and visible.overlaps(state.lit[1]):
            return state.lit[1].start
        quotation = state.current_quotation
        if quotation is not None and quotation.document == state.document and quotation.start in visible:
            return quotation.start
        return self.view.top

    def show_status(self) -> None:
        """Show the status line and the keys."""
        state = self.session.state
        place = state.dossier.document(state.document).place_words(self.view.end_of_top_row)
        self.status.show_state(
            state,
            progress=progress_words(state.dossier),
            percent=round(100 * self.view.fraction),
            place=place,
            keys=self._keys,
            help_is_named=self.key_bar.display,
        )
        self.key_bar.show_keys(self._focus_for_keys, self._keys)

    @property
    def _focus_for_keys(self) -> Focus:
        if self.prompt is not None:
            return self.prompt.focus_for_keys
        in_panel = self.arrangement.panel_has_focus
        if in_panel and self.list_filter.is_open:
            return IN_FILTER
        if self.session.state.is_checking and (not in_panel or self.panel.tab == "quotations"):
            return WHILE_CHECKING if self.session.state.filter.looks_at_the_worst_first else WHILE_COMPARING
        if not in_panel:
            return focus_in_text(self.session.state, selects=self.documents.selected() is not None)
        focus = {"speakers": IN_SPEAKERS, "timeline": IN_TIMELINE}.get(self.panel.tab, IN_LIST)
        chosen = self.session.state.filter
        return focus if chosen == chosen.without(self.panel.tab) else focus.with_label("escape", "show all")

    def say(self, message: str | Hint) -> None:  # noqa: ARG002  the state has it already
        """Show a message in the status line."""
        self.show_status()

    def tell(self, findings: Sequence[Finding]) -> None:
        """Show over the text what is wrong, and how much more there is."""
        for finding in findings[:MAX_NOTICES]:
            self._screen.notify(str(finding), severity=finding.severity, markup=False)
        if len(findings) > MAX_NOTICES:
            more = f"and {len(findings) - MAX_NOTICES} more: reader check lists them"
            self._screen.notify(more, severity="warning", markup=False)

    # The text

    def bring_into_view(self, document: str, span: Span, where: Where) -> None:
        """Bring a span of a document into view."""
        view = self.documents.view(document)
        view.go_to(span, where=where)
        self._looked_at = document, span, view.top

    def visible_span(self) -> Span:
        """Return the visible part of the document being read."""
        return self.view.visible_span

    def top(self) -> int:
        """Return the offset of the first visible character."""
        return self.view.top

    def reading_at(self) -> int:
        """Return the offset whose place in the original is the one being read: that of the end of the top row."""
        return self.view.end_of_top_row

    def offset_below(self, offset: int, rows: int) -> int:
        """Return the offset shown so many rows below another, or above if negative, and bring it into view."""
        return self.view.offset_below(offset, rows)

    def places(self) -> Sequence[Place]:
        """Return the place of each document shown so far; the one being read comes last."""
        return self.documents.places(last=self.session.state.document)

    def selected(self) -> str:
        """Return the words selected with the mouse."""
        return self._screen.get_selected_text() or ""

    def selected_span(self) -> tuple[str, Span] | None:
        """Return what is selected with the mouse, and the id of the document."""
        return self.documents.selected()

    def unselect(self) -> None:
        """Select nothing with the mouse any more."""
        self._screen.clear_selection()

    # Lists and panes

    def move(self, unit: Unit, count: int) -> None:
        """Move the cursor of the focused list, or else the text."""
        is_of_list = self.arrangement.panel_has_focus and unit not in ("line", "percent")
        if is_of_list and (unit != "paragraph" or self.panel.tab == "timeline"):
            self.panel.move(unit, count)
        elif self.arrangement.comparison_has_focus and unit not in ("line", "percent", "paragraph"):
            self.comparison.move(unit, count)
        else:
            self.view.move(unit, count)

    def list_shown(self) -> ListShown | None:
        """Return the list that is open beside the text, or would be over it.

        A panel that is hidden beside the text can still be opened over it, and then has the focus.
        """
        in_focus = self.arrangement.panel_has_focus
        if self.arrangement.panel_is_hidden and not in_focus:
            return None
        covers = self.arrangement.panel_lies_over and self.arrangement.panel_is_shown
        return ListShown(self.panel.tab, in_focus, self.panel.cursor_id, covers)

    def is_comparison_in_focus(self) -> bool:
        """Say whether the comparison below the text has the focus."""
        return self.arrangement.comparison_has_focus

    def open_list(self, name: Listed, *, focus: bool) -> None:
        """Show a list of the panel."""
        self.arrangement.open_list(name, self.session.state, focus=focus)
        self.show_status()

    def filter_list(self) -> None:
        """Let letters filter the focused list."""
        self.panel.filter_line.open()
        self.show_status()

    def arrange(self, how: Arranging) -> None:
        """Rearrange the panes."""
        self.arrangement.arrange(how, self.session.state)

    def close_top(self) -> bool:
        """End a mouse selection, or close what is open over the text; say whether there was either."""
        if self._screen.selections:
            self._screen.clear_selection()
            return True
        return self.arrangement.close_top(self.session.state)

    def widen(self, steps: int) -> Hint:
        """Set the text wider by steps, or narrower if negative; 0 is the usual width."""
        width, is_all = self.documents.widen(steps, self.view.size.width)
        if not is_all or steps < 0:
            return Hint("Text {width} columns wide", width=width)
        if self.arrangement.panel_is_shown and not self.arrangement.panel_lies_over:
            return Hint("Text {width} columns wide: all that the panel leaves, {panel} hides it", width=width)
        return Hint("Text {width} columns wide: as wide as this window allows", width=width)

    # How it looks

    def themes(self) -> Sequence[str]:
        """Return the names of all themes."""
        return sorted(self._application.available_themes)

    def theme(self) -> str:
        """Return the name of the theme."""
        return self._application.theme

    def use_theme(self, name: str) -> None:
        """Use a theme from now on, also the next time."""
        self._application.take_theme(name)

    def measure(self) -> int:
        """Return the columns that a text may take; 0 for the whole window."""
        return self.documents.measure

    def set_measure(self, columns: int) -> None:
        """Let a text take so many columns; 0 for the whole window."""
        self.documents.measure = columns

    # Questions

    def show(self, dialog: Dialog) -> None:
        """Show a dialog over the text."""
        from reader.tui.dialogs.opening import open_dialog

        open_dialog(dialog, self._screen.app, self.session, self._application.take_theme)

    def ask(self, question: Question) -> None:
        """Open the prompt, or wait for a letter."""
        if question.purpose.is_for_a_letter:
            self.letter_asked = question
            self.session.say(question.purpose.value)
            return
        from reader.tui.prompt import Prompt

        self._list_had_focus = self.arrangement.panel_has_focus
        self.prompt = Prompt(question, self.session, self._prompt_closed, self._application.type_ahead)
        self._application.type_ahead.wait_for(self.prompt)
        self._screen.mount(self.prompt)

    def _prompt_closed(self) -> None:
        """Return the focus to the list or the text that had it before the prompt."""
        self.prompt = None
        if self._list_had_focus and self.arrangement.panel_is_shown:
            self.panel.focus_list()
        else:
            self._screen.set_focus(self.view)

    # The world

    def run_beside(self, work: Work[Part]) -> None:
        """Do some work in a thread; keys wait for its end if it asks for that."""
        type_ahead = self._application.type_ahead
        if work.holds_keys_s:
            type_ahead.wait_for(work, at_most=work.holds_keys_s)

        def ended() -> None:
            work.ended()
            type_ahead.has_come(work)

        self.beside.run(replace(work, ended=ended))

    def copy(self, words: str) -> str:
        """Copy words; return the outcome."""
        from reader.tui.clipboard import copy

        self._screen.clear_selection()
        return str(copy(self._screen.app, words))

    def run_program(self, command: Sequence[str]) -> int:
        """Lend the terminal to a program, and return its exit status.

        Raises:
            EditorError: It cannot be started.
        """
        from reader.tui.lent_terminal import run_program

        return run_program(self._screen.app, command)

    def open_outside(self, command: Sequence[str]) -> str:
        """Start a program that has a window of its own; return the outcome in words."""
        from reader.tui.lent_terminal import open_outside

        return open_outside(command)

    def open_in_browser(self, address: str) -> str:
        """Open an address of the web in the browser that the reading is shown in; return the outcome in words."""
        self._screen.app.open_url(address)
        return "Opened in your browser"

    def hand_over(self, name: str, data: bytes) -> str:
        """Give a file to the browser that the reading is shown in; return the outcome in words."""
        self._screen.app.deliver_binary(BytesIO(data), save_filename=name)
        return f"{clean_line(name)} went to your browser, and is among its downloads"

    def show_library(self) -> None:
        """Show all dossiers over the reading."""
        self._application.show_library()

    def suspend(self) -> None:
        """Suspend the process; fg resumes it."""
        self._screen.app.action_suspend_process()

    def leave(self, status: int) -> None:
        """Leave with an exit status."""
        self._application.quit_reading(status)


def _listed_with(state: ReadingState) -> tuple[object, ...]:
    """Return what the lists show besides the dossier."""
    return state.headings, state.completion.stage


def _compared_with(state: ReadingState) -> tuple[object, ...]:
    """Return what the comparison shows."""
    return state.dossier, state.quotation, state.comparing, state.filter, state.completion.stage
