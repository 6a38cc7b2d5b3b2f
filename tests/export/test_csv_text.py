import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.csv_text import (
    EVENT_COLUMNS,
    QUOTATION_COLUMNS,
    SPEAKER_COLUMNS,
    csv_rows,
    neutral,
    plain,
)
from reader.export.records import event_records, quotation_records, speaker_records
from tests.export.examples import DOSSIER


def read(text: str) -> list[dict[str, str]]:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [{key: plain(value) for key, value in row.items()} for row in rows]


def test_quotations_have_a_column_for_each_thing_that_is_known() -> None:
    first, *_, last = read("\n".join(csv_rows(QUOTATION_COLUMNS, quotation_records(DOSSIER))))
    assert (first["id"], first["speaker.name"], first["source.verdict"]) == ("q1.1", "Ann Lee", "")
    assert (last["speaker.name"], last["source.text"], last["source.verdict"]) == ("", "a risk", "elided")


def test_speakers_and_events_fill_their_columns() -> None:
    assert read("\n".join(csv_rows(SPEAKER_COLUMNS, speaker_records(DOSSIER))))[0]["aliases"] == "Lee; she"
    assert read("\n".join(csv_rows(EVENT_COLUMNS, event_records(DOSSIER))))[1]["earliest"] == "2013-05-21"


@pytest.mark.parametrize("formula", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "'=1"])
def test_j4_no_cell_is_a_formula(formula: str) -> None:
    (row,) = list(csv_rows(("text",), [{"text": formula}]))[1:]
    assert row.lstrip('"').startswith("'")
    assert plain(neutral(formula)) == formula


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), min_size=1, max_size=4))
def test_j4_any_cells_come_back(cells: list[str]) -> None:
    columns = [f"column{number}" for number in range(len(cells))]
    text = "\n".join(csv_rows(columns, [dict(zip(columns, cells, strict=True))]))
    assert [list(row.values()) for row in read(text)] == [cells]
