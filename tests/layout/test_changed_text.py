"""A place survives an edit of the text around it."""

from __future__ import annotations

import pytest

from reader.layout.changed_text import place_after_change

OLD = "First words.\n\nSecond words stand here.\n\nThird words."


@pytest.mark.parametrize(
    "new",
    [
        OLD,
        OLD + " And more.",
        "A line before.\n" + OLD,
        OLD.replace("First words.\n\n", ""),
        OLD.replace("First", "Very first").replace("Third", "Last"),
    ],
)
def test_the_same_words_are_found_again(new: str) -> None:
    place = place_after_change(OLD, new, OLD.index("Second"))
    assert new[place:].startswith("Second words stand here.")


def test_where_the_words_are_gone_the_place_stays_within_the_text() -> None:
    assert place_after_change(OLD, "Other.", 20) == 6
