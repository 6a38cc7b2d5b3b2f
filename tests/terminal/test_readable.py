"""Everything that Reader paints can be read, in colours and without; `tests.benchmarks.readable` takes all settings."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

import pytest

from tests.terminal.cells import DARK, LIGHT, Own, cells_of, pale_cells, rows_of
from tests.terminal.conftest import Start
from tests.terminal.terminal import Terminal
from tests.terminal.walk import ESCAPE, WORDS, walk, write_settings, write_story

#: Theme, environment and the terminal's own colours.
SETTINGS: dict[str, tuple[str, dict[str, str], Own]] = {
    "all colours": ("solarized-light", {"COLORTERM": "truecolor"}, DARK),
    "256 colours": ("nord", {}, LIGHT),
    "sixteen colours": ("", {"TERM": "xterm"}, LIGHT),
    "no colour": ("", {"NO_COLOR": "1"}, LIGHT),
}
COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:[34][0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")


@pytest.mark.parametrize("setting", SETTINGS)
def test_everything_can_be_read(setting: str, start: Start, environment: dict[str, str], tmp_path: Path) -> None:
    """What steps back contrasts by 3 at the least, also behind a dialog; the story by 4.5, whatever is laid over it."""
    theme, variables, own = SETTINGS[setting]
    environment |= variables
    write_settings(environment, theme)
    terminal = start(*write_story(tmp_path), columns=120, rows=40)
    pale = {}
    for step in walk(terminal):
        rows = rows_of(terminal, own)
        words = () if step.lies_over else chain.from_iterable(cells_of(each, rows) for each in WORDS)
        if found := pale_cells(chain.from_iterable(rows), 3.0) | pale_cells(words, 4.5):
            pale[step.name] = found
    assert pale == {}
    assert bool(COLOUR.search(terminal.raw)) is (setting != "no colour")


class Shown:
    """A screen on which words are told apart by attributes, whatever their colours."""

    def __init__(self, terminal: Terminal) -> None:
        self._terminal = terminal

    def wait(self, words: str, *attributes: str, within: str = "") -> None:
        """Wait until words, which may have to stand in a phrase, have just these attributes; slant does not count."""

        def as_wanted() -> bool:
            cells = cells_of(words, rows_of(self._terminal), within)
            return bool(cells) and all(cell.attributes - {"italics"} == set(attributes) for cell in cells)

        self._terminal.wait_until(as_wanted)


@pytest.mark.parametrize("setting", ["sixteen colours", "no colour"])
def test_reverse_bold_underline_and_signs_tell_all_apart(
    setting: str, start: Start, environment: dict[str, str], tmp_path: Path
) -> None:
    environment |= SETTINGS[setting][1]
    terminal = start(*write_story(tmp_path), columns=120, rows=40)
    shown = Shown(terminal)
    terminal.wait_for("by 2 speakers", "≠ 2")
    # The current quotation is bold and has the bar, its cue is underlined; the list has not the focus
    terminal.press("]")
    shown.wait("ferry will sail again", "bold")
    shown.wait("said", "underscore")
    terminal.wait_for('▌ "The ferry will')
    shown.wait("QUOTATIONS", "bold")
    shown.wait("▸1 IM", "bold")
    # The match gone to, another one in the current quotation, and what is selected of both
    terminal.press("/ferry\r")
    shown.wait("ferry", "reverse", "bold", "underscore", within="      The ferry stays")
    shown.wait("ferry", "reverse", within='"The ferry will')
    terminal.press("v")
    shown.wait("ferry", "reverse", "bold", within='"The ferry will')
    shown.wait("will sail again", "reverse", "underscore")
    # A list that has the focus
    terminal.press(f"{ESCAPE}{ESCAPE}oj")
    shown.wait("QUOTATIONS", "bold", "underscore")
    shown.wait("▸2 OL", "reverse", "bold")
    shown.wait("1 IM", within=" 1 IM")
    # Differing words in the comparison, the row of a dialog that the cursor is on
    terminal.press("\r")
    terminal.wait_for("quotation 2 of 3")
    terminal.press("c")
    shown.wait("≠autumn≠", "bold", "underscore")
    shown.wait("≠winter≠", "bold", "underscore")
    terminal.press(f"{ESCAPE}Sowners\rj")
    shown.wait("▸letter", "reverse", "bold")
    shown.wait("story", within=" story ")
    # The passage of the current quotation, the words of an event that was gone to
    terminal.press(f"{ESCAPE}c\r")
    shown.wait("quay will not be ready", "reverse", "bold")
    terminal.wait_for("▌ Dear owners")
