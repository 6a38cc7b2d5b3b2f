"""The lines above a document's text."""

from __future__ import annotations

import pytest

from reader.layout.head import head_of
from reader.layout.reading_time import WORDS_A_MINUTE
from reader.model import Document, Dossier


@pytest.mark.parametrize(("words", "told"), [(10, "1 min"), (24_000, " min"), (1_000_000, " h")])
def test_the_time_that_reading_takes_is_told_in_hours_where_it_takes_many(words: int, told: str) -> None:
    document = Document("text", "word " * words, "Text")
    assert head_of(Dossier("Text", (document,)), document)[0].endswith(told)


def test_two_hours_are_told_in_hours() -> None:
    document = Document("text", "word " * (WORDS_A_MINUTE * 120), "Text")
    assert head_of(Dossier("Text", (document,)), document)[0].endswith("2 h")
    shorter = Document("text", "word " * (WORDS_A_MINUTE * 119), "Text")
    assert head_of(Dossier("Text", (shorter,)), shorter)[0].endswith("119 min")
