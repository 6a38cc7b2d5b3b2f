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
        assert screen.state.document == "report"


async def test_a_quotation_without_passage_says_so(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    async with running(paths=[str(tmp_path / "story.txt")]) as screen:
        await screen.press("]", "c")
        assert isinstance(screen.app.screen, PageDialog)
        assert "No other document is open that it could come from" in screen.text()


SAID = ("The wall had no cracks,", "The bridge will surely hold,", "Repairs … are postponed until next spring,")


@pytest.fixture
def wrongly_claimed(tmp_path: Path) -> Path:
    """A dossier that names a source without the words, which stand in another one."""
    (tmp_path / "story.txt").write_text("\n\n".join(f"“{words}” she said." for words in SAID))
    (tmp_path / "letter.txt").write_text("Dear all, nothing of the kind.\n")
    (tmp_path / "report.txt").write_text(
        "The wall had no cracks, and more.\n\nThe bridge will probably hold.\n\n"
        "Repairs of the road are postponed until next spring.\n"
    )
    quotations = (
        f"  - {{id: q{number}, document: story, kind: direct, content: {{exact: '{words}'}},"
        " source: {document: letter, exact: Dear all}}\n"
        for number, words in enumerate(SAID, 1)
    )
    (tmp_path / "dossier.yaml").write_text(
        "dossier: 1\ntitle: Wall\ndocuments:\n"
        "  - {id: story, file: story.txt, title: Story, kind: article}\n"
        "  - {id: letter, file: letter.txt, title: Letter}\n"
        "  - {id: report, file: report.txt, title: Report}\n"
        f"quotations:\n{''.join(quotations)}"
    )
    return tmp_path


async def test_house_5_enter_goes_to_the_document_of_the_verdict_not_to_the_claimed_one(wrongly_claimed: Path) -> None:
    async with running(paths=[str(wrongly_claimed)]) as screen:
        await screen.press("]")
        assert "= exact" in screen.status
        await screen.press("enter")
        assert screen.state.document == "report"


async def test_words_left_out_are_compared_before_they_are_followed(wrongly_claimed: Path) -> None:
    async with running(paths=[str(wrongly_claimed)]) as screen:
        await screen.press("]", "]", "]")
        assert "≈ elided" in screen.status
        await screen.press("enter")
        assert screen.state.document == "story"
        assert "of the road" in screen.text()
        await screen.press("enter")
        assert screen.state.document == "report"


async def test_house_5_what_differs_is_compared_first_and_enter_then_goes_where_it_stands(
    wrongly_claimed: Path,
) -> None:
    async with running(paths=[str(wrongly_claimed)]) as screen:
        await screen.press("]", "]", "enter")
        assert screen.state.document == "story"
        assert "≠surely≠" in screen.text()
        await screen.press("enter")
        assert screen.state.document == "report"
