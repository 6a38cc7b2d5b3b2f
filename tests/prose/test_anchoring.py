"""Selectors find words as they are read, and as they stand there."""

from __future__ import annotations

import pytest

from reader.export.selectors import selector_in, selector_of
from reader.model import Document, Span
from reader.prose.anchoring import anchor_in
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
