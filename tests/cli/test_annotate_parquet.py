"""`reader annotate` reads and writes Parquet, and keeps the other columns."""

from __future__ import annotations

import datetime
import decimal
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.cli import annotate_output
from reader.cli.annotate_progress import AnnotateProgress
from reader.files.parquet import ParquetParts
from tests.cli.conftest import Run

arrow = pytest.importorskip("pyarrow", reason="needs the extra arrow")
parquet = pytest.importorskip("pyarrow.parquet")

TEXTS = ["“It rained,” said Ada Marlow yesterday.", None, "**Bold** “It snowed,” Ada Marlow said.", ""]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Four texts, one of them missing, with columns of other kinds."""
    table = arrow.table(
        {
            "paper": ["Times", None, "Post", "Post"],
            "id": [4, 3, 2, 1],
            "text": TEXTS,
            "published": arrow.array([datetime.date(2013, 5, 22)] * 4),
            "scores": [[1.5], [], None, [2.0, 3.0]],
        }
    )
    path = tmp_path / "corpus.parquet"
    parquet.write_table(table, path)
    return path


def rows(path: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = parquet.read_table(path).to_pylist()
    return found


def without_nulls(value: Any) -> Any:
    """Leave out what JSON has only sometimes, and a column of Parquet always."""
    if isinstance(value, dict):
        return {key: without_nulls(each) for key, each in value.items() if key != "source_text" or each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value


def test_rows_come_back_in_order_with_all_their_columns_and_what_was_found(
    run: Run, corpus: Path, tmp_path: Path
) -> None:
    output = tmp_path / "out.parquet"
    result = run("annotate", "-o", output, corpus)
    assert (result.status, result.out, result.err) == (2, "", "")
    found, given = rows(output), rows(corpus)
    names = ["paper", "id", "text", "published", "scores", "quotations", "speakers", "times", "error"]
    assert list(found[0]) == names
    assert [{name: row[name] for name in given[0]} for row in found] == given
    assert [row["error"] for row in found] == [None, '"text" is not a string', None, None]
    lines = [json.loads(line) for line in run("annotate", corpus).out.splitlines()]
    assert [line["id"] for line in lines] == [4, 3, 2, 1]
    for row, line in zip(found, lines, strict=True):
        for name in ("quotations", "speakers", "times"):
            assert without_nulls(row[name]) == line.get(name)
    assert found[0]["times"][0]["value"] == "2013-05-21"
    assert found[2]["quotations"][0]["speaker"] == "Ada Marlow"
    assert not list(tmp_path.glob("*.parts"))


def test_columns_of_other_names_are_said(run: Run, corpus: Path, tmp_path: Path) -> None:
    table = parquet.read_table(corpus).rename_columns(["paper", "url", "body", "day", "scores"])
    parquet.write_table(table, corpus)
    result = run("annotate", corpus)
    assert result.status == 2
    assert "has no column id; its columns: paper, url, body, day, scores (say which they are: --columns" in result.err
    output = tmp_path / "out.parquet"
    run("annotate", "--columns", "id=url,text=body,published=day", "-o", output, corpus)
    assert rows(output)[0]["times"][0]["value"] == "2013-05-21"
    assert (
        "--columns: 'title=t' is not id=…, text=… or published=…" in run("annotate", "--columns", "title=t", corpus).err
    )


def test_columns_may_be_of_any_kind(run: Run, tmp_path: Path) -> None:
    corpus, output = tmp_path / "corpus.parquet", tmp_path / "out.parquet"
    when = datetime.datetime(2013, 5, 22, 23, 30, tzinfo=datetime.timezone.utc)
    columns = {
        "id": [{"at": when, "n": decimal.Decimal("1.5")}] * 3,
        "text": [TEXTS[0].encode() if TEXTS[0] else b"", b"\xff", b"It rained."],
        "published": [when] * 3,
    }
    parquet.write_table(arrow.table(columns), corpus)
    lines = [json.loads(line) for line in run("annotate", corpus).out.splitlines()]
    assert lines[0]["id"] == {"at": "2013-05-22 23:30:00+00:00", "n": "1.5"}
    assert lines[0]["times"][0]["value"] == "2013-05-21"
    assert lines[1]["error"] == '"text" is not a string' and lines[2]["id"] == lines[0]["id"]
    run("annotate", "-o", output, corpus)
    assert [row["id"] for row in rows(output)] == [row["id"] for row in rows(corpus)]


def test_two_columns_of_one_name_are_told(run: Run, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.parquet"
    parquet.write_table(arrow.table([["a"], ["b"], ["c"]], names=["id", "text", "text"]), corpus)
    assert "has 2 columns called text" in run("annotate", corpus).err


def test_what_was_annotated_before_is_not_written_over(run: Run, corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.parquet"
    run("annotate", "-o", output, corpus)
    assert "is there already" in run("annotate", "-o", output, "--resume", corpus).err
    assert "has a column quotations already" in run("annotate", output).err


def test_lines_go_to_parquet_too(run: Run, tmp_path: Path) -> None:
    given = [{"id": "a", "text": TEXTS[0]}, {"id": ["b", 1]}, {"id": 7, "text": "“It \ud800 rained,” said Ada Marlow."}]
    output = tmp_path / "out.parquet"
    assert run("annotate", "-o", output, stdin="\n".join(map(json.dumps, given)).encode()).status == 2
    found = rows(output)
    assert [row["id"] for row in found] == ["a", '["b",1]', "7"]
    assert [row["error"] for row in found] == [None, '"text" is missing', None]
    assert found[2]["quotations"][0]["speaker"] == "Ada Marlow"


@pytest.mark.parametrize("written", [0, 2, 6])
def test_a_run_that_stopped_is_gone_on_with(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: int
) -> None:
    corpus, output, whole = (tmp_path / name for name in ("corpus.parquet", "out.parquet", "whole.parquet"))
    texts = [None if number == 3 else f"“It rained {number} times,” said Ada Marlow." for number in range(20)]
    parquet.write_table(arrow.table({"id": [f"a{number}" for number in range(20)], "text": texts}), corpus)
    monkeypatch.setattr(annotate_output, "_PART", 3)
    run("annotate", "-o", whole, corpus)
    stop_after(monkeypatch, written)
    assert run("annotate", "-o", output, corpus).status == 70
    assert not output.exists()
    monkeypatch.undo()
    assert "has parts of a run that stopped" in run("annotate", "-o", output, corpus).err
    result = run("annotate", "-o", output, "--resume", "--jobs", "2", corpus)
    assert result.status == 2 and rows(output) == rows(whole)
    assert not list(tmp_path.glob("*.parts"))


def test_a_run_that_is_interrupted_keeps_what_it_has_of_a_part(
    run: Run, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(self: AnnotateProgress, size: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(AnnotateProgress, "add", interrupted)
    output = tmp_path / "out.parquet"
    assert run("annotate", "-o", output, corpus).status == 130
    (part,) = (tmp_path / "out.parquet.parts").glob("*.parquet")
    assert [row["id"] for row in rows(part)] == [4]


def stop_after(monkeypatch: pytest.MonkeyPatch, parts: int) -> None:
    """Let writing fail once so many parts are there."""
    write = ParquetParts.write

    def failing(self: ParquetParts, table: Any) -> None:
        if len(self.parts) == parts:
            raise ZeroDivisionError
        write(self, table)

    monkeypatch.setattr(ParquetParts, "write", failing)


def test_a_damaged_file_is_told_in_a_line(run: Run, tmp_path: Path) -> None:
    damaged = tmp_path / "corpus.parquet"
    damaged.write_bytes(b"PAR1" + b"\x00" * 40 + b"PAR1")
    result = run("annotate", damaged)
    assert result.status == 2
    (line,) = result.err.splitlines()
    assert "corpus.parquet: cannot be read as Parquet: " in line


def test_without_the_extra_it_is_said_how_to_have_it(
    run: Run, corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    assert "pip install 'dossier-reader[arrow]'" in run("annotate", corpus).err
    output = tmp_path / "out.parquet"
    assert "pip install 'dossier-reader[arrow]'" in run("annotate", "-o", output, stdin=b"").err
    assert not output.exists()


def test_parquet_through_a_pipe_is_refused_with_what_to_do(corpus: Path) -> None:
    command = [sys.executable, "-m", "reader", "annotate"]
    answer = subprocess.run(command, input=corpus.read_bytes(), capture_output=True)
    assert answer.returncode == 2
    assert b"Parquet cannot be read from a pipe (name the file)" in answer.stderr


def test_two_runs_do_not_write_one_file(run: Run, corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.parquet"
    other = ParquetParts(output, resume=False)
    result = run("annotate", "-o", output, "--resume", corpus)
    assert result.status == 2 and "is being written by another reader" in result.err
    other.close()
    assert run("annotate", "-o", output, "--resume", corpus).status == 2
    assert len(rows(output)) == 4
