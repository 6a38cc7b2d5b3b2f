from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations


def in_marks(text: str) -> list[str]:
    return [q.words_of(text) for q in find_quotations(text, "d").quotations if q.kind != "indirect"]


@pytest.mark.parametrize(
    "text",
    [
        '<a id="bridge">Hall said so.</a>',
        "Hall wrote the song “Bridges of Dover.”",
        "Hall spoke on CNN’s “Morning Hour.”",
        "Robert “Bob” Hall said so.",
        "Hall said so to a man known as “the fox.”",
        "Hall said that so-called “open” bridges close.",
        "The days of “moaning” are over.",
    ],
)
def test_titles_names_terms_and_markup_are_nobodys_words(text: str) -> None:
    assert in_marks(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hall called it “sound.”", "sound."),
        ("“Yes,” Hall said.", "Yes,"),
        ("Hall admires her as a “strong mayor.”", "strong mayor."),
        ("Hall has used the phrase “fair share” often.", "fair share"),
    ],
)
def test_short_phrases_are_speech_where_something_reports_them(text: str, words: str) -> None:
    assert in_marks(text) == [words]
