"""Who of those named around words in marks is chosen, and how sure that is said to be."""

from __future__ import annotations

import json

import pytest

from reader.analysis.quotations import find_quotations, ranking
from reader.analysis.quotations.assembly import read_speech
from reader.analysis.quotations.candidates import Surroundings
from reader.analysis.quotations.lexicon import WORDS
from reader.pipeline.annotation import annotate


def around(text: str) -> list[str]:
    """Return the mentions among which the source of the last marks is chosen."""
    reading = read_speech(text)
    surroundings = Surroundings(reading.words, reading.lexicon, reading.people, reading.reports)
    question = surroundings.question(reading.marked, len(reading.marked) - 1)
    assert question
    return [reading.words.span_text(one.phrase.first, one.phrase.head) for one in question.candidates]


def mention_and_confidence(text: str) -> tuple[str, float]:
    quotation = find_quotations(text, "d").quotations[-1]
    assert quotation.mention
    return quotation.mention.words_of(text), quotation.confidence


def prefer(monkeypatch: pytest.MonkeyPatch, **weights: int) -> None:
    table = {name.replace("__", "="): weight for name, weight in weights.items()}
    monkeypatch.setattr(ranking, "learned_weights", lambda: table)


def test_candidates_are_the_mentions_of_the_sentence_and_of_the_one_before() -> None:
    text = "Eve Hall left early. The miller told Ada Marlow that the weir was “sound.”"
    assert around(text) == ["Eve Hall", "The miller", "Ada Marlow", "the weir"]


def test_a_sentence_of_another_paragraph_gives_no_candidates() -> None:
    assert around("Eve Hall left early.\n\nThe miller said that the weir was “sound.”") == ["The miller", "the weir"]


def test_whoever_spoke_before_is_a_candidate_from_afar() -> None:
    text = "“It holds,” Ada Marlow said.\n\nRain fell all night on the old weir.\n\n“It always will.”"
    assert "Ada Marlow" in around(text)


def test_the_likeliest_is_chosen_and_its_probability_told(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The miller told Ada Marlow that the weir was “sound.”"
    prefer(monkeypatch, kind__person=50)
    assert mention_and_confidence(text) == ("Ada Marlow", 0.58)
    prefer(monkeypatch, role__u=50)
    assert mention_and_confidence(text) == ("The miller", 0.58)


def test_where_a_rule_is_sure_and_nothing_else_reports_nothing_is_ranked(monkeypatch: pytest.MonkeyPatch) -> None:
    prefer(monkeypatch, kind__person=5000)
    assert mention_and_confidence("Ada Marlow sat down. “It holds,” the miller said.") == ("the miller", 0.98)


def test_he_and_she_are_less_sure_than_a_name() -> None:
    assert mention_and_confidence("Ada Marlow sat down. “It holds,” she said.") == ("she", 0.86)


@pytest.mark.parametrize(
    "text",
    [
        "The miller sat with Eve Hall.\n\n— It holds, said Ada Marlow to Eve Hall.\n\n— It will, said the miller.\n",
        "Ada Marlow wrote to Eve Hall:\n\n“It holds.\n\n“The miller saw “a sound weir” and Eve Hall.",
        "El molinero habló con Eva Hall. «Resiste», dijo Ada Marlow.",
    ],
)
def test_dialogue_long_citations_and_other_languages_are_left_to_their_rules(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    before = find_quotations(text, "d")
    assert before.quotations
    prefer(monkeypatch, kind__person=-5000, kind__none=5000)
    after = find_quotations(text, "d")
    inner = [(each.mention, each.confidence) for each in after.quotations]
    assert inner == [(each.mention, each.confidence) for each in before.quotations]


def test_turns_of_a_transcript_are_left_to_their_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "MARLOW: The weir holds.\nHALL: The miller said it was “sound and dry.”\nMARLOW: Yes.\nHALL: Good.\n"
    before = annotate(text).quotations
    prefer(monkeypatch, kind__person=-5000, kind__none=5000)
    assert annotate(text).quotations == before


def test_where_nobody_is_named_nobody_is_chosen() -> None:
    (quotation,) = find_quotations("“It holds.”", "d").quotations
    assert quotation.mention is None


def test_the_weights_are_whole_numbers_in_alphabetical_order() -> None:
    table = json.loads((WORDS / "ranking.json").read_text(encoding="utf-8"))
    assert list(table) == sorted(table)
    assert {type(weight) for weight in table.values()} == {int}
    assert table == ranking.learned_weights()
