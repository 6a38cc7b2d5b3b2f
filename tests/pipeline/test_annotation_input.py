from __future__ import annotations

import json

import pytest

from reader.pipeline.annotation_input import BadLineError, TextGiven, parse_line


def refused(line: bytes) -> BadLineError:
    with pytest.raises(BadLineError) as refusal:
        parse_line(line)
    return refusal.value


@pytest.mark.parametrize("published", ['"2013-05-22"', '"2012/2013~"', '""', "null"])
def test_a_line_gives_id_text_and_date(published: str) -> None:
    line = f'{{"id": [7], "text": "é", "published": {published}, "more": 1}}'.encode()
    assert parse_line(line) == TextGiven([7], "é", json.loads(published) or "")


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{", "not JSON: expecting property name enclosed in double quotes at column 2"),
        ('{"é": tru}'.encode(), "not JSON: expecting value at column 7"),
        (b"[1]", "not an object"),
        (b'{"text": "x"}', '"id" is missing'),
        (b'{"id": 1}', '"text" is missing'),
        (b'{"id": 1, "text": 5}', '"text" is not a string'),
        (b'{"id": 1, "text": "x", "published": "yesterday"}', '"published"'),
        (b'{"id": 1, "text": "x", "published": 2013}', '"published"'),
        (b'{"id": 1, "text": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"id": ' + b"[" * 900 + b"]" * 900 + b', "text": "x"}', '"id" is nested too deeply'),
        (b'{"id": 1, "text": "x", "score": NaN}', "NaN is not a number in JSON"),
        (b'{"id": 1, "text": "x", "score": -Infinity}', "-Infinity is not a number in JSON"),
        (b'{"id": 1, "text": "x", "score": 1e999}', "1e999 is too large a number"),
        (b'{"id": 1' + b"0" * 5_000 + b', "text": "x"}', "a number has too many digits"),
        (b'{"id": 1, "text": "x", "text": "y"}', '"text" is given twice'),
        (b'{"id": "\xed\xa0\x80", "text": "x"}', "not UTF-8"),
    ],
)
def test_a_bad_line_is_refused_with_what_is_wrong(line: bytes, error: str) -> None:
    assert error in str(refused(line))


@pytest.mark.parametrize("number", ["NaN", "1e999", "-1e999", "Infinity", "-Infinity", '[1, {"a": NaN}]'])
def test_w4_an_id_that_json_cannot_say_makes_a_bad_line_without_id(number: str) -> None:
    assert refused(f'{{"id": {number}, "text": "x"}}'.encode()).identity == {}


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
def test_a_bad_line_keeps_its_id(rest: bytes) -> None:
    assert refused(b'{"id": "n1"' + rest).identity == {"id": "n1"}


@pytest.mark.parametrize("line", [b'{"id": 1, "id": 2, "text": "x"}', b'{"id": "\xff", "text": "x"}', b"[1]", b"{"])
def test_an_id_that_is_not_certain_is_not_told(line: bytes) -> None:
    assert refused(line).identity == {}
