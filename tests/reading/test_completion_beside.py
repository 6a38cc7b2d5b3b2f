"""Completing a dossier beside the reading: what comes late does not undo what a person did meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader import pipeline
from reader.model import Dossier
from reader.pipeline import Step
from reader.reading import known_headings
from reader.reading.commands.dispatch import run_command
from reader.reading.completion_beside import adopt_and_complete, begin_completion
from tests.reading.paper_desk import DOSSIER, reading


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Dossier, bool]]:
    """Let a completion find a title, and say of what it was asked."""
    asked: list[tuple[Dossier, bool]] = []

    def complete(dossier: Dossier, *, whatever_length: bool, **_: bool) -> Iterator[Step[Dossier]]:
        asked.append((dossier, whatever_length))
        yield Step(dossier, "finding quotations 1/1")
        yield Step(replace(dossier, title=f"{dossier.title}, completed"), "")

    monkeypatch.setattr(pipeline, "complete", complete)
    return asked


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let every completion fail."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(pipeline, "complete", lambda *_, **__: 1 / 0)


def test_each_step_is_drawn_and_the_last_one_ends_it(asked: list[tuple[Dossier, bool]]) -> None:
    session, desk = reading()
    begin_completion(session)
    assert session.state.completion.running
    desk.work()
    words = [state.completion.words for state in desk.drawn]
    assert "finding quotations 1/1" in words
    assert session.state.dossier.title == "The ferry, completed"
    assert (session.state.completion.stage, session.state.completion.words) == ("idle", "")


def test_house_13_a_step_that_comes_after_a_correction_does_not_undo_it(asked: list[tuple[Dossier, bool]]) -> None:
    session, desk = reading()
    begin_completion(session)
    late = desk.waiting.pop()
    parts = list(late.parts())
    ours = replace(DOSSIER, title="Corrected")
    adopt_and_complete(session, ours)
    for part in parts:
        late.take(part)
    assert session.state.dossier is ours
    desk.work()
    assert session.state.dossier.title == "Corrected, completed"


def test_a_correction_while_nothing_is_looked_for_looks_for_nothing() -> None:
    session, desk = reading()
    adopt_and_complete(session, DOSSIER)
    assert desk.waiting == []


def test_a_correction_goes_on_looking_as_far_as_before(asked: list[tuple[Dossier, bool]]) -> None:
    session, desk = reading()
    run_command(session, "detect")
    ours = replace(DOSSIER, title="Corrected")
    adopt_and_complete(session, ours)
    desk.work(1)
    assert asked == [(ours, True)]


def test_a_completion_stops_the_one_before(monkeypatch: pytest.MonkeyPatch) -> None:
    steps = iter(range(1_000))
    monkeypatch.setattr(pipeline, "complete", lambda dossier, **_: (Step(dossier, f"step {step}") for step in steps))
    session, desk = reading()
    begin_completion(session)
    parts = iter(desk.waiting[0].parts())
    next(parts)
    begin_completion(session)
    assert list(parts) == [] and next(steps) == 2


def test_house_16_a_fault_is_told_and_nothing_is_looked_for_any_more(broken: None) -> None:
    session, desk = reading()
    begin_completion(session)
    desk.work()
    assert "ZeroDivisionError" in desk.told[-1]
    assert (session.state.completion.stage, session.state.completion.words) == ("failed", "")


def test_a_fault_of_an_older_completion_does_not_end_the_one_that_runs(broken: None) -> None:
    session, desk = reading()
    begin_completion(session)
    begin_completion(session)
    desk.work(0)
    assert session.state.completion.running


def test_headings_of_a_long_text_come_beside_the_reading(
    asked: list[tuple[Dossier, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_headings, "AT_ONCE", 10)
    text = "# One\n\nWords that go on.\n"
    long = replace(DOSSIER.documents[0], text=text, markdown=True)
    session, desk = reading(replace(DOSSIER, documents=(long,), quotations=(), links=()))
    assert session.state.headings.of(session.state.dossier) == {"story": ()}
    begin_completion(session)
    desk.work()
    assert [heading.title for heading in session.state.headings.of(session.state.dossier)["story"]] == ["One"]
