"""Tables keep their columns, by cells, at any width."""

from __future__ import annotations

import io
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.cli.table import write_table
from reader.cli.writer import StyledWords, Writer
from reader.files.cleaning import clean_line


def table(rows: list[list[StyledWords]], width: int | None = None, *, colour: bool = False) -> list[str]:
    stream = io.BytesIO()
    write_table(Writer(stream, width=width, colour=colour), ("id", "name", "words"), rows)
    return stream.getvalue().decode().splitlines()


def test_columns_stand_under_one_another_by_cells_not_by_characters() -> None:
    assert table([["1", "日本", "a"], ["2", "e\u0301", "b"], ["3", "abc", "c"]]) == [
        "id  name  words",
        "1   日本  a",
        "2   e\u0301     b",
        "3   abc   c",
    ]


def test_an_empty_cell_is_a_dash_and_a_row_that_goes_on_is_not() -> None:
    assert table([["1", "", "a"], ["", "", "more"]]) == ["id  name  words", "1   -     a", "          more"]


def test_the_last_column_is_wrapped_never_cut() -> None:
    rows = table([["1", "x", "one two three four five six seven"]], width=32)
    assert rows == ["id  name  words", "1   x     one two three four", "          five six seven"]


def test_colour_takes_no_room() -> None:
    rows = table([["1", ("x", "good"), "a"]], colour=True)
    assert rows[1] == "1   \x1b[32mx\x1b[0m     a"


def test_line_ends_within_words_are_spaces() -> None:
    assert table([["1", "x", "a\n b\tc"]])[1] == "1   x     a b c"


def test_the_last_column_stands_below_its_row_where_the_window_leaves_no_room_beside_it() -> None:
    rows = table([["1", "x", "one two three four five six seven"], ["", "", "more"], ["", "y", "z"]], width=29)
    assert rows == [
        *("id  name", "    words"),
        *("1   x", "    one two three four five", "    six seven"),
        "    more",
        *("    y", "    z"),
    ]


def test_short_words_stay_beside_their_row_in_a_narrow_window() -> None:
    assert table([["1", "x", "a"]], width=16) == ["id  name  words", "1   x     a"]


def test_long_cells_are_wrapped_in_their_columns() -> None:
    rows = table([["1", "a name of some words", "one two three four"], ["2", "b", "c"]], width=24)
    assert rows == [
        *("id  name", "    words"),
        *("1   a name of some words", "    one two three four"),
        *("2   b", "    c"),
    ]
    rows = table([["1", "a name of some words", "one two three four"], ["2", "b", "c"]], width=18)
    assert rows == [
        *("id  name", "    words"),
        *("1   a name of some", "    words", "    one two three", "    four"),
        *("2   b", "    c"),
    ]


def test_in_a_window_too_narrow_for_columns_each_cell_has_a_line_behind_its_heading() -> None:
    rows = table([["12345678", "abcdefghij", "one two three four five"], ["", "", "more"], ["2", "", "z"]], width=17)
    assert rows == [
        *("id     12345678", "name   abcdefghij", "words  one two three four", "       five"),
        "words  more",
        *("", "id     2", "name   -", "words  z"),
    ]


def columns_of(lines: list[str], begins: Sequence[int]) -> list[list[str]]:
    """Return the cells of each line that stand in the columns which begin at these cells."""
    cut = []
    for line in lines:
        edges = [*begins, cell_len(line)]
        cut.append([cells_between(line, start, end).strip() for start, end in pairwise(edges)])
    return cut


def cells_between(line: str, start: int, end: int) -> str:
    """Return what of a line is painted in [start, end); a character that stands across an edge is a fault."""
    text, cells, was_within = "", 0, False
    for character in line:
        width = cell_len(character)
        assert not cells < start < cells + width, line
        was_within = start <= cells < end if width else was_within
        text += character if was_within else ""
        cells += width
    return text


@pytest.mark.parametrize("width", [None, 200, 120, 100, 80])
def test_wide_characters_and_combining_marks_keep_every_column_where_it_is(width: int | None) -> None:
    names = ("王小明", "Rene\u0301 Weiß", "José Núñez-Gutiérrez", "Ann Hale", "장미 화")
    words = "船は動きます、明日も明後日も e\u0301tait la\u0300 one two three"
    lines = table([[str(number), name, words] for number, name in enumerate(names)], width=width)
    begins = [0, 4, lines[0].index("words")]
    cells = columns_of(lines, begins)
    assert [cell[1] for cell in cells if cell[0]] == ["name", *names]
    assert all(cell_len(line) <= (width or 999) for line in lines)


@given(st.lists(st.lists(st.text(max_size=30), min_size=4, max_size=4), min_size=1, max_size=5), st.integers(1, 130))
def test_no_line_is_wider_than_a_window_of_some_width_and_nothing_is_lost(rows: list[list[str]], width: int) -> None:
    stream = io.BytesIO()
    write_table(Writer(stream, width=width), ("id", "place", "who", "words"), rows)
    printed = stream.getvalue().decode()
    if width >= 30:
        assert max(map(cell_len, printed.splitlines() or [""])) <= width
    letters = {letter for row in rows for cell in row for letter in clean_line("".join(cell.split()))}
    assert letters <= set(printed)
