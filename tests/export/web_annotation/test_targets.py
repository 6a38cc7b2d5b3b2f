"""Stretches of documents by address, words and position."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reader.export.web_annotation.targets import quote_selector, source_of
from reader.model import Document, Span
from reader.prose.anchoring import selected
from reader.prose.reading import reading_of
from reader.words.anchoring import Selector

#: Letters of two code units, with marks of their own, quotation marks of both kinds, and what is no word at all.
SIGNS = [
    "a",
    "b",
    " ",
    "\n",
    "\n\n",
    "e\u0301",
    "é",
    "👩‍🚀",
    "𝒳",
    "“",
    '"',
    "*",
    "no ",
    "no ",
    "said",
    "&amp;",
    "<b>",
    "-\n",
]


def drawn(text: str, data: st.DataObject) -> Span:
    start = data.draw(st.integers(0, len(text) - 1))
    return Span(start, data.draw(st.integers(start + 1, len(text))))


def found_again(document: Document, span: Span) -> Span | None:
    quote = quote_selector(document, span)
    return selected(document, Selector(quote["exact"], quote["prefix"], quote["suffix"]), span.start)


@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=60), st.booleans(), st.data())
@example(["no "] * 60, False, (90, 92))
@example(["-\n", "a", "a", "\n\n", "\n\n"], True, (2, 8))
def test_words_and_what_is_around_them_lead_to_just_their_position(
    signs: list[str], markdown: bool, data: st.DataObject | tuple[int, int]
) -> None:
    text = "".join(signs)
    document = Document("d", text, "t", markdown=markdown)
    span = Span(*data) if isinstance(data, tuple) else drawn(text, data)
    if span.words_of(text).strip():
        assert found_again(document, span) == span


@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=60), st.booleans(), st.data())
def test_words_and_what_is_around_them_stand_so_in_the_text_or_in_what_is_read_of_it(
    signs: list[str], markdown: bool, data: st.DataObject
) -> None:
    text = "".join(signs)
    document = Document("d", text, "t", markdown=markdown)
    quote = quote_selector(document, drawn(text, data))
    words = quote["prefix"] + quote["exact"] + quote["suffix"]
    assert words in text or words in reading_of(document).view.text


def test_words_are_given_as_they_are_read() -> None:
    text = "# Rain\n\nLee said that *it\nwill* rain &amp; rain.\n"
    document = Document("d", text, "t", markdown=True)
    span = Span(text.index("it"), text.index(".\n"))
    assert quote_selector(document, span)["exact"] == "it will rain & rain"
    assert found_again(document, span) == span


def test_repeated_words_get_as_much_context_as_tells_them_apart() -> None:
    text = "He said no, and left. " * 3 + "She stayed. " + "He said no, and left. " * 3
    start = text.index("no")
    quote = quote_selector(Document("d", text, "t"), Span(start, start + 2))
    assert text.count(quote["prefix"] + "no" + quote["suffix"]) == 1


def test_a_document_is_named_by_its_address_on_the_web() -> None:
    assert (
        source_of(Document("d", "x", "t", url="https://example.org/talks?p=2#end")) == "https://example.org/talks?p=2"
    )
    assert source_of(Document("d", "x", "t", file="https://example.org/talks")) == "https://example.org/talks"


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "https://ada:secret@example.org/", "https://exa mple.org", "file:///home/ada/x"]
)
def test_a_document_without_one_is_named_by_its_text_and_never_by_a_path(url: str) -> None:
    sources = {source_of(Document("d", "x", "t", file=file, url=url)) for file in ("/home/ada/a.txt", "b.txt", "")}
    assert sources == {"urn:sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"}
