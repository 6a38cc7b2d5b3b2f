from __future__ import annotations

import pytest

from reader.analysis.quotations import find_quotations


def reported(text: str) -> list[tuple[str, str]]:
    """What is reported without marks, and by whom."""
    found = find_quotations(text, "d").quotations
    return [(q.words_of(text), q.mention.words_of(text)) for q in found if q.kind == "indirect" and q.mention]


@pytest.mark.parametrize(
    ("text", "words", "source"),
    [
        ("Hall said the bridge holds.", "the bridge holds", "Hall"),
        ("Hall said on Monday that the bridge holds.", "that the bridge holds", "Hall"),
        ("Hall told reporters the bridge holds.", "the bridge holds", "Hall"),
        ("Experts say the bridge holds.", "the bridge holds", "Experts"),
        ("The bridge holds, Hall said.", "The bridge holds", "Hall"),
        ("The bridge holds, said Hall.", "The bridge holds", "Hall"),
        ("According to the letter, the bridge holds.", "the bridge holds", "the letter"),
        ("The bridge holds, according to Hall.", "The bridge holds", "Hall"),
        ("Hall said the bridge holds, adding to the noise.", "the bridge holds", "Hall"),
    ],
)
def test_a_verb_of_speech_reports_its_clause(text: str, words: str, source: str) -> None:
    assert (words, source) in reported(text)


def test_the_clause_around_words_in_marks_is_reported_without_them() -> None:
    text = "Hall said the bridge is “perfectly sound” for carts."
    indirect, mixed = find_quotations(text, "d").quotations
    assert [part.words_of(text) for part in indirect.parts] == ["the bridge is", "for carts"]
    assert (mixed.kind, mixed.words_of(text)) == ("mixed", "perfectly sound")
    assert indirect.cue == mixed.cue


@pytest.mark.parametrize(
    "text",
    [
        "Hall told Marlow.",
        "Hall made a bridge.",
        "The bridge is known in Dover.",
        "Two reports lay on the table.",
        "“It holds,” Hall said in a letter.",
    ],
)
def test_what_reports_nothing(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("Hall said the old bridge had held all winter.", False),
        ("The old bridge had held all winter, according to Hall.", False),
        ("Hall said the bridge holds.", True),
        ("Hall believes the old bridge had held all winter.", True),
        ("Hall promised to mend the old bridge before winter.", True),
        ("Hall said the long and narrow bridge by the mill.", True),
        ("The crew and the old captain said the bridge had held all winter.", True),
        ("Most of the masons say the old bridge had held all winter.", True),
        ("Hall rejects a Dover Gazette report that the old bridge had held all winter.", True),
        ("The officers say the old bridge had held all winter.", False),
        ("Hall said during the long winter on the island that all is well.", True),
    ],
)
def test_a_whole_clause_after_a_plain_verb_of_saying_is_sure_and_others_are_doubtful(text: str, doubtful: bool) -> None:
    found = [each.doubtful for each in find_quotations(text, "d").quotations if each.kind == "indirect"]
    assert set(found) == {doubtful}
