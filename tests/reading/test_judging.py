"""Judging while reading: kept at once where it can be, shown at once, taken back, and there again after a reload."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.memory.keeping import recall
from reader.model import Quotation
from reader.model.judgement import LATER, STANDS, WRONG, Judgement
from reader.model.review import progress_of
from reader.pipeline import open_paths
from reader.pipeline.judgements import with_kept_judgements
from reader.reading.commands.dispatch import run_command
from reader.reading.completion_beside import begin_completion
from reader.reading.files_again import read_again
from reader.reading.judging import judge, note_on
from reader.reading.prompt_answers import answer
from reader.reading.saving import save_at_last, save_often
from reader.reading.session import Session
from tests.reading.paper_desk import DOSSIER, STORY, PaperDesk, reading
from tests.reading.story_folder import write_dossier


def open_kept(path: Path, state: Path, **options: Any) -> tuple[Session, PaperDesk]:
    """Return a reading of files whose judgements are kept."""
    dossier = open_paths([str(path)])
    recalled = recall(dossier, state)
    dossier = with_kept_judgements(dossier, state)
    session, desk = reading(dossier, paths=[str(path)], recalled=recalled, user="Ines Vale", **options)
    if not dossier.quotations:
        begin_completion(session)
        desk.work()
    return session, desk


def first(session: Session) -> Quotation:
    return session.state.dossier.quotations[0]


def judgement(session: Session) -> Judgement | None:
    return session.state.dossier.judgement_of(first(session).id)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path / "story.txt"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    write_dossier(tmp_path)
    return tmp_path


def test_a_decision_is_shown_at_once_with_who_made_it(dossier: Path, tmp_path: Path) -> None:
    session, desk = open_kept(dossier, tmp_path / "state")
    judge(session, first(session), STANDS)
    found = judgement(session)
    assert found and (found.decision, found.by) == (STANDS, "Ines Vale")
    assert desk.said[-1] == "✓ stands"


def test_the_same_decision_again_takes_it_back_and_another_replaces_it(dossier: Path, tmp_path: Path) -> None:
    session, desk = open_kept(dossier, tmp_path / "state")
    judge(session, first(session), STANDS)
    judge(session, first(session), WRONG)
    assert judgement(session) and desk.said[-1] == "✗ does not stand"
    judge(session, first(session), WRONG)
    assert judgement(session) is None
    assert desk.said[-1] == "Taken back"


def test_it_is_in_the_dossiers_folder_at_once_and_there_again_after_a_reload(dossier: Path, tmp_path: Path) -> None:
    session, _ = open_kept(dossier, tmp_path / "state")
    judge(session, first(session), WRONG)
    again, _ = open_kept(dossier, tmp_path / "other state")
    assert judgement(again) == judgement(session)
    read_again(session)
    assert judgement(session) == judgement(again)
    assert (dossier / "judgements.jsonl").read_text(encoding="utf-8").count("\n") == 1


def test_it_survives_an_edit_of_the_text(dossier: Path, tmp_path: Path) -> None:
    session, _ = open_kept(dossier, tmp_path / "state")
    judge(session, first(session), WRONG)
    (dossier / "story.txt").write_text(f"A new first line.\n\n{STORY}", encoding="utf-8")
    read_again(session)
    found = judgement(session)
    assert found and found.decision is WRONG and found.parts == first(session).parts


def test_plain_files_keep_it_in_the_state_folder(story: Path, tmp_path: Path) -> None:
    session, _ = open_kept(story, tmp_path / "state")
    judge(session, first(session), LATER)
    again, _ = open_kept(story, tmp_path / "state")
    assert judgement(again) == judgement(session)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["state", "story.txt"]


def test_what_is_judged_while_quotations_are_being_found_stays(story: Path, tmp_path: Path) -> None:
    session, desk = open_kept(story, tmp_path / "state")
    begin_completion(session)
    judge(session, first(session), STANDS)
    desk.work()
    assert judgement(session) is not None


def test_a_note_stays_when_the_decision_changes_and_the_other_way_round(dossier: Path, tmp_path: Path) -> None:
    session, desk = open_kept(dossier, tmp_path / "state")
    session.make_current(first(session))
    run_command(session, "note")
    answer(session, desk.asked[-1], " ask her ")
    judge(session, first(session), WRONG)
    judge(session, first(session), WRONG)
    found = judgement(session)
    assert found and (found.decision, found.note) == (None, "ask her")
    run_command(session, "note")
    assert desk.asked[-1].words == "ask her"
    answer(session, desk.asked[-1], "")
    assert judgement(session) is None
    assert desk.said[-1] == "Note removed"


def test_no_words_make_no_note_of_a_quotation() -> None:
    session, desk = reading()
    note_on(session, DOSSIER.quotations[0], "")
    assert (desk.said[-1], session.state.dossier.judgements) == ("No note added", ())


def test_without_a_place_to_keep_it_it_lasts_until_leaving() -> None:
    session, desk = reading()
    judge(session, first(session), STANDS)
    assert desk.said[-1] == "✓ stands, until you leave"
    assert save_at_last(session, patience=0) == []  # nothing was ever to be kept, as was told at the start


def test_what_cannot_be_saved_is_told_tried_again_and_counted_when_leaving(dossier: Path, tmp_path: Path) -> None:
    session, desk = open_kept(dossier, tmp_path / "state")
    (dossier / "judgements.jsonl").mkdir()
    judge(session, first(session), STANDS)
    assert "not a regular file" in desk.told[-1]
    assert save_at_last(session, patience=0)[-1] == "not saved: 1 judgement"
    (dossier / "judgements.jsonl").rmdir()
    save_often(session)
    assert save_at_last(session, patience=0) == []
    again, _ = open_kept(dossier, tmp_path / "state")
    assert progress_of(again.state.dossier).checked == 1


def test_another_readers_judgements_stay(dossier: Path, tmp_path: Path) -> None:
    mine, _ = open_kept(dossier, tmp_path / "mine")
    theirs, _ = open_kept(dossier, tmp_path / "theirs")
    judge(mine, mine.state.dossier.quotations[0], STANDS)
    judge(theirs, theirs.state.dossier.quotations[1], WRONG)
    read_again(mine)
    decided = [mine.state.dossier.judgement_of(each.id) for each in mine.state.dossier.quotations]
    assert [each.decision if each else None for each in decided] == [STANDS, WRONG, None]
