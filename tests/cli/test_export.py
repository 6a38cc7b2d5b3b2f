"""`reader export` on a small invented dossier."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

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
    assert run("export", "--format", "csv").status == 2


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
