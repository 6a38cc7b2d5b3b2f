"""Completing the dossier beside the reading, in a thread that never holds up a key or the end of the program."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from reader.model import Dossier
from reader.tui.beside import on_screen

if TYPE_CHECKING:
    from reader.pipeline import Step
    from reader.tui.app import ReaderApp


class Completer:
    """Runs one completion at a time; a new one makes the one before stop.

    Textual's workers would be waited for when the program ends; a daemon thread is not.

    Args:
        app: Its thread is where the results are told.
        show: Takes the number of a request and a step of it.
        fail: Takes the number of a request and what ended it.
    """

    def __init__(
        self, app: ReaderApp, show: Callable[[int, Step[Dossier]], None], fail: Callable[[int, Exception], None]
    ) -> None:
        self._app = app
        self._show = show
        self._fail = fail
        self._thread: Thread | None = None
        self._stop = Event()

    @property
    def running(self) -> bool:
        """Whether the thread still runs."""
        return self._thread is not None and self._thread.is_alive()

    def stop(self) -> None:
        """Let the completion that runs come to its end, wherever it is."""
        self._stop.set()

    def start(self, request: int, dossier: Dossier, *, whatever_length: bool) -> None:
        """Find what is missing in a dossier; every better one is shown as it is found."""
        self.stop()
        self._stop = stop = Event()
        self._thread = Thread(target=self._run, args=(request, dossier, whatever_length, stop), daemon=True)
        self._thread.start()

    def _find_headings(self, dossier: Dossier) -> None:
        """Find the headings of the texts that were too long for that before the first frame."""
        from reader.tui.app import headings_of

        for document in self._app.without_headings(dossier):
            on_screen(self._app, self._app.take_headings, document, headings_of(document))

    def _run(self, request: int, dossier: Dossier, whatever_length: bool, stop: Event) -> None:
        """Hand the screen every step, until the last one or until told to stop."""
        from reader.pipeline import complete

        try:
            self._find_headings(dossier)
            for step in complete(dossier, whatever_length=whatever_length):
                if stop.is_set():
                    return
                on_screen(self._app, self._show, request, step)
        except Exception as error:
            on_screen(self._app, self._fail, request, error)
