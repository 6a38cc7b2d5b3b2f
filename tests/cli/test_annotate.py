import json

import pytest

from reader.pipeline import annotation_stream
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
    assert set(quotation) == {
        *("start", "end", "kind", "group", "speaker", "via", "mention", "cue", "doubtful", "confidence"),
    }
    (time,) = record["times"]
    assert (time["text"], time["value"], time["edtf"]) == ("yesterday", "2013-05-21", "2013-05-21")


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_order_is_kept(run: Run, jobs: str) -> None:
    lines = "\n".join(json.dumps({"id": number, "text": TEXT}) for number in range(40))
    result = run("annotate", "-", "--jobs", jobs, stdin=lines.encode())
    assert [json.loads(line)["id"] for line in result.out.splitlines()] == list(range(40))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_doubtful_reports_come_with_all(run: Run, jobs: str) -> None:
    line = json.dumps({"id": 1, "text": "Ada Marlow spoke. The union called for a strike."}).encode()
    found = [json.loads(run("annotate", "--jobs", jobs, *more, stdin=line).out) for more in ((), ("--all",))]
    assert [len(each["quotations"]) for each in found] == [0, 1]


def test_a_bad_line_makes_the_status_two_and_the_rest_goes_on(run: Run) -> None:
    result = run("annotate", stdin=b"\n{\n" + LINE.encode() + b"\n")
    bad, good = map(json.loads, result.out.splitlines())
    assert (result.status, bad["line"], good["id"]) == (2, 2, 1)
    assert "not JSON" in bad["error"]


def test_a_line_that_reader_fails_on_makes_the_status_seventy(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, *, published: str, doubtful: bool) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(annotation_stream, "annotate", fail)
    result = run("annotate", stdin=b"{\n" + LINE.encode())
    assert result.status == 70
    assert "internal error: ZeroDivisionError" in result.out


def test_no_lines_are_nothing_found(run: Run) -> None:
    assert run("annotate", stdin=b"\n\n").status == 1


def test_h6_control_characters_come_back_as_escapes(run: Run) -> None:
    result = run("annotate", stdin=json.dumps({"id": "\x1b[2J", "text": "\u2028\x9b"}).encode())
    assert "\\u001b[2J" in result.out
    assert "\x1b" not in result.out
    assert json.loads(result.out)["id"] == "\x1b[2J"
