from itertools import count

import pytest

from reader.model import Document, Dossier
from reader.search import Finder, matches, parse_query
from reader.search.pieces import found_in_pieces
from reader.words.finding import compile_words

TEXT = "The café by the pier. " * 30


@pytest.mark.parametrize("words", ["the", "by  the pier.", "pier. The", "cafe", "café", "zebra"])
@pytest.mark.parametrize("piece", [1, 7, 22, 1000])
def test_a_search_piece_by_piece_finds_what_a_search_of_the_whole_finds(words: str, piece: int) -> None:
    whole = compile_words(words.replace("cafe", "café")).find_spans(TEXT)
    assert list(found_in_pieces(TEXT, words, lambda: True, piece=piece)) == list(whole)


def test_a_search_is_given_up_before_the_next_piece() -> None:
    asked = count()
    assert list(found_in_pieces(TEXT, "zebra", lambda: next(asked) < 3, piece=10)) == []
    assert next(asked) == 4


def test_a_long_text_is_searched_so(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("a", TEXT, "A")
    finder = Finder(Dossier("", (document,)), parse_query("cafe", ()))
    found = list(finder.spans_in(document, lambda: True))
    monkeypatch.setattr(matches, "LONG", 10)
    assert list(finder.spans_in(document, lambda: True)) == found
    assert len(found) == 30
