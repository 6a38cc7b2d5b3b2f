"""House 6: for each number of the rules on time a text on either side of it, told otherwise at another number."""

from __future__ import annotations

from types import ModuleType

import pytest

from reader.analysis.quotations import find_quotations
from reader.analysis.times import (
    anchors,
    bare_years,
    clauses,
    clock,
    events,
    expressions,
    find_events,
    find_publication_date,
    find_times,
    grammar,
    headlines,
    missing_years,
    names,
    narrative,
    numbers,
    periods,
    seasons,
    sentences,
    timetables,
)
from reader.model import Document
from tests.analysis.times.told import PUBLISHED

NIGHT = (
    "4 o'clock in the night 2013-05-22T04:00",
    "4 o'clock in the night 2013-05-22T16:00",
)
JULY = ("July 2008-07", "July 2012-07")
PAST, AHEAD = "Tuesday 2013-05-21", "Tuesday 2013-05-28"
HISTORY = "In 1901 it began. In 1902 it went on. In 1903 it fell. "
NEWS, OLD_NEWS = "May 2013-05", "May 1901-05"
DEEDS = [
    "Masons mended walls",
    "Sailors painted boats",
    "Bakers tasted bread",
    "Farmers counted sheep",
    "Singers praised Dover",
    "Weavers dyed linen",
    "Hunters chased foxes",
    "Millers ground wheat",
    "Tailors measured cloth",
    "Cobblers stitched shoes",
    "Potters turned bowls",
    "Smiths hammered iron",
    "Thatchers covered roofs",
    "Gardeners planted trees",
    "Fishers mended nets",
    "Teachers read poems",
    "Doctors visited children",
    "Judges heard cases",
    "Clerks copied letters",
    "Porters carried trunks",
]


def fell_again(deeds: int) -> str:
    """The bridge falls, much else happens, and the bridge falls."""
    between = "".join(f"{deed} yesterday. " for deed in DEEDS[:deeds])
    return f"The old harbour bridge fell yesterday. {between}The old harbour bridge fell down yesterday."


TIMES = [
    (anchors, "REACH_BACK", 13, "The court will" + " so" * 13 + " Tuesday.", AHEAD, PAST),
    (anchors, "REACH_BACK", 15, "The court will" + " so" * 14 + " Tuesday.", PAST, AHEAD),
    (anchors, "REACH_AHEAD", 9, "Tuesday the so" + " so" * 7 + " will.", AHEAD, PAST),
    (anchors, "REACH_AHEAD", 11, "Tuesday the so" + " so" * 8 + " will.", PAST, AHEAD),
    (anchors, "AHEAD_COSTS", 4, "They met in the hall as on Tuesday they will.", PAST, AHEAD),
    (anchors, "AHEAD_COSTS", 6, "They met in the town hall as on Tuesday they will.", AHEAD, PAST),
    (anchors, "REPORTING_COSTS", 7, "The court will" + " so" * 6 + " said in Dover Tuesday.", AHEAD, PAST),
    (anchors, "REPORTING_COSTS", 9, "The court will" + " so" * 7 + " said in Dover Tuesday.", PAST, AHEAD),
    (anchors, "REPORTING_BESIDE", 1, "The court will sit, the mayor said on Tuesday.", PAST, AHEAD),
    (anchors, "REPORTING_BESIDE", 3, "The court will sit, the mayor said in Dover Tuesday.", AHEAD, PAST),
    (missing_years, "NEAR", 30, "They met on July 20.", "July 20 2013-07-20", "July 20 2012-07-20"),
    (missing_years, "NEAR", 61, "They met on July 21.", "July 21 2012-07-21", "July 21 2013-07-21"),
    (missing_years, "NEAR", 59, "They will meet on March 24.", "March 24 2013-03-24", "March 24 2014-03-24"),
    (missing_years, "NEAR", 61, "They will meet on March 23.", "March 23 2014-03-23", "March 23 2013-03-23"),
    (
        expressions,
        "LEAP",
        1,
        f"{HISTORY}In 1904 it stood. The mason came in 1906. In May he left.",
        "May 1906-05",
        "May 1904-05",
    ),
    (
        expressions,
        "LEAP",
        3,
        f"{HISTORY}In 1904 it stood. The mason came in 1907. In May he left.",
        "May 1904-05",
        "May 1907-05",
    ),
    (narrative, "_NEAR", 0, "In 2012 it stood. " * 4 + "In May it fell.", NEWS, "May 2012-05"),
    (narrative, "_NEAR", 2, "In 2011 it stood. " * 4 + "In May it fell.", "May 2011-05", NEWS),
    (narrative, "FEWEST", 5, "In 1901 it stood. " * 4 + "In May it fell.", OLD_NEWS, NEWS),
    (narrative, "FEWEST", 3, "In 1901 it stood. " * 3 + "In May it fell.", NEWS, OLD_NEWS),
    (narrative, "MANY", 11, "Today it stands. " + "In 1901 it began. " * 10 + "In May it fell.", OLD_NEWS, NEWS),
    (narrative, "MANY", 9, "Today it stands. " + "In 1901 it began. " * 9 + "In May it fell.", NEWS, OLD_NEWS),
    (narrative, "OFTENER", 5, "It is today. " * 3 + "In 1901 it began. " * 12 + "In May it fell.", OLD_NEWS, NEWS),
    (narrative, "OFTENER", 3, "It is today. " * 3 + "In 1901 it began. " * 11 + "In May it fell.", NEWS, OLD_NEWS),
    (
        narrative,
        "_SAMPLE",
        50_000,
        f"{HISTORY}{'Rain fell. ' * 5000}In 1901 it stood. In May it fell.",
        OLD_NEWS,
        NEWS,
    ),
    (narrative, "_SAMPLE", 60, f"{HISTORY}{'Rain fell. ' * 20}In 1901 it stood. In May it fell.", OLD_NEWS, NEWS),
    (narrative, "_SAMPLE", 70_000, f"{HISTORY}{'Rain fell. ' * 5600}In 1901 it stood. In May it fell.", NEWS, OLD_NEWS),
    (numbers, "LONGEST", 9, "They sold it after 12,000,000 days.", "12,000,000 days P12000000D", ""),
    (numbers, "LONGEST", 5, "They sold it after 12,000 days.", "12,000 days P12000D", ""),
    (numbers, "LONGEST", 13, "They sold it after 1234567890123 days.", "", "1234567890123 days P1234567890123D"),
    (bare_years, "_USUAL_YEARS", range(1900, 2099), "The 2099 stones.", "2099 2099", ""),
    (bare_years, "_USUAL_YEARS", range(1900, 2101), "The 2100 stones.", "", "2100 2100"),
    (bare_years, "_USUAL_YEARS", range(1901, 2100), "The 1900 stones.", "1900 1900", ""),
    (bare_years, "_USUAL_YEARS", range(1899, 2100), "The 1899 stones.", "", "1899 1899"),
    (timetables, "REACH", 5, "She meets his old rival in York on Tuesday.", AHEAD, PAST),
    (clock, "SMALL_HOURS", 3, "At 4 o'clock in the night it fell.", *NIGHT),
    (grammar, "SOON_AFTER", 20, "They voted on June 3, 2008. On the way home, in July, it rained.", *JULY),
    (names, "LONGEST_TITLE", 1, "They read “The Grey Doves of June” aloud.", "", "June 2013-06"),
    (bare_years, "_LONGEST_STREET", 2, "The mill of 1950 Old North West Street fell.", "", "1950 1950"),
    (periods, "_LAST_CENTURY", 20, "The 21st century began.", "The 21st century 20", ""),
    (periods, "_LAST_CENTURY", 22, "The 22nd century began.", "", "The 22nd century 21"),
    (seasons, "_SEASON_LENGTH", 2, "It fell last spring.", "last spring 2012-SP", "last spring 2013-SP"),
]
EVENTS = [
    (
        clauses,
        "FEWEST_WORDS",
        3,
        "The bridge of Dover fell; the mayor left yesterday.",
        "The bridge of Dover fell; the mayor left",
    ),
    (clauses, "FEWEST_WORDS", 5, "The bridge of Dover fell; the mayor left Dover yesterday.", "The mayor left Dover"),
    (
        clauses,
        "MOST_PIECES",
        3,
        "The mayor left Dover" + "; so it" * 3 + "; yesterday.",
        "The mayor left Dover; so it; so it; so it",
    ),
    (clauses, "MOST_PIECES", 5, "The mayor left Dover" + "; so it" * 4 + "; yesterday.", "It; so it; so it; so it"),
    (
        events,
        "SHARED",
        0.61,
        "The harbour bridge collapsed before crowds yesterday. The harbour bridge collapsed in loud noise and more dust"
        " yesterday.",
        "The harbour bridge collapsed before crowds",
    ),
    (
        events,
        "SHARED",
        0.55,
        "The harbour bridge collapsed under seven heavy carts yesterday. The harbour bridge collapsed under nobody near"
        " Dover castle yesterday.",
        "The harbour bridge collapsed under nobody near Dover castle",
    ),
    (events, "COMPARED", 19, fell_again(19), "Clerks copied letters"),
    (events, "COMPARED", 21, fell_again(20), "The old harbour bridge fell down"),
    (events, "COMPARED", 0, fell_again(20), "The old harbour bridge fell down"),
    (
        events,
        "MERELY_SAID",
        5,
        "“We will build it,” the mayor of Dover said again yesterday.",
        "The mayor: “We will build it”",
    ),
    (
        events,
        "MERELY_SAID",
        7,
        "“We will build it,” the mayor of old Dover said again yesterday.",
        "The mayor of old Dover said again",
    ),
    (headlines, "LONGEST", 89, f"The old bridge of {'D' * 67} fell yesterday.", f"The old bridge of {'D' * 67} fell"),
    (headlines, "LONGEST", 91, f"The old bridge of {'D' * 68} fell yesterday.", f"The old bridge of {'D' * 68}…"),
]


def times_of(text: str) -> str:
    """The last expression of a text and its value."""
    found = find_times(text, PUBLISHED)
    return f"{found[-1].span.words_of(text)} {found[-1].value}" if found else ""


def last_headline(text: str) -> str:
    attribution = find_quotations(text, "d")
    times = find_times(text, PUBLISHED)
    found = find_events(Document("d", text, "t"), times, attribution.quotations, attribution.speakers)
    return found[-1].headline if found else ""


@pytest.mark.parametrize(
    ("module", "name", "other", "text", "expected", "instead"), TIMES, ids=[f"{each[1]}={each[2]}" for each in TIMES]
)
def test_a_time_at_each_number(
    monkeypatch: pytest.MonkeyPatch,
    module: ModuleType,
    name: str,
    other: object,
    text: str,
    expected: str,
    instead: str,
) -> None:
    assert times_of(text) == expected
    monkeypatch.setattr(module, name, other)
    assert times_of(text) == instead


@pytest.mark.parametrize(
    ("module", "name", "other", "text", "expected"), EVENTS, ids=[f"{each[1]}={each[2]}" for each in EVENTS]
)
def test_a_headline_at_each_number(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, other: float, text: str, expected: str
) -> None:
    assert last_headline(text) == expected
    monkeypatch.setattr(module, name, other)
    assert last_headline(text) != expected


def test_a_clause_reaches_400_characters_from_its_time() -> None:
    words = "The bridge " + "of the old " * 40
    clause = clauses.Clauses(f"{words}fell yesterday.", ())
    assert 390 < len(clause.around(find_times(f"{words}fell yesterday.", PUBLISHED)[0].span)) <= 409


def test_a_sentence_is_cut_after_1500_characters() -> None:
    assert [end - start for start, end in sentences.sentences("w" * 1500)] == [1500]
    assert [end - start for start, end in sentences.sentences("w" * 1501)] == [1500, 1]


@pytest.mark.parametrize("word", ["by", "until", "through", "till"])
def test_the_month_that_something_goes_on_to_is_the_nearest(word: str) -> None:
    assert times_of(f"The shop was open {word} November.") == "November 2013-11"
    assert times_of(f"The shop was open {word} December.") == "December 2012-12"
    assert times_of("The shop was open in November.") == "November 2012-11"


@pytest.mark.parametrize(
    ("month", "then", "value"),
    [("October", "March", "1902-03"), ("October", "April", "1901-04"), ("September", "March", "1901-03")],
)
def test_a_history_passes_the_turn_of_the_year(month: str, then: str, value: str) -> None:
    assert times_of(f"{HISTORY}In {month} 1901 they fled. In {then} it fell.") == f"{then} {value}"


@pytest.mark.parametrize(("published", "value"), [("2013-05-22", "2012-SP"), ("2013-06-22", "2013-SP")])
def test_last_spring_is_the_last_that_is_over(published: str, value: str) -> None:
    (time,) = find_times("It fell last spring.", published)
    assert time.value == value


@pytest.mark.parametrize(("before", "found"), [(1486, True), (1487, False)])
def test_the_date_of_a_text_stands_in_its_first_1500_characters(before: int, found: bool) -> None:
    text = "r" * before + "\n\nMay 22, 2013\n"
    assert (find_publication_date(text) is not None) == found


@pytest.mark.parametrize(("beside", "found"), [(40, True), (41, False)])
def test_a_line_that_dates_a_text_holds_40_characters_beside_the_date(beside: int, found: bool) -> None:
    assert (find_publication_date("May 22, 2013 " + "d" * beside) is not None) == found


@pytest.mark.parametrize(
    ("length", "edtf"),
    [
        ("few weeks", "2013-05-08~/2013-05-22"),
        ("10,000 days", "1986-01-04~/2013-05-22"),
        ("10,001 days", ""),
    ],
)
def test_a_length_up_to_the_publication_is_drawn_if_it_is_no_more_than_10_000_units(length: str, edtf: str) -> None:
    (time,) = find_times(f"They met in the last {length}.", PUBLISHED)
    assert time.edtf == edtf


def test_however_long_a_name_is_some_words_of_its_bearer_are_told() -> None:
    text = f"“We will build it again,” {'Ada ' + 'Quilla ' * 11}Marlow said yesterday."
    (quotation,) = find_quotations(text, "d").quotations
    assert headlines.saying(text, quotation, "").endswith("Marlow: “We will build it…”")
