"""What the application leaves alone in the process it runs in, unless the process is its own."""

from __future__ import annotations

import gc

from tests.tui.screens import running


async def test_what_another_program_holds_in_memory_stays_in_its_collectors_sight() -> None:
    """Frozen objects are found by no `gc.get_referrers`: what was run after a screen failed of it, now and then."""
    before = gc.get_freeze_count()
    async with running() as screen:
        await screen.settle()
    assert gc.get_freeze_count() == before
