"""What the matches of a pattern can open with."""

from __future__ import annotations

import pytest

from reader.analysis.times.openings import openings


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("abc", {"ab"}),
        ("a?b", {"ab", "b"}),
        ("[ab]c|d", {"ac", "bc", "d"}),
        ("(?:a|b)?(?P<name>c+)d", {"ac", "bc", "cc", "cd"}),
        ("(?<=x)a(?!y)", {"a"}),
        ("a*(?:b?c)", {"aa", "ab", "ac", "bc", "c"}),
    ],
)
def test_the_first_two_characters_of_all_matches_are_found(pattern: str, expected: set[str]) -> None:
    assert openings(pattern) == expected


@pytest.mark.parametrize("pattern", ["a?", "(?:a|b?)", "(?=a)"])
def test_a_pattern_that_matches_nothing_at_all_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="empty string"):
        openings(pattern)
