"""Work beside the screen, in threads that hold up neither a key nor the end of the program."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp

Result = TypeVar("Result")


def on_screen(app: ReaderApp, tell: Callable[..., object], *told: object) -> None:
    """Call `tell` on the screen's thread, and wait for it; once the reader has left, nobody is told any more."""
    try:
        if app.is_running:
            app.call_from_thread(tell, *told)
    except RuntimeError:  # the loop was closed between the question and the call
        if app.is_running:
            raise


class Beside:
    """Runs one thing or several; what each comes to, and every error, comes back on the screen's thread.

    Textual's workers would be waited for when the program ends; daemon threads are not.
    """

    def __init__(self, app: ReaderApp) -> None:
        self._app = app
        self._threads: list[Thread] = []

    @property
    def running(self) -> bool:
        """Whether anything still runs."""
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        return bool(self._threads)

    def run(
        self, work: Callable[[], Result], then: Callable[[Result], None], ended: Callable[[], None] | None = None
    ) -> None:
        """Do `work` in a thread, and hand its result to `then`; an error of either is told to the reader.

        Args:
            work: What takes long.
            then: Takes what it comes to.
            ended: Called when all is done, also after an error.
        """

        def run() -> None:
            try:
                on_screen(self._app, then, work())
            except Exception as error:
                on_screen(self._app, self._app.say_fault, error)
            finally:
                if ended is not None:
                    on_screen(self._app, ended)

        thread = Thread(target=run, daemon=True)
        self._threads = [*(each for each in self._threads if each.is_alive()), thread]
        thread.start()
