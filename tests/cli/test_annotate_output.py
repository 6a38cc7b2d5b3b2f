"""`reader annotate --output`: a file that a stop leaves whole, and that the next run goes on with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.files.line_output import LineOutput
from tests.cli.conftest import Run
from tests.processes import needs_proc, wait_until

TEXT = "“It rained {} times,” said Ada Marlow on Monday."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Twenty texts, the sixth without an id, with a blank line among them."""
    lines = [json.dumps({"id": f"a{number}", "text": TEXT.format(number)}) for number in range(20)]
    lines[5] = '{"text": "It rained."}'
    path = tmp_path / "corpus.jsonl"
    path.write_text("\n".join([*lines[:3], "", *lines[3:]]), encoding="utf-8")
    return path


@pytest.mark.parametrize("kept", [0, 1, 7, 19, 20])
def test_a_run_that_stopped_is_gone_on_with(run: Run, corpus: Path, tmp_path: Path, kept: int) -> None:
    whole = run("annotate", corpus)
    output = tmp_path / "out.jsonl"
    lines = whole.out.splitlines(keepends=True)
    output.write_text("".join(lines[:kept]) + "".join(lines[kept : kept + 1])[:30], encoding="utf-8")
    result = run("annotate", "--output", output, "--resume", corpus)
    assert output.read_text(encoding="utf-8") == whole.out
    assert (result.status, result.out) == (whole.status, "") == (2, "")


def test_a_run_with_resume_begins_where_there_is_nothing_yet(run: Run, corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    run("annotate", "-o", output, "--resume", "--jobs", "2", corpus)
    assert output.read_text(encoding="utf-8") == run("annotate", corpus).out


def test_what_is_there_is_kept_unless_it_is_to_be_gone_on_with(run: Run, corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    output.write_text("mine")
    result = run("annotate", "-o", output, corpus)
    assert result.status == 2 and "is there already (--resume goes on where it stopped; to begin anew" in result.err
    assert output.read_text() == "mine"


def test_the_output_of_something_else_is_not_gone_on_with(run: Run, corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    before = '{"id":"b1","quotations":[],"speakers":[],"times":[]}\n'
    output.write_text(before)
    result = run("annotate", "-o", output, "--resume", corpus)
    assert (result.status, output.read_text()) == (2, before)
    assert "is of something else: line 1 has another id" in result.err
    output.write_text(before * 30)
    assert "has more than what is read now: line 21" in run("annotate", "-o", output, "--resume", corpus).err
    assert output.read_text() == before * 30


def test_what_is_read_is_never_written_to(run: Run, corpus: Path, tmp_path: Path) -> None:
    before = corpus.read_bytes()
    (tmp_path / "same.jsonl").hardlink_to(corpus)
    for name in (corpus, tmp_path / "same.jsonl"):
        result = run("annotate", "-o", name, "--resume", corpus)
        assert result.status == 2 and "is what is read; name another file" in result.err
    assert corpus.read_bytes() == before


def test_resume_needs_a_file(run: Run, corpus: Path) -> None:
    assert "name it by --output FILE" in run("annotate", "--resume", corpus).err


def test_somebody_who_asks_is_told_how_far_it_is_where_no_terminal_is(run: Run, corpus: Path) -> None:
    result = run("annotate", "--progress", corpus)
    (line,) = result.err.splitlines()
    assert line.startswith("reader: 20 texts, 0.0 MB, ") and line.endswith(" a second, 1 second left")
    assert run("annotate", corpus).err == ""


def test_two_runs_do_not_write_one_file(run: Run, corpus: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    other = LineOutput(output, resume=False)
    assert "is being written by another reader" in run("annotate", "-o", output, "--resume", corpus).err
    other.close()
    assert run("annotate", "-o", output, "--resume", corpus).err == ""


@needs_proc
def test_a_killed_run_loses_nothing_that_was_written(tmp_path: Path) -> None:
    corpus, output = tmp_path / "corpus.jsonl", tmp_path / "out.jsonl"
    texts = (json.dumps({"id": number, "text": TEXT.format(number) * 20}) for number in range(300))
    corpus.write_text("\n".join(texts), encoding="utf-8")
    command = [sys.executable, "-m", "reader", "annotate", "-o", str(output), "--resume", str(corpus)]
    with subprocess.Popen(command) as program:
        assert wait_until(lambda: output.exists() and output.stat().st_size > 0)
        os.kill(program.pid, signal.SIGKILL)
    before = output.read_bytes()
    assert 0 < before.count(b"\n") < 300
    subprocess.run(command, check=True)
    after = output.read_bytes()
    assert [json.loads(line)["id"] for line in after.splitlines()] == list(range(300))
    assert after.startswith(before[: before.rindex(b"\n")])
