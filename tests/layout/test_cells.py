"""Cells are counted as the library counts them that paints the rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from rich._unicode_data import load
from rich.cells import cell_len

from reader.layout.cell_table import WIDE, WIDE_AS_EMOJI, ZERO
from reader.layout.cells import cell_length, clusters, is_narrow
from tests.layout.strategies import texts


def test_every_range_of_unicode_is_as_wide_as_it_is_painted() -> None:
    ours = [edge for table in (ZERO, WIDE) for item in table.split() for edge in item.split("-")]
    edges = {int(edge, 16) for edge in ours} | {edge for range_ in load("latest").widths for edge in range_[:2]}
    around = {code + step for code in edges for step in (-1, 0, 1) if 0 <= code + step <= 0x10FFFF}
    assert len(around) > 2_000
    assert not [hex(code) for code in around if cell_length(chr(code)) != cell_len(chr(code))]


def test_the_same_symbols_grow_before_the_emoji_selector() -> None:
    ours = [int(edge, 16) for item in WIDE_AS_EMOJI.split() for edge in item.split("-")]
    symbols = {chr(code) for code in ours} | load("latest").narrow_to_wide
    assert not [symbol for symbol in symbols if cell_length(symbol + "\ufe0f") != cell_len(symbol + "\ufe0f")]


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
