"""Selectors find words as they are read, and as they stand there."""

from __future__ import annotations

import pytest

from reader.export.selectors import selector_in, selector_of
from reader.model import Document, Span
from reader.prose.anchoring import anchor_in, selected
from reader.words.anchoring import Selector

TEXT = (
    "# The **ferry**\n\nShe said “we [will not](https://example.org) wait” and “it **can\nwait**” &mdash; twice.\n\n"
    "She said “we will wait” in the gar-\nden.\n"
)
DOCUMENT = Document("a", TEXT, "", markdown=True)


@pytest.mark.parametrize(
    ("exact", "stands"),
    [
        ("we will not wait", "we [will not](https://example.org) wait"),
        ("we [will not](https://example.org) wait", "we [will not](https://example.org) wait"),
        ("it can wait", "it **can\nwait"),
        ("it **can\nwait", "it **can\nwait"),
        ("— twice", "&mdash; twice"),
        ("in the garden", "in the gar-\nden"),
        ("we will wait", "we will wait"),
    ],
)
def test_words_are_found_as_they_are_read_and_as_they_stand_there(exact: str, stands: str) -> None:
    found = anchor_in(DOCUMENT, Selector(exact))
    assert found is not None
    assert found.span.words_of(TEXT) == stands


def test_what_stands_around_the_words_may_be_given_as_it_is_read() -> None:
    found = anchor_in(DOCUMENT, Selector("She said", suffix=" “we will not wait"))
    assert found is not None
    assert (found.span.start, found.how) == (TEXT.index("She"), "context")


def test_words_that_are_nowhere_are_not_found() -> None:
    assert anchor_in(DOCUMENT, Selector("we shall not wait")) is None


def test_occurrences_are_counted_in_what_is_read() -> None:
    document = Document("a", "[no](no) and *n*o and no", "", markdown=True)
    found = anchor_in(document, Selector("no", occurrence=3))
    assert found is not None
    assert found.span == Span(22, 24)


@pytest.mark.parametrize(
    "words", ["we [will not](https://example.org) wait", "it **can\nwait", "gar-\nden", "ferry", "said"]
)
def test_what_is_written_is_in_the_words_that_are_read_and_finds_the_same_span(words: str) -> None:
    span = Span(TEXT.index(words), TEXT.index(words) + len(words))
    selector = selector_in(DOCUMENT, span)
    assert not set("*[&\n") & set(selector["exact"])
    found = anchor_in(DOCUMENT, selector_of(selector))
    assert found is not None
    assert found.span == span


def test_what_was_selected_is_found_at_its_hint_however_often_it_is_said() -> None:
    text = "She said no. " * 40
    document = Document("d", text, "t")
    for start in (9, 9 + 13 * 20, 9 + 13 * 39):
        assert selected(document, Selector("no", "She said ", "."), start) == Span(start, start + 2)
    assert selected(document, Selector("no", "She said ", "."), 9 + 13 * 20 + 2) == Span(9 + 13 * 20, 9 + 13 * 20 + 2)


def test_what_was_selected_as_it_is_read_is_found_with_its_marks() -> None:
    document = Document("d", "She *said*\nno & yes. She said no.", "t", markdown=True)
    span = selected(document, Selector("said no & yes", "She ", "."))
    assert span is not None
    assert span.words_of(document.text) == "said*\nno & yes"


def test_blanks_at_the_ends_of_what_was_selected_are_kept() -> None:
    document = Document("d", "one two  three", "t")
    assert selected(document, Selector(" two ")) == Span(3, 8)


@pytest.mark.parametrize("exact", ["", " ", "four", "one three"])
def test_what_is_not_there_is_not_found(exact: str) -> None:
    assert selected(Document("d", "one two  three", "t"), Selector(exact), 3) is None


def test_of_repeated_words_without_any_of_their_context_none_is_chosen() -> None:
    document = Document("d", "one two, one three", "t")
    assert selected(document, Selector("one", "before ", " after")) is None
    assert selected(document, Selector("one"), 9) == Span(9, 12)
