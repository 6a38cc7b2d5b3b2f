"""Which reading is open, and the way between it and all dossiers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from textual.app import App
from textual.screen import Screen

from reader.files.errors import CannotRead
from reader.layout.counted import counted
from reader.model import Finding
from reader.model.values import replace
from reader.reading.beginning import begin
from reader.reading.desk import Work
from reader.reading.launch import LaunchOptions, Preferences
from reader.reading.saving import save_at_last, save_before_another, save_often, take_places
from reader.tui.reading_screen import ReadingScreen

if TYPE_CHECKING:
    from reader.library.hits import Hit
    from reader.library.page import Found
    from reader.memory.library_entry import LibraryEntry, Opening
    from reader.reading.session import Session
    from reader.reading.shelf import Shelf
    from reader.tui.application import Application
    from reader.tui.library import LibraryScreen

#: Seconds, at most, that keys wait for a dossier to open.
_OPENING_S = 1.0


class Readings:
    """Owns the reading that is open, if any, and the screen of all dossiers, if that is shown.

    Attributes:
        reading: The screen of the reading; None as long as none was opened.
        library: The screen of all dossiers; None while a reading is shown.

    Args:
        app: Shows the screens.
        application: The same, as these know it.
        keys: The current keys.
        preferences: How the user reads.
        shelf: Where all dossiers are known from; None to know of none.
    """

    def __init__(
        self,
        app: App[Any],
        application: Application,
        keys: Mapping[str, tuple[str, ...]],
        preferences: Preferences,
        shelf: Shelf | None,
    ) -> None:
        self.reading: ReadingScreen | None = None
        self._app = app
        self._application = application
        self._keys = keys
        self._preferences = preferences
        self._shelf = shelf
        self.library: LibraryScreen | None = None
        self._request = object()
        self._modes: dict[Screen[Any], str] = {}

    def first_screen(self, launch: LaunchOptions | None, mode: str) -> Screen[Any]:
        """Return the screen that the application begins with: that of a reading, or that of all dossiers.

        Args:
            launch: What the reading starts with; None for all dossiers.
            mode: The mode of the application that the screen is the base of. Each of these screens is that of its own.
        """
        screen = self._new_library() if launch is None else self._new_reading(launch)
        self._modes[screen] = mode
        return screen

    def begin(self, findings: tuple[Finding, ...] = ()) -> None:
        """Report what is wrong, and let the reading on the screen start."""
        if self.reading is not None:
            session = self.reading.session
            session.tell((*findings, *session.launch.dossier.findings))
            begin(session)
        elif self.library is not None:
            self.library.tell(findings)

    # All dossiers

    @property
    def title_beneath(self) -> str:
        """The title of the dossier that is open; empty if none is."""
        return self.reading.session.state.dossier.title if self.reading is not None else ""

    def show_library(self) -> None:
        """Show all dossiers over the reading, which is saved as on leaving."""
        if self.reading is None or self.library is not None:
            return
        session = self.reading.session
        if self._shelf is None:
            session.say("No list of dossiers is kept here")
            return
        save_before_another(session)
        self._show(self._new_library())

    def leave_library(self) -> bool:
        """Go back to the reading beneath; say whether there is one."""
        library = self.library
        if self.reading is None or library is None:
            return False
        self.library = None
        self._app.switch_mode(self._modes[self.reading])
        self._remove(library)
        return True

    def open_entry(self, entry: LibraryEntry, at: tuple[Hit, Found] | None = None) -> None:
        """Open a dossier where it was left, or at what a search has found in it."""
        from reader.reading.library_note import opening_of
        from reader.reading.opening_again import go_to_hit

        def then(session: Session) -> None:
            if at is not None:
                go_to_hit(session, *at)

        opening = opening_of(self.reading.session.launch) if self.reading is not None else None
        if self.reading is not None and opening is not None and (opening.paths, opening.sources) == entry.key:
            self.leave_library()
            then(self.reading.session)
        else:
            self._open(entry.opening, f"Opening {entry.title}", then)

    def open_new(self, paths: Sequence[str]) -> None:
        """Open files, and ask where a dossier of them is to be made."""
        from reader.reading.annotating.new_dossier import make_dossier
        from reader.reading.library_note import opening_of_files

        files = counted(len(paths), "file")
        self._open(opening_of_files(paths), f"Reading {files}", make_dossier)

    def _open(self, opening: Opening, words: str, then: Callable[[Session], object]) -> None:
        """Open something beside, and then show it in place of all dossiers.

        Args:
            opening: What.
            words: What is said meanwhile.
            then: Goes on in its reading.
        """
        library, shelf = self.library, self._shelf
        if library is None or shelf is None:
            return
        request = self._request = object()
        preferences = self._preferences_now

        def opened() -> list[LaunchOptions]:
            from reader.reading.opening_again import open_again

            return [open_again(opening, preferences, shelf.folder)]

        def take(launch: LaunchOptions) -> None:
            if self._request is request and self.library is library:
                self._switch_to(launch, library, then)

        def failed(error: Exception) -> None:
            if isinstance(error, CannotRead):
                library.say(str(error.finding))
            else:
                library.tell_fault(error)

        type_ahead = self._application.type_ahead
        type_ahead.wait_for(request, at_most=_OPENING_S)
        library.say(words)
        library.run_beside(Work(opened, take, failed, lambda: type_ahead.has_come(request)))

    # The reading

    @property
    def measure(self) -> int:
        """Columns of text."""
        return self.reading.desk.documents.measure if self.reading is not None else self._preferences.measure

    def save_often(self) -> None:
        """Save what is kept of the reading."""
        if self.reading is not None:
            save_often(self.reading.session)

    def take_places(self) -> None:
        """Remember the places of the reading as they are on the screen."""
        if self.reading is not None:
            take_places(self.reading.session)

    def save_at_last(self, *, patience: float) -> list[str]:
        """Save what is still unsaved; return what is lost, a line each."""
        return save_at_last(self.reading.session, patience=patience) if self.reading is not None else []

    @property
    def _preferences_now(self) -> Preferences:
        """How the user reads, with what was changed on the screen."""
        return replace(self._preferences, measure=self.measure)

    def _new_reading(self, launch: LaunchOptions) -> ReadingScreen:
        """Return the screen of a reading, which is then the one that is open."""
        self.reading = ReadingScreen(self._application, launch, self._keys)
        return self.reading

    def _new_library(self) -> LibraryScreen:
        """Return a screen of all dossiers."""
        from reader.tui.library import LibraryScreen

        assert self._shelf is not None
        self.library = LibraryScreen(self._application, self._shelf, self._keys)
        return self.library

    def _switch_to(self, launch: LaunchOptions, library: LibraryScreen, then: Callable[[Session], object]) -> None:
        """Show another reading in place of all dossiers and of the one beneath, if that could be saved."""
        before = self.reading
        if before is not None:
            if lost := save_before_another(before.session):
                library.say(f"Not opened: {lost} of {before.session.state.dossier.title} cannot be saved")
                return
            before.session.stop_completion()
            before.desk.beside.close()
        self.library = None
        reading = self._new_reading(launch)
        self._show(reading)
        reading.call_after_refresh(self._begun, reading, then)
        self._remove(library)
        if before is not None:
            self._remove(before)

    def _show(self, screen: Screen[Any]) -> None:
        """Show a screen in a mode of its own; the others stay as they are."""
        mode = self._modes[screen] = f"mode {id(screen)}"
        self._app.add_mode(mode, lambda: screen)
        self._app.switch_mode(mode)

    def _remove(self, screen: Screen[Any]) -> None:
        """Remove a screen that is shown no more, and what lies over it."""
        self._app.remove_mode(self._modes.pop(screen))

    def _begun(self, reading: ReadingScreen, then: Callable[[Session], object]) -> None:
        """Let a reading start, and go on in it."""
        if self.reading is reading:
            self.begin(reading.session.launch.findings)
            then(reading.session)
