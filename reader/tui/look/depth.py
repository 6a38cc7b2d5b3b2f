"""How many colours the terminal has, and the nearest of its 256 to another colour."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from reader.tui.look.colour import distance

if TYPE_CHECKING:
    from reader.tui.look.colour import RGB, ShownAs

#: All colours, 256 on older terminals, the terminal's own sixteen, or none.
Depth = Literal["truecolor", "256", "16", "none"]

_OF_SYSTEM: Final[Mapping[str | None, Depth]] = {"truecolor": "truecolor", "256": "256", None: "none"}
#: The 256: the terminal's own sixteen, a cube of six levels a side, 24 greys.
LEVELS: Final = (0, 95, 135, 175, 215, 255)
FIRST_OF_CUBE: Final = 16
FIRST_GREY: Final = 232
GREYS: Final = tuple(8 + 10 * step for step in range(24))


def terminal_depth(environment: Mapping[str, str], *, coloured: bool) -> Depth:
    """Return how many colours the terminal has, or none if none are wanted.

    The rules are those of the library that paints the screen (a test compares them), which need not be imported for it.
    """
    if not coloured:
        return "none"
    if (wanted := environment.get("TEXTUAL_COLOR_SYSTEM", "auto")) != "auto":
        return _OF_SYSTEM.get(wanted, "16")
    kind = environment.get("TERM", "").strip().lower()
    if kind in ("dumb", "unknown"):
        return "none"
    if sys.platform == "win32":
        return _OF_SYSTEM.get(_rich_system(), "16")
    if environment.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    return "256" if kind.rpartition("-")[2] in ("kitty", "256color") else "16"


def _rich_system() -> str | None:
    from rich.console import Console

    return Console(force_terminal=True).color_system


def shown_at(depth: Depth) -> ShownAs:
    """Return a function from a colour to what a terminal of this depth shows for it."""
    return _shown_of_256 if depth == "256" else _as_it_is


def nearest_of_256(colour: RGB) -> int:
    """Return the number of the nearest colour, of those that are the same on every terminal."""
    red, green, blue = (_nearest(part, LEVELS) for part in colour)
    in_cube = FIRST_OF_CUBE + 36 * red + 6 * green + blue
    grey = FIRST_GREY + _nearest(sum(colour) // 3, GREYS)
    return min(in_cube, grey, key=lambda number: distance(colour_of_256(number), colour))


def colour_of_256(number: int) -> RGB:
    """Return one of the colours of the cube and of the greys."""
    if number >= FIRST_GREY:
        grey = GREYS[number - FIRST_GREY]
        return grey, grey, grey
    number -= FIRST_OF_CUBE
    return LEVELS[number // 36], LEVELS[number // 6 % 6], LEVELS[number % 6]


def coloured_of_256() -> list[RGB]:
    """Return the colours of the cube that are not grey."""
    cube = map(colour_of_256, range(FIRST_OF_CUBE, FIRST_GREY))
    return [colour for colour in cube if len(set(colour)) > 1]


def _nearest(part: int, levels: tuple[int, ...]) -> int:
    return min(range(len(levels)), key=lambda index: abs(levels[index] - part))


@cache
def _shown_of_256(colour: RGB) -> RGB:
    return colour_of_256(nearest_of_256(colour))


def _as_it_is(colour: RGB) -> RGB:
    return colour
