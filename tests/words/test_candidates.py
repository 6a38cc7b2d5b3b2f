import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.words.candidates import candidates, plain_start
from reader.words.finding import compile_words


@pytest.mark.parametrize(
    ("words", "letters", "offset"),
    [
        ("weapons", b"weapon", 0),
        ("peace talks", b"peace", 0),
        ("syria", b"yr", 1),
        ("forces", b"orce", 1),
        ("90 mm", b"90", 0),
        *((words, b"", 0) for words in ("a b", "café", "offer", "still", "flat", "is", "istanbul")),
    ],
)
def test_only_letters_that_nothing_else_stands_for_are_looked_for(words: str, letters: bytes, offset: int) -> None:
    assert plain_start(words) == (letters, offset)


def test_letters_are_found_across_the_pieces_in_which_a_text_is_folded() -> None:
    text = "x" * (2**17 - 2) + "WoRd’s word"
    assert list(candidates(text, b"word", 0, len(text))) == [2**17 - 2, 2**17 + 5]
    assert list(candidates(text, b"word", 2**17, len(text))) == [2**17 + 5]


@given(st.text("abABsS’ \n", max_size=60), st.text("abs ", min_size=2, max_size=5), st.integers(0, 20))
def test_what_is_found_is_what_a_plain_search_finds(text: str, words: str, start: int) -> None:
    pattern = r"\s+".join(map(re.escape, words.split()))
    expected = [match.span() for match in re.compile(pattern, re.I).finditer(text, start)] if pattern else []
    assert [(span.start, span.end) for span in compile_words(words).find_spans(text, start)] == expected
