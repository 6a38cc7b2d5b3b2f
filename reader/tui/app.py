"""The application: what is open, its settings and memory, and what goes on beside the reading."""

from __future__ import annotations

import gc
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.events import Event, InputEvent, Paste

from reader.files.errors import CannotSave, LockedByAnother
from reader.keys import effective_keys
from reader.model import Document, Dossier, Finding
from reader.model.place import Place
from reader.reading.launch import LaunchOptions
from reader.reading.status import FAULT, FOUND
from reader.tui.arrangement import ARRANGEMENT
from reader.tui.beside import Beside
from reader.tui.clean_filter import CLEAN
from reader.tui.completion import Completer
from reader.tui.look import Look, painter_of
from reader.tui.look.look import look_in
from reader.tui.look.sheet import SHEET, sheet_colours
from reader.tui.look.speakers import speaker_colours
from reader.tui.reading_screen import ReadingScreen
from reader.tui.signals import handle_ending_signals
from reader.tui.type_ahead import TypeAhead

if TYPE_CHECKING:
    from rich.style import Style
    from textual.driver import Driver
    from textual.filter import LineFilter
    from textual.screen import Screen
    from textual.theme import Theme

    from reader.layout.headings import Heading
    from reader.pipeline import Step
    from reader.tui.borrowed_terminal import BorrowedTerminal
    from reader.tui.keeper import Keeper
    from reader.tui.look.depth import Depth

#: Headings of a longer text are found beside the reading, not before the first frame.
HEADINGS_AT_ONCE = 200_000
#: Seconds between two times that the place is saved, so that a crash or a kill costs no more than that.
SAVE_INTERVAL_S = 5.0
#: So many findings are told over the text.
MAX_NOTICES = 3


def headings_of(document: Document) -> Sequence[Heading]:
    """Return the headings of a document."""
    from reader.layout.headings import find_headings

    return find_headings(document.text, markdown=document.markdown)


class ReaderApp(App[int], inherit_bindings=False):
    """Shows one reading screen, and lets the dossier be completed while it is read."""

    ENABLE_COMMAND_PALETTE = False
    NOTIFICATION_TIMEOUT = 8
    CSS = ARRANGEMENT + SHEET

    def __init__(
        self,
        launch: LaunchOptions,
        *,
        driver_class: type[Driver] | None = None,
        depth: Depth = "truecolor",
        terminal: BorrowedTerminal | None = None,
    ) -> None:
        self.depth = depth  # the theme that Textual begins with depends on it
        super().__init__(driver_class=driver_class)
        self.no_color = depth == "none"
        self.launch = launch
        self.keys, wrong_keys = effective_keys(launch.keymap, "settings.yaml")
        self.findings = (*launch.findings, *wrong_keys)
        self.measure = self._kept_measure = launch.measure
        self._terminal = terminal
        self.fault = ""
        self._headings: dict[tuple[str, bool], Sequence[Heading]] = {}
        self.animation_level = "none"
        self.beside = Beside(self)
        self.completer = Completer(self, self._show_progress, self._completion_failed)
        self._keeper: Keeper | None = None
        self._not_saved = ""
        self._setting_not_kept = ""
        self.type_ahead = TypeAhead(self, super().on_event)
        self._choose_theme(launch.theme)
        self.colours: Mapping[str, Style] = {}
        self.prepare(launch.dossier)

    def get_default_screen(self) -> Screen[Any]:
        """Return the reading screen."""
        screen = ReadingScreen(self, self.launch.dossier)
        self._keeper = screen.keeper
        return screen

    @property
    def reading_screen(self) -> ReadingScreen:
        """The reading screen, whatever lies over it."""
        screen = self.screen_stack[0]
        assert isinstance(screen, ReadingScreen)
        return screen

    async def on_event(self, event: Event) -> None:
        """Take what is typed, pasted and clicked in turn; all else at once, as Textual does."""
        if isinstance(event, (InputEvent, Paste)) and not event.is_forwarded:
            await self.type_ahead.take(event)
        else:
            await super().on_event(event)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what lets no unreadable colour, and what lets no control character through to the terminal."""
        return [painter_of(self.look), CLEAN]

    # Colours

    @property
    def look(self) -> Look:
        """How everything is drawn: the theme, as this terminal can show it."""
        return look_in(super().current_theme, self.depth)

    @property
    def current_theme(self) -> Theme:
        """The theme; where there are sixteen colours or none, the one that keeps the terminal's own."""
        theme = super().current_theme
        if self.depth in ("truecolor", "256"):
            return theme
        return self.available_themes["ansi-dark" if theme.dark else "ansi-light"]

    def get_css_variables(self) -> dict[str, str]:
        """Return the theme's colours for the style sheet, those changed that could not be read."""
        self.theme_variables = {**super().get_css_variables(), **sheet_colours(self.look)}
        return self.theme_variables

    # Completing the dossier

    def on_mount(self) -> None:
        """After the first frame take care of signals, report what is wrong, and find what nobody annotated."""
        self.app_resume_signal.subscribe(self, self._come_back)
        self.call_after_refresh(self._after_first_frame)

    def _come_back(self, _: object) -> None:
        """Draw everything again after `fg`: the terminal's screen is another one."""
        self.refresh(layout=True)
        self.screen.refresh(layout=True)

    def _after_first_frame(self) -> None:
        if self._terminal is not None:  # until now a signal ended the program at once: there was nothing to save
            handle_ending_signals(self, self._terminal)
            gc.freeze()
            gc.enable()
        self.tell((*self.findings, *self.launch.dossier.findings))
        self._begin()
        self.complete_dossier()
        self.set_interval(SAVE_INTERVAL_S, self.remember)

    def tell(self, findings: Sequence[Finding]) -> None:
        """Say over the text what is wrong; where that is much, how much more."""
        for finding in findings[:MAX_NOTICES]:
            self.notify(str(finding), severity="warning", markup=False)
        if len(findings) > MAX_NOTICES:
            more = f"and {len(findings) - MAX_NOTICES} more: reader check lists them"
            self.notify(more, severity="warning", markup=False)

    def _begin(self) -> None:
        """Go where the command line says."""
        screen = self.reading_screen
        if self.launch.line:
            screen.view.go_to_line(self.launch.line)
        if self.launch.words:
            screen.searcher.search(self.launch.words, Place(screen.reading.document, 0))

    def complete_dossier(self, *, whatever_length: bool = False) -> None:
        """Find quotations, speakers, dates and links, in a thread; they are shown as they are found."""
        completion = self.reading_screen.reading.completion.begun(whatever_length=whatever_length)
        self.reading_screen.show_completion(completion)
        self.completer.start(completion.request, self.reading_screen.reading.dossier, whatever_length=whatever_length)

    def _show_progress(self, request: int, step: Step[Dossier]) -> None:
        """Show a step, unless the dossier was corrected or read again since: that would be undone."""
        reading = self.reading_screen.reading
        if request != reading.completion.request:
            return
        self.reading_screen.show_completion(reading.completion.told(step.words))
        if step.result is not reading.dossier or not step.words:
            self.take_dossier(step.result)

    def _completion_failed(self, request: int, error: Exception) -> None:
        """Say so, and let the lists look for nothing more."""
        self.say_fault(error)
        reading = self.reading_screen.reading
        if request == reading.completion.request:
            self.reading_screen.show_completion(reading.completion.failed())
            self.reading_screen.show_lists()

    def take_dossier(self, dossier: Dossier) -> None:
        """Show another state of the dossier."""
        self.reading_screen.show_dossier(dossier)

    def take_corrected(self, dossier: Dossier) -> None:
        """Show a corrected dossier; what is still being found is found in it, or it would undo the correction."""
        completion = self.reading_screen.reading.completion
        self.take_dossier(dossier)
        if completion.running:
            self.complete_dossier(whatever_length=completion.whatever_length)

    def say_fault(self, error: Exception) -> None:
        """Say that something beside the reading failed, and where the details are; the reading goes on."""
        from reader.files.crash_log import write_crash

        self.notify(write_crash(error), severity="error", markup=False)

    def reload(self) -> None:
        """Read the files again; what is wrong with them is said, and what was open stays."""
        from reader.files.contents import is_stdin
        from reader.files.errors import CannotRead
        from reader.pipeline import open_paths

        if any(is_stdin(path) for path in self.launch.paths):
            self.reading_screen.say("A text from the standard input cannot be read again")
            return
        try:
            dossier = open_paths(self.launch.paths, published=self.launch.published)
        except CannotRead as error:
            self.reading_screen.say(str(error.finding))
            return
        search = self.reading_screen.reading.search
        self.take_dossier(dossier)
        self.reading_screen.say("Read again")
        if search is not None and self.reading_screen.reading.search is None:
            self.reading_screen.searcher.again(search)
        self.tell(dossier.findings)
        self.complete_dossier(whatever_length=self.reading_screen.reading.completion.whatever_length)

    def prepare(self, dossier: Dossier) -> None:
        """Work out what is shown with a dossier: colours, and the headings of texts that are not long."""
        self.colours = speaker_colours(dossier, self.look.speakers)
        texts = {(document.text, document.markdown) for document in dossier.documents}
        self._headings = {text: found for text, found in self._headings.items() if text in texts}
        for document in self.without_headings(dossier):
            if len(document.text) <= HEADINGS_AT_ONCE:
                self._headings[document.text, document.markdown] = headings_of(document)

    def without_headings(self, dossier: Dossier) -> list[Document]:
        """Return the documents whose headings were not looked for in their text as it is now."""
        return [each for each in dossier.documents if (each.text, each.markdown) not in self._headings]

    def take_headings(self, document: Document, headings: Sequence[Heading]) -> None:
        """Take the headings of a long document, and list them."""
        self._headings[document.text, document.markdown] = headings
        self.reading_screen.show_lists()

    def headings(self, dossier: Dossier) -> dict[str, Sequence[Heading]]:
        """Return the headings of each document, as far as they are known, by document id."""
        return {each.id: self._headings.get((each.text, each.markdown), ()) for each in dossier.documents}

    # Settings

    def set_measure(self, measure: int) -> None:
        """Set the text `measure` columns wide; the settings have it from when the reader leaves."""
        self.measure = measure
        self.reading_screen.documents.set_measure(measure)
        self.reading_screen.say(f"Text {measure} columns wide" if measure else "Text as wide as the window")

    def take_theme(self, name: str) -> None:
        """Take a theme, now and the next time."""
        self.theme = name
        self.take_dossier(self.reading_screen.reading.dossier)
        if failure := self._keep_setting("theme", name):
            self.notify(failure, severity="warning", markup=False)

    def _keep_setting(self, key: str, value: str) -> str:
        """Write a setting; return what went wrong. Without a settings file nothing is kept."""
        from reader.files.settings import keep_setting

        if self.launch.settings_file is None:
            return ""
        try:
            keep_setting(key, value, self.launch.settings_file)
        except CannotSave as error:
            return str(error.finding)
        return ""

    def _keep_measure(self) -> None:
        """Write the columns of text to the settings, where they were changed."""
        if self.measure != self._kept_measure:
            self._kept_measure = self.measure
            self._setting_not_kept = self._keep_setting("width", str(self.measure))

    # Theme, ends and crashes

    def _choose_theme(self, name: str) -> None:
        """Take the theme of the settings."""
        if name in self.available_themes:
            self.theme = name
        elif name:
            from reader.words.near import nearest

            near = nearest(name, self.available_themes)
            hint = f"did you mean {near}?" if near else "the palette lists them"
            wrong = Finding(f"no theme is called {name!r}", "settings.yaml", 0, "theme", hint, "warning")
            self.findings = (*self.findings, wrong)

    def remember(self) -> None:
        """Save place, bookmarks and notes; a failure is told when it begins, and again when it comes back."""
        keeper = self.reading_screen.keeper
        keeper.take_places()
        try:
            self.tell(keeper.save(patience=0))
        except LockedByAnother:
            return  # the next time is soon
        except CannotSave as error:
            if str(error) != self._not_saved:
                self.tell((error.finding,))
            self._not_saved = str(error)
        else:
            self._not_saved = ""

    def save_now(self) -> None:
        """Save, and say what could not be saved."""
        self.remember()
        screen = self.reading_screen
        lost = screen.keeper.unsaved(corrections=len(screen.reading.answers))
        kept = "Saved: bookmarks, notes and corrections are kept as you make them"
        screen.say(f"Not saved: {lost}" if lost else kept)

    def quit_reading(self, status: int = FOUND) -> None:
        """Remember the place, and leave with an exit status; what cannot be saved now, `last_words` tries again."""
        self.type_ahead.drop()
        self.remember()
        self._keep_measure()
        self.exit(status, return_code=status)

    def leave_at_once(self, status: int) -> None:
        """Leave on a signal: the terminal is given back first, and `last_words` saves afterwards."""
        self.type_ahead.drop()
        self.reading_screen.keeper.take_places()
        self.exit(status, return_code=status)

    def last_words(self, *, patience: float) -> list[str]:
        """Save what is still unsaved, now that the terminal is given back; return what is lost, a line each."""
        self._keep_measure()
        lines = [self._setting_not_kept] if self._setting_not_kept else []
        if self._keeper is None:
            return lines
        try:
            findings = self._keeper.save(patience=patience)
        except CannotSave as error:
            findings = (error.finding,)
        lines += [str(finding) for finding in findings]
        lost = self._keeper.unsaved()
        return [*lines, f"not saved: {lost}"] if lost else lines

    def _fatal_error(self) -> None:
        """Log the fault and leave; Textual's own way would print the document's text with its locals."""
        from reader.files.crash_log import write_crash

        self.type_ahead.drop()
        with suppress(Exception):  # whatever failed may have taken the screen with it
            self.remember()
        self._return_code = FAULT
        self.fault = write_crash(self._exception)
        self.panic()
