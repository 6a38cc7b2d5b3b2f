"""All dossiers in a real terminal: what `reader` shows without arguments, and what it leaves."""

from __future__ import annotations

import json
import signal
from pathlib import Path

from tests.terminal.conftest import Start

STORY = "The ferry vote\n\n“We keep the ferry,” said Asha Rao. “No dollar was lost,” said Jan Ochs.\n"


def known(environment: dict[str, str]) -> list[str]:
    """Return the paths in the library."""
    file = Path(environment["XDG_STATE_HOME"], "dossier-reader", "library.json")
    return [entry["paths"][0] for entry in json.loads(file.read_text())["dossiers"]] if file.exists() else []


def test_the_first_dossier_opens_until_there_is_one_of_ones_own_and_then_all_are_listed(
    start: Start, environment: dict[str, str], tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    first = start()
    first.wait_for("negotiating table")
    first.press("q")
    assert first.wait_for_end() == 0
    own = start(str(story))
    own.wait_for("We keep the ferry", "by 2 speakers", "? help")
    own.wait_until_ready()
    own.press("q")
    assert own.wait_for_end() == 0
    assert known(environment)[-1] == str(story)
    library = start(columns=120)
    library.wait_for("Peace talks in jeopardy", "comes with Reader", "of 2 checked", "? help")
    library.press("/dollar\r\r")
    library.wait_for("/dollar 1/1")
    library.press("q")
    assert library.wait_for_end() == 0
    assert library.out_of_order() == []


def test_standard_input_is_in_no_library(start: Start, environment: dict[str, str], tmp_path: Path) -> None:
    piped = tmp_path / "piped.txt"
    piped.write_text(STORY, encoding="utf-8")
    with piped.open() as file:
        terminal = start("-", stdin=file.fileno())
        terminal.wait_for("We keep the ferry", "? help")
        terminal.press("q")
        assert terminal.wait_for_end() == 0
    assert known(environment) == []


def test_a_reading_that_is_ended_by_a_signal_is_in_the_library(
    start: Start, environment: dict[str, str], tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    terminal = start(str(story))
    terminal.wait_for("We keep the ferry", "? help")
    terminal.wait_until_ready()
    terminal.send(signal.SIGTERM)
    assert terminal.wait_for_end() == 143
    assert known(environment) == [str(story)]


def test_the_list_gives_the_terminal_back_on_a_signal(
    start: Start, environment: dict[str, str], tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    added = start("library", "add", str(story))
    assert added.wait_for_end() == 0
    terminal = start()
    terminal.wait_for("not opened yet", "? help")
    terminal.send(signal.SIGTERM)
    assert terminal.wait_for_end() == 143
    assert terminal.out_of_order() == []
