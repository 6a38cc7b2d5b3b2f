"""What a terminal is sent for text in its inks, before Textual is there: the same cells as the screen will have."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.files.cleaning import clean_line
from reader.tui.look.colour import RGB, contrast, faded, readable
from reader.tui.look.depth import nearest_of_256, shown_at
from reader.tui.look.palette import LEAST_CONTRAST, Palette, palette_in
from reader.tui.look.roles import DRAWN, ROLES, Ink, Role
from reader.tui.look.speakers import OWN_ON_DARK, OWN_ON_LIGHT
from reader.tui.look.themes import OF_THEME, USUAL
from reader.tui.look.tones import OWN_TONES_ON_DARK, OWN_TONES_ON_LIGHT

if TYPE_CHECKING:
    from reader.tui.look.depth import Depth
    from reader.tui.look.themes import ThemeColours

#: The numbers of the attributes of roles, and of the terminal's own colours.
ATTRIBUTES: Final = {"bold": 1, "dim": 2, "italic": 3, "underline": 4, "reverse": 7, "strike": 9}
OWN: Final = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
#: The scroll bars in them, as the style sheet has them.
OWN_SCROLL_BAR: Final = "white"
#: Text and ground of a terminal of sixteen colours, whose own ground is not known, by whether the theme is dark.
SIXTEEN: Final = {True: ("white", "black"), False: ("black", "bright_white")}

#: Text in inks, the lowest first.
Inked = tuple[str, tuple[Ink, ...]]
#: A colour of a palette, or the name of one of the terminal's own.
Colour = RGB | str


class Drawn(NamedTuple):
    """How something is drawn.

    Attributes:
        attributes: Which are set, and which are not although something below sets them.
        ink: The colour of the text; None for that of all text.
        ground: The colour behind it; None for that of the page.
    """

    attributes: tuple[tuple[str, bool], ...] = ()
    ink: Colour | None = None
    ground: Colour | None = None

    def has(self, attribute: str) -> bool:
        """Say whether an attribute is set."""
        return dict(self.attributes).get(attribute, False)

    def under(self, other: Drawn) -> Drawn:
        """Return this with something else laid over it."""
        attributes = {**dict(self.attributes), **dict(other.attributes)}
        return Drawn(tuple(attributes.items()), other.ink or self.ink, other.ground or self.ground)


class Escapes:
    """The terminal's escape sequences of a theme.

    Args:
        theme: What it is made of.
        depth: How many colours the terminal has.
    """

    def __init__(self, theme: ThemeColours, depth: Depth) -> None:
        self._depth = depth
        self._dark = theme.dark
        self._palette: Palette | None = None
        self._text: Colour | None = None
        self._page: Colour | None = None
        if depth in ("truecolor", "256") and not theme.ansi:
            self._palette = palette_in(theme, depth)
            self._text, self._page = self._palette.text, self._palette.page
        elif depth == "16" and not theme.ansi:
            self._text, self._page = SIXTEEN[theme.dark]
        self._speakers: tuple[Colour, ...] = self._palette.speakers if self._palette else self._own_speakers()
        self._known: dict[tuple[tuple[Ink, ...], bool], str] = {}

    def written(self, pieces: Iterable[Inked]) -> str:
        """Return what writes pieces one after the other; control characters of a text are shown, not sent."""
        return "".join(self._sequence(inks, not text.strip(DRAWN)) + clean_line(text) for text, inks in pieces)

    def _sequence(self, inks: tuple[Ink, ...], is_drawn: bool) -> str:
        known = self._known.get((inks, is_drawn))
        if known is None:
            known = self._known[inks, is_drawn] = self._made(inks, is_drawn)
        return known

    def _made(self, inks: tuple[Ink, ...], is_drawn: bool) -> str:
        """Return the sequence of inks; blanks, lines and blocks need not be readable."""
        drawn = Drawn()
        for ink in inks:
            drawn = drawn.under(self._ink(ink, drawn))
        shown = self._in_theme(drawn, self._palette, is_drawn) if self._palette else self._in_own_colours(drawn)
        numbers = ["0", *(str(ATTRIBUTES[name]) for name, is_set in shown.attributes if is_set)]
        numbers += [_number(shown.ink, 30, self._depth)] if shown.ink else []
        numbers += [_number(shown.ground, 40, self._depth)] if shown.ground else []
        return f"\x1b[{';'.join(numbers)}m"

    def _ink(self, ink: Ink, below: Drawn) -> Drawn:
        """Return what an ink lays over what is below it; a selected match stays visible."""
        if isinstance(ink, int):
            return Drawn(ink=self._speakers[ink % len(self._speakers)]) if self._speakers else Drawn()
        if ink == "selection" and below.has("reverse"):
            ink = "selected-match"
        return self._of_theme(ink, self._palette) if self._palette else self._of_terminal(ink)

    def _of_theme(self, role: Role, palette: Palette) -> Drawn:
        means = ROLES[role]
        ink: RGB | None = getattr(palette, means.ink) if means.ink else None
        ground: RGB | None = getattr(palette, means.ground) if means.ground else None
        return Drawn(_attributes(means.attributes), palette.selected if means.ground == "selection" else ink, ground)

    def _of_terminal(self, role: Role) -> Drawn:
        means = ROLES[role]
        told = means.attributes if means.colourless is None else means.colourless
        tones: Mapping[str, str] = OWN_TONES_ON_DARK if self._dark else OWN_TONES_ON_LIGHT
        ink = OWN_SCROLL_BAR if role == "scroll-bar" else tones.get(means.ink)
        return Drawn(_attributes(told), ink if self._depth != "none" else None)

    def _in_theme(self, drawn: Drawn, palette: Palette, is_drawn: bool) -> Drawn:
        """Return it with `dim` as a colour, and with text that contrasts with its ground."""
        shown = shown_at(self._depth)
        ink, ground = drawn.ink or palette.text, drawn.ground or palette.page
        assert not isinstance(ink, str) and not isinstance(ground, str)
        ground = shown(ground)
        wanted = faded(ink, ground, shown) if drawn.has("dim") and not drawn.has("reverse") else ink
        if not is_drawn and contrast(shown(wanted), ground) < LEAST_CONTRAST:
            wanted = readable(wanted, [ground], LEAST_CONTRAST, shown)
        attributes = tuple((name, is_set) for name, is_set in drawn.attributes if name != "dim")
        return Drawn(attributes, wanted, ground)

    def _in_own_colours(self, drawn: Drawn) -> Drawn:
        """Return it in the terminal's own colours; reversed text is never dim."""
        hides_dim = drawn.has("reverse")
        attributes = tuple((name, is_set) for name, is_set in drawn.attributes if not (name == "dim" and hides_dim))
        return Drawn(attributes, drawn.ink or self._text, drawn.ground or self._page)

    def _own_speakers(self) -> tuple[Colour, ...]:
        if self._depth == "none":
            return ()
        return OWN_ON_DARK if self._dark else OWN_ON_LIGHT


def escapes_of(theme: str, depth: Depth) -> Escapes:
    """Return the escape sequences of a theme by its name; of the usual one if there is none of that name."""
    name = theme or os.environ.get("TEXTUAL_THEME", USUAL)
    return Escapes(OF_THEME.get(name, OF_THEME[USUAL]), depth)


@cache
def _attributes(words: str) -> tuple[tuple[str, bool], ...]:
    """Return what `bold not dim` sets."""
    attributes: dict[str, bool] = {}
    is_set = True
    for word in words.split():
        if word == "not":
            is_set = False
        else:
            attributes[word], is_set = is_set, True
    return tuple(attributes.items())


def _number(colour: Colour, base: int, depth: Depth) -> str:
    """Return the numbers of a colour, of text from 30 on, of a ground from 40 on."""
    if isinstance(colour, str):
        bright, name = 60 * colour.startswith("bright_"), colour.removeprefix("bright_")
        return str(base + bright + OWN.index(name))
    if depth == "256":
        return f"{base + 8};5;{nearest_of_256(colour)}"
    return f"{base + 8};2;" + ";".join(map(str, colour))
