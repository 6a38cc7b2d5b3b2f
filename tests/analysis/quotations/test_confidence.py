"""House 6: one sentence for each confidence, which is told with another number where the confidence is another."""

from __future__ import annotations

import pytest

from reader.analysis.quotations import confidence, find_quotations

pytestmark = pytest.mark.usefixtures("rules_alone")

SAID = "“It holds,” Marlow said."

EXAMPLES = [
    ("LABEL", "MARLOW: “It holds.”", "It holds.", 0.95),
    ("SURE_CLAUSE", "Marlow said that the old bridge holds.", "that the old bridge holds", 0.85),
    ("RIGHT_AFTER", "“It holds,” said Marlow.", "It holds,", 0.95),
    ("RIGHT_AFTER", "“It holds,” Marlow said.", "It holds,", 0.95),
    ("IN_THE_WORDS_OF", "It is, in the words of Marlow, “a sound bridge.”", "a sound bridge.", 0.9),
    ("ACCORDING_TO", "“A sound bridge,” according to Marlow.", "A sound bridge,", 0.9),
    ("SHORT_SENTENCE", "“It holds.” Marlow said.", "It holds.", 0.85),
    ("SIGNED", "“It holds.” - Ada Marlow", "It holds.", 0.85),
    ("OWNER", "They took up his “perfectly sound and solid” plan.", "perfectly sound and solid", 0.7),
    ("OWNER", "They took up Marlow’s “perfectly sound and solid” plan.", "perfectly sound and solid", 0.7),
    ("OWNER", "Marlow’s claim that it was “sound” stood.", "sound", 0.7),
    ("OWNER", "Her claim that it was “sound” stood.", "sound", 0.7),
    ("LATER", "A “truly sound old bridge” is all we need, Marlow said.", "truly sound old bridge", 0.7),
    ("CARRIED_ON", f"{SAID}\n\n“It always will.”", "It always will.", 0.7),
    ("SENTENCE_BEFORE", "Marlow issued a statement. “It holds.”", "It holds.", 0.6),
    ("SENTENCE_BEFORE", "Marlow stood up. “It holds.”", "It holds.", 0.6),
    ("SUBJECT_OF_CLAUSE", "Marlow leaned on the “perfectly sound and solid” rail.", "perfectly sound and solid", 0.5),
    ("CARRIED_INTO_A_CLAUSE", f"{SAID}\n\nPerhaps “a sound old bridge indeed”.", "a sound old bridge indeed", 0.4),
    ("NOBODY", "“It holds.”", "It holds.", 0.2),
    ("CLAUSE_AFTER_THAT", "Marlow said that the bridge holds.", "that the bridge holds", 0.8),
    ("CLAUSE_OF_SPEECH", "Marlow said the bridge holds.", "the bridge holds", 0.7),
    ("CLAUSE_OF_SPEECH", "The bridge holds, Marlow said.", "The bridge holds", 0.7),
    ("CLAUSE_OF_THOUGHT", "Marlow believes the bridge holds.", "the bridge holds", 0.5),
    ("CLAUSE_ACCORDING_TO", "According to Marlow, the bridge holds.", "the bridge holds", 0.8),
    ("PRONOUN", "Ada Marlow stood up. “It holds,” she said.", "It holds,", 0.84),
    ("VERB_BEFORE", "Marlow told the council it was “sound.”", "sound.", 0.75),
]


@pytest.mark.parametrize(("text", "words", "expected"), [example[1:] for example in EXAMPLES])
def test_the_sentence_of_each_confidence(text: str, words: str, expected: float) -> None:
    told = {quotation.words_of(text): quotation.confidence for quotation in find_quotations(text, "d").quotations}
    assert told[words] == expected


@pytest.mark.parametrize(("name", "text", "words", "expected"), EXAMPLES)
def test_each_confidence_moves_its_sentence(
    monkeypatch: pytest.MonkeyPatch, name: str, text: str, words: str, expected: float
) -> None:
    monkeypatch.setattr(confidence, name, 0.99)
    told = {quotation.words_of(text): quotation.confidence for quotation in find_quotations(text, "d").quotations}
    assert told[words] != expected


def test_every_confidence_has_a_sentence() -> None:
    assert {name for name, value in vars(confidence).items() if isinstance(value, float)} == {
        *("SURE", "CERTAIN_AT_MOST"),
        *(name for name, *_ in EXAMPLES),
    }
