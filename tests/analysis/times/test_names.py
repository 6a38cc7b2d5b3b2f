"""Words of the calendar within names and titles are no times; sentences published on 22 May 2013."""

from __future__ import annotations

import pytest

from tests.analysis.times.told import told


@pytest.mark.parametrize(
    "sentence",
    [
        "Ulster Today reported it.",
        "The Harbour Daily reported it.",
        "The Tonight Hour was cut.",
        "He ran the Midnight Mill.",
        "Joe Friday solved it.",
        "Rev. Sunday preached.",
        "Ms Noon sat down.",
        "Donna Summer sang.",
        "A Winter's Walk is a play.",
        "A Christmas Goose is a play.",
        "They saw the film Halloween.",
        "The Mail on Sunday had it.",
        'They read "The Doves of August" aloud.',
        "They read “One Sunday Morning,” a novel.",
        "Freaky Friday is a farce.",
        "The suit is March v. Hale.",
        "It is tagged july2011.",
        "The Good Friday accord held.",
        'They sang "I Don\'t Like Mondays" aloud.',
        "Red October was a mill.",
        "Mayor Sunday Okoro spoke.",
        "The March was peaceful.",
        "21st Century Insurance paid.",
        "January Hale danced.",
        "April said she would come.",
        "His sister June wept.",
        "The July Plot failed.",
        "Mayor May said so.",
    ],
)
def test_a_name_is_no_time(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("TODAY THE COURT SAT.", ("TODAY", "2013-05-22")),
        ("He said: “Today we sit.”", ("Today", "2013-05-22")),
        ("Midnight came.", ("Midnight", "2013-05-22T24:00")),
        ("Ann Hale Friday left.", ("Friday", "2013-05-17")),
        ("They met in Charlotte Sunday.", ("Sunday", "2013-05-19")),
        ("On Christmas Ann Hale left.", ("Christmas", "2012-12-25")),
        ("“With an eye to May 20th,” Hale said.", ("May 20th", "2013-05-20")),
        ("“We Met On Monday.”", ("Monday", "2013-05-20")),
        ("April was cold.", ("April", "2013-04")),
        ("May was cold.", ("May", "2013-05")),
        ("It shut on may 3, 2011.", ("may 3, 2011", "2011-05-03")),
        ("In the 19th century Fox Hill grew.", ("the 19th century", "18")),
        ("The Windows 10 July 2011 release froze.", ("July 2011", "2011-07")),
        ("The COVID-19 March 2011 wave came.", ("March 2011", "2011-03")),
        ("The Apollo 11 July 20, 1969 landing.", ("July 20, 1969", "1969-07-20")),
        ("In Leeds 12 June 2011 was wet.", ("12 June 2011", "2011-06-12")),
    ],
)
def test_a_time_beside_a_name_is_one(sentence: str, found: tuple[str, str]) -> None:
    assert found in told(sentence)
