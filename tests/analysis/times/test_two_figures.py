"""House 6: a year in two figures is of the nearest century that does not put it after the publication."""

from __future__ import annotations

import pytest

from reader.analysis.times.missing_years import last_year_of
from tests.analysis.times.told import told


@pytest.mark.parametrize(
    ("published", "sentence", "value"),
    [
        ("2013-05-22", "It has been open since '05.", "2005"),
        ("2013-05-22", "It opened in the summer of '09.", "2009-SU"),
        ("2013-05-22", "It opened in '13.", "2013"),
        ("2013-05-22", "It opened in '14.", "1914"),
        ("2013-05-22", "It will open in '14.", "2014"),
        ("2013-05-22", "It opened in '44.", "1944"),
        ("2013-05-22", "It opened in May '08.", "2008-05"),
        ("1989-05-22", "It opened in '05.", "1905"),
        ("1850-05-22", "It opened in '44.", "1844"),
    ],
)
def test_house_6_a_year_behind_an_apostrophe(published: str, sentence: str, value: str) -> None:
    assert [found for _, found in told(sentence, published)] == [value]


@pytest.mark.parametrize(
    ("published", "sentence", "value"),
    [
        ("2013-05-22", "It opened on 5/20/13.", "2013-05-20"),
        ("2013-05-22", "It opened on 5/20/62.", "1962-05-20"),
        ("2013-05-22", "The paper is valid: 5/20/14.", "2014-05-20"),
        ("2013-05-22", "The paper is valid: 5/20/33.", "2033-05-20"),
        ("2013-05-22", "The paper is valid: 5/20/34.", "1934-05-20"),
        ("1944-06-07", "It opened on 5/20/13.", "1913-05-20"),
    ],
)
def test_house_6_a_date_in_figures_may_lie_some_years_ahead(published: str, sentence: str, value: str) -> None:
    assert [found for _, found in told(sentence, published)] == [value]


@pytest.mark.parametrize(
    ("published", "sentence", "value"),
    [
        ("2013-05-22", "It opened in the '80s.", "198"),
        ("2013-05-22", "It opened in the '00s.", "200"),
        ("2013-05-22", "It opened in the '20s.", "192"),
        ("2013-05-22", "It opened in the twenties.", "192"),
        ("1985-05-22", "It opened in the nineties.", "199"),
        ("1984-05-22", "It opened in the nineties.", "189"),
        ("1855-05-22", "It opened in the forties.", "184"),
    ],
)
def test_house_6_a_decade_without_a_century(published: str, sentence: str, value: str) -> None:
    assert [found for _, found in told(sentence, published)] == [value]


def test_house_6_without_a_publication_the_year_just_mentioned_decides_and_else_one_rule() -> None:
    assert told("It opened in 1904 and closed in '05.", "")[1] == ("'05", "1905")
    assert told("It opened in '05.", "") == [("'05", "2005")]
    assert told("It opened in '44.", "") == [("'44", "1944")]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("In 2016 they sang of the '60s.", "196"),
        ("In 2016 he fled as in '44.", "1944"),
        ("In 2016 they dreamt of '29.", "2029"),
        ("In 2016 they sang of '30.", "1930"),
        ("In 2090 they sang of '88.", "2088"),
        ("In 1904 they dreamt of '53.", "1953"),
        ("In 1904 they sang of '54.", "1854"),
    ],
)
def test_without_a_publication_a_year_mentioned_leads_to_no_later_one_than_is_likely(sentence: str, value: str) -> None:
    assert told(sentence, "")[1][1] == value


@pytest.mark.parametrize("latest", [1, 50, 1999, 9999, 10_050])
@pytest.mark.parametrize("figures", [0, 5, 44, 99])
def test_house_6_no_year_leaves_the_calendar(latest: int, figures: int) -> None:
    year = last_year_of(figures, latest)
    assert 1 <= year <= 9999
    assert year % 100 == figures
