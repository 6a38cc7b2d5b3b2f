"""Background work, in threads that hold up neither a key nor the end of the program."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App
    from textual.widget import Widget

    from reader.reading.desk import Part, Work


def on_screen(app: App[Any], tell: Callable[..., object], *told: object) -> None:
    """Call `tell` on the screen's thread, and wait for it; do nothing once the user has left."""
    try:
        if app.is_running:
            app.call_from_thread(tell, *told)
    except RuntimeError:  # the loop was closed between the check and the call
        if app.is_running:
            raise


class Beside:
    """Runs work in threads; results and errors come back on the screen's thread.

    At the end of the program, Textual would wait for its own workers; no one waits for daemon threads.
    """

    def __init__(self, widget: Widget) -> None:
        self._widget = widget
        self._threads: list[Thread] = []
        self._is_closed = False

    def close(self) -> None:
        """Drop from now on what is handed over: nothing is left that could take it."""
        self._is_closed = True

    @property
    def running(self) -> bool:
        """Whether any work is still running."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        return bool(self._threads)

    def run(self, work: Work[Part]) -> None:
        """Do some work in a thread."""
        thread = Thread(target=self._do, args=(self._widget.app, work), daemon=True)
        self._threads = [*(each for each in self._threads if each.is_alive()), thread]
        thread.start()

    def _do(self, app: App[Any], work: Work[Part]) -> None:
        """Hand over what the work yields, as long as the application runs and somebody takes it."""

        def hand_over(take: Callable[..., object], *told: object) -> None:
            if not self._is_closed:
                take(*told)

        try:
            for part in work.parts():
                on_screen(app, hand_over, work.take, part)
                if self._is_closed or not app.is_running:
                    return
        except Exception as error:
            on_screen(app, hand_over, work.failed, error)
        finally:
            on_screen(app, hand_over, work.ended)
