"""`reader report`: every format from one command, a file written whole, nothing that is read written over."""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli import report
from reader.export.sheet.formats import FORMATS
from reader.model import Dossier
from tests.cli.conftest import Run
from tests.export.sheet.harbour import DOSSIER, HEARING, STORY

Use = Callable[[Dossier], None]


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a story and a hearing, which is the working folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "hearing.txt").write_text(HEARING, encoding="utf-8")
    return tmp_path


def test_html_goes_to_stdout_and_nothing_else_does(run: Run, dossier: Use) -> None:
    dossier(DOSSIER)
    result = run("report")
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith("<!DOCTYPE html>\n") and "5 quotations" not in result.err
    assert run("report", "--format", "html").out == result.out


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("docx", "claimreview")])
def test_a_file_has_what_stdout_gets(run: Run, dossier: Use, tmp_path: Path, name: str) -> None:
    dossier(DOSSIER)
    printed = run("report", "--format", name).out
    result = run("report", "--format", name, "-o", tmp_path / "sheet")
    assert (result.status, result.out) == (0, "") and "sheet: 5 quotations: 2 stand" in result.err
    assert (tmp_path / "sheet").read_bytes().decode() == printed


@pytest.mark.parametrize(
    ("file", "begins"),
    [("a.md", b"# The"), ("a.csv", b"number,"), ("a.json", b'{"schema":1'), ("a.docx", b"PK"), ("a.x", b"<!DOCTYPE")],
)
def test_the_ending_says_the_format(run: Run, dossier: Use, tmp_path: Path, file: str, begins: bytes) -> None:
    dossier(DOSSIER)
    assert run("report", "--output", tmp_path / file).status == 0
    assert (tmp_path / file).read_bytes().startswith(begins)


def test_plain_files_make_a_sheet_too(run: Run, files: Path) -> None:
    result = run("report", "--format", "csv", "story.txt", "--source", "hearing.txt")
    rows = list(csv.DictReader(io.StringIO(result.out)))
    assert [row["outcome"] for row in rows] == ["changed", "stands", "stands", "not there", "by others"]
    assert rows[0]["source.document"] == "hearing"


def test_only_the_documents_that_are_asked_for_are_on_it(run: Run, dossier: Use) -> None:
    dossier(DOSSIER)
    result = run("report", "--format", "json", "--document", "hearing")
    assert result.status == 1 and json.loads(result.out)["quotations"] == []
    assert "no quotation is to be judged" in result.err


def test_reviews_of_what_nobody_judged_are_told_to_be_none(run: Run, dossier: Use) -> None:
    dossier(DOSSIER)
    result = run("report", "--format", "claimreview")
    assert result.status == 1 and json.loads(result.out)["@graph"] == []
    assert "nobody has judged a quotation" in result.err


def test_a_word_document_goes_into_a_pipe_but_not_to_a_terminal(
    run: Run, dossier: Use, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dossier(DOSSIER)
    monkeypatch.setattr(report, "is_terminal", lambda _: True)
    result = run("report", "--format", "docx")
    assert result.status == 2 and "--output sheet.docx" in result.err
    assert run("report", "--format", "docx", "-o", tmp_path / "sheet.docx").status == 0
    with zipfile.ZipFile(tmp_path / "sheet.docx") as archive:
        assert archive.testzip() is None


def test_a_word_document_into_a_pipe_is_not_cleaned(monkeypatch: pytest.MonkeyPatch, dossier: Use) -> None:
    from reader.cli.main import main

    dossier(DOSSIER)
    out = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(out, "utf-8"))
    assert main(["report", "--format", "docx"]) == 0
    with zipfile.ZipFile(io.BytesIO(out.getvalue())) as archive:
        assert "word/document.xml" in archive.namelist()


@pytest.mark.parametrize(
    "words", [["story.txt", "-o", "story.txt"], ["story.txt", "--source", "hearing.txt", "-o", "./hearing.txt"]]
)
def test_what_is_read_is_not_written_over(run: Run, files: Path, words: list[str]) -> None:
    result = run("report", *words)
    assert result.status == 2 and "is read for the sheet, so it is not overwritten" in result.err
    assert (files / "story.txt").read_text(encoding="utf-8") == STORY


def test_no_file_of_a_dossier_is_written_over(run: Run, files: Path) -> None:
    assert run("new", "made", "story.txt", "--source", "hearing.txt").status == 0
    for name in ("dossier.yaml", "judgements.jsonl", "story.txt"):
        assert run("report", "made", "-o", f"made/{name}").status == 2
    assert run("report", "made", "-o", "made/sheet.html").status == 0


def test_what_cannot_be_written_leaves_the_old_file(run: Run, files: Path) -> None:
    (files / "sheet.html").mkdir()
    result = run("report", "story.txt", "-o", "sheet.html")
    assert result.status == 74 and "sheet.html: cannot be saved: what is there is not a regular file" in result.err
    assert sorted(path.name for path in files.iterdir()) == ["hearing.txt", "sheet.html", "story.txt"]


@pytest.mark.parametrize(
    ("option", "value", "told"),
    [
        ("--date", "tomorrow", "is no day; give it as 2026-11-27"),
        ("--date", "2026-11", "is no day"),
        ("--date", "2026-02-30", "is no day"),
        ("--url", "javascript:alert(1)", "is no address of a page"),
        ("--format", "pdf", "invalid choice"),
    ],
)
def test_a_wrong_wish_is_told_before_anything_is_read(run: Run, option: str, value: str, told: str) -> None:
    result = run("report", option, value, "nowhere.txt")
    assert result.status == 2 and told in result.err and "nowhere" not in result.err


def test_the_day_is_named_only_if_asked(run: Run, dossier: Use) -> None:
    dossier(DOSSIER)
    assert "27 November 2026" in run("report", "--date", "2026-11-27").out
    assert run("report").out == run("report").out and "November" not in run("report").out
