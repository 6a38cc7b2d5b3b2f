"""The word lists hold what a reader of them expects, so that a line can be added without reading the code."""

from __future__ import annotations

import pytest

from reader.analysis.quotations.lexicon import WORDS, english
from reader.analysis.quotations.word_classes import BASE_CUE, CUE, DETERMINER, ING_CUE, PRONOUN

COLUMNS = {
    "cues.tsv": 6,
    "functions.tsv": 2,
    "first_names.tsv": 2,
    "titles.tsv": 2,
    "roles.tsv": 2,
    "prepositions.tsv": 2,
    "verbs.txt": 1,
    "noun_cues.txt": 1,
    "bodies.txt": 1,
    "documents.txt": 1,
    "works.txt": 1,
    "places.txt": 1,
    "no_people.txt": 1,
    "notions.txt": 1,
    "sayings.tsv": 3,
}


def rows(file: str) -> list[list[str]]:
    lines = (WORDS / file).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def test_no_list_is_unknown() -> None:
    assert {path.name for path in WORDS.iterdir()} == {*COLUMNS, "ranking.json"}


@pytest.mark.parametrize("file", sorted(COLUMNS))
def test_each_list_says_where_it_comes_from(file: str) -> None:
    comments = [line for line in (WORDS / file).read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    assert "From: " in " ".join(comments)


@pytest.mark.parametrize(("file", "columns"), sorted(COLUMNS.items()))
def test_each_line_has_all_its_columns(file: str, columns: int) -> None:
    assert [row for row in rows(file) if len(row) != columns] == []


@pytest.mark.parametrize("file", ["cues.tsv", "first_names.tsv", "roles.tsv", "titles.tsv", "works.txt"])
def test_no_word_stands_twice(file: str) -> None:
    words = [row[0] for row in rows(file) if row[0] != "-"]
    assert sorted(words) == sorted(set(words))


def test_strengths_are_known() -> None:
    assert {row[4] for row in rows("cues.tsv")} == {"speech", "thought", "act"}


@pytest.mark.parametrize(
    ("word", "word_class"),
    [("said", CUE), ("saying", ING_CUE), ("say", BASE_CUE), ("the", DETERMINER), ("he", PRONOUN)],
)
def test_a_word_has_the_class_of_its_list(word: str, word_class: str) -> None:
    assert english().classes[word] == word_class


def test_every_form_of_a_verb_is_a_cue() -> None:
    cues = english().cues
    assert {cues[form].base for form in ("write", "writes", "wrote", "written", "writing")} == {"write"}
