"""Completing the dossier beside the reading, in a thread that never holds up a key or the end of the program."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING

from reader.model import Dossier

if TYPE_CHECKING:
    from reader.opening import Progress
    from reader.tui.app import ReaderApp


class Completion:
    """Runs one completion at a time; a new one makes the one before stop.

    Textual's workers would be waited for when the program ends; a daemon thread is not.
    """

    def __init__(self, app: ReaderApp, show: Callable[[Progress], None]) -> None:
        self._app = app
        self._show = show
        self._thread: Thread | None = None
        self._stop = Event()

    @property
    def running(self) -> bool:
        """Whether something is still being found."""
        return self._thread is not None and self._thread.is_alive()

    def start(self, dossier: Dossier, *, whatever_length: bool) -> None:
        """Find what is missing in a dossier; every better one is shown as it is found."""
        self._stop.set()
        self._stop = stop = Event()
        self._thread = Thread(target=self._run, args=(dossier, whatever_length, stop), daemon=True)
        self._thread.start()

    def _find_headings(self, dossier: Dossier) -> None:
        """Find the headings of the texts that were too long for that before the first frame."""
        from reader.tui.app import headings_of

        for document in dossier.documents:
            if document.id not in self._app.headings:
                self._app.call_from_thread(self._app.take_headings, document, headings_of(document))

    def _run(self, dossier: Dossier, whatever_length: bool, stop: Event) -> None:
        """Hand the screen every step, until the last one or until told to stop."""
        from reader.opening import complete

        try:
            self._find_headings(dossier)
            for progress in complete(dossier, whatever_length=whatever_length):
                if stop.is_set():
                    return
                self._app.call_from_thread(self._show, progress)
        except Exception as error:
            if self._app.is_running and not stop.is_set():
                self._app.call_from_thread(self._app.say_fault, error)
