from __future__ import annotations

from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import read_marks

SCANNED = (
    "The whale swam and the whale dived. " * 9
    + "Tbe wbale swam, tbe wbale dived, thewhale rose. The ship sank, the shop sank."
)


def phrase(index: WordIndex, words: str) -> list[int]:
    return index.phrase(index.keys_of(read_marks(words).words))


def test_phrase_is_found_at_every_place_whatever_stands_between_its_words() -> None:
    assert phrase(WordIndex("Call me Ishmael. They call — me\nand not\nyou — Ishmael."), "call me") == [0, 4]


def test_offsets_are_those_of_the_text() -> None:
    index = WordIndex("Call me\nIshmael.")
    assert [(index.starts[number], index.ends[number]) for number in range(len(index))] == [(0, 4), (5, 7), (8, 15)]


def test_words_that_a_scan_glued_are_two() -> None:
    index = WordIndex(SCANNED)
    assert index.scanned
    assert len(phrase(index, "the whale rose")) == 1


def test_confused_letters_are_the_same_word_in_a_scan_only() -> None:
    assert WordIndex(SCANNED).same("the", "tbe")
    assert not WordIndex("The whale swam.").same("the", "tbe")


def test_word_that_a_scan_has_once_may_have_one_letter_wrong() -> None:
    index = WordIndex(SCANNED + " The whalo dived.")
    assert index.same("whale", "whalo")
    assert not index.same("whale", "while")
    assert not index.same("ship", "shop")
