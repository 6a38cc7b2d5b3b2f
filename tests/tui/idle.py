"""Waiting until an application on the screen rests: nothing is ready to run, and no frame is due.

Textual's own waiting sleeps until the process hardly uses its processor: 20 ms at least, and 40 for a key, however soon
all is done; and on a busy machine it may be too soon.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen


async def until_idle(app: App[Any]) -> None:
    """Wait until every message has been taken and every frame painted; timers and threads are not waited for."""
    await _until_nothing_is_ready()
    for beneath in app._background_screens:
        if beneath._dirty_widgets or beneath._layout_required:  # what else they wait for they never say is done
            beneath._on_timer_update()
    await _until_nothing_is_ready()
    while app.is_running and _has_more_to_do(app.screen):
        app.screen._on_timer_update()  # Textual would wait for its next sixtieth of a second
        await _until_nothing_is_ready()


async def _until_nothing_is_ready() -> None:
    """Let the loop run until nothing is left that could run at once."""
    ready: deque[object] = vars(asyncio.get_running_loop())["_ready"]
    await asyncio.sleep(0)
    while ready:
        await asyncio.sleep(0)


def _has_more_to_do(screen: Screen[Any]) -> bool:
    """Say whether a screen has to be laid out or painted, or is to call something back after that."""
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
