import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ARTICLE = """\
“The old bridge is safe enough for all of us,” said Ann Lee.
“It must never be closed to heavy traffic again,” said Ann Lee.

“The river does whatever the river wants to do,” said Bob Hill.
“Nobody in this whole town has ever asked me that,” said Bob Hill.
"""
REPORT = """\
The old bridge is safe enough
for all of us. It must never be closed to light traffic again, the council heard.
The river does, in spring, whatever the river wants to do.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    article, report = tmp_path / "article.txt", tmp_path / "report.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    report.write_text(REPORT, encoding="utf-8")
    return article, report


def test_each_quotation_has_a_verdict_a_place_and_its_differences(run: Run, files: tuple[Path, Path]) -> None:
    result = run("verify", *files)
    rows = [line.split(None, 3) for line in result.out.splitlines() if line.startswith("article-")]
    assert [row[1] for row in rows] == ["exact", "altered", "altered", "absent"]
    assert [row[2] for row in rows] == ["report:1", "report:2", "report:3", "-"]
    assert "replaced “heavy” for “light”" in result.out
    assert result.out.endswith("1 exact, 0 elided, 2 altered, 1 absent\n")
    assert result.status == 1


def test_the_same_as_json(run: Run, files: tuple[Path, Path]) -> None:
    result = run("verify", "--json", *files)
    document = json.loads(result.out)
    assert document["schema"] == 1
    first, second, *_, last = document["quotations"]
    assert (first["verdict"], first["source"]["text"]) == ("exact", REPORT.partition(".")[0])
    assert (last["verdict"], last["source"]) == ("absent", None)
    (change,) = second["changes"]
    assert (change["quotation"]["text"], change["source"]["text"]) == ("heavy", "light")
    assert REPORT[change["source"]["start"] : change["source"]["end"]] == "light"


def test_all_well_is_nought(run: Run, tmp_path: Path) -> None:
    article, report = tmp_path / "a.txt", tmp_path / "b.txt"
    article.write_text("“The old bridge is safe enough for all of us,” said Ann Lee.", encoding="utf-8")
    report.write_text(REPORT, encoding="utf-8")
    assert run("verify", article, report).status == 0


def test_an_article_without_quotations_is_nothing_found(run: Run, tmp_path: Path) -> None:
    article, report = tmp_path / "a.txt", tmp_path / "b.txt"
    article.write_text("It rained.", encoding="utf-8")
    report.write_text(REPORT, encoding="utf-8")
    result = run("verify", article, report)
    assert (result.status, result.out) == (1, "")


@pytest.mark.parametrize("missing", [0, 1, 2])
def test_nothing_is_compared_where_a_text_is_missing(run: Run, files: tuple[Path, Path], missing: int) -> None:
    """A source would else become the article, or words be called absent that stand in the source not read."""
    paths = [*map(str, files)]
    paths.insert(missing, "nowhere.txt")
    result = run("verify", *paths)
    assert (result.status, result.out) == (2, "")
    assert "nowhere.txt" in result.err
    assert "nothing was compared: 1 of the 3 files could not be read" in result.err


def test_a_dossier_is_refused(run: Run, files: tuple[Path, Path], tmp_path: Path) -> None:
    """Its own quotations would be compared beside the same ones found again, in whatever order was asked for."""
    assert run("new", tmp_path / "made", *files).status == 0
    for words in (["article", "letter"], [tmp_path / "made", "report"]):
        result = run("verify", *words)
        assert (result.status, result.out) == (2, "")
        assert "reader quotes" in result.err
