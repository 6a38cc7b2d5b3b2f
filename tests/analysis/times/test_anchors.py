"""Which way a clause looks; sentences published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ('"We will vote," Ann Hale told the council on Monday.', "2013-05-20"),
        ("“We will vote,” Ann Hale told the council on Monday.", "2013-05-20"),
        ('Ann Hale said "we will" on Monday.', "2013-05-20"),
        ('"We will vote on Monday," Ann Hale told the council.', "2013-05-27"),
        ('Ann Hale will say "we lost" on Monday.', "2013-05-27"),
        ("On Monday we march.", "2013-05-27"),
        ("On Monday we marched.", "2013-05-20"),
    ],
)
def test_quoted_words_do_not_tell_when_they_were_said(sentence: str, value: str) -> None:
    assert told(sentence)[0][1] == value
