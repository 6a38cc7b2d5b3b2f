"""The sheet as Markdown: the same order and words, and documents' words shown as they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.export.sheet.markdown import sheet_markdown
from reader.export.sheet.sheet import Sheet
from reader.model import Document
from reader.model import judgement as decisions
from reader.prose.reading import reading_of
from tests.export.sheet.harbour import DOCUMENTS, DOSSIER, judged, sheet


def text(of: Sheet) -> str:
    return "\n".join(sheet_markdown(of))


def test_it_has_documents_total_what_is_wrong_and_all_in_a_table() -> None:
    lines = text(sheet(day="2026-11-27")).splitlines()
    assert lines[:3] == ["# The harbour vote", "", "Fact-check sheet, 27 November 2026"]
    assert lines[4].startswith("- **story**: The harbour vote · article · Clara Renn · The Quay Gazette · 9 May 2021")
    assert "**5 quotations: 3 stand," in lines[7]
    assert [line for line in lines if line.startswith("## ")] == [
        "## Wrong",
        "## Judged to stand, though the words differ",
        "## All quotations",
        "## Signs",
    ]
    assert sum(line.startswith("| ") for line in lines) == 7


def test_differences_are_bold_and_between_signs() -> None:
    told = text(sheet())
    assert "- story, line 1 · Ann Hale: “did **+not+** receive a single dollar of that fund”" in told
    assert "- hearing, line 3, turn 2 · Hale: “did receive **−more than−** a single dollar of that fund”" in told
    assert "- Judgement: ✗ does not stand. She said the contrary. Cy Doe, 25 November 2026" in told


@pytest.mark.parametrize("hostile", ["<script>x</script>", "[x](http://e.org)", "*a* _b_ `c` ~~d~~", "| a | $b$ &amp;"])
def test_what_stands_in_titles_names_and_notes_is_shown_as_it_is(hostile: str) -> None:
    documents = (replace(DOCUMENTS[0], title=hostile, author=hostile), DOCUMENTS[1])
    made = text(
        sheet(judged(decisions.WRONG, "did not", hostile, hostile), dossier=replace(DOSSIER, documents=documents))
    )
    shown = reading_of(Document("page", made, "", markdown=True)).view.text
    assert shown.count(hostile) >= 4
    rows = [line for line in made.splitlines() if line.startswith("| ")]
    assert {row.replace("\\|", "").count("|") for row in rows} == {6}
