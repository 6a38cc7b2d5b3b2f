"""The list of all dossiers in columns, at any width."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from reader.layout.cells import cell_length
from reader.library.entry_rows import EntryRows, cut_at_left
from reader.memory.library_entry import Checked, LibraryEntry, Opening

NOW = datetime(2021, 5, 4, 9, 30, tzinfo=timezone.utc)
ENTRIES = (
    LibraryEntry(Opening(("/srv/stories/harbour",)), "The harbour vote", Checked(12, 42, 2), "2021-05-04T08:02:00Z"),
    LibraryEntry(Opening(("/srv/stories/budget",)), "Budget speech", Checked(18, 18), "2021-05-03T08:02:00Z"),
)
ROWS = EntryRows(ENTRIES, {}, NOW)


def columns(cells: int) -> list[str]:
    """Return the columns of the first row as they are shown."""
    widths = ROWS.widths(cells)
    row = ROWS.row(0, short=widths.is_short)
    shown = zip(
        (row.title, row.state, row.read, row.place),
        (widths.title, widths.state, widths.read, widths.place),
        strict=True,
    )
    return [words for words, width in shown if width]


def test_at_120_columns_all_is_said_in_full() -> None:
    assert columns(117) == ["The harbour vote", "12 of 42 checked · 2 wrong", "today 08:02", "/srv/stories/harbour"]


def test_at_80_columns_what_is_checked_is_said_briefly() -> None:
    assert columns(77) == ["The harbour vote", "12/42 checked · 2 wrong", "today 08:02", "/srv/stories/harbour"]


def test_where_there_is_less_room_the_place_goes_first_and_then_the_time() -> None:
    assert columns(60) == ["The harbour vote", "12/42 checked · 2 wrong", "today 08:02"]
    assert columns(45) == ["The harbour vote", "12/42 checked · 2 wrong"]


@given(st.integers(1, 300))
def test_columns_never_take_more_than_there_is(cells: int) -> None:
    widths = ROWS.widths(cells)
    shown = [width for width in (widths.title, widths.state, widths.read, widths.place) if width]
    assert sum(shown) + widths.gap * (len(shown) - 1) <= max(cells, 0)
    assert widths.title > 0


@given(st.text(max_size=30), st.integers(0, 20))
def test_of_a_place_its_end_is_kept(words: str, cells: int) -> None:
    cut = cut_at_left(words, cells)
    assert cell_length(cut) <= max(cells, 0)
    assert cut == words or cut == "" or words.endswith(cut[1:])


def test_a_row_says_all_of_it_in_a_line() -> None:
    assert ROWS.row(1).words == f"Budget speech · all 18 checked · yesterday · {Path('/srv/stories/budget')}"
