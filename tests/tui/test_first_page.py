"""The page painted before Textual is there: the same words at the same places as the screen's."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pyte
import pytest
from textual.theme import BUILTIN_THEMES

from reader.library.first_dossier import all_entries
from reader.memory.library import change_library
from reader.memory.library_entry import Checked, with_read
from reader.model import Document, Dossier
from reader.model.place import Place
from reader.pipeline import open_paths
from reader.reading.shelf import Shelf
from reader.tui.first_colours import OF_THEME, first_colours
from reader.tui.first_page import CLEAR, library_page, page
from reader.tui.look.colour import to_hex
from reader.tui.look.palette import palette_in
from tests.library.shelf import harbour
from tests.tui.screens import all_dossiers, running


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50), (60, 8), (30, 5)])
@pytest.mark.parametrize("document", ["article", "letter"])
async def test_the_screen_draws_over_it_without_moving_a_word(size: tuple[int, int], document: str) -> None:
    painted = pyte.Screen(*size)
    pyte.Stream(painted).feed(page(open_paths([]), Place(document, 0), os.terminal_size(size), measure=80))
    async with running(size=size) as screen:
        screen.session.read(document)
        await screen.settle()
        rows = screen.rows()
    for before, after in zip(painted.display[1:], rows[1:], strict=True):
        words = before.strip()
        assert not words or after.find(words) == before.index(words)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50), (60, 8), (30, 5)])
async def test_the_screen_of_all_dossiers_draws_over_it_without_moving_a_word(
    size: tuple[int, int], tmp_path: Path
) -> None:
    vote = replace(harbour(tmp_path), checked=Checked(12, 42, 2), read="2021-05-03T10:00:00Z")
    library, _ = change_library(lambda before: with_read(before, vote), tmp_path / "state")
    painted = pyte.Screen(*size)
    pyte.Stream(painted).feed(library_page(all_entries(library), os.terminal_size(size), datetime.now()))
    async with all_dossiers(Shelf(tmp_path / "state"), size=size) as screen:
        rows = screen.rows()
    for before, after in zip(painted.display, rows, strict=True):
        words = before.strip()
        assert not words or after.find(words) == before.index(words)


def test_no_control_character_of_a_text_is_painted() -> None:
    dossier = Dossier("T\x1b]0;x\x07", (Document("a", "one \x1b[2J two \x9b3J", "A"),))
    painted = page(dossier, Place("a", 0), os.terminal_size((80, 24)), measure=80)
    assert "\x1b[2J" not in painted and "\x07" not in painted and "\x9b" not in painted


def test_its_colours_are_those_of_the_screen_in_every_theme() -> None:
    palettes = {theme.name: palette_in(theme, "truecolor") for theme in BUILTIN_THEMES.values() if not theme.ansi}
    assert {name: (to_hex(each.text), to_hex(each.page)) for name, each in palettes.items()} == dict(OF_THEME)


@pytest.mark.parametrize(
    ("theme", "environment", "ground"),
    [
        ("", {"COLORTERM": "truecolor"}, "121212"),
        ("nord", {"COLORTERM": "24bit"}, "2e3440"),
        ("nrod", {"COLORTERM": "truecolor"}, "121212"),
        ("", {"COLORTERM": "truecolor", "TEXTUAL_THEME": "dracula"}, "282a36"),
        ("ansi-light", {"COLORTERM": "truecolor"}, "default"),
        ("nord", {}, "default"),
    ],
)
def test_it_stands_on_the_ground_that_the_screen_will_have(
    theme: str, environment: dict[str, str], ground: str
) -> None:
    painted = pyte.Screen(80, 24)
    colours = first_colours(theme, environment)
    shown = colours + CLEAR + page(open_paths([]), Place("article", 0), os.terminal_size((80, 24)), measure=80)
    pyte.Stream(painted).feed(shown)
    cells = (cell for row in painted.buffer.values() for cell in row.values())  # pyte erases to no ground
    assert {cell.bg for cell in cells if cell.data.strip()} == {ground}


def test_it_is_painted_without_textual() -> None:
    program = (
        "import sys, reader.tui.start; print(any(name.split('.')[0] in ('textual', 'rich') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
