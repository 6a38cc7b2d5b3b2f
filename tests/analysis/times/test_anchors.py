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


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("She told the council on Monday that the mill will shut.", "2013-05-20"),
        ("She waits for the vote on Monday that will shut the mill.", "2013-05-27"),
        ("She joined the talks, announcing on Monday she would resign.", "2013-05-20"),
        ("She could not be reached on Monday.", "2013-05-20"),
        ("She would not say Monday when the mill would shut.", "2013-05-20"),
        ("She would not go on Monday.", "2013-05-27"),
        ("She seemed to be ill on Monday.", "2013-05-20"),
        ("The mill was to be sold on Monday.", "2013-05-27"),
        ("She fell ill ahead of the vote on Monday.", "2013-05-27"),
        ("She was ahead of him on Monday.", "2013-05-20"),
        ("They meet briefly Monday.", "2013-05-27"),
        ("The talks in May and on Monday.", "2013-05-20"),
        ("They may talk on Monday.", "2013-05-27"),
        ("Reed: We meet on Monday.", "2013-05-27"),
        ("The lane is shut until Christmas.", "2013-12-25"),
        ("Please reply by Monday.", "2013-05-27"),
        ("Let us talk on Monday.", "2013-05-27"),
        ("By Monday he had gone.", "2013-05-20"),
        ("From Monday the lane is shut.", "2013-05-27"),
        ("Starting Monday the lane is shut.", "2013-05-27"),
        ("Until Monday, stay home.", "2013-05-27"),
        ("Not until Monday did he go.", "2013-05-20"),
        ("He will go, having come Monday.", "2013-05-20"),
        ("A vote is likely Monday.", "2013-05-27"),
        ("It would be paid on an unspecified date in January.", "2014-01"),
    ],
)
def test_the_nearest_sign_tells(sentence: str, value: str) -> None:
    assert told(sentence)[-1][1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('It fell on Monday. "We will meet tomorrow," Hale said. The next morning it rained.', "2013-05-21TMO"),
        ("It fell on Monday. “We wait. We meet tomorrow.” The next morning it rained.", "2013-05-21TMO"),
        ('It fell on Monday. "We met on 3 May 2011," Hale said. The next morning it rained.', "2011-05-04TMO"),
        ('It fell on Monday. "It rained," Hale said on Tuesday. The next morning it rained.', "2013-05-22TMO"),
    ],
)
def test_a_text_goes_on_from_what_it_tells_itself(text: str, value: str) -> None:
    assert told(text)[-1][1] == value
