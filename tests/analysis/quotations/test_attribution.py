from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations


def sources(text: str) -> list[tuple[str, str | None]]:
    """The words of each quotation, and the words that name its source."""
    found = find_quotations(text, "d")
    marked = [quotation for quotation in found.quotations if quotation.quotes_words]
    return [(q.words_of(text), q.mention.words_of(text) if q.mention else None) for q in marked]


@pytest.mark.parametrize(
    ("text", "words", "mention"),
    [
        ("“The bridge holds,” said Ada Marlow.", "The bridge holds,", "Ada Marlow"),
        ("“The bridge holds,” Ada Marlow, an engineer, said.", "The bridge holds,", "Ada Marlow, an engineer"),
        ("Ada Marlow told the council on Monday that it was “a sound bridge.”", "a sound bridge.", "Ada Marlow"),
        ("“A sound bridge,” according to the report.", "A sound bridge,", "the report"),
        ("Ada Marlow stood up:\n\n“The bridge holds.”", "The bridge holds.", "Ada Marlow"),
        ("Marlow: “The bridge holds.”", "The bridge holds.", "Marlow"),
        ("Marlow’s remark that it was a “sound bridge” stayed.", "sound bridge", "Marlow’s"),
    ],
)
@pytest.mark.usefixtures("rules_alone")
def test_each_rule_finds_the_source(text: str, words: str, mention: str) -> None:
    assert sources(text) == [(words, mention)]


def test_a_quotation_that_its_cue_splits_is_one_with_two_parts() -> None:
    text = "“It holds,” Ada Marlow said. “It always will.”"
    (quotation,) = find_quotations(text, "d").quotations
    assert [part.words_of(text) for part in quotation.parts] == ["It holds,", "It always will."]
    assert quotation.kind == "direct"


def test_she_is_the_woman_who_spoke_last() -> None:
    text = "“It holds,” Ada Marlow told Peter Hall. The two of them stayed.\n\n“It always will,” she added."
    found = find_quotations(text, "d")
    names = {speaker.id: speaker.name for speaker in found.speakers}
    assert [names[q.speaker or ""] for q in found.quotations] == ["Ada Marlow", "Ada Marlow"]


def test_words_in_a_paragraph_of_their_own_carry_on() -> None:
    text = "“It holds,” Ada Marlow said.\n\n“It always will.”"
    assert sources(text) == [("It holds,", "Ada Marlow"), ("It always will.", "Ada Marlow")]


def test_whoever_is_reported_right_before_speaks_the_words_that_follow() -> None:
    text = "“It holds,” Ada Marlow said.\n\nPeter Hall said it would fall.\n\n“It never held.”"
    assert sources(text)[1] == ("It never held.", "Peter Hall")


def test_in_a_long_citation_the_one_cited_speaks() -> None:
    text = '"MARLOW: I told you it was “sound” before.'
    assert [mention for _, mention in sources(text)] == ["MARLOW", "MARLOW"]


def test_a_quotation_says_what_it_rests_on() -> None:
    (quotation,) = find_quotations("“It holds,” said Ada Marlow.", "letter").quotations
    assert (quotation.document, quotation.origin) == ("letter", "detected")
    assert quotation.reason == "cue 'said' right after"
    assert quotation.confidence == 0.98


def test_nothing_is_named_where_nobody_speaks() -> None:
    (quotation,) = find_quotations("“It holds.”", "d").quotations
    assert (quotation.speaker, quotation.mention) == (None, None)
    assert quotation.confidence < 0.5


@pytest.mark.parametrize("text", ["", "\n", "“", "”", "“”", "''", "‘’ said", "said", "“a", "according to", ":\n“a”"])
def test_scraps_are_no_trouble(text: str) -> None:
    find_quotations(text, "d")


@pytest.mark.parametrize("text", ["In May, 12 told", ".9,3 told", "Of 40 asked, 12 said", "Reportedly, Hall said"])
def test_e3_a_reporting_verb_may_be_the_last_word_of_a_text(text: str) -> None:
    find_quotations(text, "d")


def test_every_offset_lies_in_the_text() -> None:
    text = "‘It holds,’ she said — ‘for “now.”\n\n“Yes.” “No,” said Hall's aunt, who “knew.”\n" * 3
    for quotation in find_quotations(text, "d").quotations:
        spans = [*quotation.parts, *(span for span in (quotation.mention, quotation.cue) if span)]
        assert all(span.words_of(text).strip() for span in spans)


def test_words_with_a_stop_of_their_own_are_an_utterance_and_not_a_phrase() -> None:
    for words, kind in (("it holds now.", "direct"), ("It holds now", "direct"), ("it holds now", "mixed")):
        (quotation,) = find_quotations(f"Marlow said “{words}”", "d").quotations
        assert quotation.kind == kind


@pytest.mark.parametrize("head", ["Key quotes:", "Evidence (p. 3):", "Direct quote:", "Quotations:"])
def test_the_heading_of_quotations_says_none_of_them(head: str) -> None:
    assert sources(f"{head}\n\n“The bridge holds, and it always will.”") == [
        ("The bridge holds, and it always will.", None)
    ]


def test_whoever_quotes_a_letter_says_its_words() -> None:
    assert sources("Marlow quotes the letter: “The bridge holds.”") == [("The bridge holds.", "Marlow")]
