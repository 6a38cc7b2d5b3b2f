from __future__ import annotations

import asyncio

import pytest

from reader.web import windows
from reader.web.windows import Windows


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "PATIENCE_S", 0.05)


async def test_there_are_so_many_places_and_no_more() -> None:
    places = Windows(2)
    async with places.place() as first, places.place() as second:
        assert first is not None and second is not None
        async with places.place() as third:
            assert third is None
    async with places.place() as again:
        assert again is not None


async def test_a_page_loaded_again_gets_the_place_that_it_leaves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "PATIENCE_S", 60)
    places = Windows(1)
    came: list[str] = []

    async def second() -> None:
        async with places.place() as place:
            came.append("none" if place is None else "second")

    async with places.place() as first:
        assert first is not None
        waiting = asyncio.create_task(second())
        places.leaves(first)
        await asyncio.sleep(0)
        came.append("first has gone")
    await waiting
    assert came == ["first has gone", "second"]


async def test_one_that_does_not_leave_holds_nobody_up_for_long() -> None:
    places = Windows(2)
    async with places.place() as first:
        assert first is not None
        places.leaves(first)
        async with places.place() as second:
            assert second is not None
