"""The review loop on the screen: the worst first, a key for each judgement, signs, and how much is checked."""

from __future__ import annotations

import pytest

from reader.model import Document, Dossier, Link, Quotation, Span, Speaker
from tests.tui.screens import Screen, running

STORY = (
    "“We keep the ferry,” Rao said.\n\n“It runs on Sundays,” she said. “Every hour,” she added.\n\n"
    "“Not a penny more,” said Ochs.\n"
)
MINUTES = "Rao: We keep the ferry. It runs on every Sunday but one.\n\nOchs: I have nothing to say of it.\n"


def quotation(number: int, words: str, speaker: str) -> Quotation:
    start = STORY.index(words)
    return Quotation(f"q{number}", "story", (Span(start, start + len(words)),), "direct", speaker=speaker)


DOSSIER = Dossier(
    "The ferry",
    (Document("story", STORY, "The ferry"), Document("minutes", MINUTES, "Minutes", kind="transcript")),
    (Speaker("rao", "Asha Rao"), Speaker("ochs", "Jan Ochs")),
    (
        quotation(1, "We keep the ferry,", "rao"),
        quotation(2, "It runs on Sundays,", "rao"),
        quotation(3, "Every hour,", "rao"),
        quotation(4, "Not a penny more,", "ochs"),
    ),
    links=(
        Link("q1", 0, "minutes", Span(5, 22), "exact"),
        Link("q2", 0, "minutes", Span(24, 47), "altered"),
        Link("q3", 0, "minutes", Span(0, 0), "absent"),
        Link("q4", 0, "minutes", Span(0, 0), "absent"),
    ),
)
DECISIONS = "A ✓ stands   W ✗ wrong   M ¿ uncheckable   L … later   ] next"


def row_with(screen: Screen, words: str) -> str:
    """Return the first row of the text with some words, or else of the whole screen."""
    rows = screen.rows()
    return next((row for row in rows if words in row.partition("│")[0]), "") or next(
        row for row in rows if words in row
    )


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 40), (200, 50)])
async def test_the_worst_is_shown_compared_and_counted_with_the_keys_that_judge_it(width: int, height: int) -> None:
    async with running(DOSSIER, size=(width, height)) as screen:
        await screen.press("x")
        assert screen.state.quotation == "q3"
        await screen.press("]")
        assert screen.status.startswith("2 of 3 to look at · Jan Ochs · ∅ absent")
        assert "0 of 4 checked" in screen.place
        assert DECISIONS in screen.rows()[-1]
        assert "2 of 3 to look at" in row_with(screen, "─ ∅ absent")
        assert "“Not a penny more,” said Ochs." in screen.text()


async def test_the_list_beside_the_text_is_in_that_order_and_loses_what_is_judged() -> None:
    async with running(DOSSIER) as screen:
        await screen.press("x")
        listed = screen.desk.panel._listing
        assert listed is not None
        assert [listed.key(row) for row in range(len(listed))] == ["q3", "q4", "q2"]
        await screen.press("W")
        assert screen.desk.panel.cursor_id == screen.state.quotation == "q4"
        assert "Every hour" not in screen.desk.panel._listing.row(0, 40).body[0].text  # type: ignore[union-attr]
        assert "1 of 4 checked" in screen.text()
        assert screen.status.startswith("✗ does not stand")
        assert screen.status.endswith(" · backspace goes back to it")


async def test_on_a_narrow_screen_the_list_does_not_cover_the_text() -> None:
    async with running(DOSSIER, size=(80, 24)) as screen:
        await screen.press("x")
        assert not screen.desk.panel.display and screen.desk.comparison.display
        await screen.press("o", "M")
        assert screen.state.quotation == "q4"
        assert screen.desk.panel.display and DECISIONS in screen.rows()[-1]


async def test_decisions_have_signs_beside_the_verdicts_in_margin_and_list_without_colour_too() -> None:
    async with running(DOSSIER, depth="none") as screen:
        await screen.press("]", "A", "]", "L", "o")
        assert row_with(screen, "“We keep the ferry,”").startswith(" AR=✓")
        ends = [row.rpartition("”")[2].split() for row in screen.rows() if "│" in row and "AR" in row.split("│")[1]]
        assert ends[:2] == [["=✓", "2"], ["changed", "≠…", "2"]]
        assert "… later, " in screen.desk.panel.details


async def test_a_row_of_the_text_has_the_sign_of_what_is_still_to_be_judged() -> None:
    async with running(DOSSIER) as screen:
        await screen.press("]", "]", "]", "W")
        assert row_with(screen, "“It runs on Sundays,”").startswith(" AR≠")
        await screen.press("[", "A", "escape")
        assert row_with(screen, "“It runs on Sundays,”").startswith(" AR∅✗")


async def test_how_much_is_checked_goes_last_where_it_is_narrow() -> None:
    async with running(DOSSIER, size=(120, 40)) as screen:
        await screen.press("]")
        assert screen.place == "0 of 4 checked   story 100 %"
        await screen.pilot.resize_terminal(72, 8)
        await screen.settle()
        assert screen.place == "0 of 4 checked   story 100 %"
        await screen.pilot.resize_terminal(40, 20)
        await screen.settle()
        assert screen.place == "0 of 4 checked"


async def test_the_panel_tells_how_much_is_checked_and_a_click_there_lists_what_is_to_be_looked_at() -> None:
    async with running(DOSSIER) as screen:
        assert "0 of 4 checked · x lists 3 to look at" in screen.text()
        await screen.click("lists 3")
        assert screen.state.quotation == "q3"
        assert "only to look at · escape shows all" in screen.text()
        assert "x lists" not in screen.text()


async def test_what_is_checked_or_not_is_told_in_the_panel_s_head_and_in_the_status_line() -> None:
    async with running(DOSSIER) as screen:
        await screen.press("]", "A", "Z")
        assert "only not checked · escape shows all" in screen.text()
        await screen.press("]")
        assert screen.status.startswith("quotation 1 of 3 not checked · ")
        await screen.press("Z")
        assert "only checked · escape shows all" in screen.text()


async def test_a_list_that_is_empty_says_that_all_is_looked_at() -> None:
    async with running(DOSSIER) as screen:
        await screen.press("x", "W", "W", "A")
        assert "All 3 looked at" in screen.status
        assert "All looked at: E makes the sheet, escape" in screen.text()
        await screen.press("escape", "escape")
        assert "AR∅✗" in screen.text() and "3 of 4 checked" in screen.place


async def test_x_and_escape_lead_back_to_all_quotations() -> None:
    async with running(DOSSIER) as screen:
        for keys in (("x",), ("escape", "escape"), ("q", "escape")):
            await screen.press("x", *keys)
            assert "shows all" not in screen.text() and not screen.desk.comparison.display
            assert screen.app.is_running


async def test_without_anything_to_look_at_it_says_so() -> None:
    async with running() as screen:
        await screen.press("x")
        assert screen.status == "Nothing is to be looked at: no quotation differs from its source"
        assert not screen.desk.comparison.display


@pytest.mark.parametrize(("width", "height"), [(80, 24), (200, 50)])
async def test_a_story_is_checked_by_mouse_alone(width: int, height: int) -> None:
    async with running(DOSSIER, size=(width, height)) as screen:
        await screen.click("x check")
        assert screen.state.quotation == "q3"
        await screen.click("✗ wrong")
        await screen.click("¿ uncheckable")
        assert screen.state.quotation == "q2"
        await screen.click("go there")
        assert screen.state.document == "minutes"
        await screen.click("… later")
        await screen.click("✓ stands")
        assert screen.status.startswith("All 3 looked at")
        await screen.click("x all")
        assert not screen.desk.comparison.display and not screen.state.filter.looks_at_the_worst_first
        assert [screen.state.dossier.judgement_of(each.id) is not None for each in DOSSIER.quotations[1:]] == [True] * 3
