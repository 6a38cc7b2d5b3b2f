"""News counts from its publication, a history from the date it has come to."""

from __future__ import annotations

from datetime import date

from reader.analysis.times.narrative import is_about_earnings, is_narrative
from tests.analysis.times.told import told

HISTORY = (
    "The war began in September 1839. In 1840 the fleet sailed. It was beaten in June 1841 and again in 1842. "
    "The king fled in 1843. "
)


def test_a_text_of_distant_years_is_a_history() -> None:
    assert is_narrative(HISTORY, date(2013, 5, 22))
    assert is_narrative(HISTORY, None)


def test_a_text_that_points_from_its_own_day_is_news() -> None:
    news = "He said yesterday that the war of 1839, 1840, 1841 and 1842 was over. On Tuesday he left. Today he rests."
    assert not is_narrative(news, date(2013, 5, 22))
    assert not is_narrative("The bridge of 1839 fell.", date(2013, 5, 22))


def test_recent_years_do_not_make_a_history() -> None:
    assert not is_narrative("In 2012 and 2013, in 2012 and 2013 again, in 2013 and 2012.", date(2013, 5, 22))


def test_a_history_runs_from_date_to_date() -> None:
    values = [value for _, value in told(HISTORY + "In August 1844 he came back. He died on 3 October.")]
    assert values[-2:] == ["1844-08", "1844-10-03"]


def test_a_history_passes_the_turn_of_the_year() -> None:
    values = [value for _, value in told(HISTORY + "In November 1844 he came back. He died in February.")]
    assert values[-2:] == ["1844-11", "1845-02"]


def test_an_aside_does_not_move_a_history() -> None:
    aside = "In August 1844 he came back; a letter found in 1990 told of it. He died on 3 October."
    assert told(HISTORY + aside)[-1][1] == "1844-10-03"


def test_a_plan_does_not_move_a_history() -> None:
    plan = "In August 1844 he came back and planned to sail in 1845. He died on 3 October."
    assert told(HISTORY + plan)[-1][1] == "1844-10-03"


def test_earnings_are_told_by_quarters_and_money() -> None:
    assert is_about_earnings("Third-quarter profit rose.") or is_about_earnings("Its third-quarter profit rose.")
    assert not is_about_earnings("He ran in the third quarter of the match.")
