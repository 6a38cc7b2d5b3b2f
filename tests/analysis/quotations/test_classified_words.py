from __future__ import annotations

import re

import pytest

from reader.analysis.quotations import word_classes
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.lexicon import english
from reader.analysis.quotations.marks import find_regions
from reader.analysis.quotations.word_classes import (
    ACCORDING,
    ADVERB,
    AUXILIARY,
    COMMA,
    CONJUNCTION,
    CUE,
    DASH,
    DETERMINER,
    ED_WORD,
    ING_WORD,
    MARKED,
    NAME,
    NOUN,
    NUMBER,
    OPENING,
    OUTSIDE,
    POSSESSIVE,
    PREPOSITION,
    PRONOUN,
    STOP,
    TITLE,
    TO,
    VERB,
    any_of,
)
from reader.analysis.quotations.word_cutter import cut_words


def cut(text: str) -> ClassifiedWords:
    return cut_words(text, find_regions(text), english())


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Ada Marlow said the bridge holds.", [NAME, NAME, CUE, DETERMINER, NOUN, VERB, STOP]),
        ("Mr. Hall of Dover’s council", [TITLE, NAME, PREPOSITION, NAME, POSSESSIVE, NOUN]),
        ("Hall, 59, left", [NAME, COMMA, NUMBER, COMMA, VERB]),
        ("He’s flatly denied the claims.", [PRONOUN, AUXILIARY, ADVERB, CUE, DETERMINER, NOUN, STOP]),
        ("“It holds,” she said.", [MARKED, PRONOUN, CUE, STOP]),
        ("According to her", [ACCORDING, TO, DETERMINER]),
    ],
)
def test_each_word_gets_its_class(text: str, classes: list[str]) -> None:
    words = cut(text)
    assert list(words.classes[: len(words)]) == classes


@pytest.mark.parametrize(
    ("word", "word_class"), [("shed", NOUN), ("zibed", ED_WORD), ("sling", NOUN), ("zoning", ING_WORD)]
)
def test_a_short_word_in_ed_or_ing_is_a_noun(word: str, word_class: str) -> None:
    assert cut(word).classes[0] == word_class


@pytest.mark.parametrize("text", ["", "Hall", "“It holds,” Hall said"])
def test_beyond_either_end_of_a_text_there_is_no_word(text: str) -> None:
    words = cut(text)
    for beyond in (-2, -1, len(words), len(words) + 1):
        assert words.classes[beyond] == OUTSIDE
        assert words.lower[beyond] == ""


def test_no_two_classes_are_told_apart_by_nothing() -> None:
    singles = [value for value in vars(word_classes).values() if isinstance(value, str) and len(value) == 1]
    assert len(singles) == len(set(singles)) > 30


def test_a_pattern_may_ask_for_any_class() -> None:
    classes = [DASH, STOP, OPENING, CONJUNCTION]
    pattern = re.compile(any_of(classes) + "+")
    assert pattern.fullmatch("".join(classes))
    assert not pattern.search(COMMA)


def test_a_stretch_in_marks_is_one_word() -> None:
    words = cut("Hall called it “a very sound bridge” today.")
    (at,) = words.regions
    assert words.span_text(at, at) == "“a very sound bridge”"


def sentences(text: str) -> list[str]:
    words = cut(text)
    ends = [*words.sentence_starts[1:], len(words)]
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
