"""What is typed finds rows word by word, in any case, with or without accents."""

from __future__ import annotations

import pytest

from reader.reading.typed_words import TypedWords, passing_rows, plain


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("", "anything"),
        ("HALE", "Ann Hale"),
        ("hale ann", "Ann Hale"),
        ("jose", "José Núñez"),
        ("JOSÉ", "Jose Nunez"),
        ("nunez", "Jose\u0301 Nu\u0301n\u0303ez"),
        ("lodz", "Łódź"),
        ("θεοσ", "Θεός"),
        ("ёлка", "елка"),
        ("it's", "it’s"),
        ("  ann   ha ", "Ann Hale"),
        ("한", "한국"),
    ],
)
def test_a_row_is_found(typed: str, row: str) -> None:
    assert TypedWords(typed).are_in(plain(row))


def test_a_row_that_lacks_a_word_is_not_found() -> None:
    assert not TypedWords("ann reed").are_in(plain("Ann Hale"))


def test_rows_keep_their_order_unless_the_best_comes_first() -> None:
    rows = [("the help of a hand", "x"), ("harbour", "help"), ("help", "y"), ("hull", "z")]
    assert passing_rows(rows, "help", best_first=False) == [0, 1, 2]
    assert passing_rows(rows, "help", best_first=True) == [2, 0, 1]
