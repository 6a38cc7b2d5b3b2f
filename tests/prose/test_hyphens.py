"""A word divided at a line's end is one word, with its hyphen if it has one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.prose.hyphens import hyphen_edits
from reader.prose.lines import line_edits
from reader.prose.view import edited, whole_view


def read(text: str) -> str:
    return edited(whole_view(text), line_edits(text)).text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They lit the lan-\nterns of the quay.", "They lit the lanterns of the quay."),
        ("They lit the lan- \n   terns of the quay.", "They lit the lanterns of the quay."),
        ("They lit the lan\xad\nterns of the quay.", "They lit the lanterns of the quay."),
        ("They lit the lan\u2010\nterns of the quay.", "They lit the lanterns of the quay."),
        ("They lit the lan\ufffe\nterns of the quay.", "They lit the lanterns of the quay."),
        ("A well-\nkept and long-\nterm plan of the council.", "A well-kept and long-term plan of the council."),
        ("A state-of-the-\nart boat of the council.", "A state-of-the-art boat of the council."),
        ("THE COUNCIL OF THE HAR-\nBOUR OF SKERRY", "THE COUNCIL OF THE HARBOUR OF SKERRY"),
        ("all of the pre-\nand post-war boats of the island", "all of the pre- and post-war boats of the island"),
    ],
)
def test_a_divided_word_is_joined_and_a_compound_keeps_its_hyphen(text: str, words: str) -> None:
    assert read(text) == words


def test_a_soft_hyphen_anywhere_says_that_others_belong_to_their_words() -> None:
    assert read("The lan\u2010\nterns of the lee-\nward quay") == "The lanterns of the lee-ward quay"


@pytest.mark.parametrize(("elsewhere", "word"), [("leeward", "leeward"), ("lee-ward", "lee-ward")])
def test_the_form_that_the_text_has_elsewhere_decides(elsewhere: str, word: str) -> None:
    assert read(f"The {elsewhere} side.\n\nThey kept to the lee-\nward side.").endswith(f"the {word} side.")


def test_a_text_that_divides_words_joins_those_that_it_has_once() -> None:
    apart = "The sand and the bar were gone.\n\nThey slept on the sand-\nbar."
    assert read(apart).endswith("the sand-bar.")
    assert read("The lanterns.\n\nThey lit the lan-\nterns.\n\n" + apart).endswith("the sandbar.")


def test_before_a_capital_or_a_figure_the_hyphen_stays() -> None:
    lines = (
        "The ferry to Skerry Head has not sailed since the storm, and no one can",
        "say when it will; the letters of Mara Quill to the editor of the Quoy-",
        "Skerry Courier were printed on the first page in the winter of 1911-",
        "12, when the same thing had happened to the grandparents of everybody.",
    )
    assert read("\n".join(lines)) == " ".join(lines).replace("- ", "-")


def test_a_line_that_ends_with_a_dash_or_before_another_paragraph_stays() -> None:
    assert hyphen_edits("We were-\nNo, said Pell.") == []
    assert hyphen_edits("the quay -\nterns") == []
    assert hyphen_edits("the lan-\n\nterns") == []
    assert hyphen_edits("a" * 120 + " lan-\nterns") == []
    assert hyphen_edits("a well-kept long-term plan\nof the council") == []


def test_a_joined_word_maps_to_all_of_it() -> None:
    text = "the lan-\nterns of the well-\nkept quay"
    view = edited(whole_view(text), line_edits(text))
    for word, there in (("lanterns", "lan-\nterns"), ("well-kept", "well-\nkept")):
        start = view.text.index(word)
        assert view.to_document(Span(start, start + len(word))).words_of(text) == there


@given(st.text(alphabet="aAé1-\u2010\xad\ufffe \t\n.", max_size=120))
def test_noise_keeps_its_letters_and_its_edits_stand_apart(text: str) -> None:
    edits = line_edits(text)
    assert all(edit.start < edit.end for edit in edits)
    assert all(before.end <= after.start for before, after in pairwise(edits))
    assert [sign for sign in read(text) if sign.isalnum()] == [sign for sign in text if sign.isalnum()]


@pytest.mark.parametrize("piece", ["a-\n", "a-\na-\n", "a-", "a\xad\n", "a- ", "a-a-a-\n", "-\n", "ab-\ncd "])
def test_a_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert len(read(text)) <= len(text)
