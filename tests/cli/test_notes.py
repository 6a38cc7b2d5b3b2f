"""`reader notes` lists what was left in texts, for people and for programs."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.memory.keeping import memory_folder, recall, remember
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Note
from reader.model.place import Place
from reader.pipeline import open_paths

TEXT = "The ferry sails at noon.\nNobody knew it, not even Rao.\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return a text with a bookmark and two notes, one of which a spreadsheet would take for a formula."""
    path = tmp_path / "story.txt"
    path.write_text(TEXT, encoding="utf-8")
    dossier = open_paths([str(path)])
    left = recall(dossier, memory_folder())
    marks = left.remembered.bookmarked("b", landmark_at(Place("story", TEXT.index("sails")), TEXT))
    for words, note in (("Nobody", "=ask()"), ("Rao", "Asha Rao?")):
        marks = marks.noted(Note(landmark_at(Place("story", TEXT.index(words)), TEXT), note, length=len(words)))
    remember(left, marks)
    return path


def test_they_are_listed_by_place(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes", str(story)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "place    kind  words           note",
        "story:1  b     sails at noon.  -",
        "story:2  note  Nobody          =ask()",
        "story:2  note  Rao             Asha Rao?",
    ]


def test_json_has_offsets_and_lines(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes", "--json", str(story)]) == 0
    bookmark, note, _ = json.loads(capsys.readouterr().out)["notes"]
    assert (bookmark["kind"], bookmark["letter"], bookmark["note"], bookmark["text"]) == (
        "bookmark", "b", None, "sails at noon.",
    )  # fmt: skip
    assert (note["kind"], note["note"], note["line"], note["text"]) == ("note", "=ask()", 2, "Nobody")
    assert TEXT[note["start"] : note["end"]] == "Nobody"


def test_csv_runs_nothing(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["notes", "--csv", str(story)]) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    assert [row["note"] for row in rows] == ["", "'=ask()", "Asha Rao?"]


def test_a_text_without_any_is_told_by_the_status(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nothing here.\n", encoding="utf-8")
    assert main(["notes", str(other)]) == 1
