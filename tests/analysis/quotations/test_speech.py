from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations


def in_marks(text: str) -> list[str]:
    return [q.words_of(text) for q in find_quotations(text, "d").quotations if q.quotes_words]


@pytest.mark.parametrize(
    "text",
    [
        '<a id="bridge">Hall said so.</a>',
        "Hall wrote the song “Bridges of Dover.”",
        "Hall spoke on CNN’s “Morning Hour.”",
        "Robert “Bob” Hall said so.",
        "Hall said so to a man known as “the fox.”",
        "Hall said that so-called “open” bridges close.",
        "The days of “moaning” are over.",
        "Hall said on “Morning Hour” that the bridge holds.",
        "Hall said in an interview with “The Dover Hour” that the bridge holds.",
        "Hall said that the “Old Mill” plan was dead.",
        "Hall said that a bipartisan “Bridge Accord” was near.",
        "Hall said on Monday’s “Old Mill Hour” that the bridge holds.",
        "Speaking to “Old Mill Hour,” Hall said that the bridge holds.",
        "Hall told “Old Mill Hour” that the bridge holds.",
        "“Mill of the Old” star Ada Marlow came.",
        "You know Hall from such films as “Old Mill” and “The New Bridge.”",
        "Her books, including “Old Mill,” sold well, Hall said.",
        "Hall said it holds. “[Dover Post.]” So it does.",
        "“Related:” Hall said it holds.",
        "As the “Old Mill” plan goes on, Hall said that it holds.",
        "“The Old Mill” was played twice, Hall said.",
        "“Old Mill,” a new opera, opened on Monday, Hall said.",
    ],
)
def test_titles_names_terms_and_markup_are_nobodys_words(text: str) -> None:
    assert in_marks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The word “mess” comes from Latin.",
        "The old expression “once in a blue moon” is not used now.",
        "In the word “mess” the e is short.",
        "“Lagom” means enough in Swedish.",
        "“Mess” comes from Latin.",
        "“Heimweh” is German for homesickness.",
        "The Latin phrase “carpe diem” means seize the day.",
        "What is meant by “fair” is unclear.",
        "Tom Hall, better known as “Ox,” came in.",
        "Tom Hall, known to his friends as “Ox,” came in.",
        "“Full” here means that no bed is free.",
        "“Old Mill” and “New Mill” were played twice.",
        "Tom Hall, nicknamed “Ox,” came in.",
        "The file is “notes.txt.”",
    ],
)
def test_words_of_which_something_is_said_are_nobodys(text: str) -> None:
    assert in_marks(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hall used the word “mess” twice.", "mess"),
        ("The word “mess” was used by Hall, who said so.", "mess"),
        ("“That means trouble,” Hall said.", "That means trouble,"),
        ("“Mess,” said Hall.", "Mess,"),
        ("Hall said he runs “dover.gov” himself.", "dover.gov"),
    ],
)
def test_words_that_somebody_uses_are_speech(text: str, words: str) -> None:
    assert in_marks(text) == [words]


def test_words_in_marks_that_nobody_says_are_terms_without_a_speaker() -> None:
    text = 'Hall spoke on “Morning Hour.” The days of “moaning” are over. <a id="x1">So.</a>'
    terms = [each for each in find_quotations(text, "d").quotations if each.kind == "term"]
    assert [(each.words_of(text), each.speaker, each.doubtful) for each in terms] == [
        ("Morning Hour.", None, True), ("moaning", None, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hall called it “sound.”", "sound."),
        ("“Yes,” Hall said.", "Yes,"),
        ("Hall admires her as a “strong mayor.”", "strong mayor."),
        ("Hall has used the phrase “fair share” often.", "fair share"),
        ("Hall used the slogan “Bread For All” in 1913.", "Bread For All"),
        ("Hall called Marlow a “Grand Fool” on Monday.", "Grand Fool"),
        ("Hall called it the “Bridge Of Fools.”", "Bridge Of Fools."),
        ("Hall spoke of a goal of “Bread For All.”", "Bread For All."),
        ("“Build Bridges Now,” Hall shouted.", "Build Bridges Now,"),
        ("“Old Mill,” the mayor said.", "Old Mill,"),
        ("Hall told the mayor, “Old Mill.”", "Old Mill."),
        ("Hall kept referring to it as the “Great Mill.”", "Great Mill."),
        ("There were chants of “Old Mill” from the walkers.", "Old Mill"),
        ("Hall said, “[T]he mill [holds].”", "[T]he mill [holds]."),
        ("“I hold,” said film star Ada Marlow.", "I hold,"),
    ],
)
def test_short_phrases_are_speech_where_something_reports_them(text: str, words: str) -> None:
    assert in_marks(text) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“The town,” said Ada Marlow, shaking her head, “is gone.”", ["The town, is gone."]),
        ("Tom Hall deadpanned, “Dig.”", ["Dig."]),
        ("Tom Hall had an answer: “Since May.”", ["Since May."]),
        ("Marlow’s new book: “Old Mill.”", []),
        ("There was a sign: “Old Mill.”", []),
        ("Tom Hall arrived, “Dust” under his arm.", []),
        ("Police sought a man called “Smokey.”", []),
        ("Ada Marlow called the plan “Nonsense.”", ["Nonsense."]),
    ],
)
def test_few_words_are_speech_where_they_are_a_sentence_or_the_rest_of_one(text: str, words: list[str]) -> None:
    assert in_marks(text) == words
