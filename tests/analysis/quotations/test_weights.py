"""House 6: one sentence for each weight, said by somebody else or told by another word if the weight is another."""

from __future__ import annotations

from types import ModuleType

import pytest

from reader.analysis.quotations import find_quotations, pronouns, weights

pytestmark = pytest.mark.usefixtures("rules_alone")

Told = tuple[str, str, float | None]
"""Who says the last words in marks, by which word, and how sure that is."""

REPORTING = [
    ("SPEECH", 0.5, "Marlow said that Hall considers it quite “sound.”", ("Marlow", "said", 0.8), "Hall"),
    (
        "OTHER_CUE",
        0.0,
        "Marlow believes that the walker who had to say it was always “sound” is wrong.",
        ("Marlow", "believes", 0.59),
        "the walker",
    ),
    (
        "ACCORDING_TO",
        0.0,
        "According to Marlow, the walkers call the bridge “sound.”",
        ("Marlow", "According", 0.74),
        "the walkers",
    ),
    ("NEAR", 0.0, "Marlow told the council that Hall called it “sound.”", ("Hall", "called", 0.82), "Marlow"),
    ("NEAR_WORDS", 1, "Marlow said that Hall called it quite “sound.”", ("Hall", "called", 0.93), "Marlow"),
    ("NEAR_WORDS", 3, "Marlow said that Hall called the old bridge “sound.”", ("Marlow", "said", 0.8), "Hall"),
    (
        "FOR_A_WORD_BETWEEN",
        0.0,
        "Marlow said that the bridge over the river by the old mill in the valley below the town, as Hall told the"
        " walkers, was “sound.”",
        ("Hall", "told", 0.77),
        "Marlow",
    ),
    (
        "THAT_OR_COLON",
        0.0,
        "Marlow said that Hall told the walkers how it was “sound.”",
        ("Marlow", "said", 0.79),
        "Hall",
    ),
    ("INFINITIVE", 0.0, "Marlow said he wanted Hall to say it was “sound.”", ("Marlow", "said", 0.76), "by say"),
    (
        "OTHER_BASE",
        0.0,
        "Marlow said the walkers would say it was “sound.”",
        ("Marlow", "said", 0.76),
        "the walkers",
    ),
    (
        "RELATIVE_CLAUSE",
        0.0,
        "Marlow said the plan that Hall described to the walkers was “sound.”",
        ("Marlow", "said", 0.75),
        "Hall",
    ),
    ("OUTER_CLAUSE", 0.0, "Marlow said he told the walkers it was “sound.”", ("Marlow", "said", 0.76), "by told"),
    ("FREE_RELATIVE", 0.0, "Hall denounced what he called a “sound” plan.", ("Hall", "denounced", 0.77), "by called"),
    (
        "LIKE_SOMEONE",
        0.0,
        "Hall said the committee told the walkers it was “sound.”",
        ("Hall", "said", 0.76),
        "the committee",
    ),
    (
        "LIKE_A_BODY",
        -1.5,
        "Hall said the committee warned that it was “sound.”",
        ("the committee", "warned", 0.79),
        "Hall",
    ),
    (
        "WHO",
        0.5,
        "Hall told the woman who had asked the walkers that it was “sound.”",
        ("Hall", "told", 0.75),
        "the woman",
    ),
    (
        "LIKE_A_THING",
        0.5,
        "Hall said the lamplighter told the walkers it was “sound.”",
        ("Hall", "said", 0.76),
        "the lamplighter",
    ),
    (
        "LIKE_NOTHING",
        0.5,
        "Hall said the bridge fell, and it told that it was not “sound.”",
        ("Hall", "said", 0.74),
        "by told",
    ),
]

CERTAINTY = [
    ("OTHER_BASE", -1.4, "Marlow would say it was “sound.”", ("Marlow", "say", 0.88)),
    ("OUTER_CLAUSE", -2.0, "Marlow said she called it “sound.”", ("Marlow", "called", 0.76)),
    ("FREE_RELATIVE", -8.0, "Nobody knew what he told the walkers was “sound.”", ("-", "told", 0.45)),
]

OWNER = "The walkers gave Ada Marlow the keys to "
SHE_SAID = " “It holds,” she said."
SALIENCE = [
    (
        "QUOTED",
        3.0,
        "“It holds,” Ada Marlow said. Eve Hall came home when Eve Hall woke.",
        "Ada Marlow",
        "Eve Hall",
    ),
    ("SPEAKS", 2.0, "Ada Marlow said the bridge holds when Eve Hall called.", "Ada Marlow", "Eve Hall"),
    ("ACTS", 0.0, "In the old town hall Ada Marlow met Eve Hall.", "Ada Marlow", "Eve Hall"),
    ("OPENS", 0.0, "Of Ada Marlow the walkers told Eve Hall.", "Ada Marlow", "Eve Hall"),
    ("_HEAD", 0, "Of Ada Marlow the walkers told Eve Hall.", "Ada Marlow", "Eve Hall"),
    ("_HEAD", 1, "Of course Ada Marlow the walkers told Eve Hall.", "Ada Marlow", "Eve Hall"),
    ("_HEAD", 4, "Then for a while Ada Marlow the walkers fed, and Eve Hall.", "Eve Hall", "Ada Marlow"),
    ("OWNS", 0.0, "The walkers gave Ada Marlow the keys to Eve Hall's house.", "Ada Marlow", "Eve Hall"),
    ("OWNS", -0.25, OWNER + "Eve Hall's house, " * 5 + "and left.", "Ada Marlow", "Eve Hall"),
    ("OWNS", -1.0, OWNER + "Eve Hall's house, " * 7 + "and left.", "Eve Hall", "Ada Marlow"),
    ("AGAIN", 0.2, OWNER + "Eve Hall's house, " * 5 + "and left.", "Ada Marlow", "Eve Hall"),
    ("AGAIN", 0.05, OWNER + "Eve Hall's house, " * 7 + "and left.", "Eve Hall", "Ada Marlow"),
    ("AGAIN", 0.0, "The walkers met Ada Marlow, and saw Ada Marlow and then Eve Hall.", "Ada Marlow", "Eve Hall"),
    (
        "FADING",
        0.3,
        "“It holds,” Ada Marlow said. Then rain fell on the town. Eve Hall came home.",
        "Eve Hall",
        "Ada Marlow",
    ),
    ("SAME_GENDER", 0.0, "The walkers met Ada Hall and Dr. Marlow.", "Ada Hall", "Marlow"),
    ("SAME_GENDER", 3.0, "In the hall Dr. Marlow met Ada Hall.", "Marlow", "Ada Hall"),
    ("SAME_GENDER", 0.75, "The walkers met Ada Hall. The walkers met Dr. Marlow.", "Ada Hall", "Marlow"),
    ("PERSON", 5.0, "The walkers met Dr. Marlow. In the hall Quilla Zorn sat.", "Quilla Zorn", "Marlow"),
    ("PERSON", 0.0, "Quilla Zorn left the old hall after Dr. Marlow.", "Marlow", "Quilla Zorn"),
    (
        "_FARTHEST",
        11,
        "“It holds,” Ada Marlow said. The walkers met Dr. Hall. " + "Rain fell. " * 9,
        "Hall",
        "Ada Marlow",
    ),
    (
        "_FARTHEST",
        9,
        "“It holds,” Ada Marlow said. The walkers met Dr. Hall. " + "Rain fell. " * 8,
        "Ada Marlow",
        "Hall",
    ),
    ("_REACH", 61, "They met Ada Marlow and " + "Peter Hall, " * 60 + "and left.", "-", "Ada Marlow"),
    ("_REACH", 60, "They met Ada Marlow and " + "Peter Hall, " * 59 + "and left.", "Ada Marlow", "Ada Marlow"),
]


def told(text: str) -> Told:
    attribution = find_quotations(text, "d")
    names = {speaker.id: speaker.name for speaker in attribution.speakers}
    last = [quotation for quotation in attribution.quotations if quotation.kind != "indirect"][-1]
    return names.get(last.speaker or "", "-"), last.cue.words_of(text) if last.cue else "", last.confidence


@pytest.mark.parametrize(
    ("name", "other", "text", "expected", "instead"), REPORTING, ids=[f"{each[0]}={each[1]}" for each in REPORTING]
)
def test_the_sentence_of_each_weight(
    monkeypatch: pytest.MonkeyPatch, name: str, other: float, text: str, expected: Told, instead: str
) -> None:
    assert told(text) == expected
    monkeypatch.setattr(weights, name, other)
    person, cue, _ = told(text)
    assert instead in (person, f"by {cue}")


@pytest.mark.parametrize(("name", "other", "text", "expected"), CERTAINTY)
def test_a_weight_moves_how_sure_its_sentence_is(
    monkeypatch: pytest.MonkeyPatch, name: str, other: float, text: str, expected: Told
) -> None:
    assert told(text) == expected
    monkeypatch.setattr(weights, name, other)
    assert told(text) != expected


@pytest.mark.parametrize(
    ("name", "other", "text", "expected", "instead"), SALIENCE, ids=[f"{each[0]}={each[1]}" for each in SALIENCE]
)
def test_whom_she_takes_up(
    monkeypatch: pytest.MonkeyPatch, name: str, other: float, text: str, expected: str, instead: str
) -> None:
    assert told(text + SHE_SAID)[0] == expected
    monkeypatch.setattr(pronouns, name, other)
    assert told(text + SHE_SAID)[0] == instead


def test_what_is_no_source_reports_no_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "It shows the bridge holds."
    assert find_quotations(text, "d").quotations == ()
    monkeypatch.setattr(weights, "LEAST_FOR_A_CLAUSE", -3.0)
    assert find_quotations(text, "d").quotations != ()


def test_what_is_hardly_a_source_may_report_a_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The lamplighter says the bridge holds."
    assert find_quotations(text, "d").quotations != ()
    monkeypatch.setattr(weights, "LEAST_FOR_A_CLAUSE", -1.0)
    assert find_quotations(text, "d").quotations == ()


def test_every_weight_has_a_sentence() -> None:
    assert numbers_of(weights) == {name for name, *_ in REPORTING} | {"LEAST_FOR_A_CLAUSE"}
    assert numbers_of(pronouns) == {name for name, *_ in SALIENCE}


def numbers_of(module: ModuleType) -> set[str]:
    return {name for name, value in vars(module).items() if isinstance(value, int | float)}
