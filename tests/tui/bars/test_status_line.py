"""The right part of the status line: the document that is read, and how far the reader is."""

from __future__ import annotations

from pathlib import Path

from tests.tui.screens import running


async def test_the_percentage_is_that_of_the_window_as_it_is(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("".join(f"Paragraph {number} of a story.\n\n" for number in range(40)), encoding="utf-8")
    async with running(paths=[str(story)], size=(120, 14)) as screen:
        await screen.press("space", "space", "space")
        assert "story 100 %" not in screen.place
        await screen.pilot.resize_terminal(120, 120)
        await screen.settle()
        assert screen.desk.view.fraction == 1.0
        assert "story 100 %" in screen.place


async def test_it_follows_the_text(tmp_path: Path) -> None:
    async with running() as screen:
        assert "article 0 %" in screen.place
        await screen.press("G")
        await screen.settle()
        assert "article 100 %" in screen.place
