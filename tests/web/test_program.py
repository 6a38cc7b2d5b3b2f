from __future__ import annotations

import pytest

from reader.reading.browser import DRIVER, is_in_browser
from reader.web import program
from reader.web.program import environment_for
from tests.processes import is_running, needs_proc
from tests.web.programs import FAULTY, STUBBORN, start_small


@needs_proc
async def test_one_that_does_not_leave_is_killed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "LEAVING_S", 0.05)
    stubborn = await start_small(STUBBORN)
    await stubborn.begin(80, 24)
    said = await anext(stubborn.packets())
    await stubborn.end()
    assert not is_running(int(said.content[4:-1]))
    assert stubborn.status == -9
    assert stubborn.last_words == (
        "a window did not leave, and was ended by force: what was done in it last may not be saved",
    )


async def test_what_it_said_is_kept_cleaned() -> None:
    faulty = await start_small(FAULTY)
    await faulty.begin(80, 24)
    assert [packet async for packet in faulty.packets()] == []
    await faulty.end()
    assert faulty.last_words == ("story.txt: ␛[2Jno such file",)
    await faulty.send(b"D")  # nobody takes it, and nobody minds


def test_a_process_knows_its_window_and_nothing_of_another_screen() -> None:
    own = {"HOME": "/home/ana", "TEXTUAL": "devtools", "TEXTUAL_DRIVER": "x:Y", "COLUMNS": "10", "TERM": "dumb"}
    environment = environment_for(own)
    assert environment == {
        "HOME": "/home/ana",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "TEXTUAL_COLOR_SYSTEM": "truecolor",
        "COLUMNS": "10",
        "TEXTUAL_DRIVER": DRIVER,
    }
    assert is_in_browser(environment)
    assert not is_in_browser(own)
