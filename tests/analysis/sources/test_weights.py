"""House 6: for each number of the search in sources a text on either side of it, told otherwise at another number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from types import ModuleType

import pytest

from reader.analysis.sources import (
    SourceIndex,
    alignment,
    alignment_verdict,
    candidates,
    chains,
    furniture,
    gaps,
    index,
    linking_steps,
    moves,
    scans,
    search,
)
from reader.analysis.sources.alignment_verdict import altered_words
from reader.analysis.sources.candidates import Window
from reader.analysis.sources.chains import best_chain
from reader.analysis.sources.differences import Difference
from reader.analysis.sources.furniture import without_furniture
from reader.analysis.sources.gaps import Gap, walk_gap
from reader.analysis.sources.grading import Grading
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import read_marks
from reader.analysis.sources.moves import with_moves
from reader.analysis.sources.scans import Outlines, glued_words, is_scan
from reader.model import Document, Quotation, Span


def filler(count: int, start: int = 0) -> str:
    """So many words, all different, that no scanner confuses."""
    letters = "abdfgjkmprstwxyz"
    return " ".join("z" + letters[place // 16] + letters[place % 16] for place in range(start, start + count))


def gap(quotation: str, source: str, *, open_start: bool = False) -> str:
    """What differs in a gap: each kind with the words of the source."""
    marked, words = read_marks(quotation), WordIndex(source)
    walk = walk_gap(marked, words, Gap(range(len(marked.words)), range(len(words)), open_start))
    return ", ".join(
        f"{difference.kind} {' '.join(words.form(number) for number in difference.source)}".strip()
        for difference in walk.differences
    )


def kinds(quotation: str, source: str) -> str:
    """The kinds alone."""
    marked, words = read_marks(quotation), WordIndex(source)
    walk = walk_gap(marked, words, Gap(range(len(marked.words)), range(len(words))))
    return ", ".join(difference.kind for difference in walk.differences)


def beside(quotation: str, source: str) -> str:
    """What differs where the passage may begin anywhere."""
    return gap(quotation, source, open_start=True)


def runs(quotation: str, source: str) -> str:
    """The words of the quotation that are found in a row."""
    marked, words = read_marks(quotation), WordIndex(source)
    chain = best_chain(words.keys_of(marked.words), marked, words, Window(0, len(words)))
    forms = [word.form for word in marked.words]
    return " + ".join(" ".join(forms[run.quoted : run.quoted_end]) for run in chain)


def number_of_runs(quotation: str, source: str) -> str:
    return str(len(runs(quotation, source).split(" + ")))


def first_run(quotation: str, source: str) -> str:
    """Where in the source the first of them begins."""
    marked, words = read_marks(quotation), WordIndex(source)
    chain = best_chain(words.keys_of(marked.words), marked, words, Window(0, len(words)))
    return str(chain[0].source)


def windows(quotation: str, source: str) -> str:
    """Where a quotation is looked for."""
    marked, words = read_marks(quotation), WordIndex(source)
    elisions = sum(mark.elides for mark in marked.marks.values())
    found = candidates.candidates(words.keys_of(marked.words), elisions, words)
    return ", ".join(f"{window.first} to {window.last}" for window in found)


def verdict(quotation: str, source: str) -> str:
    return SourceIndex(source).find(quotation).verdict


def changes(quotation: str, source: str) -> str:
    found = SourceIndex(source).find(quotation)
    return f"{found.verdict} {' '.join(change.kind for change in found.changes)}".strip()


def places(quotation: str, source: str) -> str:
    return str(1 + len(SourceIndex(source).find(quotation).alternatives))


def at(words: dict[int, str], count: int) -> str:
    """A source of so many words with some of them at given places."""
    return " ".join(words.get(place) or filler(1, place % 200) for place in range(count))


def amid(count: int, start: int = 0) -> str:
    """So many words with the bridge amid them."""
    words = filler(count, start).split()
    words[count // 2] = "bridge"
    return " ".join(words)


def pairs(count: int, between: str) -> str:
    """So many pairs of words with another word between them."""
    return f" {between} ".join(f"{one} zz{one}" for one in filler(count).split())


OLD = "start " + filler(60) + " one two three four five six "
FAR = f"{OLD}{filler(13, 100)} end"
RED_SUN_TWICE = f"red sun rain {filler(150)} red sun {filler(150)}"
RED_TWICE = f"red sun rain {filler(150)} red {filler(150)}"

COMPARED = [
    (gap, gaps, "_REPLACED", 1.2, "new [or so] man", "old man", "replaced old, inserted", "added, inserted old"),
    (gap, gaps, "_ADDED", 0.8, "new [or so] man", "old man", "replaced old, inserted", "added, inserted old"),
    (gap, gaps, "_ADDED", 1.6, "sad red", "red hat", "added, dropped hat", "replaced red hat"),
    (gap, gaps, "_DROPPED", 1.1, "sad red", "red hat", "added, dropped hat", "replaced red hat"),
    (gap, gaps, "_TURNED_ROUND", 1.5, "long ago never", "ago long never", "moved long", "dropped ago, added"),
    (beside, gaps, "_ADDED_BESIDE_MORE", 0.95, "great fish", "then a large fish", "replaced large", "added"),
    (
        gap,
        gaps,
        "_AT_ELLIPSIS",
        0.5,
        "old cart … hill",
        "old mule rode hill",
        "replaced mule, elided rode",
        "replaced mule rode",
    ),
    (
        gap,
        gaps,
        "_AT_BRACKET",
        0.9,
        "red cat [they say] s[it] s[ick] too",
        "red cat sat so sad too",
        "inserted sat, inserted so, inserted sad",
        "inserted, inserted sat, dropped so, inserted sad",
    ),
    (
        beside,
        gaps,
        "_AT_BRACKET",
        0.0,
        "sea port [they say] closed",
        "seaport seaport closed",
        "inserted",
        "inserted seaport",
    ),
    (gap, gaps, "_BRACKETED", 0.0, "[s]ea side", "sea side", "inserted sea side", "inserted sea"),
    (beside, gaps, "_BRACKETED", 1.0, "[s]it home mason", "sat mason", "inserted sat, added", "replaced sat"),
    (gap, gaps, "_JOINED", 1.0, "never mind how", "nevermind how", "", "replaced nevermind"),
    (
        kinds,
        gaps,
        "_BESIDE_ELLIPSIS",
        11,
        "start … one two three four five six end",
        FAR,
        "elided, dropped",
        "elided, replaced",
    ),
    (
        kinds,
        gaps,
        "_BESIDE_ELLIPSIS",
        2,
        "start … one two three four five six end",
        FAR,
        "elided, dropped",
        "elided, replaced",
    ),
    (kinds, gaps, "_LARGEST_TABLE", 1400, amid(38), amid(38, 100), "replaced, replaced", "replaced"),
    (kinds, gaps, "_LARGEST_TABLE", 1600, amid(39), amid(39, 100), "replaced", "replaced, replaced"),
    (
        runs,
        chains,
        "_LONGEST_CUT_FOR_A_WORD",
        1.3,
        f"{filler(3)} {filler(3, 12)}",
        filler(30),
        f"{filler(3)} + {filler(3, 12)}",
        filler(3),
    ),
    (
        runs,
        chains,
        "_LONGEST_CUT_FOR_A_WORD",
        1.7,
        f"{filler(3)} {filler(3, 13)}",
        filler(30),
        filler(3),
        f"{filler(3)} + {filler(3, 13)}",
    ),
    (
        runs,
        chains,
        "LONGEST_CUT",
        39,
        f"{filler(20)} {filler(20, 60)}",
        filler(99),
        f"{filler(20)} + {filler(20, 60)}",
        filler(20),
    ),
    (
        runs,
        chains,
        "LONGEST_CUT",
        41,
        f"{filler(20)} {filler(20, 61)}",
        filler(99),
        filler(20),
        f"{filler(20)} + {filler(20, 61)}",
    ),
    (
        runs,
        chains,
        "LONGEST_ELISION",
        299,
        "red sun … rain falls now",
        f"red sun {'so ' * 300}rain falls now",
        "red sun + rain falls now",
        "rain falls now",
    ),
    (
        runs,
        chains,
        "LONGEST_ELISION",
        301,
        "red sun … rain falls now",
        f"red sun {'so ' * 301}rain falls now",
        "rain falls now",
        "red sun + rain falls now",
    ),
    (
        runs,
        chains,
        "LONGEST_REPLACED",
        9,
        "red cat [or so] sun sky",
        f"red cat {filler(10)} sun sky",
        "red cat + sun sky",
        "red cat",
    ),
    (
        runs,
        chains,
        "LONGEST_REPLACED",
        11,
        "red cat [or so] sun sky",
        f"red cat {filler(11)} sun sky",
        "red cat",
        "red cat + sun sky",
    ),
    (number_of_runs, chains, "_MOST_RUNS", 9, pairs(12, "sad"), pairs(12, "red"), "12", "9"),
    (number_of_runs, chains, "_WORDS_FOR_A_RUN", 7, pairs(150, "sad"), pairs(150, "red"), "74", "64"),
    (first_run, chains, "_AT_ELLIPSIS", 0.0, "sun … sun sun", "sun red red sun sun sun", "3", "0"),
    (
        runs,
        chains,
        "_AT_ELLIPSIS",
        0.05,
        "red sun … rain falls",
        f"red sun {filler(41)} rain falls",
        "red sun + rain falls",
        "red sun",
    ),
    (
        runs,
        chains,
        "_AT_BRACKET",
        1.0,
        "red sun [or so] rain falls",
        "red sun it said rain falls",
        "red sun + rain falls",
        "red sun",
    ),
    (
        runs,
        chains,
        "_CUT",
        0.0,
        "red sun so dim falls now",
        "red sun so dim now falls",
        "red sun so dim + now",
        "red sun so dim + falls",
    ),
    (runs, chains, "_CUT", 2.1, "red sun rain falls", "red sun so rain falls", "red sun + rain falls", "red sun"),
    (
        runs,
        chains,
        "_CUT_WORD",
        0.3,
        "red sun rain falls",
        "red sun it so and to rain falls",
        "red sun + rain falls",
        "red sun",
    ),
    (
        runs,
        chains,
        "_UNMATCHED",
        1.1,
        "red sun so to rain falls",
        "red sun rain falls",
        "red sun + rain falls",
        "red sun",
    ),
    (
        runs,
        chains,
        "_RARE",
        15,
        "the red sun and rain falls",
        "rain " * 15 + "red sun so rain",
        "red sun + rain",
        "red sun",
    ),
    (
        runs,
        chains,
        "_RARE",
        17,
        "the red sun and rain falls",
        "rain " * 16 + "red sun so rain",
        "red sun",
        "red sun + rain",
    ),
    (
        windows,
        candidates,
        "_HALF",
        32,
        "red sun rain",
        at({200: "red", 201: "sun", 202: "rain"}, 500),
        "85 to 299",
        "117 to 267",
    ),
    (
        windows,
        candidates,
        "LONGEST_CUT",
        20,
        "red sun rain",
        at({200: "red", 201: "sun", 202: "rain"}, 500),
        "85 to 299",
        "105 to 279",
    ),
    (
        windows,
        candidates,
        "LONGEST_ELISION",
        20,
        "red … rain",
        at({200: "red", 201: "rain"}, 700),
        "0 to 598",
        "66 to 318",
    ),
    (windows, candidates, "_COMMON", 23, "rain", "rain " * 24, "0 to 24", ""),
    (windows, candidates, "_COMMON", 25, "rain", "rain " * 25, "", "0 to 25"),
    (windows, candidates, "_SHARE_OF_BEST", 0.9, "red sun rain", RED_SUN_TWICE, "0 to 107, 21 to 235", "0 to 107"),
    (windows, candidates, "_SHARE_OF_BEST", 0.1, "red sun rain", RED_TWICE, "0 to 107", "0 to 107, 21 to 235"),
    (
        changes,
        alignment,
        "_MARGIN",
        1,
        "now the red sun rain fall",
        "now the red sun so very soft rainfall",
        "altered dropped",
        "altered added",
    ),
    (
        changes,
        alignment,
        "_MARGIN",
        3,
        "now the red sun rain fall",
        "now the red sun so very very soft rainfall",
        "altered added",
        "altered dropped",
    ),
    (verdict, search, "_LEAST_SHARED", 0.5, "sea port side red sun", "the seaportside red sun", "exact", "absent"),
    (
        verdict,
        search,
        "_LEAST_SHARED",
        0.3,
        "sea port town hall red sun",
        "the seaport townhall red sun",
        "absent",
        "exact",
    ),
    (places, search, "_MOST_WORDS", 99_000, filler(200), f"{filler(200)} " * 501, "500", "495"),
    (places, search, "_MOST_PLACES", 900, "rain fell", "rain fell " * 1001, "1000", "900"),
    (
        changes,
        alignment_verdict,
        "WORDS_FOR_ONE_ALTERED",
        6,
        "we saw old red sun",
        "we saw new red sun",
        "altered replaced",
        "absent",
    ),
    (
        verdict,
        alignment_verdict,
        "WORDS_FOR_ONE_ALTERED",
        4,
        "we saw one red sun and the snow fell",
        "we saw a red sun and the rain fell",
        "absent",
        "altered",
    ),
    (
        verdict,
        alignment_verdict,
        "FEWEST_WORDS",
        4,
        "red sun … rain falls",
        f"red sun {filler(11)} rain falls",
        "absent",
        "elided",
    ),
    (
        verdict,
        alignment_verdict,
        "FEWEST_WORDS",
        6,
        "red sun … so rain falls",
        f"red sun {filler(11)} so rain falls",
        "elided",
        "altered",
    ),
    (
        verdict,
        alignment_verdict,
        "_LEFT_OUT_OF_A_PHRASE",
        9,
        "red sun … rain falls",
        f"red sun {filler(10)} rain falls",
        "elided",
        "absent",
    ),
    (
        verdict,
        alignment_verdict,
        "_LEFT_OUT_OF_A_PHRASE",
        11,
        "red sun … rain falls",
        f"red sun {filler(11)} rain falls",
        "absent",
        "elided",
    ),
]


@pytest.mark.parametrize(
    ("tell", "module", "name", "other", "quotation", "source", "expected", "instead"),
    COMPARED,
    ids=[f"{each[2]}={each[3]}" for each in COMPARED],
)
def test_a_quotation_at_each_number(
    monkeypatch: pytest.MonkeyPatch,
    tell: Callable[[str, str], str],
    module: ModuleType,
    name: str,
    other: float,
    quotation: str,
    source: str,
    expected: str,
    instead: str,
) -> None:
    assert tell(quotation, source) == expected
    monkeypatch.setattr(module, name, other)
    assert tell(quotation, source) == instead


def test_no_more_than_a_hundred_places_of_a_phrase_are_linked() -> None:
    documents = [Document("article", "rain fell", "Article"), Document("source", "rain fell " * 101, "Source")]
    steps = linking_steps(documents, [Quotation("q1", "article", (Span(0, 9),), "direct")])
    assert sum(len(step.links) for step in steps) == 100


def test_no_more_than_four_stretches_are_looked_at() -> None:
    assert windows("rain", at(dict.fromkeys(range(0, 2000, 200), "rain"), 2000)).count("to") == 4


def head_goes(pages: Sequence[str]) -> bool:
    """Whether the line "Dover Days" is taken for a running head on pages that each begin with one of some lines."""
    return "Dover" not in without_furniture("".join(f"tale\n\n\f{page}\n\n" for page in pages))


def own_lines(count: int) -> list[str]:
    return [f"Own {word}" for word in filler(count).split()]


HEADS = [
    ("_FEWEST_HEADS", 1, ["Dover Days"], False),
    ("_FEWEST_HEADS", 3, ["Dover Days"] * 2, True),
    ("_SHARE_OF_PAGES", 0.03, ["Dover Days"] * 3 + own_lines(77), False),
    ("_SHARE_OF_PAGES", 0.07, ["Dover Days"] * 4 + own_lines(76), True),
    ("_LONGEST_LINE", 79, ["Dover " + "d" * 74] * 3, True),
    ("_LONGEST_LINE", 81, ["Dover " + "d" * 75] * 3, False),
    ("_LINES", 1, [f"{line}\nDover Days\nmore" for line in own_lines(3)], True),
    ("_LINES", 3, [f"{line}\nthen {line}\nDover Days\nmore" for line in own_lines(3)], False),
]


@pytest.mark.parametrize(("name", "other", "pages", "goes"), HEADS, ids=[f"{each[0]}={each[1]}" for each in HEADS])
def test_a_running_head_at_each_number(
    monkeypatch: pytest.MonkeyPatch, name: str, other: float, pages: list[str], goes: bool
) -> None:
    assert head_goes(pages) == goes
    monkeypatch.setattr(furniture, name, other)
    assert head_goes(pages) != goes


SCANS = [
    ("_RARER", 6, {"the": 15, "tbe": 3}, True),
    ("_RARER", 4, {"the": 14, "tbe": 3}, False),
    ("_SHORTEST", 4, {"the": 15, "tbe": 3}, True),
    ("_SHORTEST", 2, {"so": 15, "s0": 3}, False),
    ("_SHARE_OF_A_SCAN", 0.003, {"the": 15, "tbe": 3, "swam": 1482}, True),
    ("_SHARE_OF_A_SCAN", 0.001, {"the": 15, "tbe": 3, "swam": 1483}, False),
    ("_FEWEST", 4, {"the": 15, "tbe": 3}, True),
    ("_FEWEST", 2, {"the": 10, "tbe": 2}, False),
]


@pytest.mark.parametrize(("name", "other", "counts", "scanned"), SCANS, ids=[f"{each[0]}={each[1]}" for each in SCANS])
def test_a_scan_at_each_number(
    monkeypatch: pytest.MonkeyPatch, name: str, other: float, counts: dict[str, int], scanned: bool
) -> None:
    assert is_scan(Counter(counts), Outlines()) == scanned
    monkeypatch.setattr(scans, name, other)
    assert is_scan(Counter(counts), Outlines()) != scanned


GLUED = [
    ("_KNOWN", 2, {"the": 9, "whale": 9, "thewhale": 2}, True),
    ("_KNOWN", 4, {"the": 9, "whale": 9, "thewhale": 3}, False),
    ("_SHORTEST_GLUED", 5, {"a": 30, "fox": 9, "afox": 1}, True),
    ("_SHORTEST_GLUED", 3, {"a": 30, "ox": 9, "aox": 1}, False),
    ("_LONGEST_GLUED", 79, {"a" * 40: 9, "b" * 40: 9, "a" * 40 + "b" * 40: 1}, True),
    ("_LONGEST_GLUED", 81, {"a" * 40: 9, "b" * 41: 9, "a" * 40 + "b" * 41: 1}, False),
    ("_FREQUENT", 21, {"a": 20, "fox": 9, "afox": 1}, True),
    ("_FREQUENT", 19, {"a": 19, "fox": 9, "afox": 1}, False),
]


@pytest.mark.parametrize(("name", "other", "counts", "glued"), GLUED, ids=[f"{each[0]}={each[1]}" for each in GLUED])
def test_glued_words_at_each_number(
    monkeypatch: pytest.MonkeyPatch, name: str, other: int, counts: dict[str, int], glued: bool
) -> None:
    assert bool(glued_words(counts)) == glued
    monkeypatch.setattr(scans, name, other)
    assert bool(glued_words(counts)) != glued


@pytest.mark.parametrize(("sentences", "other", "same"), [(98, 99, False), (99, 101, True)])
def test_a_misreading_is_a_hundred_times_rarer(
    monkeypatch: pytest.MonkeyPatch, sentences: int, other: int, same: bool
) -> None:
    misread = "Tbe wbale swam, tbe wbale dived, thewhale rose. The whalo dived. The whalo sang. "
    words = WordIndex("The whale swam and the whale dived. " * sentences + misread)
    assert words.same("whale", "whalo") == same
    monkeypatch.setattr(index, "_TIMES_RARER", other)
    assert words.same("whale", "whalo") != same


@pytest.mark.parametrize(("source", "other", "altered"), [(4, 2, 1), (5, 4, 2)])
def test_a_word_in_the_place_of_four_is_replaced_and_of_five_others_were_cut(
    monkeypatch: pytest.MonkeyPatch, source: int, other: int, altered: int
) -> None:
    difference = Difference("replaced", range(1), range(source))
    gradings = [Grading("minor", "word")]
    assert altered_words([difference], gradings) == altered
    monkeypatch.setattr(alignment_verdict, "_STILL_REPLACED", other)
    assert altered_words([difference], gradings) != altered


@pytest.mark.parametrize(("between", "other", "moved"), [(1, 1, True), (2, 3, False)])
def test_a_word_is_moved_where_it_was_dropped_no_more_than_two_differences_away(
    monkeypatch: pytest.MonkeyPatch, between: int, other: int, moved: bool
) -> None:
    marked, words = read_marks("red one two"), WordIndex("red six ten")
    added = Difference("added", range(1), range(0))
    amid = [Difference("replaced", range(place, place + 1), range(place, place + 1)) for place in (1, 2)[:between]]
    dropped = Difference("dropped", range(3, 3), range(1))
    differences = [added, *amid, dropped]
    assert (len(with_moves(differences, marked, words)) == between + 1) == moved
    monkeypatch.setattr(moves, "_NEAR", other)
    assert (len(with_moves(differences, marked, words)) == between + 1) != moved
