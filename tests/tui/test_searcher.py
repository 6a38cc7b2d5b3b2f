"""Searching while the reader goes on: slow searches, other documents, texts that are edited meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from reader.memory.keeping import recall
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Remembered
from reader.model import Dossier
from reader.model.place import Place
from reader.pipeline import open_paths
from reader.reading import search_beside
from reader.reading.searching import Found, Search, find, find_everywhere
from reader.search import Match, Query, SearchTimeoutError
from reader.tui.document_view.view import DocumentView
from tests.tui.screens import Screen, running

PATIENCE = 20.0


class Held:
    """A search that waits until it is let go, word by word."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._gates: dict[str, Event] = {}

        def held_find(dossier: Dossier, query: Query, document: str) -> tuple[Search, str]:
            self._wait(query)
            return find(dossier, query, document)

        def held_everywhere(dossier: Dossier, query: Query) -> Found:
            self._wait(query)
            return find_everywhere(dossier, query)

        monkeypatch.setattr(search_beside, "find", held_find)
        monkeypatch.setattr(search_beside, "find_everywhere", held_everywhere)

    def hold(self, words: str) -> None:
        self._gates[words] = Event()

    def let_go(self, words: str) -> None:
        self._gates[words].set()

    def _wait(self, query: Query) -> None:
        if query.text in self._gates:
            assert self._gates[query.text].wait(PATIENCE)


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Held:
    monkeypatch.setattr(search_beside, "ANSWER_WAIT_S", 0.01)
    return Held(monkeypatch)


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    """Two texts; the words of the first stand elsewhere in the second."""
    for name, text in (("one", "beta and beta\n" * 9), ("two", "the alpha and the beta of it\n" * 9)):
        (tmp_path / f"{name}.txt").write_text(text)
    return [str(tmp_path / "one.txt"), str(tmp_path / "two.txt")]


async def type_search(screen: Screen, key: str, words: str) -> None:
    """Search without waiting for what is found longer than keys do."""
    await screen.pilot.press(key, *words, "enter")
    await screen.pilot.pause()
    while screen.app.type_ahead.holding:
        await asyncio.sleep(0.005)


def lit(screen: Screen) -> list[str]:
    """Return the words that are lit as matches in any document."""
    return [
        mark.span.words_of(view.document.text)
        for view in screen.desk.documents.query(DocumentView)
        for mark in view._layers["search"]._marks
    ]


async def test_e2_what_is_typed_after_the_words_waits_for_what_is_found(paths: list[str]) -> None:
    async with running(paths=paths) as screen:
        await screen.type_at_once("/", "<beta>", "enter", "n", "2", "n")
        assert screen.status == "/beta 4/18"
        await screen.type_at_once("S", "<alpha>", "enter", "j", "enter")
        assert screen.status == "/alpha 2/9"
        assert screen.state.document == "two"


async def test_e2_steps_typed_while_a_slow_search_is_under_way_are_made_when_it_answers(
    held: Held, paths: list[str]
) -> None:
    async with running(paths=paths) as screen:
        await screen.press("/", "<and>", "enter")
        held.hold("beta")
        await type_search(screen, "/", "beta")
        await screen.pilot.press("n", "j", "3", "n", "N")
        assert screen.status == "Still searching"
        held.let_go("beta")
        await screen.settle()
        assert screen.status == "/beta 4/18"


async def test_e2_the_escaping_key_forgets_a_search_that_is_under_way(held: Held, paths: list[str]) -> None:
    async with running(paths=paths) as screen:
        held.hold("beta")
        await type_search(screen, "/", "beta")
        await screen.pilot.press("n", "escape")
        held.let_go("beta")
        await screen.settle()
        assert screen.state.search is None and lit(screen) == []
        await screen.press("n")
        assert screen.status.startswith("No search yet")


async def test_house_8_matches_of_a_document_that_was_left_are_not_lit_in_another(held: Held, paths: list[str]) -> None:
    async with running(paths=paths) as screen:
        held.hold("beta")
        await type_search(screen, "/", "beta")
        await screen.pilot.press("J")
        held.let_go("beta")
        await screen.settle()
        assert screen.state.document == "two"
        assert screen.state.search is None and lit(screen) == []


async def test_house_9_a_slow_older_search_does_not_win_over_a_newer_one(held: Held, paths: list[str]) -> None:
    async with running(paths=paths) as screen:
        held.hold("beta")
        await type_search(screen, "/", "beta")
        await type_search(screen, "/", "and")
        held.let_go("beta")
        await screen.settle()
        assert screen.status.startswith("/and ")
        assert {*lit(screen)} == {"and"}


async def test_house_9_a_slow_search_in_all_documents_does_not_open_over_a_newer_one(
    held: Held, paths: list[str]
) -> None:
    async with running(paths=paths) as screen:
        held.hold("beta")
        await type_search(screen, "S", "beta")
        await type_search(screen, "/", "and")
        held.let_go("beta")
        await screen.settle()
        assert "in all documents" not in screen.text()
        assert screen.status.startswith("/and ")


@pytest.mark.parametrize("key", ["/", "S"])
async def test_house_10_a_fault_in_a_search_is_told(
    paths: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path, key: str
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def broken(*_: object) -> None:
        raise RuntimeError("out of letters")

    monkeypatch.setattr(search_beside, "find", broken)
    monkeypatch.setattr(search_beside, "find_everywhere", broken)
    async with running(paths=paths) as screen:
        await type_search(screen, key, "beta")
        await screen.settle()
        assert "RuntimeError: out of letters" in " ".join(screen.text().split())
        await screen.press("n")
        assert screen.status.startswith("No search yet")
        await screen.press("J")
        assert screen.state.document == "two"


async def test_house_10_a_fault_in_showing_what_was_found_is_told(
    paths: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    async with running(paths=paths) as screen:
        monkeypatch.setattr(search_beside, "_show", lambda *_: 1 / 0)
        await type_search(screen, "/", "beta")
        await screen.settle()
        assert "ZeroDivisionError" in " ".join(screen.text().split())


@pytest.mark.parametrize("key", ["/", "S"])
async def test_a_pattern_that_takes_too_long_is_told(
    paths: list[str], monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    def late(*_: object, **__: object) -> Iterator[Match]:
        yield from ()
        raise SearchTimeoutError("late")

    monkeypatch.setattr("reader.search.find_matches", late)
    async with running(paths=paths) as screen:
        await type_search(screen, key, "beta")
        await screen.settle()
        assert screen.status == "Stopped after 5 seconds: this pattern takes too long"


async def test_house_11_after_the_text_was_edited_the_matches_are_those_of_the_new_one(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Before the needle.\n\nAnother needle.\n")
    async with running(paths=[str(story)]) as screen:
        await screen.press("/", "<needle>", "enter")
        assert lit(screen) == ["needle", "needle"]
        story.write_text("A longer text with a needle before the needle.\n\nAnother needle.\n")
        await screen.press("r")
        assert lit(screen) == ["needle"] * 3
        await screen.press("n")
        match = screen.state.current_match
        assert match is not None and match.words_of(screen.state.text) == "needle"


async def test_house_11_a_search_on_its_way_when_the_text_is_read_again_lights_nothing_wrong(
    held: Held, tmp_path: Path
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("Before the needle.\n")
    async with running(paths=[str(story)]) as screen:
        held.hold("needle")
        await type_search(screen, "/", "needle")
        story.write_text("Nothing of the kind here, but words and more words.\n")
        await screen.pilot.press("r")
        held.let_go("needle")
        await screen.settle()
        assert lit(screen) == []


async def test_words_from_the_command_line_are_sought_from_the_top_wherever_it_was_left(
    tmp_path: Path,
) -> None:
    story = tmp_path / "story.txt"
    story.write_text("".join(f"Line {number} with beta.\n\n" for number in range(200)))
    dossier = open_paths([str(story)])
    left = Remembered().at(landmark_at(Place("story", 2000), dossier.documents[0].text))
    recalled = replace(recall(dossier, tmp_path / "state"), remembered=left)
    async with running(dossier, recalled=recalled, words="beta", size=(80, 12)) as screen:
        search = screen.state.search
        assert search is not None and search.current == 0


async def test_house_8_in_another_document_nothing_is_still_searched_for(held: Held, paths: list[str]) -> None:
    async with running(paths=paths) as screen:
        held.hold("beta")
        await type_search(screen, "/", "beta")
        await screen.pilot.press("J", "n")
        assert screen.status.startswith("No search yet")
        held.let_go("beta")
        await screen.settle()
        assert lit(screen) == []
