"""A quotation and its passage together, what differs marked in both."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui.dialogs.page import PageDialog
from tests.tui.screens import running

STORY = '"The inspectors found no cracks … in the wall," said the report. "Repairs were postponed for lack of money."\n'
REPORT = (
    "1. The inspectors found no cracks, and nothing else, in the wall.\n\n2. Repairs were delayed for lack of money.\n"
)


@pytest.mark.parametrize("width", [80, 140])
async def test_differing_words_are_marked_on_both_sides(tmp_path: Path, width: int) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "report.txt").write_text(REPORT)
    paths = [str(tmp_path / "story.txt"), str(tmp_path / "report.txt")]
    async with running(paths=paths, size=(width, 30)) as screen:
        await screen.press("]", "c")
        text = screen.text()
        assert "≠postponed≠" in text and "≠delayed≠" in text
        assert "no cracks … in" in text and "…and nothing else…" in text
        await screen.press("enter")
        assert screen.reading.reading.document == "report"


async def test_a_quotation_without_passage_says_so(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    async with running(paths=[str(tmp_path / "story.txt")]) as screen:
        await screen.press("]", "c")
        assert isinstance(screen.app.screen, PageDialog)
        assert "No other document is open that it could come from" in screen.text()
