"""The look of the screen: how each role is drawn, in a theme's colours or in the terminal's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from rich.style import Style

from reader.tui.look.colour import RGB, to_hex
from reader.tui.look.depth import Depth
from reader.tui.look.palette import Palette, palette_in
from reader.tui.look.roles import ROLES, Ink, Role
from reader.tui.look.speakers import OWN_ON_DARK, OWN_ON_LIGHT

if TYPE_CHECKING:
    from textual.app import App
    from textual.theme import Theme


@dataclass(frozen=True, eq=False, slots=True)
class Look:
    """How everything on the screen is drawn.

    Attributes:
        depth: How many colours there are.
        palette: The theme's colours; None where there are only the terminal's own.
        base: Text and ground of what has none of its own; empty where both are the terminal's.
        styles: A style for each role, laid over what is below.
        speakers: The speakers' colours.
    """

    depth: Depth
    palette: Palette | None
    base: Style
    styles: Mapping[Role, Style]
    speakers: tuple[Style, ...]

    def lay(self, style: Style, ink: Ink) -> Style:
        """Return a style with a role or a speaker's colour laid over it; a match stays one where it is selected."""
        if isinstance(ink, Style):
            return style + ink
        if ink == "selection" and style.reverse:
            ink = "selected-match"
        return style + self.styles[ink]


def look_of(app: App[Any]) -> Look:
    """Return the look of an application, which may be another one than Reader's."""
    look = getattr(app, "look", None)
    return look if isinstance(look, Look) else look_in(app.current_theme, "truecolor")


def look_in(theme: Theme, depth: Depth) -> Look:
    """Return the look of a theme on a terminal of a depth."""
    if depth == "none":
        return _own_look(depth, "", "", ())
    if theme.ansi:
        return _own_look(depth, "", "", OWN_ON_DARK if theme.dark else OWN_ON_LIGHT)
    if depth == "16":  # whether the terminal's ground is dark is not known: the theme's is
        return (
            _own_look(depth, "white", "black", OWN_ON_DARK)
            if theme.dark
            else _own_look(depth, "black", "bright_white", OWN_ON_LIGHT)
        )
    return _theme_look(palette_in(theme, depth), depth)


@cache
def _own_look(depth: Depth, text: str, ground: str, speakers: tuple[str, ...]) -> Look:
    """Return a look of attributes, and of those of a terminal's sixteen colours that speakers have."""
    told = {role: means.attributes if means.colourless is None else means.colourless for role, means in ROLES.items()}
    styles = {role: Style.parse(attributes or "none") for role, attributes in told.items()}
    base = Style(color=text or None, bgcolor=ground or None)
    return Look(depth, None, base, styles, tuple(Style(color=name) for name in speakers))


@cache
def _theme_look(palette: Palette, depth: Depth) -> Look:
    """Return a look in a theme's colours."""
    grounds = {
        "": Style(),
        "code": _style(None, palette.code),
        "cursor": _style(None, palette.cursor),
        "raised_cursor": _style(None, palette.raised_cursor),
        "selection": _style(palette.selected, palette.selection),
    }
    styles = {role: Style.parse(means.attributes or "none") + grounds[means.ground] for role, means in ROLES.items()}
    base = _style(palette.text, palette.page)
    return Look(depth, palette, base, styles, tuple(_style(colour) for colour in palette.speakers))


def _style(ink: RGB | None, ground: RGB | None = None) -> Style:
    return Style(color=ink and to_hex(ink), bgcolor=ground and to_hex(ground))
