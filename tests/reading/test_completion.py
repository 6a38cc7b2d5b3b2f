"""What is being found beside the reading."""

from __future__ import annotations

from reader.reading.completion import Completion


def test_it_runs_until_a_step_has_nothing_more_to_do() -> None:
    completion = Completion().begun()
    assert completion.running and completion.words == ""
    completion = completion.told("finding quotations 1/2")
    assert completion.running and completion.words == "finding quotations 1/2"
    completion = completion.told("")
    assert (completion.stage, completion.words) == ("idle", "")


def test_house_16_after_a_fault_nothing_is_being_found_any_more() -> None:
    completion = Completion().begun().told("finding quotations 1/2").failed()
    assert (completion.stage, completion.running, completion.words) == ("failed", False, "")
    assert completion.begun().running


def test_house_13_another_completion_has_another_number() -> None:
    first = Completion().begun()
    assert first.begun().request != first.request == first.told("x").request == first.failed().request
