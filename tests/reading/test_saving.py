"""Saving what is kept of a reading: often, on demand, and at the end."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.files.errors import CannotSave, LockedByAnother
from reader.memory.keeping import recall
from reader.model import Finding
from reader.model.place import Place
from reader.reading import keeping, saving
from reader.reading.bookmarks import bookmark
from reader.reading.desk import ListShown
from reader.reading.first_places import first_places
from reader.reading.saving import save_at_last, save_now, save_often, take_places
from tests.reading.paper_desk import DOSSIER, STORY, PaperDesk, reading

FULL = Finding("no space left", "memory.json")


def kept(tmp_path: Path) -> PaperDesk:
    """Read as far as the second sentence, keep a bookmark, save, and return the desk."""
    session, desk = reading(recalled=recall(DOSSIER, tmp_path))
    desk.tops["story"] = 31
    desk.listed = ListShown("timeline")
    bookmark(session, "b")
    save_often(session)
    return desk


def test_what_was_left_is_there_when_the_dossier_is_opened_again(tmp_path: Path) -> None:
    kept(tmp_path)
    session, _ = reading(recalled=recall(DOSSIER, tmp_path))
    remembered = session.state.kept.remembered
    assert first_places(session.state.dossier, session.state.kept.remembered) == {"story": 31}
    assert (remembered.document, remembered.panel) == ("story", "timeline")
    assert [letter for letter, _ in remembered.bookmarks] == ["b"]


def test_the_document_that_is_read_is_the_one_that_opens_again(tmp_path: Path) -> None:
    session, _ = reading(recalled=recall(DOSSIER, tmp_path))
    session.read("minutes")
    take_places(session)
    assert session.state.kept.remembered.document == "minutes"
    assert {place.document for place in session.state.kept.remembered.places} == {"story", "minutes"}


def test_a_hidden_panel_is_remembered_as_hidden(tmp_path: Path) -> None:
    session, desk = reading()
    desk.listed = None
    take_places(session)
    assert session.state.kept.remembered.panel == ""


def fail(monkeypatch: pytest.MonkeyPatch, *failures: CannotSave | None) -> None:
    """Let each save fail in its way, or go well."""
    each, usual = iter(failures), keeping.save

    def save(*args: object, **options: object) -> object:
        failure = next(each)
        if failure is not None:
            raise failure
        return usual(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(saving, "save", save)


def test_a_failure_is_told_when_it_begins_and_again_when_it_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    session, desk = reading()
    full, other = CannotSave(FULL), CannotSave(Finding("not writable", "memory.json"))
    fail(monkeypatch, full, full, other, None, full)
    for _ in range(5):
        save_often(session)
    assert desk.told == [
        "memory.json: no space left",
        "memory.json: not writable",
        "memory.json: no space left",
    ]


def test_another_reader_that_saves_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    session, desk = reading()
    fail(monkeypatch, LockedByAnother(FULL))
    save_often(session)
    assert desk.told == []


def test_saving_on_demand_says_what_is_kept_anyway(tmp_path: Path) -> None:
    session, desk = reading(recalled=recall(DOSSIER, tmp_path))
    save_now(session)
    assert desk.said == ["Saved: bookmarks, notes, judgements and changes are saved as you make them"]


def test_saving_on_demand_says_what_could_not_be_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, desk = reading(recalled=recall(DOSSIER, tmp_path))
    bookmark(session, "b")
    fail(monkeypatch, CannotSave(FULL))
    save_now(session)
    assert desk.said[-1] == "Not saved: your place and 1 bookmark"


def test_house_15_at_the_end_what_is_lost_is_said_line_by_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, _ = reading(recalled=recall(DOSSIER, tmp_path))
    bookmark(session, "b")
    fail(monkeypatch, CannotSave(FULL), None)
    assert save_at_last(session, patience=0) == ["memory.json: no space left", "not saved: 1 bookmark"]
    assert save_at_last(session, patience=0) == []


def test_the_place_of_a_document_that_was_taken_out_is_kept_no_more(tmp_path: Path) -> None:
    session, desk = reading(recalled=recall(DOSSIER, tmp_path))
    desk.tops = {"gone": 4, "story": 31}
    take_places(session)
    assert [place.document for place in session.state.kept.remembered.places] == ["story"]
    assert first_places(session.state.dossier, session.state.kept.remembered) == {
        "story": Place("story", STORY.index("Nobody")).offset
    }
