from __future__ import annotations

import pytest

from reader.analysis.quotations.lexicon import english
from reader.analysis.quotations.marks import find_regions
from reader.analysis.quotations.words import Words, cut_words


def cut(text: str) -> Words:
    return cut_words(text, find_regions(text), english())


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Ada Marlow said the bridge holds.", "NNCDnV."),
        ("Mr. Hall of Dover’s council, 59, left.", "TNINsn,0,V."),
        ("He’s flatly denied the claims.", "HAMCDn."),
        ("“It holds,” she said.", "QHC."),
        ("According to her", "cOD"),
    ],
)
def test_each_word_gets_the_letter_of_its_class(text: str, classes: str) -> None:
    assert cut(text).classes == classes


def test_a_stretch_in_marks_is_one_word() -> None:
    words = cut("Hall called it “a very sound bridge” today.")
    (at,) = words.regions
    assert words.span_text(at, at) == "“a very sound bridge”"


def sentences(text: str) -> list[str]:
    words = cut(text)
    ends = [*words.sentence_starts[1:], len(words.classes)]
    found = [
        words.span_text(first, end - 1) for first, end in zip(words.sentence_starts, ends, strict=True) if end > first
    ]
    return [sentence for sentence in found if sentence.strip()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It holds. It will.", ["It holds.", "It will."]),
        ("Mr. Hall of the U.S. Senate left.", ["Mr. Hall of the U.S. Senate left."]),
        ("“It holds.” Hall left.", ["“It holds.”", "Hall left."]),
        ("“Does it?” Hall asked.", ["“Does it?” Hall asked."]),
        ("“It holds,” Hall said.", ["“It holds,” Hall said."]),
    ],
)
def test_a_sentence_ends_with_a_stop_before_a_capital(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_what_has_no_end_is_cut_so_that_no_rule_looks_far() -> None:
    words = cut("bridge " * 1000)
    assert all(end - start <= 300 for start, end in zip(words.sentence_starts, words.sentence_starts[1:], strict=False))
    assert len(words.sentence_starts) > 3
