"""What the matches of a pattern can begin with."""

from __future__ import annotations

import pytest

from reader.analysis.times.beginnings import beginnings


@pytest.mark.parametrize(
    ("pattern", "firsts"),
    [
        ("ab", "a"),
        ("a?b", "ab"),
        ("[ab]c|d", "abd"),
        ("(?:a|b)?(?P<name>c+)d", "abc"),
        ("(?<=x)a(?!y)", "a"),
        ("a*(?:b?c)", "abc"),
    ],
)
def test_the_first_characters_of_all_matches_are_found(pattern: str, firsts: str) -> None:
    assert beginnings(pattern) == frozenset(firsts)


@pytest.mark.parametrize("pattern", ["a?", "(?:a|b?)", "(?=a)"])
def test_a_pattern_that_matches_nothing_at_all_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="nothing"):
        beginnings(pattern)
