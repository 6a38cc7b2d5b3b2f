"""What is switched on is named among what is switched off: also by Textual, in every version of it."""

from __future__ import annotations

import inspect
import re

from textual.drivers import linux_driver

from reader.tui import driver, first_page
from reader.tui.borrowed_terminal import ENTER, LEAVE


def switched(source: str) -> set[tuple[str, str]]:
    """Return the private modes that a source sets and resets, as number and end."""
    code = "\n".join(line for line in source.splitlines() if not line.lstrip().startswith("#"))
    return set(re.findall(r"\[\?(\d+)([hl])", code))


def test_w2_every_mode_that_may_be_set_when_a_signal_comes_is_set_back() -> None:
    sources = [ENTER, *(inspect.getsource(module) for module in (linux_driver, driver, first_page))]
    set_by_anybody = set().union(*map(switched, sources))
    assert len(set_by_anybody) > 10
    on_at_rest = {("25", "h"), ("7", "h")}
    for number, _ in set_by_anybody:
        at_rest = "h" if (number, "h") in on_at_rest else "l"
        assert f"\x1b[?{number}{at_rest}" in LEAVE
    assert "\x1b[<u" in LEAVE
    assert LEAVE.index("\x1b[<u") < LEAVE.index("\x1b[?1049l")
