"""Where sentences end, and which of them hold an expression of time."""

from __future__ import annotations

import pytest

from reader.analysis.times.sentences import LONGEST, sentences, sentences_to_parse


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("One came. Two went.", ["One came.", "Two went."]),
        ("Gen. Idris met Mr. Hall on Nov. 9. He left.", ["Gen. Idris met Mr. Hall on Nov. 9.", "He left."]),
        ("At 9 a.m. Tuesday it rained.", ["At 9 a.m. Tuesday it rained."]),
        ("A heading\n\nA text.", ["A heading", "A text."]),
        ("“Who?” “Me.”", ["“Who?”", "“Me.”"]),
        ("", []),
    ],
)
def test_a_full_stop_or_a_blank_line_ends_a_sentence_and_an_abbreviation_does_not(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_an_endless_line_is_cut_at_spaces() -> None:
    pieces = cut("word " * 2000)
    assert all(len(piece) <= LONGEST for piece in pieces)
    assert " ".join("".join(pieces).split()) == ("word " * 2000).strip()


def test_only_sentences_with_a_trigger_are_parsed() -> None:
    text = "Nothing here. It rained on Monday. Nothing there. In 1944 it rained."
    found = [text[start:end] for start, end in sentences_to_parse(text)]
    assert found == ["It rained on Monday.", "In 1944 it rained."]
