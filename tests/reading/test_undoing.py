"""One history for all changes: the latest is taken back first, and what no longer fits is refused with a reason."""

from __future__ import annotations

import pytest

from reader.model.judgement import STANDS, WRONG
from reader.reading.commands.dispatch import run_command
from reader.reading.edits import Edit, Ended, Refusal
from reader.reading.judging import judge, note_on, set_judgement
from reader.reading.undoing import made
from tests.reading.paper_desk import DOSSIER, reading

FERRY = DOSSIER.quotations[0]


def numbered(number: int, log: list[str], refusal: Refusal | None = None) -> Edit:
    """Return an edit that writes down what is done with it, and ends as told."""

    def written(what: str, ended: Ended) -> None:
        log.append(f"{what} {number}")
        ended(refusal)

    return Edit(f"edit {number}", lambda ended: written("undo", ended), lambda ended: written("redo", ended))


def test_the_latest_is_taken_back_first_and_done_again_last() -> None:
    session, desk = reading()
    log: list[str] = []
    for number in (1, 2):
        made(session, numbered(number, log))
    for command in ("undo", "undo", "undo", "redo", "redo", "redo"):
        run_command(session, command)
    assert log == ["undo 2", "undo 1", "redo 1", "redo 2"]
    assert desk.said == [
        "Undone: edit 2; ^y does it again",
        "Undone: edit 1; ^y does it again",
        "Nothing to undo",
        "Done again: edit 1; U takes it back",
        "Done again: edit 2; U takes it back",
        "Nothing to do again",
    ]


def test_a_new_edit_ends_what_could_be_done_again() -> None:
    session, desk = reading()
    made(session, numbered(1, []))
    run_command(session, "undo")
    made(session, numbered(2, []))
    run_command(session, "redo")
    assert desk.said[-1] == "Nothing to do again"


@pytest.mark.parametrize(("for_good", "tried"), [(False, ["undo 2", "undo 2"]), (True, ["undo 2", "undo 1"])])
def test_what_is_refused_for_now_is_tried_again_and_what_is_refused_for_good_bars_nothing(
    for_good: bool, tried: list[str]
) -> None:
    session, desk = reading()
    log: list[str] = []
    made(session, numbered(1, log))
    made(session, numbered(2, log, Refusal("somebody else is writing", for_good=for_good)))
    run_command(session, "undo")
    assert desk.said[-1] == "Not undone: edit 2: somebody else is writing"
    run_command(session, "undo")
    assert log == tried


def test_an_answer_that_comes_late_is_about_the_edit_that_was_undone() -> None:
    session, desk = reading()
    waiting: list[Ended] = []
    slow = Edit("slow", waiting.append, waiting.append)
    made(session, slow)
    run_command(session, "undo")
    made(session, numbered(2, []))
    waiting[0](None)
    assert desk.said[-1].startswith("Undone: slow")
    assert [edit.name for edit in session.state.edits.done] == ["edit 2"]


def test_a_judgement_and_a_note_are_taken_back_and_made_again() -> None:
    session, desk = reading()
    judge(session, FERRY, STANDS)
    note_on(session, FERRY, "heard it")
    run_command(session, "undo")
    assert desk.said[-1] == "Undone: the note on “We keep the ferry,”; ^y does it again"
    run_command(session, "undo")
    assert desk.said[-1] == "Undone: “We keep the ferry,” stands; ^y does it again"
    assert session.state.dossier.judgement_of("q1") is None
    run_command(session, "redo")
    run_command(session, "redo")
    judgement = session.state.dossier.judgement_of("q1")
    assert judgement and (judgement.decision, judgement.note) == (STANDS, "heard it")


def test_a_judgement_that_was_made_otherwise_since_is_not_taken_back() -> None:
    session, desk = reading()
    judge(session, FERRY, STANDS)
    set_judgement(session, FERRY, WRONG, "")  # as another reader of the dossier makes it
    run_command(session, "undo")
    judgement = session.state.dossier.judgement_of("q1")
    assert judgement and judgement.decision is WRONG
    assert desk.said[-1] == "Not undone: “We keep the ferry,” stands: it was judged otherwise since"
