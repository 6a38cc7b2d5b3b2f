"""What the text lights, the list points at, the details tell and the status line says is one quotation, or none."""

from __future__ import annotations

import random
import re

import pytest

from reader.tui.marking import current_marks
from tests.tui.screens import Screen, running

KEYS = (
    *("]", "[", ")", "(", "j", "k", "d", "u", "g", "G", "J", "K", "enter", "backspace", "F", "x", "o", "s", "T", "t"),
    *("tab", "escape", "R", "n", "3", "c", "A", "L", "Z"),
)
NUMBER = re.compile(r"quotation (\d+) of (\d+)")


def assert_all_show_one(screen: Screen, pressed: list[str]) -> None:
    """Compare the text, the panel and the status line with the one quotation that is current, if one is."""
    state, panel = screen.state, screen.desk.panel
    current = state.current_quotation
    lit = {mark.span for mark in current_marks(state, state.document)}
    said = NUMBER.search(screen.status)
    if current is None:
        assert lit == ({state.lit[1]} if state.lit else set()), pressed
        assert said is None, pressed
    else:
        passages = {link.span for link in state.dossier.links_of(current.id) if link.document == state.document}
        assert lit & ({*current.parts} | passages), pressed
        assert said is not None or state.message or state.search or current.doubtful, pressed
    if panel.tab == "quotations" and panel.display:
        marked = [row for row in screen.rows() if "▸" in row]
        cursor = panel.cursor_id if marked else None
        assert cursor is None or cursor == state.quotation, pressed
        speaker = state.dossier.speaker(current.speaker) if current else None
        assert speaker is None or speaker.name in panel.details, pressed
        assert current is not None or "cue “" not in panel.details, pressed


@pytest.mark.parametrize(("seed", "size"), [(1, (80, 24)), (2, (120, 30)), (3, (120, 40)), (4, (200, 50))])
async def test_whatever_keys_are_pressed(seed: int, size: tuple[int, int]) -> None:
    chance = random.Random(seed)
    async with running(size=size) as screen:
        pressed: list[str] = []
        for _ in range(60):
            if screen.app.screen is not screen.reading:
                await screen.press("escape")
            pressed.append(chance.choice(KEYS))
            await screen.press(pressed[-1])
            await screen.settle_and_follow()
            if screen.app.screen is screen.reading:
                assert_all_show_one(screen, pressed)


async def test_after_the_list_to_look_at_and_enter() -> None:
    async with running() as screen:
        await screen.press("x", "enter")
        assert_all_show_one(screen, ["x", "enter"])


async def test_after_clicks_on_the_text_on_a_tab_and_on_a_row() -> None:
    async with running() as screen:
        await screen.press("]")
        for row in range(3, 30, 5):
            await screen.pilot.click(screen.desk.view, offset=(30, row))
            await screen.settle_and_follow()
            assert_all_show_one(screen, [f"click in row {row}"])
        for row in range(4):
            await screen.pilot.click(screen.desk.panel.query_one("RowList"), offset=(12, row))
            await screen.settle_and_follow()
            assert screen.state.quotation == screen.desk.panel.cursor_id
            assert_all_show_one(screen, [f"click on entry {row}"])


async def test_where_none_is_current_the_list_points_beside_the_place_and_the_details_are_of_the_document() -> None:
    async with running() as screen:
        assert not [row for row in screen.rows() if "▸" in row]
        assert screen.state.dossier.documents[0].title in screen.desk.panel.details
