"""A bare number of four figures is a year only where years stand; sentences published on 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    "sentence",
    [
        "The Ford 1950 model was rare.",
        "Office 2010 froze twice.",
        "They met at 1912 Beech Grove Avenue.",
        "A mill at 1907 Quay Street burned.",
        "The signal came at 1950 MHz.",
        "The town has a population of 1999.",
        "The code was 2011.",
        "Ring +44 20 7946 1998.",
        "See p. 1985 of the roll.",
        "See pp. 1990-1995 of the roll.",
        "The panel cited Resolutions 1559 and 1701.",
        "It breaks Regulation 2009/138.",
        "The appeal is case 2011-1987.",
        "Bill C-2011 was read.",
        "They fired 1950 rounds.",
        "They tested 1998 samples.",
        '"width": 1920, "height": 1080',
        "See handle 1895.22/1013 there.",
        "The number is 1934-1234-1985-1990-56.",
        "It rose 1000-fold.",
        "It is 1955 m high.",
        "The serial ran 2001/2004/88.",
        "The album 1999 sold.",
        "She lists 1,2011 and 4.",
        "From 1500 to 2000 people marched.",
        "A sheet is 2001 by 1512 mm.",
        "A vote of 1945 to 1801 passed it.",
        "The host 10.12.2011.4 is down.",
    ],
)
def test_a_number_in_another_place_is_no_year(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("In 1999 people drowned.", "1999"),
        ("From 1999 to 2003 people drowned.", "2003"),
        ("They have been closed since 1990 members say.", "1990"),
        ("The year was 2011.", "2011"),
        ("It was 2011.", "2011"),
        ("She praised the contested 1976 convention.", "1976"),
        ("Expo 2010 drew crowds.", "2010"),
        ("The Leeds 2012 Games drew crowds.", "2012"),
        ("Ann Hale's 1998 book sold.", "1998"),
        ("Prices fell (Hale 2004).", "2004"),
        ("Aides said 1998 has been hard.", "1998"),
        ("At 1999 prices it was dear.", "1999"),
        ("It fell in 2001, 2003 and 2005.", "2003"),
    ],
)
def test_a_number_in_the_place_of_a_year_is_one(sentence: str, words: str) -> None:
    assert words in [found for found, _ in told(sentence)]
