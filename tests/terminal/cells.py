"""What stands in the cells of a terminal's screen, and in which colours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from tests.terminal.terminal import Terminal

RGB = tuple[int, int, int]

#: The sixteen colours as xterm has them, by pyte's names.
XTERM: dict[str, RGB] = {
    "black": (0, 0, 0),
    "red": (205, 0, 0),
    "green": (0, 205, 0),
    "brown": (205, 205, 0),
    "blue": (0, 0, 238),
    "magenta": (205, 0, 205),
    "cyan": (0, 205, 205),
    "white": (229, 229, 229),
    "brightblack": (127, 127, 127),
    "brightred": (255, 0, 0),
    "brightgreen": (0, 255, 0),
    "brightbrown": (255, 255, 0),
    "brightblue": (92, 92, 255),
    "brightmagenta": (255, 0, 255),
    "brightcyan": (0, 255, 255),
    "brightwhite": (255, 255, 255),
}
#: Attributes that pyte knows; it does not know `dim`.
ATTRIBUTES = ("bold", "italics", "underscore", "reverse", "strikethrough")


class Own(NamedTuple):
    """The terminal's own text and ground."""

    text: RGB
    ground: RGB


DARK, LIGHT = Own(XTERM["white"], XTERM["black"]), Own(XTERM["black"], XTERM["brightwhite"])


class Cell(NamedTuple):
    """One cell.

    Attributes:
        text: What stands in it.
        ink: Its colour, as it is seen: under reverse, the one that was given for the ground.
        ground: The colour behind it, as it is seen.
        attributes: Names of those that are on.
    """

    text: str
    ink: RGB
    ground: RGB
    attributes: frozenset[str]

    @property
    def is_read(self) -> bool:
        """Whether it is a character to read: no blank, line or block."""
        return bool(self.text.strip()) and not "─" <= self.text[0] <= "▟"

    @property
    def contrast(self) -> float:
        """The contrast of WCAG 2."""
        return _contrast(self.ink, self.ground)


def rows_of(terminal: Terminal, own: Own = DARK) -> list[list[Cell]]:
    """Return the cells of the screen, row by row."""
    return [[_cell(each, own) for each in row] for row in terminal.characters]


def pale_cells(cells: Iterable[Cell], least: float) -> dict[tuple[RGB, RGB], str]:
    """Return what contrasts less than `least`, by its colours; empty where all can be read."""
    pale: dict[tuple[RGB, RGB], str] = {}
    for cell in cells:
        if cell.is_read and cell.contrast < least:
            pale[cell.ink, cell.ground] = pale.get((cell.ink, cell.ground), "") + cell.text
    return pale


def cells_of(words: str, rows: Iterable[Sequence[Cell]], within: str = "") -> Sequence[Cell]:
    """Return the cells of words where they stand first, or first within a phrase; none where they stand nowhere."""
    phrase = within or words
    for row in rows:
        text = "".join(cell.text for cell in row)
        if phrase in text:
            start = text.index(phrase) + phrase.index(words)
            return row[start : start + len(words)]
    return []


@cache
def _cell(character: Any, own: Own) -> Cell:
    attributes = frozenset(name for name in ATTRIBUTES if getattr(character, name))
    ink, ground = _colour(character.fg, own.text), _colour(character.bg, own.ground)
    if "reverse" in attributes:
        ink, ground = ground, ink
    return Cell(character.data, ink, ground, attributes)


def _colour(name: str, own: RGB) -> RGB:
    if name == "default":
        return own
    if name in XTERM:
        return XTERM[name]
    red, green, blue = bytes.fromhex(name)
    return red, green, blue


@cache
def _contrast(ink: RGB, ground: RGB) -> float:
    dark, light = sorted((_luminance(ink), _luminance(ground)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: RGB) -> float:
    parts = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour)
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
