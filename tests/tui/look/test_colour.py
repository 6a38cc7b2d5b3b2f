"""How colours contrast, and how one is changed until it can be read."""

from __future__ import annotations

from colorsys import rgb_to_hsv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.tui.look.colour import BLACK, RGB, WHITE, contrast, faded, mix, parse_hex, readable, to_hex
from reader.tui.look.depth import shown_at

parts = st.integers(0, 255)
colours = st.tuples(parts, parts, parts)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [(BLACK, WHITE, 21.0), (WHITE, WHITE, 1.0), ((119, 119, 119), WHITE, 4.48), ((0, 0, 255), BLACK, 2.44)],
)
def test_contrast_is_that_of_wcag(one: RGB, other: RGB, expected: float) -> None:
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)
    assert contrast(other, one) == contrast(one, other)


@given(colours)
def test_a_colour_is_written_and_read_back(colour: RGB) -> None:
    assert parse_hex(to_hex(colour)) == colour


@given(colours, colours)
def test_every_colour_can_be_made_readable_on_every_ground(colour: RGB, ground: RGB) -> None:
    assert contrast(readable(colour, [ground], 4.5), ground) >= 4.5


@given(colours, colours)
def test_what_can_be_read_already_stays_as_it_is(colour: RGB, ground: RGB) -> None:
    if contrast(colour, ground) >= 4.5:
        assert readable(colour, [ground], 4.5) == colour


@pytest.mark.parametrize("ground", [BLACK, (46, 52, 64), (224, 224, 224), WHITE])
@pytest.mark.parametrize("colour", [(200, 40, 40), (30, 140, 60), (40, 60, 200), (150, 120, 0)])
def test_the_hue_stays(colour: RGB, ground: RGB) -> None:
    hue, _, _ = rgb_to_hsv(*colour)
    assert rgb_to_hsv(*readable(colour, [ground], 4.5))[0] == pytest.approx(hue, abs=0.02)


def test_a_colour_can_be_read_on_the_hardest_of_several_grounds() -> None:
    grounds = [BLACK, (60, 60, 60)]
    assert min(contrast(readable((90, 90, 160), grounds, 4.5), ground) for ground in grounds) >= 4.5


@given(colours, colours)
def test_what_steps_back_can_be_read_and_is_no_stronger_than_the_text(colour: RGB, ground: RGB) -> None:
    text = readable(colour, [ground], 4.5)
    assert 3.0 <= contrast(faded(text, ground), ground) <= contrast(text, ground)


@given(colours, colours)
def test_a_terminal_of_256_colours_shows_what_was_computed_for_it(colour: RGB, ground: RGB) -> None:
    shown = shown_at("256")
    chosen = readable(colour, [shown(ground)], 4.5, shown)
    assert shown(chosen) == chosen
    assert contrast(chosen, shown(ground)) >= 4.5


def test_a_mixture_lies_between_its_colours() -> None:
    assert mix(BLACK, WHITE, 0.0) == BLACK
    assert mix(BLACK, (100, 50, 10), 0.5) == (50, 25, 5)
    assert mix(BLACK, WHITE, 1.0) == WHITE
