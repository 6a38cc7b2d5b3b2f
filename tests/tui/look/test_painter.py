"""What leaves for the terminal: in colours that can be read, or in none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.color import Color as RichColor
from rich.color import ColorType
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from reader.tui.look.colour import RGB, contrast, to_hex
from reader.tui.look.depth import Depth
from reader.tui.look.look import look_in
from reader.tui.look.painter import painter_of

parts = st.integers(0, 255)
colours = st.tuples(parts, parts, parts)


def painted(style: Style, *, text: str = "words", depth: Depth = "truecolor", theme: str = "textual-dark") -> Style:
    """Return a style as it leaves, on black where it has no ground."""
    painter = painter_of(look_in(BUILTIN_THEMES[theme], depth))
    (segment,) = painter.apply([Segment(text, style)], Color(0, 0, 0))
    assert segment.text == text and segment.style is not None
    return segment.style


def rgb(colour: RichColor | None) -> RGB:
    assert colour is not None
    red, green, blue = colour.get_truecolor()
    return red, green, blue


@pytest.mark.parametrize("depth", ["truecolor", "256"])
@given(ink=colours, ground=colours, dim=st.booleans(), reverse=st.booleans())
def test_no_text_is_paler_than_it_may_be_whatever_was_mixed(
    depth: Depth, ink: RGB, ground: RGB, dim: bool, reverse: bool
) -> None:
    style = painted(Style(color=to_hex(ink), bgcolor=to_hex(ground), dim=dim, reverse=reverse), depth=depth)
    assert contrast(rgb(style.color), rgb(style.bgcolor)) >= 3.0
    assert not style.dim
    assert bool(style.reverse) is reverse


def test_what_can_be_read_leaves_as_it_is() -> None:
    style = Style(color="#e0e0e0", bgcolor="#121212", bold=True)
    assert painted(style) is style


@pytest.mark.parametrize("text", ["│", "──", "▌", "█▏ ", "   "])
def test_lines_and_blocks_may_be_pale(text: str) -> None:
    style = Style(color="#222222", bgcolor="#1e1e1e")
    assert painted(style, text=text) == style


def test_dim_becomes_a_colour_between_text_and_ground() -> None:
    style = painted(Style(color="#e0e0e0", bgcolor="#121212", dim=True))
    assert contrast((18, 18, 18), rgb(style.color)) < contrast((18, 18, 18), (224, 224, 224))
    assert style.dim is False


def test_of_256_colours_those_leave_that_were_computed() -> None:
    style = painted(Style(color="#839496", bgcolor="#002b36"), depth="256")
    assert style.color is not None and style.color.type is ColorType.EIGHT_BIT
    assert style.bgcolor is not None and style.bgcolor.type is ColorType.EIGHT_BIT


def test_sixteen_colours_stand_on_the_ground_that_the_theme_would_have() -> None:
    assert painted(Style(), depth="16") == Style(color="white", bgcolor="black")
    assert painted(Style(color="red"), depth="16", theme="nord") == Style(color="red", bgcolor="black")
    assert painted(Style(), depth="16", theme="textual-light") == Style(color="black", bgcolor="bright_white")
    assert painted(Style(), depth="16", theme="ansi-light") == Style()


def test_without_colour_a_ground_becomes_reverse_and_a_colour_nothing() -> None:
    assert painted(Style(color="red", bold=True), depth="none") == Style(bold=True)
    assert painted(Style(color="black", bgcolor="white"), depth="none") == Style(reverse=True)
    assert painted(Style(color="default", bgcolor="default"), depth="none") == Style()


@pytest.mark.parametrize("depth", ["16", "none"])
def test_what_is_reversed_is_never_dim(depth: Depth) -> None:
    assert not painted(Style(reverse=True, dim=True), depth=depth).dim
    assert painted(Style(dim=True), depth=depth).dim


@pytest.mark.parametrize("depth", ["truecolor", "256", "16", "none"])
def test_where_the_mouse_is_stays_known(depth: Depth) -> None:
    style = Style(color="#101010", bgcolor="#121212") + Style.from_meta({"offset": (3, 4)})
    assert painted(style, depth=depth).meta == {"offset": (3, 4)}


def test_what_steers_the_terminal_is_handed_on() -> None:
    painter = painter_of(look_in(BUILTIN_THEMES["nord"], "truecolor"))
    segments = [Segment("", None, [(ControlType.BELL,)]), Segment("words")]
    assert painter.apply(segments, Color(0, 0, 0)) == segments


def test_a_look_has_one_painter_for_a_strip_keeps_what_it_made() -> None:
    assert painter_of(look_in(BUILTIN_THEMES["nord"], "256")) is painter_of(look_in(BUILTIN_THEMES["nord"], "256"))
