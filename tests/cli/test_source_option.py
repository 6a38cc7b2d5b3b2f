"""`--source FILE`, and what two articles that quote the same words are to each other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

WORDS = "The long ferry has always been a costly mess for the county"
ONE = f"“{WORDS},” said Ruth Okafor on Monday.\n"
TWO = f"Okafor spoke on Monday. “{WORDS},” she told the paper.\n"
#: A clerk quotes in it what was said.
RECORD = f"Item 4. The chair called the ferry a burden: “{WORDS}.” Nobody answered.\n"


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    paths = (tmp_path / "one.txt", tmp_path / "two.txt", tmp_path / "record.txt")
    for path, text in zip(paths, (ONE, TWO, RECORD), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def sources(run: Run, *words: object) -> dict[str, Any]:
    """The source of each quotation by its document."""
    found = json.loads(run("quotes", "--json", *map(str, words)).out)["quotations"]
    return {each["document"]: each["source"] for each in found}


def test_of_two_articles_neither_verifies_the_other(run: Run, files: tuple[Path, Path, Path]) -> None:
    one, two, _ = files
    found = sources(run, one, two)
    assert {name: (each["document"], each["as_quoted"]) for name, each in found.items()} == {
        "one": ("two", True),
        "two": ("one", True),
    }
    shown = run("quotes", one, two).out
    assert shown.count("as quoted") == 2 and shown.count("also quoted here") == 2 and "exact" not in shown


def test_what_the_user_calls_a_source_verifies_even_if_it_quotes(run: Run, files: tuple[Path, Path, Path]) -> None:
    one, two, record = files
    found = sources(run, one, two, "--source", record)
    for name in ("one", "two"):
        assert (found[name]["document"], found[name]["as_quoted"], found[name]["second_hand"]) == (
            "record",
            False,
            True,
        )


def test_a_file_that_is_named_twice_is_opened_once(run: Run, files: tuple[Path, Path, Path]) -> None:
    one, _, record = files
    shown = run("show", one, record, "--source", record, "--source", record).out
    assert shown.count("==> record") == 1
    assert sources(run, one, record, "--source", record)["one"]["as_quoted"] is False


def test_the_sources_of_verify_are_sources(run: Run, files: tuple[Path, Path, Path]) -> None:
    one, two, _ = files
    result = run("verify", one, two)
    assert "1 quotation: 1 stand" in result.out and "quoted there, at second hand" in result.out
    assert result.status == 0


def test_a_source_that_cannot_be_read_is_told_and_the_rest_is_shown(run: Run, files: tuple[Path, Path, Path]) -> None:
    one, *_ = files
    result = run("quotes", one, "--source", "nowhere.txt")
    assert "nowhere.txt" in result.err and WORDS in result.out


@pytest.mark.parametrize("folder", [True, False])
def test_beside_a_dossier_it_is_refused(run: Run, files: tuple[Path, Path, Path], tmp_path: Path, folder: bool) -> None:
    one, two, record = files
    assert run("new", tmp_path / "made", one, two).status == 0
    result = run("quotes", *([tmp_path / "made"] if folder else []), "--source", record)
    assert (result.status, result.out) == (2, "")
    assert "record.txt: cannot be opened as a source beside a dossier" in result.err


def test_a_new_dossier_keeps_that_it_is_a_source(run: Run, files: tuple[Path, Path, Path], tmp_path: Path) -> None:
    one, _, record = files
    assert run("new", tmp_path / "made", one, "--source", record).status == 0
    assert "kind: source" in (tmp_path / "made" / "dossier.yaml").read_text(encoding="utf-8")
    assert sources(run, tmp_path / "made")["one"]["as_quoted"] is False


def test_a_transcript_that_is_called_a_source_is_read_as_a_transcript(run: Run, tmp_path: Path) -> None:
    story, hearing = tmp_path / "story.txt", tmp_path / "hearing.txt"
    story.write_text(ONE, encoding="utf-8")
    turns = [
        "MS. OKAFOR: It is late.",
        "MR. HALE: It is.",
        f"MS. OKAFOR: {WORDS}.",
        "MR. HALE: So.",
        "MS. OKAFOR: Yes.",
    ]
    hearing.write_text("\n\n".join(turns) + "\n", encoding="utf-8")
    found = sources(run, story, "--source", hearing)["story"]
    assert (found["said_by"]["name"], found["same_speaker"], found["as_quoted"]) == ("Okafor", True, False)
