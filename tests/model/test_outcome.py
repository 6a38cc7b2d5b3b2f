"""What a quotation comes to, and the total in words: people's decisions before verdicts."""

from __future__ import annotations

import pytest

from reader.model import judgement as decisions
from reader.model import outcome, verdicts
from reader.model.judgement import DECISIONS, Decision, Judgement
from reader.model.outcome import Outcome, judged_words, outcome_of, outcome_words
from reader.model.span import Span
from reader.model.verdicts import SCALE, Step


def judged(decision: Decision | None, by: str = "Ines Vale") -> Judgement:
    return Judgement("story", (Span(0, 5),), decision, "Because.", by)


@pytest.mark.parametrize(
    ("step", "expected"),
    [
        (verdicts.EXACT, outcome.STANDS),
        (verdicts.FORM_ONLY, outcome.STANDS),
        (verdicts.REWORDED, outcome.TO_LOOK_AT),
        (verdicts.CHANGED, outcome.CHANGED),
        (verdicts.BY_OTHERS, outcome.BY_OTHERS),
        (verdicts.ABSENT, outcome.ABSENT),
        (verdicts.WEAK, outcome.UNCHECKED),
        (verdicts.AS_QUOTED, outcome.UNCHECKED),
        (None, outcome.UNCHECKED),
    ],
)
def test_without_a_decision_the_verdict_counts(step: Step | None, expected: Outcome) -> None:
    assert outcome_of(step, None) is expected
    assert outcome_of(step, judged(None)) is expected  # a mere note decides nothing


@pytest.mark.parametrize("step", SCALE)
def test_a_decision_counts_before_any_verdict(step: Step) -> None:
    assert outcome_of(step, judged(decisions.STANDS)) is outcome.STANDS
    assert outcome_of(step, judged(decisions.UNCHECKABLE)) is outcome.UNCHECKED
    assert outcome_of(step, judged(decisions.LATER)) is outcome.LATER
    assert outcome_of(step, judged(decisions.WRONG)).wrong


def test_what_is_judged_wrong_is_told_by_the_verdict_that_agrees() -> None:
    assert outcome_of(verdicts.ABSENT, judged(decisions.WRONG)) is outcome.ABSENT
    assert outcome_of(verdicts.EXACT, judged(decisions.WRONG)) is outcome.WRONG


def test_the_total_is_a_sentence_in_the_singular_and_the_plural() -> None:
    many = [outcome.STANDS] * 34 + [outcome.CHANGED] * 3 + [outcome.ABSENT] * 2 + [outcome.UNCHECKED] * 3
    told = "42 quotations: 34 stand, 3 differ in ways that matter, 2 are not there, 3 could not be checked."
    assert outcome_words(many) == told
    assert outcome_words([outcome.BY_OTHERS]) == "1 quotation: 1 is said by somebody else."
    assert outcome_words([]) == "There are no quotations."


@pytest.mark.parametrize(
    ("judgements", "told"),
    [
        ([], ""),
        ([None, judged(None)], "Nobody has judged them yet: this is what the comparison found."),
        ([judged(decisions.STANDS), judged(decisions.WRONG, "Cy")], "All were judged by Ines Vale and Cy."),
        ([judged(decisions.STANDS, "")], "All were judged by people."),
        (
            [judged(decisions.WRONG), None],
            "1 of them was judged by Ines Vale: 1 does not stand; the other one is as the comparison found it.",
        ),
        (
            [*map(judged, DECISIONS), None, None],
            "4 of them were judged by Ines Vale: 1 stands, 1 does not stand, 1 is left for later, "
            "1 could not be checked; the other 2 are as the comparison found them.",
        ),
    ],
)
def test_it_is_said_whose_word_the_total_is(judgements: list[Judgement | None], told: str) -> None:
    assert judged_words(judgements) == told


def test_of_many_who_judged_none_is_named() -> None:
    judgements = [judged(decisions.STANDS, name) for name in "ABCD"]
    assert judged_words(judgements) == "All were judged by people."
