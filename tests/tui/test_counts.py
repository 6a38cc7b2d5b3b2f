"""Numbers typed before a key: a digit can be taken back, and no number makes a command do more than there is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from reader.keys import COMMANDS
from reader.reading.commands.dispatch import run_command
from reader.tui.key_table import MAX_COUNT
from tests.tui.screens import Screen, running

COUNTED = [command.id for command in COMMANDS if command.takes_count]
#: Calls of functions that the largest count may cost in the first dossier, whose longest text has 6 000 characters.
MOST_CALLS = 150_000


@contextmanager
def at_most(calls: int) -> Iterator[None]:
    """Fail as soon as more functions have been called."""
    left = calls

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal left
        left -= event == "call" or event == "c_call"
        if left < 0:
            sys.setprofile(None)
            raise AssertionError(f"more than {calls} calls, at last in {frame.f_code.co_name}")

    sys.setprofile(count)
    try:
        yield
    finally:
        sys.setprofile(None)


async def counted(screen: Screen, command: str) -> None:
    with at_most(MOST_CALLS):
        run_command(screen.session, command, MAX_COUNT)
    await screen.settle()
    assert screen.app.is_running


@pytest.mark.parametrize("command", COUNTED)
async def test_house_14_c5_the_largest_count_costs_no_more_than_the_text_is_long(command: str) -> None:
    async with running() as screen:
        for keys in ((), ("/", "<the>", "enter"), ("]", "J", "K", "J", "backspace", "5", "]"), ("v",)):
            await screen.press(*keys)
            await counted(screen, command)
        await screen.press("escape", "escape")


@pytest.mark.parametrize("command", COUNTED)
async def test_house_14_c5_the_largest_count_costs_no_more_than_a_list_is_long(command: str) -> None:
    async with running() as screen:
        for key in "oTt":
            await screen.press("escape", "escape", key)
            assert screen.session.list_in_focus is not None
            await counted(screen, command)


async def test_house_14_c5_backspace_takes_a_digit_off_the_count() -> None:
    async with running() as screen:
        await screen.press("1", "2")
        assert screen.status == "12"
        await screen.press("backspace")
        assert screen.status == "1"
        await screen.press("backspace")
        assert screen.status == "14 quotations by 6 speakers"
        await screen.press("backspace")
        assert screen.status.startswith("Nowhere to go back to")
        await screen.press("2", "5", "backspace", "]")
        assert screen.status.startswith("quotation 2 of 14")


async def test_house_14_c5_backspace_takes_a_digit_off_in_a_list_and_a_dialog() -> None:
    async with running() as screen:
        await screen.press("o", "g", "1", "2", "backspace", "j")
        assert screen.desk.panel.cursor_id == "q2"
        await screen.press("escape", "question_mark", "3", "9", "backspace", "j")
        assert screen.app.screen.query_one("VerticalScroll").scroll_y == 3


async def test_escape_drops_the_count_and_nothing_else() -> None:
    async with running() as screen:
        await screen.press("/", "<the>", "enter", "5", "escape", "n")
        assert screen.status.startswith("/the 2/")


async def test_a_held_digit_key_stops_at_the_largest_count() -> None:
    async with running() as screen:
        await screen.press(*"9" * 30)
        assert screen.status == str(MAX_COUNT)
        await screen.press("j")
        assert screen.desk.view.fraction == 1


async def test_going_back_by_a_count_goes_as_far_as_there_were_jumps_and_forward_again() -> None:
    async with running(size=(120, 14)) as screen:
        start = screen.desk.view.top
        await screen.press("G", ":", "<50%>", "enter", "J")
        await screen.press("9", "9", "ctrl+o")
        assert (screen.state.document, screen.desk.view.top) == ("article", start)
        await screen.press("2", "F")
        assert 0.3 < screen.desk.view.fraction < 0.7
        await screen.press("9", "F")
        assert screen.state.document == "letter"
        await screen.press("F")
        assert screen.status == "Nowhere to go forward to"
