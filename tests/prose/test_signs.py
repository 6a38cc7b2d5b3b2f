"""Signs that are not read are left out, and spaces of other widths are spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.prose.signs import sign_edits
from reader.prose.view import edited, whole_view


def read(text: str) -> str:
    return edited(whole_view(text), sign_edits(text)).text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the har\xadbor", "the harbor"),
        ("the north\u200bern har\u2060bor", "the northern harbor"),
        ("said \ufeffMara Quill", "said Mara Quill"),
        ("said \ufffcMara Quill", "said Mara Quill"),
        ("\u200eto the left\u200f", "to the left"),
        ("12\xa0000\u202ftons,\u3000Mr.\u2009Quill", "12 000 tons, Mr. Quill"),
        ("a \ufb01ne o\ufb03ce", "a \ufb01ne o\ufb03ce"),
        ("well\u2011kept", "well\u2011kept"),
        ("cell\ttable", "cell\ttable"),
        ("Rene\u0301 and Zoe\u0308, \xa0n\u0303o x\u0301", "Ren\xe9 and Zo\xeb,  \xf1o x\u0301"),
        ("\ufffd is what could not be decoded", "\ufffd is what could not be decoded"),
    ],
)
def test_signs_without_width_are_out_and_odd_spaces_are_spaces(text: str, words: str) -> None:
    assert read(text) == words


def test_a_soft_hyphen_at_a_line_s_end_is_left_to_the_joining_of_words() -> None:
    assert read("the har\xad\nbor") == "the har\xad\nbor"
    assert read("the har\xad \nbor") == "the har\xad \nbor"


def test_joiners_that_emoji_and_scripts_need_stay() -> None:
    for text in ("👩\u200d🚒 came", "می\u200cخواهم", "क्\u200dष"):
        assert read(text) == text
    assert read("the\u200d end") == "the end"


def test_an_odd_space_makes_no_segment_and_a_word_maps_to_all_of_itself() -> None:
    text = "Mr.\xa0Quill of the har\xadbor"
    view = edited(whole_view(text), sign_edits(text))
    assert len(view.starts) == 2
    start = view.text.index("harbor")
    assert view.to_document(Span(start, start + 6)).words_of(text) == "har\xadbor"


@given(st.text(alphabet="ab \n\xad\u200b\u200d\ufeff\u3000\u202e😀", max_size=60))
def test_noise_keeps_its_other_signs(text: str) -> None:
    kept = [sign for sign in read(text) if sign in "ab\n😀"]
    assert kept == [sign for sign in text if sign in "ab\n😀"]
