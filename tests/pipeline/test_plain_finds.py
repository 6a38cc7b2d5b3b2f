"""What is found in the plain view stands in the document, whatever markup is in between."""

from __future__ import annotations

from textwrap import fill

import pytest

from reader.model import Document, Dossier
from reader.pipeline import completed
from reader.pipeline.annotation import annotate

STORY = (
    "The committee met on Monday. “We will keep the old ferry,” said Asha Rao, the mayor, “and we will not sell it to "
    "anybody before the spring.”\n\n"
    "The boat has crossed the river twice an hour since the bridge fell, and its engines are older than most of the "
    "people who work on it. A new one would cost more than the town takes in a year, as the members of the committee "
    "know well enough.\n\n"
    "Bob Stone, a lawyer, was not so sure. “Nobody has asked the people who use it every day,” he said on 14 May 2013, "
    "two days after the vote."
)
WORDS = (
    "We will keep the old ferry,",
    "and we will not sell it to anybody before the spring.",
    "Nobody has asked the people who use it every day,",
)


def quoted(text: str, markdown: bool = False) -> list[tuple[str, str]]:
    """Return the words of each quotation as they stand in the text, in one line, and who says them."""
    dossier = completed(Dossier("Story", (Document("story", text, "Story", date="2013-05-20", markdown=markdown),)))
    return [
        (" ".join(part.words_of(text).split()), speaker.name if speaker else "")
        for quotation in dossier.quotations
        if quotation.quotes_words
        for part in quotation.parts
        for speaker in [dossier.speaker(quotation.speaker)]
    ]


CLEAN = [(WORDS[0], "Asha Rao"), (WORDS[1], "Asha Rao"), (WORDS[2], "Bob Stone")]


def wrapped(width: int) -> str:
    return "\n\n".join(fill(paragraph, width) for paragraph in STORY.split("\n\n"))


def test_it_is_found_in_the_clean_text() -> None:
    assert quoted(STORY) == CLEAN


@pytest.mark.parametrize("width", [60, 66, 72, 80])
def test_the_same_is_found_where_lines_are_broken(width: int) -> None:
    assert quoted(wrapped(width)) == CLEAN


def test_the_same_is_found_in_markdown_and_stands_within_its_marks() -> None:
    text = STORY.replace("Asha Rao", "**Asha Rao**").replace("Bob Stone", "[Bob Stone](https://example.org/b)")
    text = "# The ferry\n\n" + text.replace("“Nobody", "*“Nobody").replace("day,”", "day,”*")
    assert quoted(text, markdown=True) == CLEAN


def test_the_same_is_found_in_html_with_entities() -> None:
    text = STORY.replace("“", "&ldquo;").replace("”", "&rdquo;").replace("Asha Rao", "<b>Asha Rao</b>")
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in text.split("\n\n"))
    assert quoted(text) == CLEAN


def test_markup_within_a_quotation_is_within_its_span() -> None:
    text = STORY.replace("the old ferry", "the [old](https://example.org) *ferry*")
    assert quoted(text, markdown=True)[0][0] == "We will keep the [old](https://example.org) *ferry*,"


def test_nobody_speaks_in_code() -> None:
    text = '# Notes\n\nRun this:\n\n```\nprint("Never again, not in my house," said Ann Lee)\n```\n\nDone.\n'
    assert quoted(text, markdown=True) == []


def test_a_word_of_code_within_a_quotation_is_quoted() -> None:
    text = STORY.replace("old ferry", "old `ferry`")
    assert quoted(text, markdown=True)[0][0] == "We will keep the old `ferry`,"


def test_dates_stand_in_the_document() -> None:
    text = wrapped(60).replace("14 May 2013", "14 **May**\n2013")
    annotations = annotate("# Ferry\n\n" + text)
    found = {time.value: time.span.words_of("# Ferry\n\n" + text) for time in annotations.times}
    assert found["2013-05-14"] == "14 **May**\n2013"


def test_an_event_stands_in_the_document_with_its_date() -> None:
    text = "# Ferry\n\n" + STORY.replace("14 May 2013", "14&nbsp;May 2013")
    dossier = completed(Dossier("Story", (Document("story", text, "Story", date="2013-05-20", markdown=True),)))
    [event] = [event for event in dossier.events if event.date == "2013-05-14"]
    assert event.span.words_of(text) == "14&nbsp;May 2013"
    assert [quotation.date for quotation in dossier.quotations if quotation.date] == ["2013-05-14"]


@pytest.mark.parametrize("markdown", [False, True])
def test_a_passage_is_found_through_markup_and_line_ends_and_stands_in_its_document(markdown: bool) -> None:
    source = fill("Minutes of the day. Asha Rao: We will keep the old ferry, and that is that for this year.", 40)
    source = source.replace("old", "<i>old</i>") if not markdown else "# Minutes\n\n" + source.replace("old", "**old**")
    documents = (
        Document("story", STORY, "Story", kind="article"),
        Document("minutes", source, "Minutes", kind="transcript", markdown=markdown),
    )
    dossier = completed(Dossier("Story", documents))
    link = next(link for link in dossier.links if link.verdict != "absent")
    assert link.verdict == "exact"
    assert " ".join(link.span.words_of(source).split()).startswith("We will keep the ")
    assert " ".join(link.span.words_of(source).split()).endswith(" ferry")


def test_a_difference_stands_where_it_is_in_both_documents() -> None:
    story = STORY.replace("the old ferry", "the *old* ferry")
    source = "Asha Rao: We will keep the **new** ferry, and we will not sell it to anybody before the spring.\n"
    documents = (
        Document("story", story, "Story", kind="article", markdown=True),
        Document("minutes", source, "Minutes", kind="transcript", markdown=True),
    )
    dossier = completed(Dossier("Story", documents))
    link = next(link for link in dossier.links if link.verdict == "altered")
    [change] = link.changes
    quotation = dossier.quotation(link.quotation)
    assert quotation is not None
    words = quotation.parts[link.part].words_of(story)
    assert (words[change.quotation.start : change.quotation.end], change.source.words_of(source)) == ("old", "new")
