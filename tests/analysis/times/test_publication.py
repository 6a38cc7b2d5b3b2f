"""The day a text gives as its own."""

from __future__ import annotations

import pytest

from reader.analysis.times import find_publication_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("GENEVA, May 22, 2013 (AP) -- The talks may fail.", "2013-05-22"),
        ("---\ntitle: Talks\ndate: 2013-05-22\n---\nThe talks may fail.", "2013-05-22"),
        ("# Talks\n\nBy Jane Doe | 22 May 2013\n\nThe talks may fail.", "2013-05-22"),
        ("Published on Wednesday, May 22, 2013\n\nThe talks may fail.", "2013-05-22"),
    ],
)
def test_a_dateline_front_matter_or_a_line_of_its_own_dates_a_text(text: str, day: str) -> None:
    found = find_publication_date(text)
    assert found is not None
    assert found.date == day
    assert found.span.words_of(text) in text
    assert found.basis.startswith("the ")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The talks opened on May 22, 2013, in Geneva, and nobody came to them but the press.",
        "GENEVA, May 22 -- The talks may fail.",
        "GENEVA, May 22, 2013 was a day of rain and wind in the whole of the old town.",
        "The talks may fail today.",
    ],
)
def test_a_date_told_in_passing_or_without_a_year_is_not_the_texts_own(text: str) -> None:
    assert find_publication_date(text) is None
