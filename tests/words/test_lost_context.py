from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.words.anchoring import Selector
from reader.words.lost_context import likeliest_place, place_without_spaces
from tests.costs import calls_of

TEXT = "He said no to the mayor.\nShe said no to the council.\nThey said no."


def test_of_repeated_words_those_are_meant_whose_surroundings_are_most_alike() -> None:
    assert likeliest_place(TEXT, Selector("no", "Home | News She said ", " to the city")) == Span(34, 36)


def test_of_places_that_are_equally_alike_the_one_nearest_to_the_hint_is_meant() -> None:
    text = "she said no. " * 9
    places = {likeliest_place(text, Selector("no", "XX she said ", ".Y"), hint) for hint in (30, 50, 10_000)}
    assert places == {Span(35, 37), Span(48, 50), Span(113, 115)}


@pytest.mark.parametrize("around", [("", ""), ("aid ", "."), ("Elsewhere they wrote ", " again")])
def test_too_little_in_common_tells_no_places_apart(around: tuple[str, str]) -> None:
    assert likeliest_place(TEXT, Selector("no", *around)) is None


def test_words_are_found_in_other_white_space_if_they_stand_there_once() -> None:
    selector = Selector("to the mayor.She said no to the council")
    span = place_without_spaces(TEXT, selector)
    assert span is not None
    assert span.words_of(TEXT) == "to the mayor.\nShe said no to the council"
    assert place_without_spaces(TEXT + TEXT, selector) is None
    assert place_without_spaces(TEXT, Selector("said no.")) is None


@given(st.text("ab \n\t", max_size=80), st.data())
def test_what_is_found_in_other_white_space_are_the_words(text: str, data: st.DataObject) -> None:
    words = data.draw(st.text("ab ", max_size=40))
    span = place_without_spaces(text, Selector(words))
    if span is not None:
        assert "".join(span.words_of(text).split()) == "".join(words.split())


def test_a_text_is_looked_through_for_all_of_its_words_once() -> None:
    def look(count: int) -> None:
        for number in range(count):
            place_without_spaces(TEXT * 50, Selector(f"{number} words that are nowhere here"))

    few, many = (calls_of(partial(look, count)) for count in (10, 40))
    assert many < 5 * few
