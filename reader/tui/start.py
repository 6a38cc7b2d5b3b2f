"""From the command line to a running screen, and back to an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from reader.files.errors import CannotRead
from reader.files.locking import PATIENCE_S
from reader.files.settings import read_settings, settings_path
from reader.files.user_name import user_name
from reader.files.wishes import NO_WISHES, Wishes
from reader.keys import effective_keys
from reader.memory.cache import cache_folder
from reader.memory.keeping import LAST_PATIENCE_S, memory_folder, recall
from reader.memory.remembered import Remembered
from reader.model import Finding
from reader.pipeline import open_paths
from reader.pipeline.judgements import with_kept_judgements
from reader.pipeline.kept_finds import FINDS, recall_finds
from reader.pipeline.paths import open_beginning
from reader.reading.browser import is_in_browser
from reader.reading.first_places import first_places
from reader.reading.first_state import first_state
from reader.reading.launch import LaunchOptions, Preferences
from reader.reading.shelf import Shelf
from reader.reading.status import FAULT, NOT_SAVED
from reader.tui.borrowed_terminal import ALTERNATE_SCREEN, BorrowedTerminal
from reader.tui.first_page import FirstPage
from reader.tui.first_screen import Beginning
from reader.tui.look.depth import terminal_depth
from reader.tui.look.escapes import escapes_of
from reader.tui.panel.tabs import TABS

if TYPE_CHECKING:
    from textual.driver import Driver

    from reader.memory.library_entry import LibraryEntry
    from reader.model import Dossier
    from reader.tui.app import ReaderApp


def run(
    paths: Sequence[str],
    *,
    document: str = "",
    published: str = "",
    sources: Sequence[str] = (),
    wishes: Wishes = NO_WISHES,
    line: int = 0,
    words: str = "",
    width: int | None = None,
    cache: bool = True,
    coloured: bool = True,
) -> int:
    """Open the paths on the screen, and return the exit status when the user leaves.

    The first page is painted before Textual is imported, which takes longer than all the rest.

    Args:
        paths: As `open_paths` takes them.
        document: Id of the document to start in; empty for the one read last.
        published: EDTF date of undated texts, or empty.
        sources: Files and pages that the user calls sources.
        wishes: How the files are to be read.
        line: Line to start at, counted from 1; 0 for the remembered place.
        words: What to search for at the start; empty for nothing.
        width: Columns of text; None for the setting.
        cache: Whether finds may be kept.
        coloured: Whether to use colours at all.

    Raises:
        CannotRead: Nothing can be shown, or the dossier has no such document.
    """
    in_browser = is_in_browser(os.environ)
    is_of_all = not (in_browser or paths or document or published or sources or line or words)
    if is_of_all and (entries := own_dossiers()):
        return run_library(entries, width=width, cache=cache, coloured=coloured)
    settings = read_settings()
    measure = settings.width if width is None else width
    from_place = not (line or words)
    noticed: tuple[Finding, ...] = ()
    terminal = BorrowedTerminal()
    depth = terminal_depth(os.environ, coloured=coloured)
    first_page = FirstPage(terminal, escapes_of(settings.theme, depth))
    try:
        if from_place:
            noticed = paint_beginning(first_page, paths, measure=measure, wishes=wishes)
        dossier = open_paths(paths, published=published, sources=sources, wishes=wishes)
        _check_document(document, dossier)
        take_keys_from_terminal()
        recalled = recall(dossier)
        dossier = with_kept_judgements(dossier, recalled.folder)
        finds_folder = cache_folder() / FINDS if settings.cache and cache else None
        found = None if finds_folder is None else recall_finds(dossier, finds_folder, doubtful=settings.all_reports)
        launch = LaunchOptions(
            dossier,
            found=found,
            finds_folder=finds_folder,
            paths=paths,
            document=document,
            published=published,
            sources=sources,
            wishes=wishes,
            line=line,
            words=words,
            theme=settings.theme,
            measure=measure,
            panel=settings.panel or recalled.remembered.panel,
            all_reports=settings.all_reports,
            keymap=settings.keymap,
            findings=tuple(dict.fromkeys((*settings.findings, *noticed, *recalled.findings))),
            recalled=recalled,
            user=settings.name or user_name(),
            settings_file=None if in_browser else settings_path(),
            in_browser=in_browser,
        )
        if from_place:
            first_page.paint(beginning_of(launch))
        terminal.borrow()
        from reader.tui.app import ReaderApp

        kept = finds_folder.parent if finds_folder else None
        shelf = None if in_browser else Shelf(recalled.folder, kept, finds_folder)
        app = ReaderApp(launch, shelf=shelf, driver_class=_driver_class(terminal), depth=depth, terminal=terminal)
        app.run()
    finally:
        terminal.finish()
    return _end_of(app)


def own_dossiers() -> Sequence[LibraryEntry]:
    """Return all dossiers, if one was opened, or put into the library, that does not come with Reader; else none."""
    from reader.library.first_dossier import all_entries, has_own
    from reader.memory.library import read_library

    library, _ = read_library()
    return all_entries(library) if has_own(library) else ()


def run_library(entries: Sequence[LibraryEntry], *, width: int | None, cache: bool, coloured: bool) -> int:
    """Show all dossiers on the screen, and return the exit status when the user leaves.

    Args:
        entries: The dossiers.
        width: Columns of text; None for the setting.
        cache: Whether anything may be kept in the cache.
        coloured: Whether to use colours at all.

    Raises:
        CannotRead: There is no terminal to read keys from.
    """
    settings = read_settings()
    terminal = BorrowedTerminal()
    depth = terminal_depth(os.environ, coloured=coloured)
    first_page = FirstPage(terminal, escapes_of(settings.theme, depth))
    try:
        take_keys_from_terminal()
        first_page.paint_library(entries, datetime.now())
        terminal.borrow()
        from reader.tui.app import ReaderApp

        kept = cache_folder() if settings.cache and cache else None
        finds_folder = kept / FINDS if kept else None
        preferences = Preferences(
            theme=settings.theme,
            measure=settings.width if width is None else width,
            panel=settings.panel,
            all_reports=settings.all_reports,
            keymap=settings.keymap,
            user=settings.name or user_name(),
            settings_file=settings_path(),
            finds_folder=finds_folder,
            findings=settings.findings,
        )
        shelf = Shelf(memory_folder(), kept, finds_folder)
        app = ReaderApp(preferences, shelf=shelf, driver_class=_driver_class(terminal), depth=depth, terminal=terminal)
        app.run()
    finally:
        terminal.finish()
    return _end_of(app)


def _end_of(app: ReaderApp) -> int:
    """Save what is still unsaved, say what is lost, and return the exit status."""
    status = app.return_code if app.return_code is not None else FAULT
    lost = app.last_words(patience=LAST_PATIENCE_S if status == 0 else PATIENCE_S)
    with suppress(OSError):  # the terminal may be gone
        for told in (app.fault, *lost):
            if told:
                print(told, file=sys.stderr)
    return NOT_SAVED if lost and status == 0 else status


def paint_beginning(
    first_page: FirstPage, paths: Sequence[str], *, measure: int, wishes: Wishes = NO_WISHES
) -> tuple[Finding, ...]:
    """Paint the first page of a long text from its beginning alone, unless it was left elsewhere.

    Returns:
        What was wrong with the memory, to be reported once.
    """
    beginning = open_beginning(paths, wishes)
    if beginning is None:
        return ()
    dossier, times_as_long = beginning
    recalled = recall(dossier)
    if recalled.remembered == Remembered():
        launch = LaunchOptions(dossier, measure=measure, recalled=recalled)
        first_page.paint(beginning_of(launch)._replace(times_as_long=times_as_long))
    return recalled.findings


def beginning_of(launch: LaunchOptions) -> Beginning:
    """Return what a reading begins with on the screen."""
    state = first_state(launch)
    tab = next((each for each in TABS if each == launch.panel), TABS[0])
    places = first_places(state.dossier, state.kept.remembered)
    return Beginning(state, places, launch.measure, tab, effective_keys(launch.keymap)[0])


def _check_document(document: str, dossier: Dossier) -> None:
    """Refuse an id that no document has, perhaps a mistyped file name."""
    known = sorted(each.id for each in dossier.documents)
    if document and document not in known:
        raise CannotRead(Finding(f"neither a file nor a document; documents: {', '.join(known)}", document))


def _driver_class(terminal: BorrowedTerminal) -> type[Driver] | None:
    """Return our own driver where Textual would use its Linux one; None elsewhere."""
    if is_in_browser(os.environ):
        from reader.tui.browser_driver import browser_driver

        return browser_driver(terminal)
    if sys.platform == "win32":
        return None
    from reader.tui.driver import ReaderDriver

    class StartingDriver(ReaderDriver):
        """Restores the terminal to its state before the first page, or when this process last returned to it."""

        def start_application_mode(self) -> None:
            is_painted, terminal.in_use = terminal.in_use, True
            super().start_application_mode()
            if is_painted:
                self.attrs_before = terminal.attributes
            else:
                terminal.attributes = self.attrs_before

        def write(self, data: str) -> None:
            """Write, but do not switch to the screen that shows the first page: some terminals would clear it."""
            if terminal.has_page and data == ALTERNATE_SCREEN:
                terminal.has_page = False
            else:
                super().write(data)

        def close(self) -> None:
            super().close()
            terminal.in_use = False

    return StartingDriver


def take_keys_from_terminal() -> None:
    """If standard input was a pipe, read keys from the terminal itself.

    Raises:
        CannotRead: There is no terminal to read them from.
    """
    if is_in_browser(os.environ):
        return
    if sys.stdin is None or not os.isatty(0):
        terminal = _open_terminal()
        os.dup2(terminal, 0)
        os.close(terminal)
        sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        sys.__stdin__ = sys.stdin  # type: ignore[misc]  # Textual asks this one whether it is a terminal


def _open_terminal() -> int:
    """Open the controlling terminal, or failing that the one on standard output."""
    if sys.platform != "win32":
        for name in ("/dev/tty", *_names_of_output()):
            with suppress(OSError):
                return os.open(name, os.O_RDWR | os.O_NOCTTY)
    raise CannotRead(Finding("there is no terminal to read keys from", "-", hint="reader show prints the text"))


def _names_of_output() -> Iterator[str]:
    """Yield the name of the terminal on standard output, if it has one."""
    if sys.platform != "win32":
        with suppress(OSError):
            yield os.ttyname(1)
