"""The same words, written otherwise in the quotation and in its source."""

from __future__ import annotations

import pytest

from reader.analysis.sources import SourceIndex, SourceMatch


def found(quotation: str, source: str) -> SourceMatch:
    return SourceIndex(f"The hall was full that night. {source} Nobody rose to answer.").find(quotation)


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("The toll fell 12 percent over one winter", "The toll fell 12% over one winter."),
        ("The toll fell 12% over one winter", "The toll fell 12 per cent over one winter."),
        ("The new bridge cost 5 million dollars to mend", "The new bridge cost $5 million to mend."),
        ("They are going to ask for every oar in town", "They are gonna ask for every oar in town."),
        ("You want to see the ice before you walk on it", "You wanna see the ice before you walk on it."),
        ("The horses were alright after the crossing", "The horses were all right after the crossing."),
        ("We stayed because the ferry had not come", "We stayed 'cause the ferry had not come."),
    ],
)
def test_signs_and_spellings_of_speech_are_the_words(quotation: str, source: str) -> None:
    assert found(quotation, source).verdict == "exact"


@pytest.mark.parametrize(
    ("quotation", "source"),
    [
        ("I do not know what they will do with the keys", "I don't know what they'll do with the keys."),
        ("It'll be dark before anybody gets home", "It will be dark before anybody gets home."),
        ("nobody gets home while it's dark", "nobody gets home while it is dark."),
        ("We sold 10 boats that summer", "We sold ten boats that summer."),
        ("We sold twenty-five boats that summer", "We sold 25 boats that summer."),
        ("The colour of the harbour was wrong", "The color of the harbor was wrong."),
        ("I told him it was okay to leave early", "I told him it was OK to leave early."),
    ],
)
def test_another_form_is_told_as_a_change(quotation: str, source: str) -> None:
    match = found(quotation, source)
    assert match.verdict == "altered"
    assert {change.kind for change in match.changes} == {"replaced"}


def test_many_contractions_do_not_hide_a_passage() -> None:
    quotation = "We are sure that it is late and they will not come and we cannot wait"
    match = found(quotation, "We're sure that it's late and they won't come and we can't wait.")
    assert match.verdict == "altered"
    assert [change.quotation_words for change in match.changes] == ["We are", "it is", "will not", "cannot"]


def test_a_change_of_sense_stands_apart_from_a_change_of_form() -> None:
    match = found("They do not fear the long winter up here", "They don't love the long winter up here.")
    assert [(change.quotation_words, change.source_words) for change in match.changes] == [
        ("do not", "don't"),
        ("fear", "love"),
    ]


def test_another_number_is_no_form() -> None:
    match = found("We sold ten boats that summer", "We sold 12 boats that summer.")
    assert [change.source_words for change in match.changes] == ["12"]


@pytest.mark.parametrize(
    "note", ["(emphasis added)", "[emphasis added]", "(italics mine)", "(my emphasis)", "(emphasis in the original)"]
)
def test_a_note_on_the_emphasis_changes_no_word(note: str) -> None:
    match = found(f"No one shall moor {note} here after the bell", "No one shall moor here after the bell.")
    assert match.verdict in ("exact", "elided")


def test_words_in_round_brackets_are_no_note() -> None:
    match = found("No one shall moor (a boat) here after the bell", "No one shall moor here after the bell.")
    assert match.verdict == "altered"


@pytest.mark.parametrize("masked", ["f***ed", "f*****", "f**led"])
def test_a_masked_word_is_marked_by_the_writer(masked: str) -> None:
    match = found(f"He {masked} it up and then he left the room", "He fouled it up and then he left the room.")
    assert match.verdict == "elided"


def test_a_masked_word_stands_for_no_other() -> None:
    match = found("He b***ed it up and then he left the room", "He fouled it up and then he left the room.")
    assert match.verdict == "altered"


def test_a_note_that_the_source_has_too_is_quoted_word_for_word() -> None:
    match = found("No one shall moor here (emphasis added)", "No one shall moor here (emphasis added) after the bell.")
    assert match.verdict == "exact"
