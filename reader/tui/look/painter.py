"""The filter before the terminal: whatever a widget draws leaves it in readable colours, or in none.

Textual mixes colours in many places: dim text, what is behind a dialog, its own widgets. The app returns this filter
from `get_line_filters`; it sees each strip as it will be painted, and the strip keeps the result.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.filter import LineFilter

from reader.tui.look.colour import RGB, contrast, faded, readable, to_hex
from reader.tui.look.depth import nearest_of_256, shown_at
from reader.tui.look.palette import LEAST_CONTRAST
from reader.tui.look.roles import DRAWN

if TYPE_CHECKING:
    from rich.color import Color as RichColor
    from textual.color import Color

    from reader.tui.look.look import Look


class Painter(LineFilter):
    """Turns `dim` into a colour, raises low contrast, and drops colours if none are wanted."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = shown_at(look.depth)
        self._paint = lru_cache(4096)(self._in_own_colours if look.palette is None else self._in_theme)

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments in the colours to paint them in."""
        paint, ground = self._paint, background.rgb
        return [
            segment
            if segment.control or segment.style is None
            else Segment(segment.text, paint(segment.style, ground, not segment.text.strip(DRAWN)))
            for segment in segments
        ]

    def _in_theme(self, style: Style, ground: RGB, is_drawn: bool) -> Style:
        """Return a style whose text contrasts with its ground, whatever was mixed."""
        ink, ground = _rgb(style.color), self._shown(_rgb(style.bgcolor) or ground)
        if ink is None:
            ink = _rgb(self._look.base.color) or ground
        wanted = faded(ink, ground, self._shown) if style.dim and not style.reverse else ink
        if not is_drawn and contrast(self._shown(wanted), ground) < LEAST_CONTRAST:
            wanted = readable(wanted, [ground], LEAST_CONTRAST, self._shown)
        if self._look.depth == "256":  # rich would round to other colours
            return style + Style(color=_name_of_256(wanted), bgcolor=_name_of_256(ground), dim=False)
        return style if wanted == ink and not style.dim else style + Style(color=to_hex(wanted), dim=False)

    def _in_own_colours(self, style: Style, _: RGB, __: bool) -> Style:
        """Return a style in the terminal's own colours; reversed text is never dim."""
        if style.dim and style.reverse:
            style += Style(dim=False)
        ink = None if style.color is None or style.color.is_default else style.color
        ground = None if style.bgcolor is None or style.bgcolor.is_default else style.bgcolor
        if self._look.depth != "none":
            return style + Style.from_color(ink or self._look.base.color, ground or self._look.base.bgcolor)
        plain = style.without_color + Style.from_meta(style.meta)
        return plain + Style(reverse=True) if ground else plain


def _name_of_256(colour: RGB) -> str:
    """Return rich's name for the nearest of 256 colours."""
    return f"color({nearest_of_256(colour)})"


def _rgb(colour: RichColor | None) -> RGB | None:
    """Return a colour as numbers; None for the terminal's own."""
    if colour is None or colour.triplet is None:
        return None
    red, green, blue = colour.triplet
    return red, green, blue


@cache
def painter_of(look: Look) -> Painter:
    """Return the one painter of a look: a strip keeps the result only of the same filter object."""
    return Painter(look)
