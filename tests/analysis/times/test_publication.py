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
        ("GENEVA (Post) - May 22, 2013 - The talks may fail.", "2013-05-22"),
        ("GENEVA--(POST WIRE)--May 22, 2013--The talks may fail.", "2013-05-22"),
        ("Geneva, Switzerland, 22 May 2013 (Post) – The talks may fail.", "2013-05-22"),
        (
            "(Geneva, 22 May 2013) The talks may fail, and nobody in the old town hall knows what to do about them.",
            "2013-05-22",
        ),
        ("Talks\nUpdated 24 May 2013\nPublished 22 May 2013\n\nThe talks may fail.", "2013-05-22"),
        ("Talks\nPublished 5:04 p.m. ET May 22, 2013\n\nThe talks may fail.", "2013-05-22"),
        ("Talks\n2013-05-22T17:04:00Z\n\nThe talks may fail.", "2013-05-22"),
        ("Subject: the vote of 3 April 2012\nSent: 22 May 2013 17:04\nTo: Tom\n\nThe talks may fail.", "2013-05-22"),
        ("title: The vote of 3 April 2012\ndate: 2013-05-22\n\nThe talks may fail.", "2013-05-22"),
        ("Mill Lane 3, Leeds\n\nLeeds, May 22nd 2013.\n\nDear Sir,\n\nThe talks may fail.", "2013-05-22"),
        ("Interviewed on May 22, 2013, in Leeds.\n\nHALE: The talks failed yesterday.", "2013-05-22"),
        ("May 22, 2013\n10:35 A.M. EST\n\nMR. HALE: The talks failed yesterday.", "2013-05-22"),
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
        "The vote of May 22, 2013\n\nThe talks may fail.",
        "Ann Hale (3 March 1951 – 4 May 2010)\n\nShe led the talks.",
        "- 3 March 1951: fire\n- 5 May 1960: built again\n",
        "Deadline: 22 May 2013\n\nThe talks may fail.",
        "Retrieved 22 May 2013\n\nThe talks may fail.",
        "Next meeting: 22 May 2013\n\nThe talks may fail.",
    ],
)
def test_a_date_told_in_passing_or_without_a_year_is_not_the_texts_own(text: str) -> None:
    assert find_publication_date(text) is None
