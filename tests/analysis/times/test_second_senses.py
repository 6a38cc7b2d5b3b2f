"""Words of the calendar in another sense; sentences published on Wednesday, 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    "sentence",
    [
        "A minute trace was found.",
        "Wait a minute!",
        "He scored a century at Hove.",
        "The past tense is used.",
        "Weekend breaks are cheap.",
        "The weekend warriors came.",
        "She is Baker of the Year.",
        "Summer squash was sold.",
        "An Indian summer came.",
        "A midnight snack was left.",
        "High noon for Hale.",
        "May Day! May Day! the pilot cried.",
        "He went to Sunday school.",
        "Zero hour came.",
    ],
)
def test_another_sense_is_no_time(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("He left after a minute.", ("a minute", "PT1M")),
        ("A minute and a half later he left.", ("A minute and a half", "PT1M30S")),
        ("Over the weekend he left.", ("the weekend", "2013-W20-WE")),
        ("In winter coats sell.", ("winter", "2013-WI")),
        ("The summer offensive began.", ("The summer", "2013-SU")),
        ("At midnight bells rang.", ("midnight", "2013-05-22T24:00")),
        ("A midday rally was held.", ("midday", "2013-05-22T12:00")),
        ("To this day it stands.", ("this day", "PRESENT_REF")),
        ("On this day he left.", ("this day", "2013-05-22")),
        ("By the end of the year he left.", ("the end of the year", "2013")),
    ],
)
def test_the_plain_sense_is_one(sentence: str, found: tuple[str, str]) -> None:
    assert found in told(sentence)
