"""One sentence for each rule that names a source within its sentence."""

from __future__ import annotations

import pytest

from reader.analysis.quotations import after, before
from reader.analysis.quotations.classified_words import ClassifiedWords
from reader.analysis.quotations.cues import SourceRule
from reader.analysis.quotations.evidence import Evidence, MarkedStretch
from reader.analysis.quotations.lexicon import english
from reader.analysis.quotations.marks import find_regions
from reader.analysis.quotations.word_cutter import cut_words


def last_stretch(text: str) -> MarkedStretch:
    """The last stretch in marks, in its sentence."""
    regions = find_regions(text)
    words = cut_words(text, regions, english())
    index, content = words.regions[-1], text[regions[-1].start : regions[-1].end]
    return MarkedStretch(words, english(), index, *words.sentence(index), content)


def named(words: ClassifiedWords, evidence: Evidence | None) -> tuple[str, str] | None:
    """The words that name the source, and the cue."""
    if evidence is None:
        return None
    cue = "" if evidence.cue is None else words.lower[evidence.cue]
    return words.span_text(evidence.phrase.first, evidence.phrase.last), cue


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (before.label_at_head, "MARLOW: “It holds.”", ("MARLOW", ":")),
        (before.in_the_words_of, "It was, in the words of the mayor, “a sound bridge.”", ("the mayor", "words")),
        (after.verb_right_after, "“It holds,” said the mayor of Dover.", ("the mayor of Dover", "said")),
        (after.verb_right_after, "“It holds,” the mayor later added.", ("the mayor", "added")),
        (after.verb_right_after, "“It holds,” Hall, who built it, told the paper.", ("Hall", "told")),
        (after.short_sentence_after, "“It holds.” Hall said.", ("Hall", "said")),
        (after.name_after_dash, "“It holds.” — Ada Marlow", ("Ada Marlow", "")),
        (after.verb_right_after, "“It holds,” according to the letter.", ("the letter", "according")),
        (before.verb_before_marks, "Hall said on Monday that it was “sound.”", ("Hall", "said")),
        (
            before.verb_before_marks,
            "Hall, a mason who went to Dover in 1913, said it was “sound.”",
            ("Hall, a mason who went to Dover in 1913", "said"),
        ),
        (before.verb_before_marks, "Hall’s letter of May 3 says: “It holds.”", ("Hall’s letter", "says")),
        (before.verb_before_marks, "Hall’s note on Monday, May 3, 1913 says “it holds.”", ("Hall’s note", "says")),
        (before.verb_before_marks, "Hall stood up and called it “sound.”", ("Hall", "called")),
        (before.verb_before_marks, "Hall praised the bridge, calling it “sound.”", ("Hall", "calling")),
        (before.verb_before_marks, "It opened on Monday, with Hall calling it “sound.”", ("Hall", "calling")),
        (
            before.verb_before_marks,
            "Hall, a mason from Dover, said it was “sound.”",
            ("Hall, a mason from Dover", "said"),
        ),
        (before.verb_before_marks, "Hall has in the past described it as “sound.”", ("Hall", "described")),
        (
            before.verb_before_marks,
            "Masons working on the bridge called it “sound.”",
            ("Masons working on the bridge", "called"),
        ),
        (before.verb_before_marks, "Hall said two lengthy reports were “sound.”", ("Hall", "said")),
        (before.verb_before_marks, "Hall denounced what he called a “sound” plan.", ("Hall", "denounced")),
        (before.owner_before, "Hall’s claim that it was “sound” stood.", ("Hall’s", "claim")),
        (before.owner_before, "They took up his “sound” plan.", ("his", "")),
        (after.verb_later, "A “sound” bridge is all we need, Hall said.", ("Hall", "said")),
        (before.subject_of_clause, "Hall leaned on the “sound” bridge.", ("Hall", "")),
    ],
)
def test_the_rule_names_the_source(rule: SourceRule, text: str, expected: tuple[str, str]) -> None:
    stretch = last_stretch(text)
    assert named(stretch.words, rule(stretch)) == expected


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (after.verb_right_after, "“It holds,” and Hall said so."),
        (after.verb_right_after, "On its “Bridges of Dover” page, Hall has launched a campaign."),
        (before.verb_before_marks, "The bridge is a “sound” one."),
        (before.label_at_head, "Hall said this: “It holds.”"),
    ],
)
def test_the_rule_keeps_silent(rule: SourceRule, text: str) -> None:
    assert rule(last_stretch(text)) is None
