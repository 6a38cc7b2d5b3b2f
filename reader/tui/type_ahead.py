"""Keys, clicks and pastes in order, each handed on once what the earlier ones opened is on the screen."""

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
    """A screen that handles a key at once: when it returns, the next key may come."""

    async def take_key(self, event: Key) -> object:
        """Handle a key."""

    def take_paste(self, text: str) -> None:
        """Take pasted text."""


class TypeAhead:
    """Hands on one event at a time, to the screen that is on top when its turn comes.

    Textual decides who gets a key when the key arrives: of two that arrive together, the second would bypass a dialog
    that the first is about to open, or go to a screen that the first has just closed.
    """

    def __init__(self, app: App[Any], hand_on: Callable[[InputEvent | Paste], Awaitable[None]]) -> None:
        """Start with nothing held.

        Args:
            app: The application.
            hand_on: Takes events that are neither keys nor pastes, or that are for no screen of ours.
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
        """Whether a new event would have to wait."""
        return bool(self._held or self._awaited or self._settling)

    async def take(self, event: InputEvent | Paste) -> None:
        """Take an event, and hand on what need not wait."""
        if not self._dropping:
            self._held.append(event)
            await self._go_on()

    def wait_for(self, opening: object, at_most: float | None = None) -> None:
        """Hold everything until `opening` is there, or for so many seconds at most."""
        self._awaited.add(opening)
        if at_most is not None:
            self._app.set_timer(at_most, partial(self.has_come, opening))

    def wait_for_frame(self, screen: Screen[Any]) -> None:
        """Hold everything until the screen is laid out in its new arrangement."""
        frame = object()
        self.wait_for(frame)
        # Textual applies changed classes when the application is idle.
        self._app.call_later(screen.call_after_refresh, self.has_come, frame)

    def has_come(self, opening: object) -> None:
        """Stop waiting for `opening`."""
        self._awaited.discard(opening)
        self._app.call_later(self._go_on)

    def drop(self) -> None:
        """Drop what is held and all that still comes: the user is leaving."""
        self._dropping = True
        self._held.clear()

    async def _go_on(self) -> None:
        """Hand on what is held, until something has to wait."""
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
        """Continue after what the last key left to do: a focus to set, an answer to take."""
        self._settling = False
        await self._go_on()

    def _is_drawn(self) -> bool:
        """Say whether the top screen is laid out; if not, continue as soon as it is."""
        screen = self._app.screen
        if screen is not self._drawn:
            screen.call_after_refresh(self._has_been_drawn, screen)
        return screen is self._drawn

    def _has_been_drawn(self, screen: Screen[Any]) -> None:
        self._drawn = screen
        self._app.call_later(self._go_on)
