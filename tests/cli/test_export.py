"""`reader export` on a small invented dossier."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import icalendar
import pytest

from reader.cli import export
from reader.export.web_annotation.kept import Kept
from reader.model import Dossier
from tests.cli.conftest import Run
from tests.export.examples import DOSSIER
from tests.export.web_annotation.model import faults_of

Use = Callable[[Dossier], None]


@pytest.fixture(autouse=True)
def kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets a note and a bookmark be kept in the plan."""
    notes = (Kept("plan", 0, note="Ask the council."), Kept("plan", 4, letter="a"))
    monkeypatch.setattr(export, "kept_places", lambda _: notes)


def test_everything_is_written_as_one_document(run: Run, dossier: Use) -> None:
    result = run("export", "--format", "webannotation")
    document = json.loads(result.out)
    assert result.status == 0
    assert faults_of(document) == []
    assert document["label"] == "The bridge"
    assert [each["reader:what"] for each in document["first"]["items"]] == [
        *("quotation", "quotation", "quotation", "passage", "event", "event", "event", "note", "bookmark")
    ]
    assert result.err == "reader: with 1 note and 1 bookmark of yours; --no-notes leaves them out\n"


def test_the_format_need_not_be_named_and_others_do_not_exist(run: Run, dossier: Use) -> None:
    assert run("export").out == run("export", "--format", "webannotation").out
    assert run("export", "--format", "docx").status == 2


def test_notes_and_bookmarks_can_stay_private(run: Run, dossier: Use) -> None:
    result = run("export", "--no-notes")
    assert "council." not in result.out
    assert result.err == ""


def test_one_document_alone(run: Run, dossier: Use) -> None:
    items = json.loads(run("export", "--document", "plan").out)["first"]["items"]
    assert [each["reader:what"] for each in items] == ["event", "note", "bookmark"]
    assert "note" not in run("export", "--document", "article").err


def test_nothing_to_export_is_said(run: Run, dossier: Use, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export, "kept_places", lambda _: ())
    dossier(replace(DOSSIER, quotations=(), events=(), links=()))
    result = run("export")
    assert (result.status, result.out) == (1, "")
    assert "nothing to export" in result.err


def test_a_path_of_this_disk_is_not_told(run: Run, article: Path) -> None:
    result = run("export", "--no-notes", article)
    assert "Dan Layman" in result.out
    assert str(article.parent) not in result.out


def test_the_ending_of_the_output_names_the_format(run: Run, dossier: Use, tmp_path: Path) -> None:
    result = run("export", "--output", tmp_path / "bridge.conllu")
    assert (result.status, result.out) == (0, "")
    assert (tmp_path / "bridge.conllu").read_text(encoding="utf-8").startswith("# newdoc id = article\n")
    assert run("export", "--format", "conll").out == (tmp_path / "bridge.conllu").read_text(encoding="utf-8")


def test_brat_fills_a_new_folder_and_overwrites_nothing(run: Run, dossier: Use, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    assert run("export", "--format", "brat", "--output", folder).status == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        *("annotation.conf", "article.ann", "article.txt", "plan.ann", "plan.txt", "visual.conf"),
    ]
    (folder / "article.ann").write_text("mine\n", encoding="utf-8")
    result = run("export", "--format", "brat", "--output", folder)
    assert result.status == 2 and "is there already" in result.err
    assert (folder / "article.ann").read_text(encoding="utf-8") == "mine\n"


def test_only_the_documents_that_were_asked_for_are_written(run: Run, dossier: Use, tmp_path: Path) -> None:
    assert run("export", "--format", "brat", "--document", "plan", "-o", tmp_path / "corpus").status == 0
    assert not (tmp_path / "corpus" / "article.txt").exists()
    assert 'xml:id="document-article"' not in run("export", "--format", "tei", "--document", "plan").out


def test_a_file_that_is_read_is_not_overwritten(run: Run, article: Path) -> None:
    before = article.read_bytes()
    result = run("export", "--format", "markdown", "--output", article, article)
    assert result.status == 2 and article.read_bytes() == before


def test_without_a_dated_event_there_is_no_calendar(run: Run, dossier: Use) -> None:
    dossier(replace(DOSSIER, events=DOSSIER.events[:1]))
    result = run("export", "--format", "ics")
    assert (result.status, result.out) == (1, "")
    assert "no event has a date" in result.err


def test_undated_events_that_a_calendar_leaves_out_are_told(run: Run, dossier: Use) -> None:
    assert run("export", "--format", "ics").err == "reader: left out 1 event without a date\n"


def test_entries_of_two_texts_of_one_name_have_different_ids(run: Run, tmp_path: Path) -> None:
    ids = []
    for folder, words in (("one", "On 3 May 2021 the mayor spoke."), ("two", "On 4 May 2021 the mayor left.")):
        path = tmp_path / folder / "article.txt"
        path.parent.mkdir()
        path.write_text(f"{'All rights are reserved. ' * 50}\n\n{words}\n", encoding="utf-8")
        calendar: Any = icalendar.Calendar.from_ical(run("export", "--format", "ics", path).out)
        ids.append({str(entry["UID"]) for entry in calendar.walk("VEVENT")})
    assert all(ids) and ids[0].isdisjoint(ids[1])
