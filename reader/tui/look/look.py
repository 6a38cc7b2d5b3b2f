"""The look of the screen: how each role is drawn, in a theme's colours or the terminal's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, reduce
from typing import TYPE_CHECKING, Any

from rich.style import Style

from reader.model.values import dataclass
from reader.tui.look.colour import RGB, to_hex
from reader.tui.look.depth import Depth
from reader.tui.look.palette import Palette, palette_in
from reader.tui.look.roles import ROLES, Ink, Role
from reader.tui.look.speakers import OWN_ON_DARK, OWN_ON_LIGHT
from reader.tui.look.tones import OWN_TONES_ON_DARK, OWN_TONES_ON_LIGHT

if TYPE_CHECKING:
    from textual.app import App
    from textual.theme import Theme


@dataclass(frozen=True, eq=False, slots=True)
class Look:
    """How everything on the screen is drawn.

    Attributes:
        depth: How many colours there are.
        palette: The theme's colours; None if there are only the terminal's own.
        base: Default text and ground; empty for the terminal's own.
        styles: The style of each role, to lay over another.
        speakers: The speakers' colours.
    """

    depth: Depth
    palette: Palette | None
    base: Style
    styles: Mapping[Role, Style]
    speakers: tuple[Style, ...]

    def lay(self, style: Style, ink: Ink) -> Style:
        """Return a style with a role or a speaker's colour laid over it; a selected match stays visible."""
        if isinstance(ink, int):
            return style + self.speakers[ink % len(self.speakers)] if self.speakers else style
        if ink == "selection" and style.reverse:
            ink = "selected-match"
        return style + self.styles[ink]

    def over(self, style: Style, inks: Iterable[Ink]) -> Style:
        """Return a style with inks laid over it, the lowest first."""
        return reduce(self.lay, inks, style)


def look_of(app: App[Any]) -> Look:
    """Return the look of an application, which need not be Reader's."""
    look = getattr(app, "look", None)
    return look if isinstance(look, Look) else look_in(app.current_theme, "truecolor")


def look_in(theme: Theme, depth: Depth) -> Look:
    """Return the look of a theme on a terminal of a depth."""
    if depth == "none":
        return _own_look(depth, "", "", None)
    if theme.ansi:
        return _own_look(depth, "", "", theme.dark)
    if depth == "16":  # unlike the theme's, the terminal's ground is not known to be dark or light
        text, ground = ("white", "black") if theme.dark else ("black", "bright_white")
        return _own_look(depth, text, ground, theme.dark)
    return _theme_look(palette_in(theme, depth), depth)


@cache
def _own_look(depth: Depth, text: str, ground: str, dark: bool | None) -> Look:
    """Return a look of attributes, with some of the terminal's sixteen colours for speakers and tones.

    Args:
        depth: How many colours there are.
        text: The colour of text; empty for the terminal's own.
        ground: The colour behind it; empty for the terminal's own.
        dark: Whether the ground is dark; None for no colours at all.
    """
    speakers: tuple[str, ...] = () if dark is None else OWN_ON_DARK if dark else OWN_ON_LIGHT
    tones: Mapping[str, str] = {} if dark is None else OWN_TONES_ON_DARK if dark else OWN_TONES_ON_LIGHT
    told = {role: means.attributes if means.colourless is None else means.colourless for role, means in ROLES.items()}
    styles = {
        role: Style.parse(attributes or "none") + Style(color=tones.get(ROLES[role].ink))
        for role, attributes in told.items()
    }
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
    inks = {"": Style(), **{name: _style(getattr(palette, name)) for name in ("doubtful", "bad", "rule")}}
    styles = {
        role: Style.parse(means.attributes or "none") + inks[means.ink] + grounds[means.ground]
        for role, means in ROLES.items()
    }
    base = _style(palette.text, palette.page)
    return Look(depth, palette, base, styles, tuple(_style(colour) for colour in palette.speakers))


def _style(ink: RGB | None, ground: RGB | None = None) -> Style:
    return Style(color=ink and to_hex(ink), bgcolor=ground and to_hex(ground))
