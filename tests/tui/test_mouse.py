"""What the mouse does: the wheel turns what lies under the pointer, and everything is reached by clicks alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import MouseEvent, MouseScrollDown, MouseScrollLeft, MouseScrollRight, MouseScrollUp
from textual.geometry import Offset
from textual.widget import Widget

from reader.tui.panel.row_list import RowList
from tests.tui.screens import Screen, running

#: Places at 200x16: over the text, the document beside it, the list, the details below it, and the two bars.
TEXT, BESIDE, LIST, DETAILS, TITLE, KEYS = (20, 6), (100, 6), (170, 6), (170, 12), (20, 0), (150, 15)


def scrolled(screen: Screen) -> tuple[bool, bool, bool]:
    """Return whether the text, the document beside it and the list are scrolled."""
    rows = screen.app.screen.query("RowList").first()
    tops = (screen.desk.documents.view(each).fraction > 0 for each in ("article", "letter"))
    return (*tops, rows.scroll_y > 0)  # type: ignore[return-value]


async def turn(
    screen: Screen, wheel: type[MouseEvent], place: tuple[int, int], *, shift: bool = False, control: bool = False
) -> None:
    await screen.pilot._post_mouse_events([wheel], offset=place, button=0, shift=shift, control=control)
    await screen.settle()


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (TEXT, (True, False, False)),
        (BESIDE, (False, True, False)),
        (LIST, (False, False, True)),
        (DETAILS, (False, False, True)),
        (TITLE, (False, False, False)),
        (KEYS, (False, False, False)),
    ],
)
async def test_the_wheel_turns_what_is_under_the_pointer_and_nothing_else(
    place: tuple[int, int], expected: tuple[bool, bool, bool]
) -> None:
    async with running(size=(200, 16)) as screen:
        focused = screen.reading.focused
        await turn(screen, MouseScrollDown, place)
        assert scrolled(screen) == expected
        await turn(screen, MouseScrollUp, place)
        assert scrolled(screen) == (False, False, False)
        assert screen.reading.focused is focused


async def test_a_wheel_turned_sideways_or_with_a_key_held_turns_nothing() -> None:
    async with running(size=(200, 16)) as screen:
        for place in (TEXT, LIST):
            await turn(screen, MouseScrollRight, place)
            await turn(screen, MouseScrollLeft, place)
            await turn(screen, MouseScrollDown, place, shift=True)
            await turn(screen, MouseScrollDown, place, control=True)
        assert scrolled(screen) == (False, False, False)


async def test_the_wheel_turns_a_list_over_the_text_and_a_page() -> None:
    async with running(size=(80, 16)) as screen:
        await screen.click("p lists")
        await turn(screen, MouseScrollDown, (20, 6))
        assert screen.app.screen.query("RowList").first().scroll_y > 0
        assert screen.desk.view.fraction == 0
        await screen.click("escape close")
        await screen.click("? help")
        await turn(screen, MouseScrollDown, (20, 6))
        assert screen.app.screen.query("VerticalScroll").first().scroll_y > 0


async def test_a_widget_removed_since_the_last_frame_is_not_under_the_mouse(monkeypatch: pytest.MonkeyPatch) -> None:
    """A button that goes down on a notice which has just gone does not end the program."""
    async with running() as screen:
        gone = Widget()
        monkeypatch.setattr(
            type(screen.reading._compositor), "get_widget_and_offset_at", lambda *_: (gone, Offset(0, 0))
        )
        assert screen.reading.get_widget_and_offset_at(3, 3) == (None, None)
        await screen.pilot.mouse_down(offset=(3, 3))
        assert screen.app.is_running and screen.app.return_code is None


@pytest.mark.parametrize("size", [(80, 24), (200, 50)])
async def test_a_story_is_read_and_checked_by_clicks_alone(size: tuple[int, int]) -> None:
    async with running(size=size) as screen:
        if size[0] < 100:
            await screen.click("p lists")
        await screen.click("speakers", within="contents")
        await screen.pilot.click(screen.desk.panel.query_one("RowList"), offset=(6, 2))
        await screen.settle()
        assert screen.state.filter.speaker == "idris"
        await screen.click("“strategic")
        assert screen.status.startswith("quotation 2 of 3 · Salim Idris")
        await screen.click("] next")
        await screen.click("[ previous")
        assert screen.status.startswith("quotation 2 of 3 · Salim Idris")
        await screen.click("enter source")
        assert screen.state.document == "letter"
        await screen.click("1 article")
        assert screen.state.document == "article"
        await screen.click("^p menu")
        while "Quit now" not in screen.text():
            await turn(screen, MouseScrollDown, (20, 12))
        await screen.click("Quit", within="Quit now")
        assert screen.app.return_code == 0


async def test_a_key_brings_the_cursor_of_a_list_back_that_the_wheel_has_turned_away_from() -> None:
    async with running(size=(200, 16)) as screen:
        await screen.press("]", "o")
        await turn(screen, MouseScrollDown, LIST)
        assert screen.state.quotation == screen.desk.panel.cursor_id
        await screen.press("j")
        rows = screen.app.screen.query("RowList").first(RowList)
        assert rows.scroll_offset.y <= rows.cursor < rows.scroll_offset.y + rows.size.height


async def test_a_list_opened_with_the_mouse_while_another_has_the_focus_shows_the_current_quotation() -> None:
    async with running() as screen:
        await screen.press("]", "s")
        await screen.pilot.click("TabRow", offset=(3, 0))
        await screen.settle()
        assert screen.desk.panel.tab == "quotations" and screen.state.quotation == screen.desk.panel.cursor_id


async def test_what_filters_a_list_is_cleared_by_a_click_on_the_line_that_says_so() -> None:
    async with running(size=(120, 36)) as screen:
        await screen.press("s", "enter")
        assert screen.state.filter.speaker is not None
        await screen.click("shows all", within="only")
        assert screen.state.filter.speaker is None


async def test_a_click_on_a_sign_of_the_margin_makes_its_quotation_current() -> None:
    async with running(size=(80, 24)) as screen:
        row = next(y for y, row in enumerate(screen.rows()) if row.startswith(" SI→"))
        assert "must establish" in screen.rows()[row]  # the quotation begins after these words
        await screen.pilot.click(offset=(2, row))
        await screen.settle()
        quotation = screen.state.current_quotation
        assert quotation is not None
        assert quotation.parts[0].words_of(screen.state.text).startswith("strategic military balance")


async def test_a_click_with_ctrl_shows_where_a_link_leads_and_without_it_tells_how(tmp_path: Path) -> None:
    story = tmp_path / "story.md"
    story.write_text("The council [closed the fund](https://a.example/fund).\n", encoding="utf-8")
    async with running(paths=[str(story)], size=(80, 24)) as screen:
        await screen.click("closed")
        assert "https" not in screen.text()
        await screen.click("shows where this link leads")
        assert "https://a.example/fund" in screen.text()
        await screen.click("q closes")
        await screen.click("closed", control=True)
        assert "https://a.example/fund" in screen.text()
