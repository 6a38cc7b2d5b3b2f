"""Sessions recorded as plain text, keys in and screens out. The first line says what a journey shows; then each line

open 80x20 ferry             opens what stands in tests/journeys/story, in a window of that size
keys ] / <the boat> enter    presses keys, by Textual's names; what stands in angle brackets is typed
edit letter.txt: old -> new  changes a file behind the reader's back; `changed letter.txt` shows what was changed
# words                      is a remark; what is to be seen after a step stands below it, between rulers.
"""

from __future__ import annotations

import asyncio
import difflib
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from reader.memory.keeping import recall
from reader.pipeline import open_paths
from reader.tui import reading_screen
from reader.tui.app import ReaderApp
from tests.tui.screens import Screen, running

FOLDER = Path(__file__).parent
STORY = FOLDER / "story"
FILES = tuple(sorted(FOLDER.glob("*.txt")))

_RULER = re.compile(r"^═+$\n?", re.MULTILINE)
_KEYS = re.compile(r"<[^>]+>|\S+")


async def replay(journey: str) -> str:
    """Return a journey as it goes today: its own lines, and below each step what is to be seen after it."""
    title, *lines = "".join(_RULER.split(journey)[::2]).splitlines()
    recorded = [title]
    async with _beginning() as session:
        for line in lines:
            recorded.append(line)
            if line and not line.startswith("#"):
                recorded.extend(await session.take(line))
    return "\n".join(recorded) + "\n"


def difference(before: str, now: str, name: str) -> str:
    """Return the lines in which a text is another one now, with the lines around them; empty where there are none."""
    lines = difflib.unified_diff(before.splitlines(), now.splitlines(), f"{name}, before", f"{name}, now", lineterm="")
    return "\n".join(lines)


@asynccontextmanager
async def _beginning() -> AsyncIterator[_Session]:
    """Begin in a new folder that holds the story; no clock takes anything off the screen, or puts off anything."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        shutil.copytree(STORY, Path(folder, "story"))
        patch.chdir(Path(folder, "story"))
        patch.setattr(ReaderApp, "NOTIFICATION_TIMEOUT", 3600)
        patch.setattr(reading_screen, "FOLLOW_DELAY_S", 0.001)
        async with AsyncExitStack() as screens:
            yield _Session(screens, Path(folder, "memory"))


@dataclass
class _Session:
    """Takes one step after the other; what is remembered stays from one `open` to the next."""

    screens: AsyncExitStack
    memory: Path
    screen: Screen | None = None
    width: int = 0

    async def take(self, step: str) -> list[str]:
        """Take a step, and return what is to be seen after it."""
        verb, _, rest = step.partition(" ")
        if verb == "edit":
            _edit(rest)
            return []
        if verb == "open":
            seen = await self._open(*rest.split())
        elif verb == "keys":
            seen = await self._press(*_KEYS.findall(rest))
        elif verb == "changed":
            seen = _changed(rest)
        else:
            raise ValueError(f"no step begins with {verb!r}: open, keys, edit and changed do")
        ruler = "═" * self.width
        return [ruler, *seen, ruler]

    async def _open(self, size: str, *paths: str) -> list[str]:
        assert self.screen is None, "what is open must be left first"
        self.width, height = map(int, size.split("x"))
        dossier = open_paths(paths)
        recalled = recall(dossier, self.memory)
        app = running(
            dossier, paths=paths, recalled=recalled, panel=recalled.remembered.panel, size=(self.width, height)
        )
        self.screen = await self.screens.enter_async_context(app)
        await self.screen.settle_and_follow()
        return self.screen.rows()

    async def _press(self, *keys: str) -> list[str]:
        screen = self.screen
        assert screen is not None, "nothing is open"
        screen.app.clear_notifications()  # they go after a while
        for key in keys:
            await _press_and_wait(screen, key)
        await screen.pilot.pause()  # frames come when Textual wants them, as they do for whoever reads
        await screen.settle_and_follow()
        if screen.app.is_running:
            return screen.rows()
        self.screen = None
        return [f"Reader has ended with exit status {screen.app.return_code}", *screen.app.last_words(patience=0)]


async def _press_and_wait(screen: Screen, key: str) -> None:
    """Press a key as somebody does who looks at what the one before it did."""
    screen.send(key)
    await screen.pilot.pause(0)
    while screen.app.is_running and not screen.is_quiet:
        await asyncio.sleep(0.001)
        await screen.pilot.pause(0)


def _edit(words: str) -> None:
    name, _, change = words.partition(": ")
    old, new = change.split(" -> ")
    text = Path(name).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    Path(name).write_text(text.replace(old, new), encoding="utf-8")


def _changed(name: str) -> list[str]:
    before, now = (path.read_text(encoding="utf-8") for path in (STORY / name, Path(name)))
    return difference(before, now, name).splitlines()
