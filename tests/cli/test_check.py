from pathlib import Path

import pytest

from tests.cli.conftest import Run

ARTICLE = "“The old bridge is safe enough for all of us,” the plan says. “It must close next year,” said Ann Lee.\n"
PLAN = "We find that the old bridge is quite safe enough for all of us.\n"
DOSSIER = """\
dossier: 1
title: The bridge
documents:
  - {id: article, file: article.txt, title: Bridge closed}
  - {id: plan, file: plan.txt, title: The plan}
speakers:
  - {id: lee, name: Ann Lee}
  - {id: plan, name: the plan}
quotations:
  - id: q1
    document: article
    speaker: plan
    kind: direct
    content: {exact: "The old bridge is safe enough for all of us,"}
    source: {document: plan, exact: "EXACT"}
events:
  - {id: e1, date: "2014", headline: The bridge closes, document: article, exact: next year}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "plan.txt").write_text(PLAN, encoding="utf-8")
    return tmp_path


def write(folder: Path, dossier: str) -> None:
    (folder / "dossier.yaml").write_text(dossier, encoding="utf-8")


def test_a_dossier_without_fault_says_so_as_talk(run: Run) -> None:
    result = run("check")
    assert (result.status, result.out) == (0, "")
    assert result.err.startswith("reader: nothing wrong: 2 documents")


def test_words_that_are_altered_in_the_source_are_told(run: Run, folder: Path) -> None:
    write(folder, DOSSIER.replace("EXACT", "the old bridge is quite safe enough for all of us"))
    result = run("check", folder)
    assert result.status == 1
    (line,) = result.out.splitlines()
    assert line.startswith(f"{folder}/dossier.yaml:15: quotations[0].source: quotation q1: plan has other words: ")
    assert "dropped “quite”" in line


def test_the_line_of_a_source_is_told_where_the_id_has_blanks_around_it(run: Run, folder: Path) -> None:
    write(folder, DOSSIER.replace("EXACT", "We find that").replace("id: q1", 'id: " q1 "'))
    assert "dossier.yaml:15: quotations[0].source: " in run("check", folder).out


def test_words_that_the_source_does_not_hold_are_an_error(run: Run, folder: Path) -> None:
    write(folder, DOSSIER.replace("EXACT", "We find that"))
    result = run("check", folder)
    assert result.status == 2
    assert "plan does not have these words there" in result.out


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("The old bridge", "The new bridge", 14),
        ("speaker: plan", "speaker: plans", 12),
        ('"2014"', '"2014-13-01"', 17),
        ("document: article\n", "document: articles\n", 11),
        ("kind: direct", "kinds: direct", 13),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(run: Run, folder: Path, right: str, wrong: str, line: int) -> None:
    good = DOSSIER.replace("EXACT", "the old bridge is quite safe enough for all of us")
    write(folder, good.replace(right, wrong))
    result = run("check", folder)
    assert result.status == 2
    assert any(told.startswith(f"{folder}/dossier.yaml:{line}: ") for told in result.out.splitlines())


def test_a_dossier_that_cannot_be_read_is_told(run: Run, folder: Path) -> None:
    write(folder, "dossier: 1\n\ttitle: x")
    result = run("check", folder)
    assert result.status == 2
    assert result.out.startswith(f"{folder}/dossier.yaml:2")
    assert result.out.count("\n") == 1


def test_several_dossiers_are_checked_one_after_the_other(run: Run, folder: Path) -> None:
    """As pre-commit names them: each by its dossier.yaml."""
    write(folder, DOSSIER.replace("EXACT", "the old bridge is quite safe enough for all of us"))
    other = folder / "other"
    other.mkdir()
    (other / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (other / "plan.txt").write_text(ARTICLE, encoding="utf-8")
    write(
        other, DOSSIER.replace("EXACT", "The old bridge is safe enough for all of us,").replace("The bridge", "Other")
    )
    result = run("check", folder / "dossier.yaml", other / "dossier.yaml")
    assert result.status == 1
    assert [line.partition(":")[0] for line in result.out.splitlines()] == [f"{folder}/dossier.yaml"]
    assert result.err.startswith("reader: Other: nothing wrong: 2 documents")


def test_a_dossier_that_cannot_be_read_does_not_keep_another_from_being_checked(run: Run, folder: Path) -> None:
    write(folder, DOSSIER.replace("EXACT", "We find that"))
    empty = folder / "empty"
    empty.mkdir()
    result = run("check", empty, folder)
    assert result.status == 2
    assert [line.startswith(f"{folder}/dossier.yaml:15") for line in result.out.splitlines()] == [False, True]
