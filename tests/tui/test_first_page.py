"""The page painted before Textual is there: the same words at the same places as the screen's."""

from __future__ import annotations

import os
import subprocess
import sys

import pyte
import pytest

from reader.model import Document, Dossier
from reader.model.place import Place
from reader.opening import open_paths
from reader.tui.first_page import page
from tests.tui.screens import running


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (200, 50), (60, 8), (30, 5)])
@pytest.mark.parametrize("document", ["article", "letter"])
async def test_the_screen_draws_over_it_without_moving_a_word(size: tuple[int, int], document: str) -> None:
    painted = pyte.Screen(*size)
    pyte.Stream(painted).feed(page(open_paths([]), Place(document, 0), os.terminal_size(size), measure=80))
    async with running(size=size) as screen:
        screen.reading.show_document(document)
        await screen.settle()
        rows = screen.rows()
    for before, after in zip(painted.display[1:], rows[1:], strict=True):
        words = before.strip()
        assert not words or after.find(words) == before.index(words)


def test_no_control_character_of_a_text_is_painted() -> None:
    dossier = Dossier("T\x1b]0;x\x07", (Document("a", "one \x1b[2J two \x9b3J", "A"),))
    painted = page(dossier, Place("a", 0), os.terminal_size((80, 24)), measure=80)
    assert "\x1b[2J" not in painted and "\x07" not in painted and "\x9b" not in painted


def test_it_is_painted_without_textual() -> None:
    program = (
        "import sys, reader.tui.start; print(any(name.split('.')[0] in ('textual', 'rich') for name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
