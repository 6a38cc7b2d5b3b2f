"""Events: what the clause around a date tells, when, and of whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.analysis.times import date_quotations, find_events, find_times
from reader.model import Document, Event, Quotation, Span, Speaker

PUBLISHED = "2013-05-22"
KERRY = Speaker("kerry", "John Kerry", kind="person")


def events_of(text: str, quotations: tuple[Quotation, ...] = ()) -> tuple[Event, ...]:
    return find_events(Document("d", text, "t"), find_times(text, PUBLISHED), quotations, (KERRY,))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_an_event_is_the_clause_without_its_date() -> None:
    (event,) = events_of("The Senate panel voted yesterday to arm the rebels, but nobody knows when they get arms.")
    assert (event.id, event.date, event.headline) == ("e1", "2013-05-21", "The Senate panel voted to arm the rebels")
    assert event.origin == "detected"
    assert event.basis == "'yesterday', from the publication date 2013-05-22"


def test_an_event_names_its_speakers() -> None:
    (event,) = events_of("Reporters heard Kerry speak today in Amman.")
    assert event.speakers == ("kerry",)


def test_the_same_happening_on_the_same_date_is_one_event() -> None:
    found = events_of("The harbour bridge collapsed on Tuesday. Yesterday the harbour bridge collapsed at noon.")
    assert len(found) == 1


def test_different_happenings_on_one_date_stay_apart() -> None:
    found = events_of("The bridge collapsed yesterday. Voters chose a mayor yesterday.")
    assert [event.headline for event in found] == ["The bridge collapsed", "Voters chose a mayor"]


def test_what_cannot_be_drawn_makes_no_event() -> None:
    assert events_of("He is now at home. They train every Friday. It took three days.") == ()


def test_a_stretch_up_to_the_publication_is_drawn() -> None:
    (event,) = events_of("The two sides have talked little in the last two years.")
    assert event.date == "2011-05~/2013-05-22"


def test_direct_speech_beside_a_date_stays_out_of_the_headline() -> None:
    text = 'The minister told the press in Amman on Tuesday, "We will not wait any longer for a vote."'
    words = span(text, "We will not wait any longer for a vote.")
    (event,) = events_of(text, (Quotation("q1", "d", (words,), "direct"),))
    assert event.headline == "The minister told the press in Amman"


def test_a_long_clause_is_cut_at_a_word() -> None:
    (event,) = events_of("The bridge fell yesterday " + "on many people " * 20 + ".")
    assert len(event.headline) <= 90
    assert event.headline.endswith("…")


def test_a_quotation_is_dated_by_its_cue() -> None:
    text = 'Kerry said on Tuesday, "Last year was hard."'
    quotation = Quotation("q1", "d", (span(text, "Last year was hard."),), "direct", cue=span(text, "said"))
    (dated,) = date_quotations(Document("d", text, "t"), find_times(text, PUBLISHED), (quotation,))
    assert dated.date == "2013-05-21"


def test_a_quotation_is_dated_by_the_sentence_that_tells_of_the_speech() -> None:
    text = 'He pointed to her remarks today in Amman. "We will not wait," Kerry said.'
    quotation = Quotation("q1", "d", (span(text, "We will not wait,"),), "direct", cue=span(text, "said"))
    (dated,) = date_quotations(Document("d", text, "t"), find_times(text, PUBLISHED), (quotation,))
    assert dated.date == "2013-05-22"


def test_a_date_in_quoted_words_makes_a_headline_of_those_words() -> None:
    text = 'Officials called the meeting "the most serious effort in the last two years to end the war."'
    words = span(text, "the most serious effort in the last two years to end the war.")
    (event,) = events_of(text, (Quotation("q1", "d", (words,), "mixed"),))
    assert event.headline == "The most serious effort to end the war"


def test_a_date_beside_a_cue_makes_a_headline_of_who_says_what() -> None:
    text = 'They met. "We will build the bridge by ourselves," she said Tuesday.'
    content = (span(text, "We will build the bridge by ourselves,"),)
    quotation = Quotation("q1", "d", content, "direct", mention=span(text, "she"), cue=span(text, "said"))
    (event,) = events_of(text, (quotation,))
    assert event.headline == "She: “We will build the bridge by ourselves”"
    (event,) = events_of(text, (replace(quotation, speaker="kerry"),))
    assert (event.headline, event.speakers) == (
        "John Kerry: “We will build the bridge by ourselves”",
        ("kerry",),
    )


def test_an_expression_that_something_hangs_on_stays() -> None:
    (event,) = events_of("Nobody will send arms before next month’s talks.")
    assert event.headline == "Nobody will send arms before next month’s talks"


def test_in_a_long_clause_what_was_said_comes_first() -> None:
    text = "A spokesman for the city's department of public works said that the bridge on the river collapsed Monday."
    (event,) = events_of(text)
    assert event.headline == "The bridge on the river collapsed"


def test_a_quotation_whose_cue_has_no_date_stays_undated() -> None:
    text = 'Kerry said, "Last year was hard."'
    quotation = Quotation("q1", "d", (span(text, "Last year was hard."),), "direct", cue=span(text, "said"))
    (same,) = date_quotations(Document("d", text, "t"), find_times(text, PUBLISHED), (quotation,))
    assert same == quotation


@pytest.mark.parametrize(
    ("text", "date", "headline"),
    [
        (
            "The harbour talks ran from May 3 to May 10.",
            "2013-05-03/2013-05-10",
            "The harbour talks ran from May 3 to May 10",
        ),
        ("The mill was built 1811–19.", "1811/1819", "The mill was built"),
        ("The 1990/91 season ended badly for the club.", "1990/1991", "The 1990/91 season ended badly for the club"),
        ("He fought in the hills in the winter of 1943-44.", "1943-24", "He fought in the hills"),
        ("Fees rose again in the academic year 2012-13.", "2012/2013", "Fees rose again"),
        (
            "The crew rested between June 4 and June 9.",
            "2013-06-04/2013-06-09",
            "The crew rested between June 4 and June 9",
        ),
    ],
)
def test_both_ends_of_a_range_are_one_event(text: str, date: str, headline: str) -> None:
    (event,) = events_of(text)
    assert (event.date, event.headline) == (date, headline)


@pytest.mark.parametrize(
    "sentence", ["The spring of 1968 was loud", "The vote is on Friday", "The last of the five feasts was Tuesday"]
)
def test_a_date_that_the_clause_is_about_stays(sentence: str) -> None:
    assert [event.headline for event in events_of(f"{sentence}.")] == [sentence]


def test_two_days_told_apart_are_two_events() -> None:
    found = events_of("They moved the vote from June 3 to June 10. The crew met on June 4 and sailed on June 9.")
    assert len(found) == 4
