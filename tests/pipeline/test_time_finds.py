"""From which day the times of a text count: that of publication, of the talk, or of the saying."""

from __future__ import annotations

import pytest

from reader.pipeline.annotation import annotate

#: A Wednesday.
PUBLISHED = "2013-05-22"


def basis_of(text: str, words: str) -> tuple[str, str]:
    """Return value and basis of the time with these words."""
    return next(
        (time.value, time.basis)
        for time in annotate(text, published=PUBLISHED).times
        if words == time.span.words_of(text)
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('On May 3, 2011, Ann Hale said, "We will vote tomorrow."', "2011-05-04"),
        ('"We will vote tomorrow," Ann Hale said on May 3, 2011.', "2011-05-04"),
        ('"We will vote tomorrow," Ann Hale told the council on Monday.', "2013-05-21"),
        ('In a speech on Friday, Ann Hale said: "We will vote tomorrow."', "2013-05-18"),
    ],
)
def test_quoted_words_count_from_the_day_they_were_said(text: str, value: str) -> None:
    meant, basis = basis_of(text, "tomorrow")
    assert meant == value
    assert basis.startswith("'tomorrow', from the day it was said 20")


@pytest.mark.parametrize(
    "text",
    [
        '"We will vote tomorrow," Ann Hale said.',
        '"We will vote tomorrow," said Ann Hale, who took office on May 3, 2010.',
        '"We will vote tomorrow," Ann Hale said of the fire of May 3, 2011.',
    ],
)
def test_else_they_count_from_publication_and_say_so(text: str) -> None:
    assert basis_of(text, "tomorrow") == (
        "2013-05-23",
        "'tomorrow', from the publication date 2013-05-22; when it was said is not told",
    )


TALK = "HALE: The mill fell yesterday.\n\nREED: When?\n\nHALE: At night.\n\nREED: Why?\n\nHALE: It was old.\n"


def test_an_interview_counts_from_the_day_of_the_talk() -> None:
    text = f"Interview with Ann Hale, recorded 3 March 2011\n\nREED: What fell?\n\n{TALK}"
    assert basis_of(text, "yesterday") == ("2011-03-02", "'yesterday', from the day of the talk 2011-03-03")


def test_what_is_not_quoted_counts_from_publication() -> None:
    text = 'Ann Hale said on May 3, 2011, "We will vote." The mill fell yesterday.'
    assert basis_of(text, "yesterday") == ("2013-05-21", "'yesterday', from the publication date 2013-05-22")
