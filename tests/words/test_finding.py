import unicodedata
from typing import Literal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reader.model import Span
from reader.words.finding import compile_words, has_capital
from reader.words.folding import fold
from tests.words.writing import TEXTS as ANY_TEXTS
from tests.words.writing import texts_with_whole_letters

ALPHABET = st.sampled_from("aeisßẞSİıIéÉe\u0301o\u0308\u0307 \n\u00a0'’\"“-—.…ﬁfk\u212a")
TEXTS = st.text(ALPHABET, max_size=40)


def found(words: str, text: str) -> list[str]:
    return [span.words_of(text) for span in compile_words(words).find_spans(text)]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("peace talks", "The peace\n   talks failed; peace\u00a0talks", ["peace\n   talks", "peace\u00a0talks"]),
        ("it's", "It’s late, it's early", ["It’s", "it's"]),
        ("it’s", "It’s late, it's early", ["It’s", "it's"]),
        ('"no"', 'She said “no” and "no"', ["“no”", '"no"']),
        ("wait...", "Wait… or wait...", ["Wait…", "wait..."]),
        ("2012-13", "2012–13 and 2012-13", ["2012–13", "2012-13"]),
        ("a.c", "abc a.c", ["a.c"]),
        ("(a+)+$", "(a+)+$ aaaa", ["(a+)+$"]),
    ],
)
def test_white_space_and_marks_find_their_other_forms(words: str, text: str, expected: list[str]) -> None:
    assert found(words, text) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("weapons", ["Weapons", "WEAPONS", "weapons"]), ("Weapons", ["Weapons"]), ("WEAPONS", ["WEAPONS"])],
)
def test_a_capital_makes_the_case_count(words: str, expected: list[str]) -> None:
    assert found(words, "Weapons, WEAPONS, weapons") == expected


def test_e13_composed_words_find_decomposed_ones_and_the_other_way_round() -> None:
    composed, decomposed = "café olé", unicodedata.normalize("NFD", "café olé")
    assert found(composed, f"{composed} {decomposed}") == [composed, decomposed]
    assert found(decomposed, f"{composed} {decomposed}") == [composed, decomposed]
    assert found("cafe", f"{composed} {decomposed} cafe") == ["cafe"]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("strasse", "Die Straße, die STRASSE", ["Straße", "STRASSE"]),
        ("straße", "Die Strasse, die STRAẞE", ["Strasse", "STRAẞE"]),
        ("istanbul", "İstanbul, I\u0307stanbul, ISTANBUL", ["İstanbul", "I\u0307stanbul", "ISTANBUL"]),
        ("ai", "aı\u0307\u0307 aİ\u0307\u0307 ai\u0301", ["aı\u0307\u0307", "aİ\u0307\u0307"]),
        ("aí", "aı\u0307\u0307\u0301 aı\u0307\u0307", ["aı\u0307\u0307\u0301"]),
        ("finding", "the ﬁnding", ["ﬁnding"]),
        ("Finding out", "the Finding; to ﬁnd; Finding out", ["Finding out"]),
        ("So ﬁnd", "So find, so ﬁnd, So ﬁnd", ["So find", "So ﬁnd"]),
        ("ŉx", "a ŉx b, 'nx, ’Nx", ["ŉx", "'nx", "’Nx"]),
        ("'n", "rock ŉ roll, rock 'n’ roll", ["ŉ", "'n"]),
        ("s", "ß", []),
        ("ss", "ẞß", ["ẞ", "ß"]),
        ("sss", "sß ßs SSS ssß", ["sß", "ßs", "SSS", "sß"]),
        ("dız", "DIZ", ["DIZ"]),
        ("ΜΆΪΟΣ", "ΜΆΪΟΣ", ["ΜΆΪΟΣ"]),
        ("μάϊος", "Μάϊος ΜΆΪΟΣ Μα\u0301ι\u0308ος", ["Μάϊος", "ΜΆΪΟΣ", "Μα\u0301ι\u0308ος"]),
        ("κα", "και", ["κα"]),
        ("ᾳ", "ᾼ α\u0345 αι", ["ᾼ", "α\u0345"]),
        ("\u0345", "αι α\u0345", ["\u0345"]),
    ],
)
def test_e14_folding_the_case_keeps_spans_right(words: str, text: str, expected: list[str]) -> None:
    assert found(words, text) == expected


def test_a_match_ends_where_the_letter_does() -> None:
    assert list(compile_words("ß").find_spans("xßy")) == [Span(1, 2)]


def test_only_the_stretch_asked_for_is_searched() -> None:
    assert [span.start for span in compile_words("a").find_spans("a a a a", 1, 5)] == [2, 4]


def test_empty_words_find_nothing() -> None:
    assert found("  ", "some words") == []


@given(TEXTS, st.data())
def test_any_words_of_a_text_are_found_where_they_stand(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end].strip()
    assume(words and not any(map(unicodedata.combining, words[0] + text[end : end + 1])))
    place = text.index(words, start)
    assert next(compile_words(words).find_spans(text, place)).start == place


@given(st.one_of(texts_with_whole_letters(), texts_with_whole_letters(st.text(max_size=30))))
def test_e14_any_stretch_of_whole_letters_is_found_at_its_place(drawn: tuple[str, int, int]) -> None:
    text, start, end = drawn
    assert next(compile_words(text[start:end]).find_spans(text, start)) == Span(start, end)


@given(texts_with_whole_letters(), st.sampled_from(["NFC", "NFD"]))
def test_e13_in_whatever_form_the_words_are_given(drawn: tuple[str, int, int], form: Literal["NFC", "NFD"]) -> None:
    text, start, end = drawn
    words = unicodedata.normalize(form, text[start:end])
    assert next(compile_words(words).find_spans(text, start)) == Span(start, end)


@given(texts_with_whole_letters(), st.data())
def test_e14_what_is_found_is_the_same_words_and_nothing_less(drawn: tuple[str, int, int], data: st.DataObject) -> None:
    words = drawn[0][drawn[1] : drawn[2]]
    any_case = not has_capital(words)
    text = data.draw(ANY_TEXTS) + data.draw(st.sampled_from([words, words.upper(), fold(words)])) + data.draw(ANY_TEXTS)
    for span in compile_words(words).find_spans(text):
        assert fold(span.words_of(text), any_case=any_case) == fold(words, any_case=any_case)
        assert not unicodedata.combining(text[span.end : span.end + 1] or " ") or text[span.end] in "\u064e\u0651"


@given(TEXTS, TEXTS)
def test_spans_are_ordered_stretches_of_the_text_and_never_empty(words: str, text: str) -> None:
    before = 0
    for span in compile_words(words).find_spans(text):
        assert before <= span.start < span.end <= len(text)
        before = span.end
