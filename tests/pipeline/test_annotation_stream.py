from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from reader.pipeline import annotation_stream
from reader.pipeline.annotation_stream import annotate_line, annotate_lines
from reader.pipeline.numbered_lines import NumberedLine
from tests.processes import children_of, is_running, needs_proc, wait_until

LINE = b'{"id": 1, "text": "It rained."}'


@pytest.mark.parametrize(
    "identity", ['"a"', '"\\ud800"', "7", "-0.5", "null", "true", "[1,[2]]", '{"a":1}', "1" + "0" * 40, '"\ufffd"']
)
def test_an_id_comes_back_as_it_was_given(identity: str) -> None:
    result = annotate_line(NumberedLine(1, f'{{"id":{identity},"text":"x"}}'.encode(), 1))
    assert result.outcome == "annotated"
    assert json.loads(result.json)["id"] == json.loads(identity)


def test_the_record_of_a_bad_line_has_its_number_and_id() -> None:
    result = annotate_line(NumberedLine(3, b'{"id": "n1", "text": 5}', 1))
    record = json.loads(result.json)
    assert (result.outcome, record["line"], record["id"]) == ("refused", 3, "n1")
    assert '"text" is not a string' in record["error"]


def test_w4_the_record_of_a_line_whose_id_json_cannot_say_is_json_without_it() -> None:
    result = annotate_line(NumberedLine(1, b'{"id": NaN, "text": "x"}', 1))
    record = json.loads(result.json, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))
    assert set(record) == {"line", "error"}


def test_a_failure_on_one_text_does_not_end_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, *, published: str) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(annotation_stream, "annotate", fail)
    result = annotate_line(NumberedLine(3, LINE, len(LINE)))
    assert result.outcome == "failed"
    record = json.loads(result.json)
    assert (record["line"], record["id"]) == (3, 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_more_is_read_than_is_worked_on(jobs: int) -> None:
    read = 0

    def lines() -> Iterator[NumberedLine]:
        nonlocal read
        for number in range(1, 10_000):
            read = number
            yield NumberedLine(number, b"{", 1)

    results = annotate_lines(lines(), jobs)
    next(results)
    results.close()
    assert read <= 8 * 3 * jobs


def test_a_worker_imports_neither_files_nor_the_command_line() -> None:
    """A process of `--jobs` imports this module alone: what the others need would be waited for in each."""
    program = "import reader.pipeline.annotation_stream, sys; print(*sys.modules)"
    modules = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    brought = {".".join(name.split(".")[:2]) for name in modules if name.startswith("reader.")}
    rooms = {"reader.pipeline", "reader.export", "reader.prose", "reader.words", "reader.model"}
    assert brought == {"reader.version", *rooms}
    assert not {"argparse", "yaml", "concurrent.futures"} & set(modules)


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_the_processes_of_jobs_do_not_outlive_the_one_that_started_them(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "reader", "annotate", "--jobs", "2", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin and program.stdout
        program.stdin.write((LINE + b"\n") * 1_000)
        program.stdin.flush()
        for _ in range(9):  # the program annotates the first batch itself
            program.stdout.readline()
        children = children_of(program.pid)
        assert len(children) == 2
        program.send_signal(number)
        program.wait()
        assert wait_until(lambda: not any(map(is_running, children)))


@needs_proc
def test_a_process_of_jobs_that_was_killed_is_told_and_is_no_bug() -> None:
    command = [sys.executable, "-m", "reader", "annotate", "--jobs", "2", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        assert program.stdin and program.stdout and program.stderr
        program.stdin.write((LINE + b"\n") * 1_000)
        program.stdin.flush()
        for _ in range(9):
            program.stdout.readline()
        os.kill(children_of(program.pid)[0], signal.SIGKILL)
        _, said = program.communicate((LINE + b"\n") * 10_000)
    assert program.returncode == 70
    assert b"a process of --jobs was killed" in said
    assert b"Reader failed" not in said
    assert said.count(b"\n") == 1
