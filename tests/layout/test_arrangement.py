"""Where on the screen the text stands, on either side of each size at which something gives way."""

from __future__ import annotations

import pytest

from reader.layout.arrangement import (
    LEAST_PANEL,
    LEAST_TEXT,
    PANEL,
    ROOMY_PANEL,
    Panes,
    TextPlace,
    panes,
    text_place,
)
from reader.layout.columns import Columns

#: The width of a text by default.
USUAL = 80


@pytest.mark.parametrize(
    ("rows", "first", "height"), [(24, 2, 20), (23, 1, 20), (9, 1, 6), (8, 0, 7), (6, 0, 5), (5, 0, 5), (1, 0, 1)]
)
def test_bars_give_way_to_the_text(rows: int, first: int, height: int) -> None:
    assert text_place(80, rows) == TextPlace(0, first, 80, height)


@pytest.mark.parametrize(
    ("columns", "documents", "index", "column", "width"),
    [
        (107, 2, 0, 0, 107),
        (108, 2, 0, 0, 74),
        (118, 2, 0, 0, 74),
        (119, 2, 0, 0, 75),
        (149, 2, 0, 0, 105),
        (150, 1, 0, 0, 102),
        (181, 2, 0, 0, 133),
        (182, 2, 0, 0, 74),
        (182, 2, 1, 74, 74),
        (197, 2, 1, 74, 75),
    ],
)
def test_the_panel_and_a_second_document_stand_beside_the_text_where_there_is_room(
    columns: int, documents: int, index: int, column: int, width: int
) -> None:
    place = text_place(columns, 24, index=index, documents=documents)
    assert (place.column, place.width) == (column, width)


@pytest.mark.parametrize("columns", range(60, 201))
@pytest.mark.parametrize("documents", [1, 2])
@pytest.mark.parametrize("panel", [True, False])
def test_every_text_keeps_its_least_width_and_the_panel_yields(columns: int, documents: int, panel: bool) -> None:
    side_by_side = panes(columns, documents, panel=panel)
    windows = [columns - side_by_side.panel]
    if side_by_side.documents == 2:
        windows = [windows[0] // 2, windows[0] - windows[0] // 2]
    texts = [Columns.share(window, USUAL).text for window in windows]
    assert min(texts) >= min(LEAST_TEXT, Columns.share(columns, USUAL).text)
    assert side_by_side.panel == 0 or LEAST_PANEL <= side_by_side.panel <= ROOMY_PANEL
    if panel and columns >= 119:
        assert side_by_side.panel >= (LEAST_PANEL if side_by_side.documents == 2 else PANEL)


def test_a_panel_that_is_hidden_leaves_its_room_to_the_second_document() -> None:
    assert panes(160, 2) == Panes(1, ROOMY_PANEL)
    assert panes(160, 2, panel=False) == Panes(2, 0)
    assert panes(147, 2, panel=False) == Panes(1, 0)
