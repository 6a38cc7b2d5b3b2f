"""What is undone, also after the files were read again or edited elsewhere, and what comes too late."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.reading.commands.dispatch import run_command
from reader.reading.completion_beside import begin_completion
from reader.reading.files_again import read_again
from tests.reading.annotating.annotator import Annotator, annotating
from tests.reading.story_folder import write_bare_dossier, write_dossier


@pytest.fixture
def reader(tmp_path: Path) -> Annotator:
    write_dossier(tmp_path)
    return annotating(tmp_path)


def speaks(reader: Annotator, words: str, speaker: str) -> None:
    reader.at(words).press("correct")
    reader.answer(speaker)


def edit(reader: Annotator, old: str, new: str) -> None:
    """Edit the dossier.yaml elsewhere."""
    assert old in reader.yaml
    reader.file.write_text(reader.yaml.replace(old, new), encoding="utf-8")


def test_what_is_undone_is_said_and_shown(reader: Annotator) -> None:
    before = reader.yaml
    speaks(reader, "We keep", "ochs")
    reader.at("Not a penny").press("undo")
    assert reader.said == "Undone: speaker of “We keep the ferry,”; ^y does it again"
    assert reader.yaml == before and reader.current.id == "q1" and reader.current.speaker == "rao"
    reader.press("redo")
    assert reader.said == "Done again: speaker of “We keep the ferry,”; U takes it back"
    assert reader.current.speaker == "ochs"


def test_after_the_files_were_read_again_it_is_undone_all_the_same(reader: Annotator) -> None:
    before = reader.yaml
    speaks(reader, "We keep", "ochs")
    reader.at("It runs").press("reject")
    for _ in range(2):
        read_again(reader.session)
        reader.wait()
        reader.press("undo")
    assert reader.yaml == before and [each.speaker for each in reader.dossier.quotations] == ["rao", "rao", "ochs"]
    read_again(reader.session)
    reader.wait()
    reader.press("redo", "redo")
    assert [each.id for each in reader.dossier.quotations] == ["q1", "q3"]


def test_what_was_edited_elsewhere_stays_and_is_shown_with_the_next_change(reader: Annotator) -> None:
    speaks(reader, "We keep", "ochs")
    edit(reader, "# by hand", "# by two hands")
    edit(reader, "name: Jan Ochs", "name: Jan B. Ochs")
    reader.press("undo")
    assert reader.said.startswith("Undone: ") and "# by two hands" in reader.yaml and "Jan B. Ochs" in reader.yaml
    assert [each.speaker for each in reader.dossier.quotations] == ["rao", "rao", "ochs"]
    assert [each.name for each in reader.dossier.speakers] == ["Asha Rao", "Jan B. Ochs"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  - id: q1\n    document: story\n    speaker: ochs", "  - id: q1\n    document: story\n    speaker: rao"),
        ("  - id: q1\n", "  - id: q9\n"),
        ("    content: {exact: \"We keep the ferry,\"}", "    content: {exact: \"We keep\"}"),
    ],
    ids=["the very speaker", "its id", "its words"],
)  # fmt: skip
def test_an_undo_that_no_longer_fits_is_refused_and_the_one_before_it_is_not_barred(
    reader: Annotator, old: str, new: str
) -> None:
    reader.at("Not a penny").press("reject")
    speaks(reader, "We keep", "ochs")
    edit(reader, old, new)
    edited = reader.yaml
    reader.press("undo")
    assert reader.said == "Not undone: speaker of “We keep the ferry,”: dossier.yaml was changed there since"
    assert reader.yaml == edited
    reader.press("undo")
    assert reader.said.startswith("Undone: rejected “Not a penny more,”")
    assert new in reader.yaml and "id: q3" in reader.yaml


def test_a_redo_that_no_longer_fits_is_refused_as_well(reader: Annotator) -> None:
    speaks(reader, "We keep", "ochs")
    reader.press("undo")
    edit(
        reader,
        '    speaker: rao\n    kind: direct\n    content: {exact: "We',
        '    kind: direct\n    content: {exact: "We',
    )
    reader.press("redo")
    assert reader.said == "Not done again: speaker of “We keep the ferry,”: dossier.yaml was changed there since"
    assert reader.session.state.edits.undone == ()


def test_while_another_reader_writes_it_is_refused_for_now_and_can_be_tried_again(reader: Annotator) -> None:
    from reader.files.locking import locked

    speaks(reader, "We keep", "ochs")
    with locked(reader.path):
        reader.press("undo")
    assert "is being changed by another reader: try again" in reader.said
    reader.press("undo")
    assert reader.said.startswith("Undone: ")


def test_a_change_of_what_was_changed_elsewhere_is_refused_and_nothing_is_written(reader: Annotator) -> None:
    edit(reader, 'content: {exact: "We keep the ferry,"}', 'content: {exact: "We keep"}')
    edited = reader.yaml
    speaks(reader, "We keep", "ochs")
    assert reader.said == "Not changed: “We keep the ferry,” was changed in dossier.yaml since it was read"
    assert reader.yaml == edited and not reader.session.state.edits.done


def test_what_others_changed_beside_it_is_kept_and_shown(reader: Annotator) -> None:
    other = annotating(reader.path)
    speaks(reader, "We keep", "ochs")
    speaks(other, "Not a penny", "rao")
    assert [each.speaker for each in other.dossier.quotations] == ["ochs", "rao", "rao"]
    reader.press("undo")
    assert [each.speaker for each in reader.dossier.quotations] == ["rao", "rao", "rao"]


def test_a_file_that_cannot_be_edited_without_loss_is_not_and_why_is_said(reader: Annotator) -> None:
    before = reader.file.read_bytes() + b"# caf\xe9\n"
    reader.file.write_bytes(before)
    speaks(reader, "We keep", "ochs")
    assert reader.said.startswith("Not changed: dossier.yaml is not UTF-8 throughout")
    assert reader.file.read_bytes() == before and reader.dossier.quotations[0].speaker == "rao"


def test_two_changes_at_once_are_one_after_the_other_or_refused(reader: Annotator) -> None:
    run_command(reader.at("Not a penny").session, "reject")
    run_command(reader.at("We keep").session, "reject")
    assert reader.said == "Not changed: the change before it is still being written; try again"
    run_command(reader.session, "undo")
    assert reader.said == "Nothing to undo"
    reader.wait()
    assert reader.words() == ["We keep the ferry,", "It runs on Sundays,"]


def test_what_is_written_late_is_shown_in_the_dossier_as_it_is_by_then(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    run_command(reader.at("We keep").session, "accept")
    judged = replace(reader.dossier, title="As it is by then")
    reader.session.adopt(judged)
    reader.wait()
    assert reader.dossier.title == "As it is by then" and reader.dossier.quotations[0].origin == "curated"


def test_a_text_that_was_read_again_while_a_change_was_written_has_its_words_where_they_are(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    run_command(reader.at("We keep").session, "accept")
    story = tmp_path / "story.txt"
    story.write_text("A line before.\n\n" + story.read_text(encoding="utf-8"), encoding="utf-8")
    read_again(reader.session)
    reader.desk.waiting.reverse()  # the files were read before the change was written
    reader.wait()
    first = reader.dossier.quotations_of("story")[0]
    assert (first.origin, first.start) == ("curated", 17)


def test_a_completion_under_way_begins_anew_and_does_not_undo_the_change(reader: Annotator) -> None:
    begin_completion(reader.session)
    run_command(reader.at("We keep").session, "reject")
    late, change = reader.desk.waiting
    reader.desk.work(1)
    assert late in reader.desk.waiting and change not in reader.desk.waiting
    reader.wait()
    assert reader.words() == ["It runs on Sundays,", "Not a penny more,"]
    assert not reader.session.state.completion.running


def test_links_that_are_found_late_for_a_quotation_that_changed_again_are_dropped(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    reader.at("We keep").press("correct")
    question = reader.line
    question.take(" nobody", "")
    reader.desk.work()  # written, and its links are being looked for
    (linking,) = reader.desk.waiting
    parts = list(linking.parts())
    reader.press("undo")
    links = set(reader.dossier.links)
    for part in parts:
        linking.take(part)
    assert set(reader.dossier.links) == links


def test_an_internal_error_changes_nothing_and_does_not_bar_the_next_change(
    reader: Annotator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from reader.pipeline import amending

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    before = reader.yaml
    with monkeypatch.context() as broken:
        broken.setattr(amending, "amend_text", lambda *_: 1 / 0)
        speaks(reader, "We keep", "ochs")
    assert reader.said == "Not changed: an internal error" and reader.yaml == before
    speaks(reader, "We keep", "ochs")
    assert reader.said.startswith("Speaker of ")
