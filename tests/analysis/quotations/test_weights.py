"""House 6: one sentence for each weight, said by somebody else or told by another word if the weight is another."""

from __future__ import annotations

from types import ModuleType

import pytest

from reader.analysis.quotations import find_quotations, pronouns, weights

pytestmark = pytest.mark.usefixtures("rules_alone")

Told = tuple[str, str, float | None]
"""Who says the last words in marks, by which word, and how sure that is."""

REPORTING = [
    ("SPEECH", 0.0, "Marlow said that Hall considers it quite “sound.”", ("Marlow", "said", 0.75), "Hall"),
    (
        "ACCORDING_TO",
        0.0,
        "According to Marlow, the walkers call the bridge “sound.”",
        ("Marlow", "According", 0.9),
        "the walkers",
    ),
    (
        "FOR_A_WORD_BETWEEN",
        0.0,
        "According to Marlow, the walkers call the old bridge “sound.”",
        ("Marlow", "According", 0.9),
        "the walkers",
    ),
    ("FREE_RELATIVE", 0.0, "Hall denounced what he called a “sound” plan.", ("Hall", "denounced", 0.75), "by called"),
    (
        "NOTHING",
        0.0,
        "Hall said the bridge fell, and it told that it was not “sound.”",
        ("Hall", "said", 0.75),
        "by told",
    ),
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
    last = [quotation for quotation in attribution.quotations if quotation.quotes_words][-1]
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


@pytest.mark.parametrize(
    ("name", "other", "text", "expected", "instead"), SALIENCE, ids=[f"{each[0]}={each[1]}" for each in SALIENCE]
)
def test_whom_she_takes_up(
    monkeypatch: pytest.MonkeyPatch, name: str, other: float, text: str, expected: str, instead: str
) -> None:
    assert told(text + SHE_SAID)[0] == expected
    monkeypatch.setattr(pronouns, name, other)
    assert told(text + SHE_SAID)[0] == instead


def test_what_is_no_source_reports_no_clause() -> None:
    assert find_quotations("It shows the bridge holds.", "d").quotations == ()
    assert find_quotations("The lamplighter says the bridge holds.", "d").quotations != ()


def test_every_weight_has_a_sentence() -> None:
    assert numbers_of(weights) == {name for name, *_ in REPORTING}
    assert numbers_of(pronouns) == {name for name, *_ in SALIENCE}


def numbers_of(module: ModuleType) -> set[str]:
    return {name for name, value in vars(module).items() if isinstance(value, int | float)}
