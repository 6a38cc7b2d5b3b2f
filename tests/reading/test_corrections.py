"""Correcting a quotation: the answer is about the one that was asked about, and is kept where it can be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.model import Dossier
from reader.pipeline import completed, open_paths
from reader.reading.answers import NO_QUOTATION, NOBODY
from reader.reading.commands.dispatch import run_command
from reader.reading.completion_beside import begin_completion
from reader.reading.corrections import GONE, SOMEBODY_ELSE
from reader.reading.files_again import read_again
from reader.reading.prompt_answers import answer
from tests.reading.paper_desk import DOSSIER, STORY, WORDS, reading


def speakers(dossier: Dossier) -> dict[str, str | None]:
    return {quotation.id: quotation.speaker for quotation in dossier.quotations}


def write_dossier(folder: Path) -> None:
    """Write the story as a dossier with its own file."""
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    quotations = "".join(
        f"  - id: q{number}\n    document: story\n    speaker: {speaker}\n    kind: direct\n"
        f'    content: {{exact: "{words}"}}\n'
        for number, (words, speaker) in enumerate(zip(WORDS, ("rao", "rao", "ochs"), strict=True), 1)
    )
    (folder / "dossier.yaml").write_text(
        "dossier: 1\ntitle: The ferry\n# by hand\ndocuments:\n  - {id: story, file: story.txt, title: The ferry}\n"
        "speakers:\n  - {id: rao, name: Asha Rao}\n  - {id: ochs, name: Jan Ochs}\nquotations:\n" + quotations,
        encoding="utf-8",
    )


def test_house_1_the_answer_is_about_the_quotation_that_was_asked_about() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "correct")
    session.make_current(DOSSIER.quotations[2])
    desk.choice.take("ochs")
    assert speakers(session.state.dossier) == {"q1": "ochs", "q2": "rao", "q3": "ochs"}


def test_house_1_so_is_a_name_that_is_typed() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "correct")
    desk.choice.take(SOMEBODY_ELSE)
    session.make_current(DOSSIER.quotations[2])
    answer(session, desk.asked[-1], "Ines Vale")
    new = speakers(session.state.dossier)["q1"]
    speaker = session.state.dossier.speaker(new)
    assert speaker is not None and speaker.name == "Ines Vale"
    assert speakers(session.state.dossier)["q3"] == "ochs"


def test_who_speaks_now_comes_first_and_every_answer_is_offered() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[2])
    run_command(session, "correct")
    assert [row.key for row in desk.choice.rows] == ["ochs", "rao", SOMEBODY_ELSE, NOBODY, NO_QUOTATION]
    assert desk.choice.title == f"Who says “{WORDS[2]}”?" and desk.choice.does == "chooses it"


def test_an_answer_about_a_quotation_that_is_gone_by_then_corrects_nothing() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "correct")
    session.adopt(Dossier("Other", DOSSIER.documents, DOSSIER.speakers, DOSSIER.quotations[1:]))
    desk.choice.take("ochs")
    assert session.state.message == GONE
    desk.choice.take(SOMEBODY_ELSE)
    answer(session, desk.asked[-1], "Ines Vale")
    assert session.state.message == GONE and speakers(session.state.dossier) == {"q2": "rao", "q3": "ochs"}


def test_no_name_corrects_nothing() -> None:
    session, desk = reading()
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "correct")
    desk.choice.take(SOMEBODY_ELSE)
    answer(session, desk.asked[-1], " ")
    assert session.state.message == "Not corrected"


def test_without_a_current_quotation_it_says_how_to_have_one() -> None:
    session, desk = reading()
    run_command(session, "correct")
    assert not desk.shown and desk.said[-1].startswith("No current quotation: ")


def test_a_correction_is_saved_with_the_comments_and_is_there_when_read_again(tmp_path: Path) -> None:
    write_dossier(tmp_path)
    session, desk = reading(open_paths([str(tmp_path)]), paths=[str(tmp_path)])
    session.make_current(session.state.dossier.quotations[0])
    run_command(session, "correct")
    desk.choice.take("ochs")
    assert session.state.message == "Corrected, and saved to dossier.yaml" and session.state.answers == ()
    assert "# by hand" in (tmp_path / "dossier.yaml").read_text(encoding="utf-8")
    read_again(session)
    assert speakers(session.state.dossier)["q1"] == "ochs"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write anywhere")
def test_a_correction_that_cannot_be_saved_lasts_until_leaving_and_that_is_told(tmp_path: Path) -> None:
    write_dossier(tmp_path)
    session, desk = reading(open_paths([str(tmp_path)]), paths=[str(tmp_path)])
    tmp_path.chmod(0o500)
    try:
        session.make_current(session.state.dossier.quotations[0])
        run_command(session, "correct")
        desk.choice.take(NOBODY)
    finally:
        tmp_path.chmod(0o700)
    assert session.state.message == "Corrected until you leave; not saved" and len(session.state.answers) == 1
    assert desk.told


def test_a_dossier_that_changed_on_the_disk_meanwhile_keeps_the_answer_until_leaving(tmp_path: Path) -> None:
    write_dossier(tmp_path)
    session, desk = reading(open_paths([str(tmp_path)]), paths=[str(tmp_path)])
    session.make_current(session.state.dossier.quotations[0])
    run_command(session, "correct")
    file = tmp_path / "dossier.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("id: q1", "id: q9"), encoding="utf-8")
    desk.choice.take(NOBODY)
    assert session.state.message == "Corrected until you leave; not saved"
    assert desk.told and speakers(session.state.dossier)["q1"] is None


def test_of_texts_without_a_dossier_an_answer_lasts_until_leaving_also_when_read_again(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY, encoding="utf-8")
    session, desk = reading(completed(open_paths([str(story)])), paths=[str(story)])
    first = session.state.dossier.quotations[0]
    session.make_current(first)
    run_command(session, "correct")
    desk.choice.take(NO_QUOTATION)
    assert session.state.message.startswith("Corrected until you leave: `reader new`")  # type: ignore[union-attr]
    desk.waiting.clear()
    read_again(session)
    desk.work()
    assert all(quotation.start != first.start for quotation in session.state.dossier.quotations)


def test_a_later_answer_about_the_same_quotation_is_the_one_that_lasts() -> None:
    session, desk = reading()
    for key in ("ochs", NOBODY):
        session.make_current(DOSSIER.quotations[0])
        run_command(session, "correct")
        desk.choice.take(key)
    assert [answer.speaker for answer in session.state.answers] == [None]


def test_a_correction_during_a_completion_begins_it_anew_in_the_corrected_dossier() -> None:
    session, desk = reading()
    begin_completion(session)
    session.make_current(DOSSIER.quotations[0])
    run_command(session, "correct")
    desk.choice.take("ochs")
    assert len(desk.waiting) == 2
    desk.work(0)
    desk.work(0)
    assert speakers(session.state.dossier)["q1"] == "ochs" and not session.state.completion.running
