"""A match is wrapped to the window by cells, with its words still in their style; a pipe gets it in one line."""

from __future__ import annotations

import io

import pytest
from rich.cells import cell_len

from reader.cli.hanging import write_hanging
from reader.cli.writer import Writer

PIECES = (
    ("story:3: ", "dim"),
    "… 船は動きます、明日も明後日も、 ",
    ("finished by June", "match"),
    " e\u0301t at the latest …",
)


def written(width: int | None, *, colour: bool = False) -> list[str]:
    stream = io.BytesIO()
    write_hanging(Writer(stream, width=width, colour=colour), PIECES)
    return stream.getvalue().decode().splitlines()


@pytest.mark.parametrize("width", [20, 30, 40, 60])
def test_no_row_is_wider_than_the_window_and_all_words_are_there(width: int) -> None:
    rows = written(width)
    assert len(rows) > 1 and max(map(cell_len, rows)) <= width
    assert all(row.startswith("    ") for row in rows[1:])
    assert "".join("".join(rows).split()) == "".join(
        "".join(words if isinstance(words, str) else words[0] for words in PIECES).split()
    )


@pytest.mark.parametrize("width", [None, 10, 200])
def test_where_it_fits_or_nothing_would_it_is_one_line(width: int | None) -> None:
    assert len(written(width)) == 1


def test_a_style_goes_on_in_the_next_row() -> None:
    rows = written(52, colour=True)
    assert sum("\x1b[1;31m" in row for row in rows) == 2
