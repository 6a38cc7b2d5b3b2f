"""Columns that are drawn row by row are read one after the other; tables are not."""

from __future__ import annotations

from reader.imports import pdf
from tests.imports.made_files import column
from tests.imports.made_files import pdf as made

LEFT = [
    "The harbour master said on Monday that the",
    "ferry would sail again in the spring, and that",
    "nobody on the island had asked for more. The",
    "quay stays shut until the end of the winter.",
]
RIGHT = [
    "The company has two boats, one of which sank",
    "in the storm of last year, and it will not buy",
    "another before the council has paid what it",
    "owes for the repairs of the old lighthouse.",
]
FIRST, SECOND = " ".join(LEFT), " ".join(RIGHT)
HEADING = "A heading that stands over both of the columns, as headings do"


def by_rows(left: list[str], right: list[str], *, top: float = 760, lower: float = 0) -> list[tuple[float, float, str]]:
    sides = zip(column(left, left=60, top=top), column(right, left=320, top=top - lower), strict=True)
    return [line for row in sides for line in row]


def paragraphs(page: list[tuple[float, float, str]]) -> list[str]:
    return pdf.read(made([page])).text.strip().split("\n\n")


def test_columns_that_are_drawn_row_by_row_are_read_one_after_the_other() -> None:
    assert paragraphs(by_rows(LEFT, RIGHT)) == [FIRST, SECOND]


def test_so_are_columns_whose_lines_stand_a_little_apart() -> None:
    assert paragraphs(by_rows(LEFT, RIGHT, lower=3)) == [FIRST, SECOND]


def test_what_stands_over_both_columns_comes_where_it_stands() -> None:
    page = [*by_rows(LEFT, RIGHT), (60.0, 690.0, HEADING), *by_rows(LEFT, RIGHT, top=660)]
    assert paragraphs(page) == [FIRST, SECOND, HEADING, FIRST, SECOND]


def test_a_column_that_ends_sooner_leaves_the_other_whole() -> None:
    page = [
        *by_rows(LEFT, RIGHT),
        *column(["And so it goes on for some time,", "as it always has."], left=320, top=704),
    ]
    assert paragraphs(page) == [FIRST, f"{SECOND} And so it goes on for some time, as it always has."]


def test_a_table_is_read_by_its_rows() -> None:
    names = ["Mara Quill", "Ivo Lund", "Ann Hale", "Tom Sedge", "Rosa Prieto"]
    page = by_rows(names, [f"{number}2 votes" for number in range(1, 6)])
    text = pdf.read(made([[*page, (60.0, 600.0, "So the council chose the first of them, by a long way.")]])).text
    assert "Mara Quill 12 votes" in text and "Rosa Prieto 52 votes" in text


def test_prose_of_one_column_with_wide_gaps_stays_as_it_is() -> None:
    lines = ["It sails.       Not today, though, and perhaps not tomorrow.", *LEFT, *RIGHT]
    assert pdf.read(made([column(lines)])).text.count("harbour master said on Monday that the ferry") == 1
