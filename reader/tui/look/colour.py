"""Colours as three numbers: their contrast, and adjusting one to be readable on another."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

#: Red, green and blue, 0 to 255.
RGB = tuple[int, int, int]
#: Returns what a terminal shows for a colour: the nearest one it has.
ShownAs = Callable[[RGB], RGB]

BLACK: Final[RGB] = (0, 0, 0)
WHITE: Final[RGB] = (255, 255, 255)
#: Steps from a colour to black or white, in search of the first that is readable.
STEPS: Final = 64


def parse_hex(colour: str) -> RGB:
    """Return the colour written as `#rrggbb`."""
    number = int(colour.lstrip("#")[:6], 16)
    return number >> 16, number >> 8 & 255, number & 255


def to_hex(colour: RGB) -> str:
    """Return a colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour)


def luminance(colour: RGB) -> float:
    """Return the relative luminance of WCAG 2: 0 for black, 1 for white."""
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: RGB, other: RGB) -> float:
    """Return the contrast of WCAG 2: 1 for the same colour, 21 for black on white; the order does not matter."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def distance(one: RGB, other: RGB) -> int:
    """Return the squared distance of two colours."""
    return sum((first - second) ** 2 for first, second in zip(one, other, strict=True))


def mix(colour: RGB, other: RGB, share: float) -> RGB:
    """Mix two colours; a share of 0 is the first one, 1 the other."""
    red, green, blue = (round(one + (two - one) * share) for one, two in zip(colour, other, strict=True))
    return red, green, blue


def least_contrast(colour: RGB, grounds: Iterable[RGB]) -> float:
    """Return a colour's lowest contrast on any of the grounds."""
    return min(contrast(colour, ground) for ground in grounds)


def readable(colour: RGB, grounds: Iterable[RGB], least: float, shown: ShownAs = lambda colour: colour) -> RGB:
    """Return a colour with just enough white or black added to be readable on all of the grounds.

    Its hue stays; the result is black or white itself if nothing else is readable.

    Args:
        colour: The colour wanted.
        grounds: What is behind it.
        least: The contrast that it must reach.
        shown: What the terminal shows for a colour.
    """
    grounds = tuple(grounds)
    pole = max(WHITE, BLACK, key=lambda each: least_contrast(each, grounds))
    steps = (shown(mix(colour, pole, step / STEPS)) for step in range(STEPS + 1))
    return next((each for each in steps if least_contrast(each, grounds) >= least), pole)


def faded(colour: RGB, ground: RGB, shown: ShownAs = lambda colour: colour) -> RGB:
    """Return a colour faded towards its ground, but still readable.

    Its contrast is 4.5, or less by one than the colour's own if that is hardly more, so that the two differ.
    """
    least = max(3.0, min(4.5, contrast(colour, ground) - 1))
    return readable(mix(colour, ground, 0.4), (ground,), least, shown)
