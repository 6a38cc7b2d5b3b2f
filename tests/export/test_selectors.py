from hypothesis import given
from hypothesis import strategies as st

from reader.export.selectors import make_selector
from reader.model import Span


def test_words_that_stand_once_need_no_context() -> None:
    assert make_selector(Span(4, 7), "one two three") == {"exact": "two"}


def test_words_that_stand_more_than_once_are_told_apart_by_what_is_around_them() -> None:
    text = "he said no, and then she said no again to everybody who asked"
    assert make_selector(Span(3, 7), text) == {"exact": "said", "prefix": "he ", "suffix": " no, and then sh"}


@given(st.text("ab \n", min_size=1, max_size=60), st.data())
def test_a_selector_finds_its_place_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    selector = make_selector(span, text)
    prefix, suffix = selector.get("prefix", ""), selector.get("suffix", "")
    places = [at for at in range(len(text)) if text.startswith(prefix + selector["exact"] + suffix, at)]
    assert span.start - len(prefix) in places
