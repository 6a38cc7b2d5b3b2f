"""Verdicts as CSV: a row a part of a quotation, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

from reader.export.csv_text import plain
from reader.export.verdict_csv import verdict_rows
from tests.export.verdicts import ARTICLE, checked, place_of


def rows(article: str = ARTICLE) -> list[dict[str, str]]:
    lines = verdict_rows(*checked(article), place_of)
    return list(csv.DictReader(io.StringIO("\r\n".join(lines), newline="")))


def test_a_row_a_part_in_the_order_of_the_article() -> None:
    assert [row["step"] for row in rows()] == ["exact", "changed", "absent", "reworded", "absent"]
    split = rows("“The well is deep enough,” said Ida Brandt, “for all of the village.”\n")
    assert [row["id"] for row in split] == ["well-q1.1", "well-q1.2"]


def test_a_row_says_verdict_place_both_passages_and_who_says_them() -> None:
    row = rows()[1]
    assert (row["verdict"], row["grade"], row["weak"], row["second_hand"]) == ("altered", "material", "False", "False")
    assert (row["speaker.name"], row["said_by.name"], row["same_speaker"]) == ("Ida Brandt", "Ida Brandt", "True")
    assert row["place"] == f"well@{ARTICLE.index('We shall')}"
    assert row["text"] == "We shall never dig a second one before the winter,"
    assert row["source.text"] == "We shall dig a second one before the winter"
    assert row["changes"] == "≠ added “never” (negation)"


def test_absent_words_have_the_passage_most_like_them_and_no_source() -> None:
    row = rows()[2]
    assert (row["why"], row["source.place"], row["source.text"]) == ("not_there", "", "")
    assert row["nearest.place"].startswith("letter@") and row["nearest.text"].startswith("Nobody here in the village")
    assert "dropped “more than”" in row["changes"]


def test_no_cell_is_a_formula() -> None:
    row = rows(ARTICLE.replace("“We shall", "“=We shall"))[1]
    assert row["text"].startswith("'=We shall") and plain(row["text"]).startswith("=We shall")
