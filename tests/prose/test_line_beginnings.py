from __future__ import annotations

import re

import pytest

from reader.prose.line_beginnings import at_line_beginnings
from tests.costs import calls_of

PIECES = [r"[ \t]*(\w+):", r"-{2,}", r"\w+\n\w+|-"]


@pytest.mark.parametrize("pattern", PIECES)
@pytest.mark.parametrize("text", ["", "\n", "Ann: a\n Bob: b: c\n\nno\n", "a\nb\nc\nd", "--\n--\n\n--\nx", "\n\nAnn:"])
def test_it_finds_what_the_same_pattern_finds_behind_a_caret(pattern: str, text: str) -> None:
    whole = re.compile(f"^(?:{pattern})", re.MULTILINE)
    found = at_line_beginnings(re.compile(pattern), text)
    assert [(start, each.end()) for start, each in found] == [each.span() for each in whole.finditer(text)]


def test_long_lines_cost_no_more_than_short_ones() -> None:
    pattern = re.compile(r"\w+:")
    list(at_line_beginnings(pattern, ""))  # the pattern is compiled once
    assert calls_of(lambda: list(at_line_beginnings(pattern, "a b " * 9000))) < 15
