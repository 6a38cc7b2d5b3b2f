"""Who says it and who tells that: the inner source is the speaker, the outer one is kept beside it."""

from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations


def in_marks(text: str) -> list[tuple[str | None, str | None]]:
    """Who says each quotation in marks, and who tells it."""
    found = find_quotations(text, "d")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    quotations = [each for each in found.quotations if each.quotes_words]
    return [(names.get(each.speaker or ""), names.get(each.via or "")) for each in quotations]


@pytest.mark.parametrize(
    "text",
    [
        "The Courier reported that Mira Holt said, “The ferry will never sail again.”",
        "The Courier reported Tuesday that Mira Holt, the harbour master, told hands that “nobody is coming to help.”",
        "Mira Holt, the Courier reported, told deckhands that “nobody is coming to help.”",
        "The Courier reported Mira Holt said “the ferry is done” and that nobody listened.",
        "The Courier reported that Mira Holt had said: “The ferry is done.”",
    ],
)
def test_who_speaks_within_what_another_reports_is_the_speaker(text: str) -> None:
    assert in_marks(text) == [("Mira Holt", "Courier")]


@pytest.mark.parametrize(
    "text",
    [
        "According to the Lantern, Mira Holt told her crew that “the engine is finished.”",
        "According to the Lantern, Mira Holt told the crew: “The engine is finished.”",
        "“The engine is finished,” Mira Holt told the crew, according to the Lantern.",
        "Mira Holt said, according to the Lantern, that the engine “is finished.”",
        "Mira Holt, according to the Lantern, said the engine “is finished.”",
        "“The engine,” Mira Holt said, according to the Lantern, “is finished.”",
    ],
)
def test_an_account_tells_what_somebody_says(text: str) -> None:
    assert in_marks(text) == [("Mira Holt", "Lantern")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“It is finished,” Mira Holt said, the Lantern reported.", ("Mira Holt", "Lantern")),
        ("Mira Holt said the engine “is finished,” the Lantern reported.", ("Mira Holt", "Lantern")),
        ("“The vote was bought,” Deane wrote to a friend, prosecutors said on Thursday.", ("Deane", "prosecutors")),
        ("Pell told his broker to “sell everything before noon,” prosecutors said.", ("Pell", "prosecutors")),
    ],
)
def test_the_teller_may_come_last(text: str, names: tuple[str, str]) -> None:
    assert in_marks(text) == [names]


@pytest.mark.parametrize(
    "text",
    [
        "The Lantern quoted Mira Holt as saying that “the engine is finished.”",
        "“The engine is finished,” the Lantern quoted Mira Holt as saying.",
        "“The engine is finished,” Mira Holt was quoted as saying by the Lantern.",
        "Mira Holt was quoted by the Lantern as saying, “The engine is finished.”",
        "The Lantern quoted Mira Holt as calling the engine “a lump of rust.”",
    ],
)
def test_who_is_quoted_speaks_and_who_quotes_tells_it(text: str) -> None:
    assert in_marks(text) == [("Mira Holt", "Lantern")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The indictment says that Pell told his broker, “Sell it all before noon.”", ("Pell", "The indictment")),
        ("Two aides said Deane told them she was “tired of it all.”", ("Deane", "Two aides")),
        ("Rosa Deane told the Courier that the mayor had told her, “Keep quiet.”", ("the mayor", "Rosa Deane")),
        ("Police said the driver told officers that he “never saw the light.”", ("the driver", "Police")),
    ],
)
def test_persons_and_documents_tell_what_others_say(text: str, names: tuple[str, str]) -> None:
    assert in_marks(text) == [names]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The engine is finished,” Mira Holt told the Lantern.", "Mira Holt"),
        ("In a statement to the Lantern, Mira Holt said, “I am tired of it.”", "Mira Holt"),
        ("Mira Holt said that she told the board that “the engine is finished.”", "Mira Holt"),
        ("Mira Holt said the mayor would call the vote “a clean one.”", "Mira Holt"),
        ("Mira Holt denied that the mayor had said “keep quiet.”", "Mira Holt"),
        ("The Courier said Evan Pell believes that the deal “stinks badly.”", "Courier"),
        ("The Courier reported that the deal “stinks badly.”", "Courier"),
        ("Mira Holt said the pier was safe, and Evan Pell said it was “a death trap.”", "Evan Pell"),
        ("Mira Holt said the pier was safe, but according to Evan Pell it is “a death trap.”", "Evan Pell"),
        ("In her speech, Mira Holt told of the storm: “It took the pier,” she said.", "Mira Holt"),
    ],
)
def test_nobody_tells_it_where_one_source_speaks(text: str, speaker: str) -> None:
    assert in_marks(text) == [(speaker, None)]


def test_a_clause_that_depends_on_another_is_told_by_nobody() -> None:
    text = "After Mira Holt said the vote “was bought by friends,” the mayor said: “She is confused.”"
    assert [via for _, via in in_marks(text)] == [None, None]


def test_a_reported_clause_keeps_who_tells_it() -> None:
    text = "The Courier reported that Mira Holt said the ferry would never sail again."
    found = find_quotations(text, "d")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    outer, inner = found.quotations
    assert (names[outer.speaker or ""], outer.via) == ("Courier", None)
    assert (names[inner.speaker or ""], names[inner.via or ""]) == ("Mira Holt", "Courier")


def test_what_goes_on_after_it_is_told_by_the_same() -> None:
    text = "The Lantern reported that Mira Holt said she was “tired of it all.” “Nobody listened to me.”"
    assert in_marks(text) == [("Mira Holt", "Lantern")] * 2


def test_several_parts_of_one_quotation_are_told_by_one() -> None:
    assert in_marks("“I am tired,” Mira Holt said, according to the Lantern. “Nobody listened.”") == [
        ("Mira Holt", "Lantern")
    ]
