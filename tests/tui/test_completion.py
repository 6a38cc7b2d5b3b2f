"""What is found beside the reading, while the reader goes on, corrects and reads again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, active_count
from typing import Any

import pytest

from reader import pipeline
from reader.model import Dossier
from reader.pipeline import Step, open_paths
from reader.reading import known_headings
from reader.reading.completion_beside import adopt_and_complete, begin_completion
from reader.tui.app import ReaderApp
from tests.tui.screens import Screen, running

#: Seconds after which something that never comes is given up.
PATIENCE = 20.0

STORY = '"We will wait," said Ann Lee.\n\nBob Stone, a lawyer, watched. "Never," he said.\n'


@pytest.fixture
def story(tmp_path: Path) -> Path:
    file = tmp_path / "story.txt"
    file.write_text(STORY)
    return file


async def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""

    async def wait() -> None:
        while not condition():
            await asyncio.sleep(0.005)

    await asyncio.wait_for(wait(), PATIENCE)


def of_thread(monkeypatch: pytest.MonkeyPatch, complete: Callable[[Dossier], Iterator[Step[Dossier]]]) -> None:
    """Let `complete` stand for what is found."""
    monkeypatch.setattr(pipeline, "complete", lambda dossier, **_: complete(dossier))


def nobody_says(dossier: Dossier) -> Dossier:
    """Return the dossier with its first quotation corrected."""
    first, *others = dossier.quotations
    return replace(dossier, quotations=(replace(first, speaker=None), *others))


def speakers(screen: Screen) -> list[str | None]:
    return [quotation.speaker for quotation in screen.state.dossier.quotations]


async def test_house_13_a_step_on_its_way_does_not_undo_a_correction(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on, on_its_way, was_shown, finish = Event(), Event(), Event(), Event()

    def step(dossier: Dossier) -> Iterator[Step[Dossier]]:
        assert go_on.wait(PATIENCE)
        yield Step(dossier, "looking for sources 1/2")

    def nothing_more(dossier: Dossier) -> Iterator[Step[Dossier]]:
        assert finish.wait(PATIENCE)
        yield Step(dossier, "")

    async with running(paths=[str(story)]) as screen:
        found = screen.state.dossier

        def call(*call: Any) -> None:
            on_its_way.set()
            type(screen.app).call_from_thread(screen.app, *call)
            was_shown.set()

        of_thread(monkeypatch, step)
        begin_completion(screen.session)
        monkeypatch.setattr(screen.app, "call_from_thread", call)
        go_on.set()
        assert on_its_way.wait(PATIENCE)  # the step waits for this very thread, and has passed every check of its own
        of_thread(monkeypatch, nothing_more)
        adopt_and_complete(screen.session, nobody_says(found))
        await until(was_shown.is_set)
        assert speakers(screen)[0] is None
        finish.set()
        await screen.settle()
        assert speakers(screen)[0] is None


async def test_a_correction_while_things_are_found_lets_them_be_found_in_the_corrected_dossier(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Dossier, bool]] = []
    go_on = Event()

    def complete(dossier: Dossier, *, whatever_length: bool, **_: bool) -> Iterator[Step[Dossier]]:
        asked.append((dossier, whatever_length))
        yield Step(dossier, "finding quotations 1/1")
        assert len(asked) > 2 or go_on.wait(PATIENCE)
        yield Step(replace(dossier, title=f"{dossier.title}, completed"), "")

    async with running(paths=[str(story)]) as screen:
        found = screen.state.dossier
        monkeypatch.setattr(pipeline, "complete", complete)
        await screen.pilot.press("D")
        await until(lambda: len(asked) == 1)
        ours = nobody_says(found)
        adopt_and_complete(screen.session, ours)
        await until(lambda: len(asked) == 2)
        go_on.set()
        await screen.settle()
        assert asked == [(found, True), (ours, True)]
        assert screen.state.dossier.title.endswith("completed")
        assert speakers(screen)[0] is None


async def test_what_was_looked_for_on_demand_is_looked_for_again_after_reading_again(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []

    def complete(dossier: Dossier, *, whatever_length: bool, **_: bool) -> Iterator[Step[Dossier]]:
        asked.append(whatever_length)
        yield Step(dossier, "")

    async with running(paths=[str(story)]) as screen:
        monkeypatch.setattr(pipeline, "complete", complete)
        await screen.press("D", "r")
        assert asked == [True, True]


async def test_a_completion_stops_the_one_before(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = iter(range(1_000_000))

    def endless(dossier: Dossier) -> Iterator[Step[Dossier]]:
        for step in steps:
            yield Step(dossier, f"step {step}")

    async with running(paths=[str(story)]) as screen:
        threads = active_count()
        of_thread(monkeypatch, endless)
        begin_completion(screen.session)
        await until(lambda: "step" in screen.state.completion.words)
        of_thread(monkeypatch, lambda dossier: iter((Step(dossier, ""),)))
        begin_completion(screen.session)
        await until(lambda: active_count() <= threads)
        assert next(steps) < 1_000_000
        assert screen.state.completion.stage == "idle"


async def test_house_16_a_fault_is_told_and_nothing_is_still_looked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    plain = tmp_path / "plain.txt"
    plain.write_text("Nobody speaks here.\n")

    def broken(dossier: Dossier) -> Iterator[Step[Dossier]]:
        yield Step(dossier, "finding quotations 1/1")
        raise RuntimeError("out of words")

    of_thread(monkeypatch, broken)
    async with running(paths=[str(plain)]) as screen:
        text = " ".join(screen.text().split())
        assert "RuntimeError: out of words" in text
        assert "Still looking" not in text and "finding quotations" not in text
        assert "failed while looking for" in text
        of_thread(monkeypatch, lambda dossier: iter((Step(dossier, ""),)))
        await screen.press("r")
        assert "No quotations found" in " ".join(screen.text().split())


@pytest.mark.parametrize("at_once", [pytest.param(10, id="long"), pytest.param(200_000, id="short")])
async def test_house_17_headings_are_those_of_the_text_as_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(known_headings, "AT_ONCE", at_once)
    file, other = tmp_path / "long.md", tmp_path / "other.md"
    file.write_text("# Long\n\n## Old chapter\n\nWords.\n")
    other.write_text("# Other\n\n## Its chapter\n\nWords.\n")
    async with running(paths=[str(file), str(other)]) as screen:
        await screen.press("t")
        assert "Old chapter" in screen.text()
        file.write_text("# Long\n\nMore words before.\n\n## New chapter\n\n" + "Words.\n\n" * 99)
        await screen.press("escape", "r", "t", "g", "down", "enter")
        assert screen.desk.view.document.text.startswith("New chapter", screen.desk.view.top)


async def test_what_is_found_is_shown_as_it_comes(story: Path) -> None:
    async with running(open_paths([str(story)])) as screen:
        assert "2 quotations by" in screen.status
        assert screen.state.completion.stage == "idle"


async def test_the_collector_passes_over_what_was_found_once_all_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    stages: list[str] = []

    def spare(app: ReaderApp) -> None:
        stages.append(app.reading_screen.session.state.completion.stage)

    monkeypatch.setattr(ReaderApp, "spare_what_was_found", spare)
    async with running():
        assert stages == ["idle"]
