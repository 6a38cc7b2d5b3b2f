"""The sheet as JSON and as rows of CSV: stable names, a row a quotation, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from reader.export.csv_text import plain
from reader.export.json_text import json_document
from reader.export.sheet.records import COLUMNS, entry_records, sheet_head, sheet_rows
from reader.export.sheet.sheet import Sheet
from reader.model import judgement as decisions
from tests.export.sheet.harbour import judged, sheet


def rows(of: Sheet) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("\n".join(sheet_rows(of)))))


def parsed(of: Sheet) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("\n".join(json_document(sheet_head(of), "quotations", entry_records(of))))
    return found


def test_a_row_has_the_quotation_its_passage_what_differs_and_the_judgement() -> None:
    first, *others = rows(sheet())
    assert len(others) == 4 and tuple(first) == COLUMNS
    assert first == {
        "number": "1",
        "id": first["id"],
        "document": "story",
        "place": "line 1",
        "speaker.name": "Ann Hale",
        "via.name": "",
        "text": "did not receive a single dollar of that fund",
        "outcome": "changed",
        "step": "changed",
        "source.document": "hearing",
        "source.place": "line 3, turn 2",
        "source.said_by": "Hale",
        "source.text": "did receive more than a single dollar of that fund",
        "nearest": "",
        "changes": "≠ added “not” (negation); ± dropped “more than”",
        "cuts": "",
        "judgement.verdict": "wrong",
        "judgement.note": "She said the contrary.",
        "judgement.by": "Cy Doe",
        "judgement.at": "2026-11-25T09:30:00Z",
    }


def test_a_quotation_that_its_cue_splits_is_one_row() -> None:
    row = rows(sheet())[2]
    assert row["text"].split(" … ") == [
        "It's the third time that the pier has been put off,",
        "The people of the north side are tired of it.",
    ]
    assert row["source.place"] == "line 7, turn 4"


def test_a_cell_that_begins_like_a_formula_is_defused() -> None:
    noted = '=HYPERLINK("http://e.org")'
    row = rows(sheet(judged(decisions.WRONG, "did not", noted, "@cy")))[0]
    assert row["judgement.note"] == f"'{noted}" and row["judgement.by"] == "'@cy"
    assert plain(row["judgement.note"]) == noted


def test_json_has_the_total_the_documents_without_their_texts_and_the_parts() -> None:
    found = parsed(sheet(day="2026-11-27"))
    assert (found["schema"], found["title"], found["date"]) == (1, "The harbour vote", "2026-11-27")
    assert found["total"].startswith("5 quotations: 3 stand")
    assert [each["id"] for each in found["documents"]] == ["story", "hearing"] and "text" not in found["documents"][0]
    first, _, third, fourth, _ = found["quotations"]
    assert first["judgement"] == {
        "verdict": "wrong",
        "note": "She said the contrary.",
        "by": "Cy Doe",
        "at": "2026-11-25T09:30:00Z",
    }
    assert first["parts"][0]["changes"][0]["why"] == "negation"
    assert first["parts"][0]["passage"]["place"] == "line 3, turn 2"
    assert len(third["parts"]) == 2 and third["judgement"] is None
    assert fourth["outcome"] == "unchecked" and fourth["parts"][0]["passage"] is None
