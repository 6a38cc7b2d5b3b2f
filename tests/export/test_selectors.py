import re
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.selectors import make_selectors, selector_in, selector_of
from reader.model import Document, Span
from reader.prose.anchoring import anchor_in
from reader.words.anchoring import Selector, anchor, places_of
from tests.costs import calls_of


def test_words_that_stand_once_need_no_context() -> None:
    assert next(make_selectors(Span(4, 7), "one two three")) == {"exact": "two"}


def test_words_that_stand_more_than_once_are_told_apart_by_what_is_around_them() -> None:
    text = "he said no, and then she said no again to everybody who asked"
    assert next(make_selectors(Span(3, 7), text)) == {"exact": "said", "prefix": "he ", "suffix": " no, and then sh"}


@given(st.text("ab \n", min_size=1, max_size=60), st.data())
def test_a_selector_finds_its_place_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    selector = next(make_selectors(span, text))
    prefix, suffix = selector.get("prefix", ""), selector.get("suffix", "")
    places = [at for at in range(len(text)) if text.startswith(prefix + selector["exact"] + suffix, at)]
    assert span.start - len(prefix) in places


SENTENCE = "In May 2013 he said that “we will go”, and then he left. "


def test_c1_the_same_sentence_many_times_is_told_apart_by_a_number() -> None:
    text = SENTENCE * 50
    start = 20 * len(SENTENCE) + SENTENCE.index("said")
    selector = next(make_selectors(Span(start, start + 4), text))
    assert (len(selector["prefix"]), len(selector["suffix"]), selector["occurrence"]) == (64, 64, "20")


def test_c1_the_same_sentence_many_times_costs_as_many_steps() -> None:
    def write_all(count: int) -> None:
        places_of.cache_clear()
        text = SENTENCE * count
        for number in range(count):
            start = number * len(SENTENCE) + SENTENCE.index("said")
            assert "prefix" in next(make_selectors(Span(start, start + 4), text))

    few, many = (calls_of(partial(write_all, count)) for count in (100, 400))
    assert many < 6 * few


def test_words_within_words_need_no_surroundings() -> None:
    assert next(make_selectors(Span(15, 17), "then the other he saw")) == {"exact": "he"}


@given(st.text("ab \n’'", min_size=1, max_size=400), st.data())
def test_c1_what_is_written_of_a_span_selects_it_alone(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    words = span.words_of(text)
    selector = next(make_selectors(span, text))
    assert len(selector.get("prefix", "")) <= 64
    assert len(selector.get("suffix", "")) <= 64
    found = anchor(text, Selector(**{**selector, "occurrence": int(selector.get("occurrence", 0))}))  # type: ignore[arg-type]
    if words.strip():
        assert found is not None
        assert found.how in ("alone", "context", "occurrence")
        first = span.start + len(words) - len(words.lstrip())
        assert found.span == Span(first, first + len(words.strip()))


@pytest.mark.parametrize(
    "text",
    [
        "03:10\nThen the pier fell.\n``` “code,” said Bo ```03:10\nThen the pier fell.\n``` “code,” said Bo ```",
        "| a | “b c,” said Mara |\n|---|---|\n| x | y |\nShe “left” it.\n\n" * 2,
        "We *go*. We go.\nWe *go*. We go.\n" * 3,
    ],
)
def test_what_is_read_twice_is_told_apart_where_it_stands_in_marks(text: str) -> None:
    document = Document("d", text, "t", markdown=True)
    for match in re.finditer(r"\w\w+", text):
        selector = selector_in(document, Span(*match.span()))
        found = anchor_in(document, selector_of(selector))
        assert found is not None
        assert found.span == Span(*match.span())
        assert found.how in ("alone", "context", "occurrence")
