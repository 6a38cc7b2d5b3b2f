"""Who speaks where, and whether that is whom a quotation names."""

from __future__ import annotations

import pytest

from reader.analysis.sources import Voices, is_same_person
from reader.analysis.sources.voices import is_quoted_there
from reader.model import Span, Speaker


def person(name: str, *aliases: str) -> Speaker:
    return Speaker(name, name, kind="person", aliases=aliases)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ruth Okafor", "Ruth Okafor", True),
        ("Ruth Okafor", "Okafor", True),
        ("R. Okafor", "Ruth Okafor", True),
        ("Ruth Okafor", "Daniel Okafor", False),
        ("Ruth Okafor", "Tom Hale", False),
        ("Tom Hale", "Tom Hale Jr.", False),
        ("Tom Hale", "Moderator", None),
        ("the front-runner", "Tom Hale", None),
        ("Tom Hale", "Question", None),
        ("Lucía López García", "Lopez Garcia", True),
        ("Pieter van der Meer", "Van der Meer", True),
        ("Ed Hale", "Hale of Oregon", True),
        ("Rory O'Neill", "O'Neil", None),
        ("Robert Harte", "Bob Harte", None),
    ],
)
def test_names_of_one_person(one: str, other: str, same: bool | None) -> None:
    assert is_same_person(person(one), person(other)) is same
    assert is_same_person(person(other), person(one)) is same


def test_an_alias_counts_as_a_name() -> None:
    assert is_same_person(person("Ruth Okafor", "Chairwoman Okafor", "Ruthie"), person("Ruthie")) is True


def test_a_title_among_the_aliases_is_no_given_name() -> None:
    assert is_same_person(person("Ruth Okafor"), person("Okafor", "Chairwoman Okafor")) is True


def test_nobody_is_neither_the_same_nor_another() -> None:
    assert is_same_person(None, person("Tom Hale")) is None


def test_a_passage_is_spoken_by_whoever_has_the_turn() -> None:
    okafor, hale = person("Ruth Okafor"), person("Tom Hale")
    voices = Voices([(Span(0, 10), okafor), (Span(12, 30), hale)])
    assert voices.speaker_at(Span(14, 20)) == hale
    assert voices.speaker_at(Span(40, 45)) is None
    assert voices.speakers_in([Span(2, 20)]) == (okafor, hale)
    assert voices.speakers == (okafor, hale)


@pytest.mark.parametrize(
    ("text", "words", "quoted"),
    [
        ("She wrote, “We will sell the boats,” and left.", "sell the boats", True),
        ('She wrote, "We will sell the boats," and left.', "sell the boats", True),
        ("She wrote “no”. We will sell the boats.", "sell the boats", False),
        ("An “open” mark.\n\nWe will sell the boats.", "sell the boats", False),
    ],
)
def test_words_within_marks_are_told_at_second_hand(text: str, words: str, quoted: bool) -> None:
    start = text.index(words)
    assert is_quoted_there(text, Span(start, start + len(words))) is quoted


def test_one_of_two_of_a_surname_is_known_by_the_title() -> None:
    mayor = Speaker("t1", "Mayor Cole", "Mayor", kind="person")
    assert is_same_person(Speaker("a", "Ruth Cole", "Mayor", kind="person"), mayor) is True
    assert is_same_person(Speaker("b", "Joan Cole", "Senator", kind="person"), mayor) is False
    assert is_same_person(person("Joan Cole"), mayor) is None
