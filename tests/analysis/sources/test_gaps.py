from __future__ import annotations

import pytest

from reader.analysis.sources.gaps import Gap, walk_gap
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import read_marks


@pytest.mark.parametrize(
    ("quoted", "source", "kinds"),
    [
        ("great", "large", ["replaced"]),
        ("", "very", ["dropped"]),
        ("very", "", ["added"]),
        ("long ago never", "ago long never", ["moved"]),
        ("never mind how", "nevermind how", []),
        ("seaport", "sea port", []),
        ("1 5", "15", ["replaced"]),
        ("some … years", "some three or four years", ["elided"]),
        ("some [five] years", "some three years", ["inserted"]),
        ("some [long] years", "some years", ["inserted"]),
        ("some … years", "some years", []),
        ("thought[s]", "thought", ["inserted"]),
        ("thought[s]", "idea", ["replaced"]),
        ("Unites [sic] States", "Unites States", ["inserted"]),
    ],
)
def test_cheapest_way(quoted: str, source: str, kinds: list[str]) -> None:
    marked, index = read_marks(quoted), WordIndex(source)
    walk = walk_gap(marked, index, Gap(range(len(marked.words)), range(len(index))))
    assert [difference.kind for difference in walk.differences] == kinds


def test_open_start_takes_the_words_nearest_to_the_passage() -> None:
    marked, index = read_marks("great fish"), WordIndex("then came a large fish")
    walk = walk_gap(marked, index, Gap(range(2), range(5), open_start=True))
    assert walk.source == range(3, 5)
    assert [difference.kind for difference in walk.differences] == ["replaced"]


def test_open_end_leaves_the_words_beyond_alone() -> None:
    marked, index = read_marks("a fish"), WordIndex("a whale and a shark")
    walk = walk_gap(marked, index, Gap(range(2), range(5), open_end=True))
    assert walk.source == range(2)


def test_words_beside_an_ellipsis_are_compared_across_a_long_one() -> None:
    marked = read_marks("start early … the end")
    index = WordIndex("start late " + "and so on " * 60 + "to the end")
    walk = walk_gap(marked, index, Gap(range(4), range(len(index))))
    assert [difference.kind for difference in walk.differences] == ["replaced", "elided"]
    assert walk.differences[1].source == range(2, len(index) - 2)


def test_words_of_another_sentence_are_not_replaced_at_an_open_end() -> None:
    marked, index = read_marks("so we left"), WordIndex("It rained all night. We left")
    walk = walk_gap(marked, index, Gap(range(1), range(4), open_start=True))
    assert [(each.kind, each.source) for each in walk.differences] == [("added", range(4, 4))]


def test_a_stop_after_an_initial_ends_no_sentence() -> None:
    index = WordIndex("They called J. Hale. He came at 5. He left")
    assert [number for number in range(len(index)) if index.sentence_ends_before(number)] == [4]
