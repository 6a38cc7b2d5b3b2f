"""The comparison below the text: what differs is marked in both, and it follows whatever moves the quotation."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import MouseScrollDown

from reader.model import Document, Dossier, Link, Quotation, Span
from reader.model.judgement import STANDS, Judgement
from tests.tui.screens import Screen, running

STORY = '"The inspectors found no cracks … in the wall," said the report. "Repairs were postponed for lack of money."\n'
REPORT = (
    "1. The inspectors found no cracks, and nothing else, in the wall.\n\n2. Repairs were delayed for lack of money.\n"
)


@pytest.mark.parametrize("width", [80, 200])
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


def said(screen: Screen) -> str:
    """Return the words of the comparison."""
    region = screen.desk.comparison.region
    return "\n".join(row[region.x : region.right] for row in screen.rows()[region.y : region.bottom])


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "report.txt").write_text(REPORT)
    return [str(tmp_path / "story.txt"), str(tmp_path / "report.txt")]


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40), (200, 50), (60, 12)])
async def test_the_quotation_stays_visible_above_it(width: int, height: int) -> None:
    filling = "One word follows another here until the paragraph is full.\n\n" * 30
    words = "every ferry was late"
    text = f"{filling}The mayor said “{words}” on Monday.\n\n{filling}"
    span = Span(text.index(words), text.index(words) + len(words))
    dossier = Dossier("R", (Document("story", text, "S"),), quotations=(Quotation("q", "story", (span,), "direct"),))
    async with running(dossier, size=(width, height)) as screen:
        await screen.press("]")
        for _ in range(screen.desk.view.size.height // 2):
            await screen.press("k")
        await screen.press("c")
        view = screen.desk.view.region
        assert f"“{words}”" in " ".join(" ".join(screen.rows()[view.y : view.bottom]).split())
        assert screen.desk.comparison.region.y >= view.bottom
        assert words in " ".join(said(screen).split())


async def test_it_follows_keys_clicks_and_lists(wrongly_claimed: Path) -> None:
    async with running(paths=[str(wrongly_claimed)], size=(120, 40)) as screen:
        await screen.press("]", "c")
        assert "no cracks" in said(screen)
        await screen.press("]")
        assert "≠surely≠" in said(screen)
        await screen.press("o", "g", "j", "j", "enter")
        assert "Repairs" in said(screen)
        row = next(number for number, row in enumerate(screen.rows()) if "The wall had no cracks" in row)
        await screen.pilot.click(offset=(12, row))
        await screen.settle()
        assert "no cracks" in said(screen)


async def test_side_by_side_where_there_is_room_and_below_each_other_where_there_is_not(paths: list[str]) -> None:
    for width, same_row in ((200, True), (80, False)):
        async with running(paths=paths, size=(width, 40)) as screen:
            await screen.press("]", "]", "c")
            row = next(row for row in said(screen).splitlines() if row.startswith(" story"))
            assert ("report" in row) is same_row


async def test_its_keys_are_in_its_last_line_and_only_those_that_do_something(paths: list[str]) -> None:
    async with running(paths=paths) as screen:
        await screen.press("]", "]", "c")
        assert said(screen).splitlines()[-1].rstrip("│ ") == " enter go there   a note   c close"
    async with running(paths=paths[:1]) as screen:
        await screen.press("]", "c")
        assert said(screen).splitlines()[-1].rstrip("│ ") == " a note   c close"


async def test_it_scrolls_with_the_focus_and_under_the_wheel(paths: list[str]) -> None:
    long = "and so on and on " * 200
    for path in paths:
        Path(path).write_text(f'"The inspectors found a crack, {long}in the wall," said the report.\n')
    async with running(paths=paths, size=(80, 24)) as screen:
        await screen.press("]", "c")
        area = screen.desk.comparison._area
        await screen.press("j")
        assert area.scroll_y == 0
        await screen.press("tab", "j", "j")
        assert area.scroll_y == 2
        await screen.press("G")
        assert area.scroll_y == area.max_scroll_y > 2
        await screen.press("g")
        assert area.scroll_y == 0
        await screen.pilot._post_mouse_events([MouseScrollDown], area)
        await screen.settle()
        assert area.scroll_y > 0
        await screen.press("]")
        assert area.scroll_y == 0 or screen.status.startswith("This is the last")
        await screen.press("tab")
        assert screen.app.focused is screen.desk.view


async def test_closing_it_gives_the_keys_back_to_the_text(paths: list[str]) -> None:
    async with running(paths=paths) as screen:
        await screen.press("]", "c", "tab", "q")
        assert screen.app.focused is screen.desk.view and not screen.desk.comparison.display
        assert screen.app.is_running


async def test_alone_it_has_all_the_rows(paths: list[str]) -> None:
    async with running(paths=paths, size=(120, 40)) as screen:
        await screen.press("]", "c", "tab", "z")
        assert screen.desk.comparison.size.height > 30 and not screen.desk.documents.display
        await screen.press("z")
        assert screen.desk.comparison.size.height < 20 and screen.desk.documents.display


async def test_the_passage_is_shown_above_it_when_it_is_gone_to_on_a_small_screen(paths: list[str]) -> None:
    Path(paths[1]).write_text("A line of the report.\n\n" * 9 + REPORT)
    async with running(paths=paths, size=(80, 24)) as screen:
        await screen.press("]", "]", "enter", "enter")
        view = screen.desk.view.region
        assert screen.state.document == "report"
        assert "Repairs were delayed" in "\n".join(screen.rows()[view.y : view.bottom])


async def test_the_judgement_and_the_note_stand_in_it() -> None:
    span = Span(1, 5)
    dossier = Dossier(
        "R",
        (Document("story", "“Stay” she said.", "S"), Document("log", "Stay.", "Log", kind="report")),
        quotations=(Quotation("q", "story", (span,), "direct"),),
        links=(Link("q", 0, "log", Span(0, 4), "exact"),),
        judgements=(Judgement("story", (span,), STANDS, "heard it\x1b[31m", "Ines Vale", "2026-11-25"),),
    )
    async with running(dossier) as screen:
        await screen.press("]", "c")
        assert "judged  ✓ stands, by Ines Vale, 2026-11-25" in said(screen)
        assert "note    heard it" in said(screen)


async def test_without_a_current_quotation_it_says_which_key_goes_to_one() -> None:
    async with running() as screen:
        await screen.press("c")
        assert "No current quotation: ] goes to the next one" in said(screen)


async def test_a_list_that_covers_it_goes_when_it_is_opened(wrongly_claimed: Path) -> None:
    async with running(paths=[str(wrongly_claimed)], size=(80, 24)) as screen:
        await screen.press("o", "j", "c")
        assert not screen.desk.panel.display and "≠surely≠" in said(screen)
    async with running(paths=[str(wrongly_claimed)], size=(120, 40)) as screen:
        await screen.press("]", "T", "z", "c")
        assert "no cracks" in said(screen)


async def test_whoever_has_scrolled_away_stays_there_when_the_window_gets_smaller() -> None:
    lines = "".join(f"Line {number} of a long story.\n\n" for number in range(80))
    dossier = Dossier(
        "R",
        (Document("story", f"“Stay” it is.\n\n{lines}", "S"),),
        quotations=(Quotation("q", "story", (Span(1, 5),), "direct"),),
    )
    async with running(dossier, size=(80, 30)) as screen:
        await screen.press("]", "c", "G", "3", "0", "k")
        top = screen.desk.view.top
        await screen.press("/")
        assert screen.desk.view.top == top > 100
        await screen.press("escape")
        await screen.pilot.resize_terminal(80, 24)
        await screen.settle()
        assert screen.desk.view.top == top
