from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations


def sources(text: str) -> list[tuple[str, str | None]]:
    """The words of each quotation, and the words that name its source."""
    found = find_quotations(text, "d")
    marked = [quotation for quotation in found.quotations if quotation.kind != "indirect"]
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
