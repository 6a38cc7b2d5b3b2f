"""Setting a row into a number of cells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.tui.look.pieces import PanelRow, Piece, set_row
from reader.tui.panel.speaker_listing import bar
from reader.tui.panel.tabs import TABS, set_tabs


def text_of(row: PanelRow, cells: int) -> str:
    return "".join(piece.text for piece in set_row(row, cells))


def test_the_right_side_stands_at_the_edge_the_most_needed_outermost() -> None:
    row = PanelRow((Piece("1 "),), (Piece("words"),), (Piece("→ 2"), Piece("exact ")))
    assert text_of(row, 24) == "1 words        exact → 2"


def test_what_the_right_side_needs_least_gives_way_to_the_body() -> None:
    row = PanelRow((Piece("1 "),), (Piece("many words here"),), (Piece("→ 2"), Piece("exact ")))
    assert text_of(row, 17) == "1 many words… → 2"
    assert text_of(row, 9) == "1 many w…"


def test_one_ellipsis_stands_for_all_that_is_missing() -> None:
    assert text_of(PanelRow((), (Piece("Anna Berg"), Piece("  engineer"))), 9) == "Anna Ber…"


@given(
    st.lists(st.text("ab 橋\u0301👩", max_size=8), min_size=3, max_size=6),
    st.integers(0, 40),
)
def test_a_row_is_as_wide_as_asked(texts: list[str], cells: int) -> None:
    left, right, *body = texts
    row = PanelRow((Piece(left),), tuple(map(Piece, body)), (Piece(right),))
    assert cell_len(text_of(row, cells)) == cells


@pytest.mark.parametrize(
    ("share", "shown"), [(0.0, "    "), (0.001, "▏   "), (0.5, "██  "), (0.53, "██▏ "), (1.0, "████")]
)
def test_a_bar_goes_by_eighths_of_a_cell(share: float, shown: str) -> None:
    assert bar(share, 4) == shown


@pytest.mark.parametrize("opened", range(4))
def test_tabs_fit_and_the_open_one_stays_whole(opened: int) -> None:
    names = [name.upper() if number == opened else name for number, name in enumerate(TABS)]
    for cells in range(20, 60):
        placed = set_tabs(names, opened, cells)
        line = ""
        for column, text in placed:
            assert column > len(line) or not line
            line = line.ljust(column) + text
        assert len(line) <= cells
        assert placed[opened][1] == names[opened]
        assert all(text == name or text.endswith("…") for (_, text), name in zip(placed, names, strict=True))
