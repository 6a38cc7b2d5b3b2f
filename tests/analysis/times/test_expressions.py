"""Time expressions in invented sentences: where they stand, what they mean, what they rest on."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.analysis.times import find_times

WEDNESDAY = "2013-05-22"


def found(sentence: str, published: str = WEDNESDAY) -> list[tuple[str, str, str]]:
    return [(time.span.words_of(sentence), time.type, time.value) for time in find_times(sentence, published)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The panel voted yesterday to wait.", ("yesterday", "DATE", "2013-05-21")),
        ("They meet next month in Geneva.", ("next month", "DATE", "2013-06")),
        ("The letter went out over the weekend.", ("the weekend", "DATE", "2013-W20-WE")),
        ("He spoke today in Amman.", ("today", "DATE", "2013-05-22")),
        ("The boat sank Tuesday.", ("Tuesday", "DATE", "2013-05-21")),
        ("The court will rule Tuesday.", ("Tuesday", "DATE", "2013-05-28")),
        ("It opened on 22 May 2013.", ("22 May 2013", "DATE", "2013-05-22")),
        ("It opened on 5/22/13.", ("5/22/13", "DATE", "2013-05-22")),
        ("Rents rose in the 1990s.", ("the 1990s", "DATE", "199")),
        ("He left two years ago.", ("two years ago", "DATE", "2011")),
        ("It ran for three days.", ("three days", "DURATION", "P3D")),
        ("They train every Friday.", ("every Friday", "SET", "XXXX-WXX-5")),
        ("He is now at home.", ("now", "DATE", "PRESENT_REF")),
    ],
)
def test_an_expression_is_found_with_type_and_value(sentence: str, expected: tuple[str, str, str]) -> None:
    assert found(sentence) == [expected]


def test_everything_says_what_it_rests_on() -> None:
    (time,) = find_times("The panel voted yesterday.", WEDNESDAY)
    assert time.basis == "'yesterday', from the publication date 2013-05-22"


def test_without_a_publication_date_the_rest_hangs_in_the_air() -> None:
    (time,) = find_times("The panel voted yesterday.", "")
    assert (time.value, time.edtf, time.earliest) == ("XXXX-XX-XX", "", "")
    assert "publication date" in time.basis


def test_a_text_without_times_has_none() -> None:
    assert find_times("", "") == ()
    assert find_times("The cat may sit on 12 mats.", WEDNESDAY) == ()


def test_expressions_come_by_offset_and_never_overlap() -> None:
    text = "On Friday, May 3, 2013, at 2 p.m. the first of the two days began; next week it ends."
    spans = [time.span for time in find_times(text, WEDNESDAY)]
    assert all(one.end <= other.start for one, other in pairwise(spans))
