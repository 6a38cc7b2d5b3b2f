import io
import json
from collections.abc import Iterator
from typing import BinaryIO, cast

import pytest

from reader.cli import annotating
from reader.cli.annotating import NumberedLine, annotate_all, annotate_line, numbered_lines
from tests.cli.conftest import Run

TEXT = "“We need many more weapons,” said Dan Layman yesterday."
LINE = json.dumps({"id": 1, "text": TEXT, "published": "2013-05-22"})


def test_a_line_comes_back_with_quotations_speakers_and_times(run: Run) -> None:
    result = run("annotate", stdin=LINE.encode())
    (record,) = map(json.loads, result.out.splitlines())
    assert result.status == 0
    assert set(record) == {"id", "quotations", "speakers", "times"}
    (quotation,) = record["quotations"]
    assert TEXT[quotation["start"] : quotation["end"]] == "We need many more weapons,"
    assert quotation["speaker"] == "Dan Layman"
    assert set(quotation) == {"start", "end", "kind", "group", "speaker", "mention", "cue", "confidence"}
    (time,) = record["times"]
    assert (time["text"], time["value"], time["edtf"]) == ("yesterday", "2013-05-21", "2013-05-21")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_order_is_kept(run: Run, jobs: str) -> None:
    lines = "\n".join(json.dumps({"id": number, "text": TEXT}) for number in range(40))
    result = run("annotate", "-", "--jobs", jobs, stdin=lines.encode())
    assert [json.loads(line)["id"] for line in result.out.splitlines()] == list(range(40))


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{", "not JSON"),
        (b"[1]", "not an object"),
        (b'{"text": "x"}', '"id" is missing'),
        (b'{"id": 1}', '"text" is missing'),
        (b'{"id": 1, "text": 5}', '"text" is missing or no text'),
        (b'{"id": 1, "text": "x", "published": "yesterday"}', '"published"'),
        (b'{"id": 1, "text": "x", "published": 2013}', '"published"'),
        (b'{"id": 1, "text": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"id": ' + b"[" * 900 + b"]" * 900 + b', "text": "x"}', '"id" is nested too deeply'),
        (b'{"id": 1, "text": "x", "score": NaN}', "NaN is no JSON number"),
        (b'{"id": 1, "text": "x", "score": -Infinity}', "-Infinity is no JSON number"),
        (b'{"id": 1, "text": "x", "score": 1e999}', "1e999 is too large a number"),
        (b'{"id": 1' + b"0" * 5_000 + b', "text": "x"}', "a number has too many digits"),
        (b'{"id": 1, "text": "x", "text": "y"}', '"text" is given twice'),
        (b'{"id": "\xed\xa0\x80", "text": "x"}', "not UTF-8"),
    ],
)
def test_a_bad_line_gives_an_error_with_its_number_and_the_rest_goes_on(run: Run, line: bytes, error: str) -> None:
    result = run("annotate", stdin=b"\n" + line + b"\n" + LINE.encode() + b"\n")
    bad, good = map(json.loads, result.out.splitlines())
    assert (result.status, bad["line"], good["id"]) == (2, 2, 1)
    assert error in bad["error"]


@pytest.mark.parametrize("number", ["NaN", "1e999", "-1e999", "Infinity", "-Infinity", '[1, {"a": NaN}]'])
def test_w4_an_id_that_json_cannot_say_makes_a_bad_line_without_id(run: Run, number: str) -> None:
    result = run("annotate", stdin=f'{{"id": {number}, "text": "x"}}'.encode())
    record = json.loads(result.out, parse_constant=lambda name: pytest.fail(f"{name} is no JSON"))
    assert (result.status, set(record)) == (2, {"line", "error"})


@pytest.mark.parametrize(
    "identity", ['"a"', '"\\ud800"', "7", "-0.5", "null", "true", "[1,[2]]", '{"a":1}', "1" + "0" * 40, '"\ufffd"']
)
def test_an_id_comes_back_as_it_was_given(run: Run, identity: str) -> None:
    (record,) = map(json.loads, run("annotate", stdin=f'{{"id":{identity},"text":"x"}}'.encode()).out.splitlines())
    assert record["id"] == json.loads(identity)


@pytest.mark.parametrize(
    "rest",
    [
        b"}",
        b', "text": 5}',
        b', "text": "x", "published": "yesterday"}',
        b', "text": "x", "text": "y"}',
        b', "text": "x", "score": NaN}',
        b', "text": "\xff"}',
    ],
)
def test_the_error_record_of_a_bad_line_carries_its_id(run: Run, rest: bytes) -> None:
    record = json.loads(run("annotate", stdin=b'{"id": "n1"' + rest).out)
    assert (record["line"], record["id"]) == (1, "n1")
    assert record["error"]


@pytest.mark.parametrize("line", [b'{"id": 1, "id": 2, "text": "x"}', b'{"id": "\xff", "text": "x"}', b"[1]", b"{"])
def test_an_id_that_is_not_certain_is_not_told(run: Run, line: bytes) -> None:
    assert set(json.loads(run("annotate", stdin=line).out)) == {"line", "error"}


def test_a_fault_on_one_text_does_not_end_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: object) -> dict[str, object]:
        raise ZeroDivisionError

    monkeypatch.setattr(annotating, "_annotate", fail)
    result = annotate_line(NumberedLine(3, LINE.encode(), len(LINE)))
    assert result.status == 70
    record = json.loads(result.line)
    assert (record["line"], record["id"]) == (3, 1)


def test_no_lines_are_nothing_found(run: Run) -> None:
    assert run("annotate", stdin=b"\n\n").status == 1


def test_h6_control_characters_come_back_as_escapes(run: Run) -> None:
    result = run("annotate", stdin=json.dumps({"id": "\x1b[2J", "text": "\u2028\x9b"}).encode())
    assert "\\u001b[2J" in result.out
    assert "\x1b" not in result.out
    assert json.loads(result.out)["id"] == "\x1b[2J"


def test_a_line_beyond_the_limit_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotating, "LINE_LIMIT", 10)
    lines = list(numbered_lines(io.BytesIO(b"x" * 35 + b"\nshort\n" + b"y" * 10 + b"\nz")))
    assert [(line.number, line.data, line.size) for line in lines] == [
        (1, None, 36),
        (2, b"short\n", 6),
        (3, None, 11),
        (4, b"z", 1),
    ]


class Endless(io.RawIOBase):
    """A stream of zeros without an end, such as `/dev/zero`; keeps the largest piece that was asked for."""

    largest = 0
    given = 0

    def readable(self) -> bool:
        return True

    def readline(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size > 0
        self.largest = max(self.largest, size)
        self.given += size
        return bytes(size)


def test_c6_a_line_without_an_end_ends_the_reading_with_a_bad_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotating, "LINE_LIMIT", 1_000)
    monkeypatch.setattr(annotating, "_PIECE", 100)
    monkeypatch.setattr(annotating, "STREAM_LIMIT", 50_000)
    stream = Endless()
    (line,) = numbered_lines(cast("BinaryIO", stream))
    result = annotate_line(line)
    assert (line.number, line.ended, result.status) == (1, False, 2)
    assert "no line end" in json.loads(result.line)["error"]
    assert (stream.largest, stream.given) == (1_000, 50_000)


@pytest.mark.parametrize("jobs", [1, 2])
def test_no_more_is_read_than_is_worked_on(jobs: int) -> None:
    read = 0

    def lines() -> Iterator[NumberedLine]:
        nonlocal read
        for number in range(1, 10_000):
            read = number
            yield NumberedLine(number, b"{", 1)

    results = annotate_all(lines(), jobs)
    next(results)
    results.close()
    assert read <= 8 * 3 * jobs
