"""A worker's function never raises, whatever it is given."""

from __future__ import annotations

import json
import math
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.pipeline import annotation_stream
from reader.pipeline.numbered_lines import LINE_LIMIT


@given(st.one_of(st.binary(), st.text(), st.none(), st.integers(), st.dictionaries(st.text(), st.integers())))
def test_whatever_it_is_given_one_line_of_json_comes_back(line: Any) -> None:
    answer = reader.annotate_json_line(line, 3)
    record = json.loads(answer)
    assert "\n" not in answer
    assert record["line"] == 3 and record["error"]


@pytest.mark.parametrize("line", [b'{"id": 1, "text": "It rained."}', '{"id": 1, "text": "It rained."}\r\n'])
def test_bytes_and_strings_with_or_without_a_line_end_are_lines(line: bytes | str) -> None:
    assert json.loads(reader.annotate_json_line(line))["id"] == 1


def test_a_line_that_nobody_counted_has_no_number() -> None:
    assert json.loads(reader.annotate_json_line(b'{"id": 1}')) == {"line": None, "id": 1, "error": '"text" is missing'}


@pytest.mark.parametrize(("number", "line"), [(Decimal(3), 3), (3.0, 3), (math.nan, None), ("three", None)])
def test_numbers_of_any_kind_are_numbers(number: Any, line: int | None) -> None:
    assert json.loads(reader.annotate_json_line(b"{", number))["line"] == line
    assert json.loads(reader.annotate_json_line(None, number))["line"] == line  # type: ignore[arg-type]


def test_a_fault_of_readers_is_a_record_too(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(text: str, **_: object) -> object:
        raise MemoryError

    monkeypatch.setattr(annotation_stream, "annotate", fail)
    record = json.loads(reader.annotate_json_line(b'{"id": 1, "text": "It rained."}', 9))
    assert record == {"line": 9, "id": 1, "error": "internal error: MemoryError: "}


def test_a_line_that_the_command_would_skip_for_its_length_is_refused() -> None:
    record = json.loads(reader.annotate_json_line(b" " * (LINE_LIMIT + 1), 1))
    assert record["error"] == f"longer than {LINE_LIMIT} bytes"
