"""Plain files: the first change asks once for a dossier, and is made there; or it lasts until the user leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.files.dossiers import read_dossier
from reader.memory.keeping import recall
from reader.model.judgement import STANDS
from reader.pipeline.judgements import with_kept_judgements
from reader.reading.commands.dispatch import run_command
from reader.reading.completion_beside import begin_completion
from reader.reading.files_again import read_again
from reader.reading.judging import judge
from reader.reading.saving import save_now
from tests.reading.annotating.annotator import Annotator, annotating
from tests.reading.paper_desk import MINUTES, STORY, reading_files


@pytest.fixture
def reader(tmp_path: Path) -> Annotator:
    """The story and the minutes as plain files, in which all has been found."""
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    return annotating(tmp_path / "story.txt", tmp_path / "minutes.txt")


def folder_of(reader: Annotator) -> Path:
    return reader.path.parent / "talks"


def make(reader: Annotator) -> None:
    """Accept the current find, and answer the one question with a folder."""
    reader.at("We keep").press("accept")
    reader.answer(str(folder_of(reader)))


def test_one_question_offers_a_folder_beside_the_files_by_their_title(reader: Annotator) -> None:
    reader.at("We keep").press("accept")
    assert reader.line.label == "keep changes in a dossier? folder:"
    assert Path(reader.line.typed).parent == reader.path.parent and not Path(reader.line.typed).exists()
    assert reader.offered(str(folder_of(reader))) == [str(folder_of(reader))]
    assert reader.dossier.quotations[0].origin == "detected"


def test_the_change_is_made_in_the_new_dossier_and_reading_goes_on_there(reader: Annotator) -> None:
    reader.at("Not a penny")
    top = reader.desk.tops.copy()
    reader.press("accept")
    reader.answer(str(folder_of(reader)))
    assert reader.said.startswith("Accepted “Not a penny more,”") and reader.said.endswith("U takes it back")
    assert reader.dossier.folder == folder_of(reader) and reader.session.state.draft == ""
    assert (reader.session.state.document, reader.desk.tops.keys()) == ("story", top.keys())
    read = read_dossier(folder_of(reader))
    assert [each.origin for each in read.quotations_of("story")] == ["detected", "detected", "curated"]
    assert (
        read.documents[0].provenance.original and (folder_of(reader) / read.documents[0].provenance.original).exists()
    )
    reader.press("accept")  # not asked again
    assert reader.said.startswith("Accepted “We keep the ferry,”")
    reader.press("undo", "undo")
    assert {each.origin for each in read_dossier(folder_of(reader)).quotations} == {"detected"}


def test_links_and_dates_that_were_known_stay_and_so_do_judgements_and_bookmarks(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    session, desk = reading_files(tmp_path / "story.txt", tmp_path / "minutes.txt")
    recalled = recall(session.state.dossier, tmp_path / "state")
    session, desk = reading_files(tmp_path / "story.txt", tmp_path / "minutes.txt", recalled=recalled)
    begin_completion(session)
    reader = Annotator(session, desk, tmp_path / "story.txt")
    reader.wait()
    judge(session, reader.dossier.quotations[0], STANDS)
    verdicts = [link.verdict for link in reader.dossier.links]
    make(reader)
    assert [link.verdict for link in reader.dossier.links] == verdicts
    judged = reader.dossier.judgement_of(reader.at("We keep").current.id)
    assert judged is not None and judged.decision is STANDS
    assert (folder_of(reader) / "judgements.jsonl").read_text(encoding="utf-8").count("stands") == 1
    again = with_kept_judgements(read_dossier(folder_of(reader)), tmp_path / "elsewhere")
    assert again.judgement_of("q1") is not None
    save_now(session)
    assert recall(again, tmp_path / "state").remembered.document == "story"


def test_declined_it_lasts_until_leaving_is_not_asked_again_and_is_counted(reader: Annotator) -> None:
    reader.at("We keep").press("accept")
    reader.decline()
    assert reader.said == "Accepted “We keep the ferry,” · 2 finds left here · until you leave: :make_dossier keeps it"
    shown = len(reader.desk.shown)
    reader.press("reject")
    assert len(reader.desk.shown) == shown and len(reader.words()) == 2
    save_now(reader.session)
    assert reader.said == "Not saved: 2 changes"
    assert sorted(path.name for path in reader.path.parent.iterdir()) == ["minutes.txt", "story.txt"]


def test_what_lasts_until_leaving_is_there_when_the_files_are_read_again_and_can_be_undone_then(
    reader: Annotator,
) -> None:
    reader.at("We keep").press("accept")
    reader.decline()
    reader.at("It runs").press("reject")
    reader.path.write_text("A line before.\n\n" + STORY, encoding="utf-8")
    read_again(reader.session)
    reader.wait()
    assert [(each.origin, each.start) for each in reader.dossier.quotations_of("story")] == [
        ("curated", 17),
        ("detected", STORY.index("Not a") + 16),
    ]
    reader.press("undo")
    assert len(reader.words()) == 3
    reader.press("undo")
    assert {each.origin for each in reader.dossier.quotations_of("story")} == {"detected"} and len(reader.words()) == 3
    reader.press("redo", "redo")
    assert len(reader.words()) == 2


def test_later_a_dossier_can_still_be_made_and_has_all_that_was_changed(reader: Annotator) -> None:
    reader.at("We keep").press("accept")
    reader.decline()
    reader.press("make_dossier")
    reader.answer(str(folder_of(reader)))
    assert reader.said == f"Made {folder_of(reader)}: every change is kept there, and can no longer be undone"
    assert [each.origin for each in read_dossier(folder_of(reader)).quotations_of("story")] == [
        "curated",
        "detected",
        "detected",
    ]
    reader.press("undo")
    assert reader.said == "Nothing to undo"
    reader.press("make_dossier")
    assert reader.said == "This is a dossier already: every change is kept in it"


@pytest.mark.parametrize(
    ("there", "said"),
    [("a file", "is a file"), ("a full folder", "is not empty"), ("nothing named", "name a folder")],
)
def test_what_stands_in_the_way_is_told_while_the_folder_is_typed(reader: Annotator, there: str, said: str) -> None:
    folder = folder_of(reader)
    if there == "a file":
        folder.write_text("mine", encoding="utf-8")
    elif there == "a full folder":
        folder.mkdir()
        (folder / "mine.txt").write_text("mine", encoding="utf-8")
    typed = "" if there == "nothing named" else str(folder)
    reader.at("We keep").press("accept")
    assert reader.offered(typed) == [said]
    reader.answer(typed)
    assert reader.said == f"No dossier made: {said}" and reader.dossier.folder is None


def test_an_empty_folder_will_do(reader: Annotator) -> None:
    folder_of(reader).mkdir()
    make(reader)
    assert reader.dossier.folder == folder_of(reader)


def test_a_file_that_was_changed_since_it_was_opened_makes_no_dossier(reader: Annotator) -> None:
    reader.path.write_text(STORY.replace("noon", "two"), encoding="utf-8")
    make(reader)
    assert (
        reader.said == "No dossier made, and nothing changed"
        and "was changed since it was opened" in reader.desk.told[-1]
    )
    assert not folder_of(reader).exists() and not reader.session.state.writing


def test_what_is_still_being_looked_for_is_found_before_the_dossier_is_made(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    session, desk = reading_files(tmp_path / "story.txt")
    reader = Annotator(session, desk, tmp_path / "story.txt")
    begin_completion(session)  # and it is not done yet
    run_command(session, "make_dossier")
    reader.line.take("", str(tmp_path / "talks"))
    desk.work(1)
    assert len(read_dossier(tmp_path / "talks").quotations) == 3
