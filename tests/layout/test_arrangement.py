"""Where on the screen the text stands, on either side of each size at which something gives way."""

from __future__ import annotations

import pytest

from reader.layout.arrangement import TextPlace, text_place


@pytest.mark.parametrize(
    ("rows", "first", "height"), [(24, 2, 20), (23, 1, 20), (9, 1, 6), (8, 0, 7), (6, 0, 5), (5, 0, 5), (1, 0, 1)]
)
def test_bars_give_way_to_the_text(rows: int, first: int, height: int) -> None:
    assert text_place(80, rows) == TextPlace(0, first, 80, height)


@pytest.mark.parametrize(
    ("columns", "documents", "index", "column", "width"),
    [
        (99, 2, 0, 0, 99),
        (100, 2, 0, 0, 56),
        (149, 2, 0, 0, 105),
        (150, 1, 0, 0, 102),
        (150, 2, 0, 0, 51),
        (150, 2, 1, 51, 51),
        (151, 2, 1, 51, 52),
    ],
)
def test_the_panel_and_a_second_document_stand_beside_the_text_where_there_is_room(
    columns: int, documents: int, index: int, column: int, width: int
) -> None:
    place = text_place(columns, 24, index=index, documents=documents)
    assert (place.column, place.width) == (column, width)
