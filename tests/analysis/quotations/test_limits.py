"""House 6: for each limit a text that just keeps to it and one that does not, told otherwise at another limit."""

from __future__ import annotations

from types import ModuleType

import pytest

from reader.analysis.quotations import (
    after,
    attribution,
    classified_words,
    clauses,
    find_quotations,
    lexicon,
    names,
    people,
    reported_content,
    speakers,
    speech,
)
from reader.analysis.quotations.word_classes import NOUN

SAID = "“It holds,” Marlow said.\n\n"
LETTERS = "abdfgjkmprstwxyz"
HALLS = [f"Z{one}{other} Hall sang. " for one in LETTERS for other in LETTERS]
ADA_SANG = "Ada Hall sang. " * 6
LIMITS = [
    (
        after,
        "_FARTHEST_VERB",
        39,
        "“It holds,” the walker" + ", of the town" * 9 + ", said.",
        "the walker",
        "the town",
    ),
    (
        after,
        "_FARTHEST_VERB",
        44,
        "“It holds,” the walker" + ", of the town" * 10 + ", said.",
        "the town",
        "the walker",
    ),
    (
        after,
        "_LONGEST_SHORT_SENTENCE",
        7,
        "“It holds.” The old walker of old Dover said.",
        "The old walker",
        "-",
    ),
    (
        after,
        "_LONGEST_SHORT_SENTENCE",
        9,
        "“It holds.” The old walker of Dover in Ohio said.",
        "-",
        "The old walker",
    ),
    (attribution, "_HEAD_OF_PARAGRAPH", 5, SAID + "In the small hours then “we told them “so much.", "Marlow", "-"),
    (
        attribution,
        "_HEAD_OF_PARAGRAPH",
        7,
        SAID + "In the very small hours then “we told them “so much.",
        "-",
        "Marlow",
    ),
    (
        clauses,
        "_DEEPEST",
        5,
        "Marlow came" + " and sat" * 4 + " and began to say it was “sound.”",
        "by say",
        "by began",
    ),
    (
        clauses,
        "_DEEPEST",
        7,
        "Marlow came" + " and sat" * 5 + " and began to say it was “sound.”",
        "by began",
        "by say",
    ),
    (
        people,
        "_MOST_VOTES",
        11,
        "Quilla Zorn came. " * 11 + "Quilla Zorn lost his hat. “Yes,” she said.",
        "-",
        "Quilla Zorn",
    ),
    (
        people,
        "_MOST_VOTES",
        13,
        "Quilla Zorn came. " * 12 + "Quilla Zorn lost his hat. “Yes,” she said.",
        "Quilla Zorn",
        "-",
    ),
    (people, "_MOST_BEARERS", 49, ADA_SANG + "".join(HALLS[:49]) + "“Yes,” Hall said.", "Ada Hall", "Zdp Hall"),
    (people, "_MOST_BEARERS", 51, ADA_SANG + "".join(HALLS[:50]) + "“Yes,” Hall said.", "Zdr Hall", "Ada Hall"),
    (
        people,
        "_NEAR",
        39,
        "Ada Hall spoke. Ada Hall sang. Tom Hall came in. " + "Rain fell. " * 11 + "“It holds,” Hall said.",
        "Tom Hall",
        "Ada Hall",
    ),
    (
        people,
        "_NEAR",
        41,
        "Ada Hall spoke. Ada Hall sang. Tom Hall came by in. " + "Rain fell. " * 11 + "“It holds,” Hall said.",
        "Ada Hall",
        "Tom Hall",
    ),
    (
        people,
        "_NEAR_COUNTS_FOR",
        1,
        "Ada Hall spoke. Ada Hall sang. " + "Rain fell. " * 15 + "Tom Hall came. “It holds,” Hall said.",
        "Tom Hall",
        "Ada Hall",
    ),
    (
        people,
        "_NEAR_COUNTS_FOR",
        4,
        "Ada Hall spoke. " * 4 + "Rain fell. " * 15 + "Tom Hall came. “It holds,” Hall said.",
        "Ada Hall",
        "Tom Hall",
    ),
    (
        people,
        "_APPOSED_WITHIN",
        3,
        "Quilla Zorn, then still a woman of Dover, left. “Yes,” she said.",
        "Quilla Zorn",
        "a woman",
    ),
    (people, "_APPOSED_WITHIN", 5, "By then, in walked an old woman. “It holds,” she said.", "woman", "-"),
    (
        speakers,
        "_REACH",
        2,
        "“It holds,” the committee said. " + "Rain fell. " * 2 + "It added that “it will stand for good.”",
        "the committee",
        "-",
    ),
    (
        speakers,
        "_REACH",
        4,
        "“It holds,” the committee said. " + "Rain fell. " * 3 + "It added that “it will stand for good.”",
        "-",
        "the committee",
    ),
    (
        reported_content,
        "_FARTHEST_THAT",
        13,
        "Marlow said, of the old bridge in the valley by the town, that it holds.",
        "Marlow",
        "",
    ),
    (
        reported_content,
        "_FARTHEST_THAT",
        15,
        "Marlow said, of the old bridge in the valley by the old town, that it holds.",
        "",
        "Marlow",
    ),
    (
        reported_content,
        "_CLAUSE_HEAD",
        7,
        "Hall said the bridge of the fine old town holds, so to speak.",
        "the bridge of the fine old town holds, so to speak",
        "the bridge of the fine old town holds",
    ),
    (
        reported_content,
        "_CLAUSE_HEAD",
        9,
        "Hall said the bridge of the fine small old town holds, so to speak.",
        "the bridge of the fine small old town holds",
        "the bridge of the fine small old town holds, so to speak",
    ),
    (
        reported_content,
        "_NEXT_REPORT",
        5,
        "Hall thought the bridge holds, though the old mayor told the press.",
        "the bridge holds",
        "the bridge holds, though the old mayor told the press",
    ),
    (
        reported_content,
        "_NEXT_REPORT",
        7,
        "Hall thought the bridge holds, though the good old mayor told the press.",
        "the bridge holds, though the good old mayor told the press",
        "the bridge holds",
    ),
    (speech, "_PHRASE", 2, "The days of “moaning and groaning” are over.", "", "moaning and groaning"),
    (speech, "_PHRASE", 4, "The days of “moaning and old groaning” are over.", "moaning and old groaning", ""),
    (names, "_LONG_NAME", 2, "Ada May Will came. “It holds,” Will said.", "Ada May Will", "Will"),
    (names, "_LONG_NAME", 4, "Ada Marlow Says So\n\n“It holds,” Marlow said.", "Ada Marlow", "Marlow"),
    (
        clauses,
        "_LONGEST_APPOSITION",
        24,
        "“Yes,” Hall, the old walker of Dover " + "of Dover " * 9 + ", said.",
        "to Dover",
        "to Hall",
    ),
    (
        clauses,
        "_LONGEST_APPOSITION",
        26,
        "“Yes,” Hall, the walker of Dover " + "of Dover " * 10 + ", said.",
        "to Hall",
        "to Dover",
    ),
    (
        classified_words,
        "_LONGEST_SENTENCE",
        299,
        "Marlow once saw " + "the bridge " * 147 + "and said “it holds.”",
        "by said",
        "by nothing",
    ),
    (
        classified_words,
        "_LONGEST_SENTENCE",
        301,
        "Marlow saw " + "the bridge " * 148 + "and said “it holds.”",
        "by nothing",
        "by said",
    ),
]


def told(text: str) -> set[str]:
    """What can be told of the last quotation: who says it, which words, by which word, where its mention ends."""
    found = find_quotations(text, "d")
    said = [quotation for quotation in found.quotations if quotation.kind != "term"]
    if not said:
        return {""}
    named = {speaker.id: speaker.name for speaker in found.speakers}
    last = said[-1]
    cue = last.cue.words_of(text) if last.cue else "nothing"
    mention = last.mention.words_of(text).split()[-1] if last.mention else "nothing"
    return {named.get(last.speaker or "", "-"), last.words_of(text), f"by {cue}", f"to {mention}"}


@pytest.mark.usefixtures("rules_alone")
@pytest.mark.parametrize(
    ("module", "name", "other", "text", "expected", "instead"), LIMITS, ids=[f"{each[1]}={each[2]}" for each in LIMITS]
)
def test_a_text_at_each_limit(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, other: int, text: str, expected: str, instead: str
) -> None:
    assert expected in told(text)
    assert instead not in told(text)
    monkeypatch.setattr(module, name, other)
    assert instead in told(text)


@pytest.mark.parametrize(("nouns", "end"), [(4, "Dover"), (5, "Marlow")])
def test_a_role_may_have_four_nouns_before_it(nouns: int, end: str) -> None:
    text = f"“It holds,” Ada Marlow, {'media ' * nouns}director, of Dover, Ohio, and Bath, said."
    assert f"to {end}" in told(text)


def test_the_memory_holds_as_many_words_as_a_long_book_has() -> None:
    fresh = lexicon.english.__wrapped__()
    for number in range(100_000):
        fresh.remember(f"florb{number}", NOUN)
    assert len(fresh.known) == 60_000


def test_the_memory_of_words_that_no_list_holds_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    fresh = lexicon.english.__wrapped__()
    monkeypatch.setattr(lexicon, "_MOST_KNOWN", len(fresh.known) + 1)
    for word in ("florbs", "glorbs", "hlorbs"):
        fresh.remember(word, NOUN)
    assert [word for word in ("florbs", "glorbs", "hlorbs") if word in fresh.known] == ["florbs"]
