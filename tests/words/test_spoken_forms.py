"""The same words in another form."""

from __future__ import annotations

import pytest

from reader.words.spoken_forms import other_form


@pytest.mark.parametrize(
    ("ours", "theirs", "form"),
    [
        ("gonna", "going to", "spoken"),
        ("want to", "wanna", "spoken"),
        ("all right", "alright", "spoken"),
        ("goin", "going", "spoken"),
        ("percent", "%", "spoken"),
        ("per cent", "%", "spoken"),
        ("do not", "dont", "contraction"),
        ("cannot", "cant", "contraction"),
        ("wont", "will not", "contraction"),
        ("theyll", "they will", "contraction"),
        ("marsh is", "marshs", "contraction"),
        ("hes not", "he isnt", "contraction"),
        ("let us", "lets", "contraction"),
        ("ten", "10", "number form"),
        ("25", "twenty five", "number form"),
        ("8", "8th", "number form"),
        ("first", "1st", "number form"),
        ("colour", "color", "spelling"),
        ("ok", "okay", "spelling"),
    ],
)
def test_names_the_form(ours: str, theirs: str, form: str) -> None:
    assert other_form(tuple(ours.split()), tuple(theirs.split())) == form
    assert other_form(tuple(theirs.split()), tuple(ours.split())) == form


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("do", "dont"),
        ("can", "cannot"),
        ("will", "wont"),
        ("ten", "20"),
        ("first", "one"),
        ("five", "5th"),
        ("hits", "hit us"),
        ("percent", "points"),
        ("they will", "they would"),
        ("the boat", "a boat"),
    ],
)
def test_other_words_are_no_form(ours: str, theirs: str) -> None:
    assert other_form(tuple(ours.split()), tuple(theirs.split())) == ""
