"""The plain view: what is read maps to where it stands, and back."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.prose.view import Edit, PlainView, edited, whole_view


def view_of(text: str, *edits: Edit) -> PlainView:
    return edited(whole_view(text), edits)


def test_what_is_left_out_is_not_read_and_stands_in_no_span_that_only_touches_it() -> None:
    text = "**Never** again"
    view = view_of(text, Edit(0, 2), Edit(7, 9))
    assert view.text == "Never again"
    assert view.to_document(Span(0, 5)) == Span(2, 7)
    assert view.to_document(Span(0, 11)) == Span(2, 15)
    assert view.to_view(Span(0, 9)) == Span(0, 5)
    assert view.to_view(Span(1, 8)) == Span(0, 5)


def test_other_words_are_mapped_whole() -> None:
    view = view_of("a &frac12; b", Edit(2, 10, "½"))
    assert view.text == "a ½ b"
    assert view.to_document(Span(2, 3)) == Span(2, 10)
    assert view.to_view(Span(4, 6)) == Span(2, 3)


def test_a_space_for_a_line_end_makes_no_segment() -> None:
    view = view_of("one\ntwo", Edit(3, 4, " "))
    assert view.text == "one two" and len(view.starts) == 1


def test_edits_of_edits_map_to_the_document() -> None:
    first = view_of("<b>a</b> gar-\nden", Edit(0, 3), Edit(4, 8))
    view = edited(first, [Edit(first.text.index("-"), first.text.index("-") + 2)])
    assert view.text == "a garden"
    assert view.to_document(Span(2, 8)) == Span(9, 17)


def test_edits_that_cut_through_other_words_stand_for_all_of_them() -> None:
    first = view_of("a &c; b", Edit(2, 5, "cetera"))
    view = edited(first, [Edit(4, 5, "z")])
    spans = [view.to_document(Span(at, at + 1)) for at in range(len(view.text))]
    assert view.text == "a cezera b"
    assert spans[2:8] == [Span(2, 5)] * 6
    assert (spans[1], spans[8]) == (Span(1, 2), Span(5, 6))


@st.composite
def views(draw: st.DrawFn) -> tuple[str, PlainView]:
    """Draw a text and a view of it after up to three rounds of edits."""
    text = draw(st.text("ab \n", max_size=20))
    view = whole_view(text)
    for _ in range(draw(st.integers(0, 3))):
        cuts = sorted(draw(st.sets(st.integers(0, len(view.text)), max_size=8)))
        edits = [
            Edit(start, end, draw(st.text("xy", max_size=end - start if draw(st.booleans()) else 3)))
            for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        ]
        view = edited(view, edits)
    return text, view


@given(views())
def test_the_map_is_in_order_and_within_the_document(drawn: tuple[str, PlainView]) -> None:
    text, view = drawn
    spans = [view.to_document(Span(at, at + 1)) for at in range(len(view.text))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.start <= other.start and one.end <= other.end for one, other in pairwise(spans))


@given(views(), st.data())
def test_a_span_there_and_back_holds_itself(drawn: tuple[str, PlainView], data: st.DataObject) -> None:
    _, view = drawn
    if not view.text:
        return
    start = data.draw(st.integers(0, len(view.text) - 1))
    end = data.draw(st.integers(start + 1, len(view.text)))
    back = view.to_view(view.to_document(Span(start, end)))
    assert back.start <= start and back.end >= end
