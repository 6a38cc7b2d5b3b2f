"""The page painted before Textual is there: the same words at the same places as the screen's."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pyte
import pytest
from textual.theme import BUILTIN_THEMES

from reader.library.first_dossier import all_entries
from reader.memory.identity import identity_of
from reader.memory.keeping import Recalled
from reader.memory.landmark import landmark_at
from reader.memory.library import change_library
from reader.memory.library_entry import Checked, with_read
from reader.memory.remembered import Note, Remembered
from reader.model import Document, Dossier
from reader.model.place import Place
from reader.pipeline import open_paths
from reader.pipeline.completion import completed
from reader.reading.launch import LaunchOptions
from reader.reading.shelf import Shelf
from reader.tui.first_page import library_page, page
from reader.tui.look.depth import Depth
from reader.tui.look.escapes import escapes_of
from reader.tui.look.themes import OF_THEME, ThemeColours
from reader.tui.start import beginning_of
from tests.library.shelf import harbour
from tests.tui.screens import all_dossiers, running


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 50), (107, 30), (110, 12), (60, 8), (30, 5), (1, 1)])
async def test_the_screen_draws_the_same_over_it_cell_by_cell(size: tuple[int, int]) -> None:
    assert await differing_cells(size) == []


@pytest.mark.parametrize("panel", ["speakers", "timeline", "contents"])
@pytest.mark.parametrize("size", [(120, 40), (200, 20)])
async def test_it_shows_the_list_that_was_open(panel: str, size: tuple[int, int]) -> None:
    assert await differing_cells(size, panel=panel) == []


@pytest.mark.parametrize("depth", ["truecolor", "256", "16", "none"])
@pytest.mark.parametrize("theme", ["textual-dark", "textual-light", "solarized-dark", "ansi-light"])
async def test_it_has_the_colours_that_the_screen_will_have(theme: str, depth: Depth) -> None:
    assert await differing_cells((120, 14), theme=theme, depth=depth) == []


async def test_what_a_reader_left_and_judged_is_there_at_once(tmp_path: Path) -> None:
    article = open_paths([]).documents[0]
    middle = article.text.index("When it was suggested")
    left, noted = (landmark_at(Place("article", middle + further), article.text) for further in (0, 40))
    remembered = Remembered("article", (left,), notes=(Note(noted, "why?"),))
    recalled = Recalled(remembered, identity_of(open_paths([])), tmp_path)
    assert await differing_cells((120, 30), recalled=recalled) == []


async def test_finds_that_are_kept_are_there_at_once_and_so_is_what_is_wrong_with_them() -> None:
    text = "“The dam holds,” said Ann Hale. “It never leaked a drop,” she said.\n\nBo Lund denied that.\n" * 3
    story, report = Document("story", text, "Dam"), Document("report", "Ann Hale: The dam holds.", "Hearing")
    dossier = Dossier("Dam", (story, report))
    assert await differing_cells((120, 24), dossier=dossier, found=completed(dossier)) == []


async def test_without_any_quotation_it_tells_of_the_document() -> None:
    dossier = Dossier("Note", (Document("note", "Nothing is said here.\n", "A note", publisher="The Mail"),))
    assert await differing_cells((120, 40), dossier=dossier) == []
    async with running(dossier, size=(120, 40), found=dossier) as screen:
        assert screen.desk.panel.details == "A note\ntext · The Mail"


async def differing_cells(
    size: tuple[int, int], *, dossier: Dossier | None = None, depth: Depth = "truecolor", **options: Any
) -> list[tuple[int, int, object, object]]:
    """Return row, column and both looks of the cells that are not the same on the first page and on the screen."""
    dossier = dossier or open_paths([])
    options = {"found": dossier, **options}
    launch, theme = LaunchOptions(dossier, **options), str(options.get("theme", ""))
    shown = page(beginning_of(launch), os.terminal_size(size), escapes_of(theme, depth))
    async with running(dossier, size=size, depth=depth, **options) as screen:
        before, after = pyte.Screen(*size), pyte.Screen(*size)
        pyte.Stream(before).feed(shown)
        pyte.Stream(after).feed(screen.sent())
    cells = (
        (y, x, look_of_cell(before, y, x), look_of_cell(after, y, x)) for y in range(size[1]) for x in range(size[0])
    )
    return [cell for cell in cells if cell[2] != cell[3]]


def look_of_cell(screen: pyte.Screen, y: int, x: int) -> tuple[object, ...]:
    """Return what is seen of a cell: of a blank neither the colour of its text nor whether it is bold."""
    cell = screen.buffer[y][x]
    seen = (cell.fg, cell.bold, cell.italics, cell.underscore, cell.strikethrough)
    return (cell.data, cell.bg, cell.reverse, *(seen if cell.data.strip() else (cell.fg if cell.reverse else "",)))


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50), (60, 8), (30, 5)])
async def test_the_screen_of_all_dossiers_draws_over_it_without_moving_a_word(
    size: tuple[int, int], tmp_path: Path
) -> None:
    vote = replace(harbour(tmp_path), checked=Checked(12, 42, 2), read="2021-05-03T10:00:00Z")
    library, _ = change_library(lambda before: with_read(before, vote), tmp_path / "state")
    painted = pyte.Screen(*size)
    pyte.Stream(painted).feed(
        library_page(all_entries(library), os.terminal_size(size), datetime.now(), escapes_of("", "truecolor"))
    )
    async with all_dossiers(Shelf(tmp_path / "state"), size=size) as screen:
        rows = screen.rows()
    for before, after in zip(painted.display, rows, strict=True):
        words = before.strip()
        assert not words or after.find(words) == before.index(words)


def test_no_control_character_of_a_text_is_painted() -> None:
    dossier = Dossier("T\x1b]0;x\x07", (Document("a", "one \x1b[2J two \x9b3J", "A"),))
    painted = page(beginning_of(LaunchOptions(dossier)), os.terminal_size((80, 24)), escapes_of("", "truecolor"))
    assert "\x1b[2J" not in painted and "\x07" not in painted and "\x9b" not in painted


def test_of_a_long_text_only_what_its_beginning_tells_is_shown() -> None:
    dossier = Dossier("Long", (Document("a", "A story begins.\n", "A"),))
    beginning = beginning_of(LaunchOptions(dossier))._replace(times_as_long=900.0)
    painted = pyte.Screen(120, 24)
    pyte.Stream(painted).feed(page(beginning, os.terminal_size((120, 24)), escapes_of("", "truecolor")))
    shown = "\n".join(painted.display)
    assert "A story begins." in shown and "│" in shown
    assert "No quotations" not in shown and "%" not in shown


def test_the_themes_are_those_of_textual() -> None:
    known = {
        name: ThemeColours(*(getattr(theme, field) for field in ThemeColours._fields))
        for name, theme in BUILTIN_THEMES.items()
    }
    assert known == dict(OF_THEME)


@pytest.mark.parametrize(
    ("theme", "environment", "ground"),
    [
        ("", {}, "121212"),
        ("nord", {}, "2e3440"),
        ("nrod", {}, "121212"),
        ("", {"TEXTUAL_THEME": "dracula"}, "282a36"),
        ("ansi-light", {}, "default"),
    ],
)
def test_it_stands_on_the_ground_of_the_theme_that_is_set(
    theme: str, environment: dict[str, str], ground: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    painted = pyte.Screen(80, 24)
    beginning = beginning_of(LaunchOptions(open_paths([])))
    pyte.Stream(painted).feed(page(beginning, os.terminal_size((80, 24)), escapes_of(theme, "truecolor")))
    assert {painted.buffer[y][x].bg for y in range(24) for x in range(80)} == {ground}


def test_it_is_painted_without_textual() -> None:
    program = (
        "import sys, reader.tui.start; print(any(name.split('.')[0] in ('textual', 'rich') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
