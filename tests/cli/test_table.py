import io

from reader.cli.table import write_table
from reader.cli.writer import StyledWords, Writer


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


def test_cells_that_are_wider_than_the_window_together_stand_on_several_lines() -> None:
    rows = table([["1", "a-name-of-twenty-ones", "one two"]], width=22)
    assert rows == ["id  name", "    words", "1", "    a-name-of-twenty-ones", "    one two"]
