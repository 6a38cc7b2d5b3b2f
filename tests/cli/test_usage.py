"""What a command line that is wrong, or odd, comes to."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.model import Dossier
from tests.cli.conftest import Run
from tests.export.examples import ARTICLE, PLAN

Use = Callable[[Dossier], None]


@pytest.mark.parametrize("command", ["show --raw --json", "quotes --csv --json", "speakers --csv --json"])
def test_two_formats_at_once_are_refused(run: Run, article: Path, command: str) -> None:
    result = run(*command.split(), article)
    assert (result.status, result.out) == (2, "")
    assert "not allowed with" in result.err


@pytest.mark.parametrize("formats", ["--csv --json", "--csv --ics", "--ics --json"])
def test_two_formats_of_a_timeline_are_refused(run: Run, article: Path, formats: str) -> None:
    assert run("timeline", *formats.split(), article).status == 2


@pytest.mark.parametrize("command", ["", "show", "quotes", "check", "search x", "verify a.txt"])
def test_an_empty_name_is_not_the_folder_one_is_in(run: Run, command: str) -> None:
    result = run(*command.split(), "")
    assert result.status == 2
    assert "empty" in result.err + result.out


def test_no_dossier_is_made_in_a_folder_with_an_empty_name(
    run: Run, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    result = run("new", "", article)
    assert result.status == 2
    assert "reader new FOLDER FILE" in result.err
    assert list(Path.cwd().iterdir()) == []


def test_help_asked_for_by_a_word_is_given(run: Run) -> None:
    result = run("help")
    assert result.status == 0
    assert "commands" in result.out


@pytest.mark.parametrize("words", [["--document", "letter"], ["check", "--document", "letter"]])
def test_an_option_that_would_do_nothing_is_refused(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert (result.status, result.out) == (2, "")
    assert "--document" in result.err


def test_documents_come_in_the_order_asked_for_and_each_once(run: Run, dossier: Use) -> None:
    assert run("show", "--raw", "plan", "article").out == PLAN + ARTICLE
    assert run("show", "--raw", "article", "plan", "article").out == ARTICLE + PLAN


def test_an_empty_text_prints_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    assert run("show", tmp_path / "empty.txt").out == ""


def test_what_is_new_is_counted_and_the_file_to_correct_is_named(run: Run, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    said = run("new", folder, article).err
    assert said.endswith(f"found 1 quotation and 1 event; correct them in {folder}/dossier.yaml\n")
    (tmp_path / "b.txt").write_text("“It will never hold,” somebody said.\n", encoding="utf-8")
    assert "found 1 quotation (1 doubtful) and 0 events" in run("new", tmp_path / "b", tmp_path / "b.txt").err
