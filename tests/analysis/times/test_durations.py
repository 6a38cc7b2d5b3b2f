"""Lengths of time, published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from reader.analysis.times import find_times
from tests.analysis.times.told import PUBLISHED, told


@pytest.mark.parametrize(
    ("sentence", "words", "value"),
    [
        ("It took three days.", "three days", "P3D"),
        ("It took at least 20 more years.", "at least 20 more years", "P20Y"),
        ("It took more than four hours.", "more than four hours", "PT4H"),
        ("It took 2 1/2 years.", "2 1/2 years", "P2Y6M"),
        ("It took a two-week break.", "two-week", "P2W"),
        ("It took a year and a half.", "a year and a half", "P1Y6M"),
        ("It took three and a half hours.", "three and a half hours", "PT3H30M"),
        ("It took half an hour.", "half an hour", "PT30M"),
        ("It took a year.", "a year", "P1Y"),
        ("It took almost a hundred years.", "almost a hundred years", "P100Y"),
        ("It took two decades.", "two decades", "P20Y"),
        ("It took several years.", "several years", "PXY"),
        ("It took a couple of years.", "a couple of years", "P2Y"),
        ("It lasted for weeks.", "weeks", "PXW"),
        ("It was a decades-long feud.", "decades-long", "PXY"),
        ("It rained in the past week.", "the past week", "P1W"),
        ("It rose in the first nine months.", "the first nine months", "P9M"),
        ("It rose in the year ended June 30.", "the year", "P1Y"),
    ],
)
def test_a_length_is_counted(sentence: str, words: str, value: str) -> None:
    time = find_times(sentence, PUBLISHED)[0]
    assert (time.span.words_of(sentence), time.type, time.value) == (words, "DURATION", value)


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("They met often in the last two years.", "2011-05~/2013-05-22"),
        ("They met often in recent days.", "2013-05-20~/2013-05-22"),
        ("They met often in the past three weeks.", "2013-05-01~/2013-05-22"),
        ("They will meet in the next two months.", "2013-05-22/2013-07~"),
        ("They met for two years.", ""),
    ],
)
def test_a_length_is_drawn_where_the_publication_is_one_end_of_it(sentence: str, edtf: str) -> None:
    (time,) = find_times(sentence, PUBLISHED)
    assert time.edtf == edtf


@pytest.mark.parametrize(
    "sentence", ["She is 44 years old.", "A 6-year-old boy sang.", "He spent his years there.", "Three quarters came."]
)
def test_an_age_and_a_fraction_are_no_lengths_of_time(sentence: str) -> None:
    assert told(sentence) == []
