"""However much is wrong with a file, what is told of it stays readable, and is there at once."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.files import selectors
from reader.files.dossiers import read_dossier
from reader.files.errors import CannotRead
from reader.files.report import MAX_FINDINGS, MAX_SUGGESTIONS, Report
from reader.files.settings import read_settings
from reader.model import Finding
from tests.files.dossier_folder import make_dossier

HEAD = "dossier: 1\ntitle: x\ndocuments: [{id: talk, file: talk.md}]\n"


def wrong_names(number: int) -> str:
    speakers = "".join(f"  - {{id: speaker{each}, name: Lee}}\n" for each in range(number))
    quotation = "document: talk, kind: direct, content: {exact: It will rain}"
    quotations = "".join(f"  - {{id: q{each}, speaker: speakr{each}, {quotation}}}\n" for each in range(number))
    return f"{HEAD}speakers:\n{speakers}quotations:\n{quotations}"


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many known words each unknown one was held against."""
    numbers: list[int] = []
    close: Callable[..., list[str]] = difflib.get_close_matches

    def counted(word: str, known: list[str], *rest: object, **options: object) -> list[str]:
        numbers.append(len(known))
        return close(word, known, *rest, **options)

    monkeypatch.setattr(difflib, "get_close_matches", counted)
    return numbers


def test_c2_however_many_names_are_wrong_only_the_first_are_compared(tmp_path: Path, compared: list[int]) -> None:
    for number in (100, 2000):
        compared.clear()
        findings = read_dossier(make_dossier(tmp_path, wrong_names(number))).findings
        assert len(compared) == MAX_SUGGESTIONS
        assert max(compared) <= 1000
        assert findings[0].hint == "did you mean 'speaker0'?"
        assert findings[MAX_SUGGESTIONS].hint == ""


def test_c2_for_lost_words_too_only_the_first_are_looked_for_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = []

    def look(_: str, words: str) -> str:
        looked.append(words)
        return "It will"

    monkeypatch.setattr(selectors, "words_still_found", look)
    yaml = "".join(
        f"  - {{id: q{each}, document: talk, kind: direct, content: {{exact: It {each}}}}}\n" for each in range(90)
    )
    findings = read_dossier(make_dossier(tmp_path, f"{HEAD}quotations:\n{yaml}")).findings
    assert len(looked) == MAX_SUGGESTIONS
    assert len(findings) == 90
    assert findings[0].hint.startswith("the text has")
    assert findings[-1].hint == "copy the words from the text"


def test_c2_findings_beyond_a_number_are_counted(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    items = 30_000
    folder = make_dossier(tmp_path, f"{HEAD}quotations:\n" + "  - x\n" * items)
    findings = read_dossier(folder).findings
    assert len(findings) == MAX_FINDINGS + 1
    more = items - MAX_FINDINGS
    said = f"{folder}/dossier.yaml: {more} more problems, {more} of them errors (fix these first)"
    assert str(findings[-1]) == said
    assert main(["check", str(folder)]) == 2
    assert len(capfd.readouterr().out) < 50_000


def test_c2_more_warnings_are_no_errors() -> None:
    report = Report("x.yaml")
    report.add(*[Finding("odd", severity="warning")] * (MAX_FINDINGS + 3))
    assert report.told()[-1] == Finding(
        "3 more problems, 0 of them errors", "x.yaml", hint="fix these first", severity="warning"
    )
    report.error("wrong", 1, "key")
    assert report.told()[-1].severity == "error"


@pytest.mark.parametrize("yaml", ["".join(f"k{each}: 1\n" for each in range(900)), "theme: nord\n" * 900])
def test_c2_settings_too(tmp_path: Path, yaml: str, compared: list[int]) -> None:
    (tmp_path / "settings.yaml").write_text(yaml)
    assert len(read_settings(tmp_path / "settings.yaml").findings) == MAX_FINDINGS + 1
    assert len(compared) <= MAX_SUGGESTIONS


def test_c2_what_is_wrong_with_the_documents_is_said_whatever_else_is_wrong(tmp_path: Path) -> None:
    yaml = "".join(f"k{each}: 1\n" for each in range(900))
    with pytest.raises(CannotRead, match="none of the documents can be opened"):
        read_dossier(make_dossier(tmp_path, f"dossier: 1\ntitle: x\n{yaml}documents: [{{id: a, file: none.txt}}]\n"))
