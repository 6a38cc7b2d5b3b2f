"""Cells are counted as the library counts them that paints the rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from rich.cells import cell_len

from reader.layout.cells import EMOJI_PRESENTATION, cell_length, clusters, is_narrow
from tests.layout.strategies import texts

#: All of Unicode but for planes that nothing is assigned in, and every 97th of the ideographs beyond the first plane.
CHARACTERS = [chr(code) for code in (*range(0x20000), *range(0x20000, 0x40000, 97), *range(0xE0000, 0xE1000))]


def test_every_character_of_unicode_is_as_wide_as_it_is_painted() -> None:
    assert not [hex(ord(character)) for character in CHARACTERS if cell_length(character) != cell_len(character)]


def test_the_same_characters_grow_before_the_emoji_selector() -> None:
    emoji = [character + EMOJI_PRESENTATION for character in CHARACTERS]
    assert not [hex(ord(text[0])) for text in emoji if cell_length(text) != cell_len(text)]


@given(texts)
def test_texts_are_as_wide_as_they_are_painted(text: str) -> None:
    assert cell_length(text) == cell_len(text)


@given(texts)
def test_a_text_is_the_sum_of_its_clusters(text: str) -> None:
    parts = list(clusters(text, 0, len(text)))
    assert "".join(text[start:end] for start, end, _ in parts) == text
    assert sum(cells for _, _, cells in parts) == cell_length(text)


@pytest.mark.parametrize("cluster", ["e" + "\u0301" * 50, "👩\u200d👩\u200d👧", "🇫🇷", "❤\ufe0f", "👍🏽", "क्"])
def test_characters_that_belong_together_are_one_cluster(cluster: str) -> None:
    """E9, E10."""
    assert [cluster[start:end] for start, end, _ in clusters(cluster, 0, len(cluster))] == [cluster]


def test_flags_in_a_row_are_parted_two_by_two() -> None:
    flags = "🇫🇷🇩🇪🇨"
    assert [flags[start:end] for start, end, _ in clusters(flags, 0, len(flags))] == ["🇫🇷", "🇩🇪", "🇨"]


def test_curly_marks_and_dashes_do_not_slow_a_text_down() -> None:
    assert is_narrow("“So,” he said – it’s here … again — and again")
    assert not is_narrow("a\tb")
