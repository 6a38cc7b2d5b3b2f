from itertools import count

import pytest

from reader.model import Document, Dossier, Quotation, Span, Speaker
from reader.search import Finder, matches, parse_query
from reader.search.pieces import found_in_pieces
from reader.words.finding import compile_words

TEXT = "The café by the pier. " * 30


@pytest.mark.parametrize("words", ["the", "by  the pier.", "pier. The", "cafe", "café", "zebra"])
@pytest.mark.parametrize("piece", [1, 7, 22, 1000])
def test_a_search_piece_by_piece_finds_what_a_search_of_the_whole_finds(words: str, piece: int) -> None:
    whole = compile_words(words.replace("cafe", "café")).find_spans(TEXT)
    assert list(found_in_pieces(TEXT, words, lambda: True, piece=piece)) == list(whole)


@pytest.mark.parametrize("piece", [1, 7, 1000])
def test_only_a_stretch_is_searched_if_asked(piece: int) -> None:
    within = Span(TEXT.index("café"), TEXT.index("café") + 20)
    found = list(found_in_pieces(TEXT, "cafe by", lambda: True, within, piece=piece))
    assert found == [Span(within.start, within.start + len("café by"))]
    assert list(found_in_pieces(TEXT, "cafe by", lambda: True, Span(0, within.start + 6), piece=piece)) == []


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


def test_what_somebody_says_in_a_long_text_is_searched_so(monkeypatch: pytest.MonkeyPatch) -> None:
    said = Quotation("q1", "a", (Span(0, 30), Span(44, 60)), "direct", speaker="s")
    dossier = Dossier("", (Document("a", TEXT, "A"),), (Speaker("s", "Sue"),), (said,))
    finder = Finder(dossier, parse_query("@sue cafe", dossier.speakers))
    found = list(finder.spans_in(dossier.documents[0], lambda: True))
    monkeypatch.setattr(matches, "LONG", 10)
    assert len(found) == 3 and list(finder.spans_in(dossier.documents[0], lambda: True)) == found
