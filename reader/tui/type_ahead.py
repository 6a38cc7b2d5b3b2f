"""Keys, clicks and pastes in the order they came, each handed on when what the ones before it opened is there."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.events import InputEvent, Key, Paste

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen


@runtime_checkable
class TakesKeys(Protocol):
    """A screen that does at once what a key says: when it returns, the next key may come."""

    async def take_key(self, event: Key) -> object:
        """Do what a key says."""

    def take_paste(self, text: str) -> None:
        """Take a text that was pasted."""


class TypeAhead:
    """Hands on one event at a time, to the screen that is on top when its turn comes.

    Textual chooses who gets a key when the key arrives: of two that arrive together, the second would go past a dialog
    that the first is about to open, or to a screen that the first has just closed.
    """

    def __init__(self, app: App[Any], hand_on: Callable[[InputEvent | Paste], Awaitable[None]]) -> None:
        """Begin with nothing held.

        Args:
            app: The application.
            hand_on: What becomes of events that are no keys and no pastes, or that no screen of ours takes.
        """
        self._app = app
        self._hand_on = hand_on
        self._held: deque[InputEvent | Paste] = deque()
        self._awaited: set[object] = set()
        self._drawn: Screen[Any] | None = None
        self._settling = False
        self._dropping = False

    @property
    def holding(self) -> bool:
        """Whether an event that came would have to wait."""
        return bool(self._held or self._awaited or self._settling)

    async def take(self, event: InputEvent | Paste) -> None:
        """Take an event, and hand on what can be."""
        if not self._dropping:
            self._held.append(event)
            await self._go_on()

    def wait_for(self, opening: object, at_most: float | None = None) -> None:
        """Hold everything until `opening` has come, or for so many seconds at most."""
        self._awaited.add(opening)
        if at_most is not None:
            self._app.set_timer(at_most, partial(self.has_come, opening))

    def wait_for_frame(self, screen: Screen[Any]) -> None:
        """Hold everything until the screen is laid out as it was just arranged."""
        frame = object()
        self.wait_for(frame)
        # Textual applies changed classes when the application has nothing else to do.
        self._app.call_later(screen.call_after_refresh, self.has_come, frame)

    def has_come(self, opening: object) -> None:
        """Hold nothing for `opening` any more."""
        self._awaited.discard(opening)
        self._app.call_later(self._go_on)

    def drop(self) -> None:
        """Drop what is held and all that comes: the reader is leaving."""
        self._dropping = True
        self._held.clear()

    async def _go_on(self) -> None:
        """Hand on what is held, up to what has to wait."""
        while self._held and not self._settling and not self._awaited and self._is_drawn():
            event = self._held.popleft()
            screen = self._app.screen
            if isinstance(event, Key) and isinstance(screen, TakesKeys):
                self._app.app_focus = True
                self._settling = True
                await screen.take_key(event)
                self._app.call_later(self._settled)
            elif isinstance(event, Paste) and isinstance(screen, TakesKeys):
                screen.take_paste(event.text)
            else:
                await self._hand_on(event)

    async def _settled(self) -> None:
        """Go on after what the last key left to be done: a focus to be set, an answer to be taken."""
        self._settling = False
        await self._go_on()

    def _is_drawn(self) -> bool:
        """Say whether the screen on top is laid out; if not, go on as soon as it is."""
        screen = self._app.screen
        if screen is not self._drawn:
            screen.call_after_refresh(self._has_been_drawn, screen)
        return screen is self._drawn

    def _has_been_drawn(self, screen: Screen[Any]) -> None:
        self._drawn = screen
        self._app.call_later(self._go_on)
