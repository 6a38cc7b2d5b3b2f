"""How sure a speaker is, and where he is named, in words."""

from __future__ import annotations

import pytest

from reader.model import Document, Quotation, Span
from reader.reading.wording import how_sure, where_named

TEXT = "Ada Marlow sat down.\n\nIt rained.\n\n“It holds,” she said."
DOCUMENT = Document("d", TEXT, "t")


def quotation(mention: str, confidence: float = 0.9, speaker: str | None = "marlow") -> Quotation:
    words = Span(TEXT.index("It holds,"), TEXT.index("”"))
    start = TEXT.rindex(mention)
    span = Span(start, start + len(mention))
    return Quotation("q1", "d", (words,), "direct", "detected", speaker=speaker, mention=span, confidence=confidence)


@pytest.mark.parametrize(
    ("confidence", "words"),
    [(0.98, "nearly certain (98%)"), (0.88, "very likely (88%)"), (0.7, "likely (70%)"), (0.41, "a guess (41%)")],
)
def test_how_sure_in_words(confidence: float, words: str) -> None:
    assert how_sure(quotation("she", confidence)) == words


def test_nobody_is_not_sure() -> None:
    assert how_sure(quotation("she", speaker=None)) == ""


def test_where_a_speaker_is_named() -> None:
    assert where_named(DOCUMENT, quotation("she")) == "“she”, after the words"
    assert where_named(DOCUMENT, quotation("Ada Marlow")) == "“Ada Marlow”, 2 paragraphs before the words"
