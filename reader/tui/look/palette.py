"""The colours of a theme, adjusted just enough for all text to be readable on all its grounds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.tui.look.colour import RGB, distance, faded, least_contrast, mix, parse_hex, readable
from reader.tui.look.depth import Depth, coloured_of_256, shown_at
from reader.tui.look.speakers import SPEAKERS_ON_DARK, SPEAKERS_ON_LIGHT
from reader.tui.look.tones import TONES_ON_DARK, TONES_ON_LIGHT

if TYPE_CHECKING:
    from textual.theme import Theme

    from reader.tui.look.themes import ThemeColours

#: The contrast that text has on every ground, and the lowest with which anything is painted.
TEXT_CONTRAST: Final = 4.5
LEAST_CONTRAST: Final = 3.0
#: Background and surface if a theme names none, as in Textual.
DARK_GROUNDS: Final = ("#121212", "#1e1e1e")
LIGHT_GROUNDS: Final = ("#efefef", "#f5f5f5")
#: The share of the text's colour in the grounds of code and cursor and in a rule, and of the accent in a selection.
CODE_SHARE: Final = 0.08
CURSOR_SHARE: Final = 0.12
RULE_SHARE: Final = 0.2
SELECTION_SHARE: Final = 0.45


class Palette(NamedTuple):
    """The colours to draw with.

    Attributes:
        page: Ground of the page.
        raised: Ground of what is over the page: dialogs, prompt, notices.
        code: Ground of code.
        cursor: Ground of the row under the cursor, on the page.
        raised_cursor: The same in a dialog.
        selection: Ground of a selection.
        text: Text on any of these but the selection.
        faded: Faded text.
        selected: Text on a selection.
        rule: Lines, which need not be readable.
        doubtful: The ink of what is to be looked at.
        bad: The ink of what is wrong.
        speakers: The speakers' colours, the most distinct first.
    """

    page: RGB
    raised: RGB
    code: RGB
    cursor: RGB
    raised_cursor: RGB
    selection: RGB
    text: RGB
    faded: RGB
    selected: RGB
    rule: RGB
    doubtful: RGB
    bad: RGB
    speakers: tuple[RGB, ...]

    @property
    def grounds(self) -> tuple[RGB, ...]:
        """The grounds of all text but selected text."""
        return self.page, self.raised, self.code, self.cursor, self.raised_cursor


def palette_in(theme: Theme | ThemeColours, depth: Depth) -> Palette:
    """Return the palette of a theme at a terminal's depth."""
    return _palette(theme.dark, theme.background, theme.surface, theme.foreground, theme.primary, depth)


@cache
def _palette(
    dark: bool, background: str | None, surface: str | None, foreground: str | None, primary: str, depth: Depth
) -> Palette:
    shown = shown_at(depth)
    usual_page, usual_raised = DARK_GROUNDS if dark else LIGHT_GROUNDS
    page, raised = parse_hex(background or usual_page), parse_hex(surface or usual_raised)
    ink = parse_hex(foreground) if foreground else (255 - page[0], 255 - page[1], 255 - page[2])
    grounds = (
        shown(page),
        shown(raised),
        shown(mix(page, ink, CODE_SHARE)),
        shown(mix(page, ink, CURSOR_SHARE)),
        shown(mix(raised, ink, CURSOR_SHARE)),
    )
    selection = shown(mix(page, parse_hex(primary), SELECTION_SHARE))
    tones = TONES_ON_DARK if dark else TONES_ON_LIGHT
    text = readable(ink, grounds, TEXT_CONTRAST, shown)
    return Palette(
        *grounds,
        selection,
        text,
        faded(text, grounds[0], shown),
        readable(text, [selection], TEXT_CONTRAST, shown),
        shown(mix(page, ink, RULE_SHARE)),
        readable(parse_hex(tones["doubtful"]), grounds, TEXT_CONTRAST, shown),
        readable(parse_hex(tones["bad"]), grounds, TEXT_CONTRAST, shown),
        _speakers(SPEAKERS_ON_DARK if dark else SPEAKERS_ON_LIGHT, grounds, depth),
    )


def _speakers(wanted: Sequence[str], grounds: Sequence[RGB], depth: Depth) -> tuple[RGB, ...]:
    """Return the speakers' colours, readable on the grounds; with 256 colours, none is used twice."""
    colours = [readable(parse_hex(colour), grounds, TEXT_CONTRAST) for colour in wanted]
    if depth != "256":
        return tuple(colours)
    left = [colour for colour in coloured_of_256() if least_contrast(colour, grounds) >= TEXT_CONTRAST]
    chosen: list[RGB] = []
    for colour in colours:
        chosen.append(min(left, key=partial(distance, colour)))
        left.remove(chosen[-1])
    return tuple(chosen)
