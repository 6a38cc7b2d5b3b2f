"""A place survives an edit of the text around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.layout.changed_text import ChangedText, place_after_change
from reader.model import Span

OLD = "First words.\n\nSecond words stand here.\n\nThird words."


@pytest.mark.parametrize(
    "new",
    [
        OLD,
        OLD + " And more.",
        "A line before.\n" + OLD,
        OLD.replace("First words.\n\n", ""),
        OLD.replace("First", "Very first").replace("Third", "Last"),
    ],
)
def test_the_same_words_are_found_again(new: str) -> None:
    place = place_after_change(OLD, new, OLD.index("Second"))
    assert new[place:].startswith("Second words stand here.")


def test_where_the_words_are_gone_the_place_stays_within_the_text() -> None:
    assert place_after_change(OLD, "Other.", 20) == 6


@given(st.text("ab\n", max_size=30), st.text("ab\n", max_size=30), st.integers(0, 40))
def test_a_place_is_within_the_new_text_and_where_it_was_if_nothing_before_it_changed(
    old: str, new: str, offset: int
) -> None:
    offset = min(offset, len(old))
    place = ChangedText(old, new).place(offset)
    assert 0 <= place <= len(new)
    if new.startswith(old[:offset]):
        assert place == offset


@given(st.text("ab\n", max_size=30), st.text("ab\n", max_size=30), st.integers(0, 40), st.integers(0, 10))
def test_a_span_has_the_same_words_or_is_gone(old: str, new: str, start: int, length: int) -> None:
    span = Span(min(start, len(old)), min(start + length, len(old)))
    moved = ChangedText(old, new).span(span)
    assert moved is None or (moved.end <= len(new) and moved.words_of(new) == span.words_of(old))


@pytest.mark.parametrize(("before", "between", "place"), [(90, 100, 90), (10, 94, 120)])
def test_of_two_places_with_the_same_words_the_nearer_is_taken(before: int, between: int, place: int) -> None:
    old = f"{'a' * 100}The bridge fell."
    assert place_after_change(old, f"{'b' * before}The bridge fell.{'b' * between}The bridge fell.", 100) == place


def test_few_last_words_are_no_sign_of_a_place() -> None:
    assert place_after_change("Old words go on. Fin.", "New text. Fin. It has no more than that.", 17) == 17
