import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.model import Span
from reader.search import ExpressionPattern, SearchTimeoutError, parse_query
from reader.search.expressions import _HEAD, _OFFSETS, _PROGRAM
from tests.processes import children_of, is_running, needs_proc, processor_time, wait_until

ENDLESS, TEXT = "(a+)+$", "a" * 100_000 + "!"


def found(expression: str, text: str) -> list[str]:
    return [span.words_of(text) for span in ExpressionPattern(expression).find_spans(text)]


def test_an_expression_finds_spans_in_code_points() -> None:
    text = "“a1” — b22 🙂 c333"
    assert found(r"[a-c]\d+", text) == ["a1", "b22", "c333"]


def test_smart_case_does_not_look_at_escapes() -> None:
    assert found(r"\Said", "Said said") == ["Said", "said"]
    assert found("S.+?d", "Said said") == ["Said"]


def test_line_ends_and_empty_matches() -> None:
    assert found("^b*", "ab\nbb\n") == ["bb"]


def test_each_stretch_is_searched_by_itself() -> None:
    spans = ExpressionPattern("a.*").find_within("abcabc", [Span(0, 2), Span(3, 5)])
    assert list(spans) == [Span(0, 2), Span(3, 5)]


def test_h14_an_expression_that_never_ends_is_stopped() -> None:
    with pytest.raises(SearchTimeoutError, match=r"0\.5 seconds"):
        list(ExpressionPattern("(a+)+$", seconds=0.5).find_spans("a" * 1_000_000 + "!"))


def test_what_was_found_before_the_limit_is_given_out() -> None:
    spans = ExpressionPattern("^b|(a+)+$", seconds=2).find_spans("b" + "a" * 100_000 + "!")
    assert next(spans) == Span(0, 1)
    with pytest.raises(SearchTimeoutError):
        next(spans)


def test_many_matches_arrive_whole() -> None:
    assert len(found("ab", "ab" * 50_000)) == 50_000


def test_an_expression_that_python_warns_of_says_nothing(recwarn: pytest.WarningsRecorder) -> None:
    parse_query("[[a]", (), regex=True)
    assert not recwarn.list


@needs_proc
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL])
def test_c4_whatever_ends_the_program_ends_its_search_too(tmp_path: Path, number: signal.Signals) -> None:
    file = tmp_path / "long.txt"
    file.write_text(TEXT, encoding="utf-8")
    program = [sys.executable, "-m", "reader", "search", "--regex", ENDLESS, "--seconds", "900", str(file)]
    with subprocess.Popen(program, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        assert wait_until(lambda: bool(children_of(process.pid)))
        (child,) = children_of(process.pid)
        # until it is at work, it is the system's work to end it: a pipe that nobody holds any more
        assert wait_until(lambda: processor_time(child) > 0.3)
        process.send_signal(number)
    assert wait_until(lambda: not is_running(child))


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no such limit")
def test_c4_the_process_has_a_limit_of_its_own_whoever_still_waits_for_it() -> None:
    expression, text = ENDLESS.encode(), TEXT.encode()
    command = [sys.executable, "-I", "-S", "-c", _PROGRAM]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as process:
        assert process.stdin is not None
        process.stdin.write(_HEAD.pack(0, 1, len(expression), 1, len(text)) + expression)
        process.stdin.write(_OFFSETS.pack(0, len(text)) + text)
        process.stdin.flush()
        assert process.wait(30) == -signal.SIGKILL
