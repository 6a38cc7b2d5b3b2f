"""The application: its screen, theme and settings, saving, and leaving."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.app import App
from textual.events import Event, InputEvent, Paste

from reader.files.errors import CannotSave
from reader.keys import effective_keys
from reader.model import Finding
from reader.reading.launch import LaunchOptions, Preferences
from reader.reading.status import FAULT, FOUND
from reader.tui.arrangement import ARRANGEMENT
from reader.tui.clean_filter import clean_after
from reader.tui.look.look import Look, look_in
from reader.tui.look.painter import painter_of
from reader.tui.look.sheet import SHEET, sheet_colours
from reader.tui.readings import Readings
from reader.tui.signals import handle_ending_signals
from reader.tui.type_ahead import TypeAhead

if TYPE_CHECKING:
    from textual.driver import Driver
    from textual.filter import LineFilter
    from textual.theme import Theme

    from reader.library.hits import Hit
    from reader.library.page import Found
    from reader.memory.library_entry import LibraryEntry
    from reader.reading.shelf import Shelf
    from reader.tui.borrowed_terminal import BorrowedTerminal
    from reader.tui.look.depth import Depth
    from reader.tui.reading_screen import ReadingScreen

#: Seconds between saves: the most that a crash or a kill can cost.
SAVE_INTERVAL_S = 5.0


class ReaderApp(App[int], inherit_bindings=False):
    """Shows a reading, while its dossier is completed in the background, or all dossiers."""

    DEFAULT_MODE = "first"
    ENABLE_COMMAND_PALETTE = False
    NOTIFICATION_TIMEOUT = 8
    CSS = ARRANGEMENT + SHEET

    def __init__(
        self,
        launch: LaunchOptions | Preferences,
        *,
        shelf: Shelf | None = None,
        driver_class: type[Driver] | None = None,
        depth: Depth = "truecolor",
        terminal: BorrowedTerminal | None = None,
    ) -> None:
        """Begin with a reading, or with all dossiers.

        Args:
            launch: What the reading starts with; for all dossiers, only how the user reads.
            shelf: Where all dossiers are known from; None to know of none.
            driver_class: Draws on the terminal, and reads from it.
            depth: How many colours the terminal has.
            terminal: The terminal, to be restored at the end.
        """
        self.depth = depth  # the theme that Textual begins with depends on it
        super().__init__(driver_class=driver_class)
        self.no_color = depth == "none"
        self._launch = launch if isinstance(launch, LaunchOptions) else None
        self._settings_file = launch.settings_file
        self.keys, wrong_keys = effective_keys(launch.keymap, "settings.yaml")
        self.findings = (*launch.findings, *wrong_keys)
        self._kept_measure = launch.measure
        preferences = launch.preferences if isinstance(launch, LaunchOptions) else launch
        self.readings = Readings(self, self, self.keys, preferences, shelf)
        self.add_mode(self.DEFAULT_MODE, lambda: self.readings.first_screen(self._launch, self.DEFAULT_MODE))
        self._terminal = terminal
        self.fault = ""
        self.animation_level = "none"
        self._setting_not_kept = ""
        self.type_ahead = TypeAhead(self, super().on_event)
        self._choose_theme(launch.theme)

    @property
    def reading_screen(self) -> ReadingScreen:
        """The reading screen, whatever lies over it."""
        assert self.readings.reading is not None
        return self.readings.reading

    async def on_event(self, event: Event) -> None:
        """Take what is typed, pasted and clicked in turn, and all else at once, as Textual does."""
        if isinstance(event, (InputEvent, Paste)) and not event.is_forwarded:
            await self.type_ahead.take(event)
        else:
            await super().on_event(event)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return the filter that keeps unreadable colours and control characters from the terminal."""
        return [clean_after(painter_of(self.look))]

    # Colours

    @property
    def look(self) -> Look:
        """How everything is drawn: the theme as this terminal can show it."""
        return look_in(super().current_theme, self.depth)

    @property
    def current_theme(self) -> Theme:
        """The theme; with sixteen colours or none, the one that keeps the terminal's own."""
        theme = super().current_theme
        if self.depth in ("truecolor", "256"):
            return theme
        return self.available_themes["ansi-dark" if theme.dark else "ansi-light"]

    def get_css_variables(self) -> dict[str, str]:
        """Return the theme's colours for the style sheet, adjusted to be readable."""
        self.theme_variables = {**super().get_css_variables(), **sheet_colours(self.look)}
        return self.theme_variables

    # Starting

    def on_mount(self) -> None:
        """After the first frame, handle signals, report what is wrong, and start completing the dossier."""
        self.app_resume_signal.subscribe(self, self._come_back)
        self.call_after_refresh(self._after_first_frame)

    def _come_back(self, _: object) -> None:
        """Redraw everything after `fg`: the terminal's screen has changed."""
        self.refresh(layout=True)
        self.screen.refresh(layout=True)

    def _after_first_frame(self) -> None:
        if self._terminal is not None:  # until now a signal ended the program at once, with nothing to save
            handle_ending_signals(self.leave_at_once, lambda: self.last_words(patience=0), self._terminal)
            gc.freeze()
            gc.enable()
        self.readings.begin(self.findings)
        self.set_interval(SAVE_INTERVAL_S, self.readings.save_often)

    # All dossiers

    @property
    def title_beneath(self) -> str:
        """The title of the dossier that is open; empty if none is."""
        return self.readings.title_beneath

    def show_library(self) -> None:
        """Show all dossiers over the reading."""
        self.readings.show_library()

    def leave_library(self) -> bool:
        """Go back to the reading beneath; say whether there is one."""
        return self.readings.leave_library()

    def open_entry(self, entry: LibraryEntry, at: tuple[Hit, Found] | None = None) -> None:
        """Open a dossier where it was left, or at what a search has found in it."""
        self.readings.open_entry(entry, at)

    def open_new(self, paths: Sequence[str]) -> None:
        """Open files, and ask where a dossier of them is to be made."""
        self.readings.open_new(paths)

    def spare_what_was_found(self) -> None:
        """Let the collector pass over what is there: looking at all of a long text, it would hold up a key."""
        if self._terminal is not None:
            gc.freeze()

    # Settings

    def take_theme(self, name: str) -> None:
        """Use a theme from now on, also next time."""
        self.theme = name
        session = self.reading_screen.session
        session.change()
        if failure := self._keep_setting("theme", name):
            session.tell((Finding(failure, severity="warning"),))

    def _keep_setting(self, key: str, value: str) -> str:
        """Write a setting, if there is a settings file; return what went wrong, or empty."""
        from reader.files.settings import keep_setting

        if self._settings_file is None:
            return ""
        try:
            keep_setting(key, value, self._settings_file)
        except CannotSave as error:
            return str(error.finding)
        return ""

    def _keep_measure(self) -> None:
        """Write the width of the text to the settings, if it was changed."""
        measure = self.readings.measure
        if measure != self._kept_measure:
            self._kept_measure = measure
            self._setting_not_kept = self._keep_setting("width", str(measure))

    # Theme, ends and crashes

    def _choose_theme(self, name: str) -> None:
        """Use the theme of the settings."""
        if name in self.available_themes:
            self.theme = name
        elif name:
            from reader.words.near import nearest

            near = nearest(name, self.available_themes)
            hint = f"did you mean {near}?" if near else "the palette lists them"
            wrong = Finding(f"no theme named {name!r}", "settings.yaml", 0, "theme", hint, "warning")
            self.findings = (*self.findings, wrong)

    def quit_reading(self, status: int = FOUND) -> None:
        """Save, and leave with an exit status; `last_words` retries what cannot be saved now."""
        self.type_ahead.drop()
        self.readings.save_often()
        self._keep_measure()
        self.exit(status, return_code=status)

    def leave_at_once(self, status: int) -> None:
        """Leave on a signal: first the terminal is restored, then `last_words` saves."""
        self.type_ahead.drop()
        self.readings.take_places()
        self.exit(status, return_code=status)

    def last_words(self, *, patience: float) -> list[str]:
        """Save what is still unsaved, once the terminal is restored; return what is lost, a line each."""
        self._keep_measure()
        unkept = [self._setting_not_kept] if self._setting_not_kept else []
        return [*unkept, *self.readings.save_at_last(patience=patience)]

    def _fatal_error(self) -> None:
        """Log the error and leave; Textual would print local variables, and with them the document's text."""
        from reader.files.crash_log import write_crash

        self.type_ahead.drop()
        with suppress(Exception):  # what failed may have broken the screen too
            self.readings.save_often()
        self._return_code = FAULT
        self.fault = write_crash(self._exception)
        self.panic()
