from __future__ import annotations

import pytest

from reader.analysis.sources.marks import read_marks


def forms_of(quotation: str) -> list[str]:
    return [word.form for word in read_marks(quotation).words]


@pytest.mark.parametrize("ellipsis", ["…", "...", ". . .", "[...]", "[ … ]", "(…)", "....", "* * *"])
def test_every_ellipsis_elides(ellipsis: str) -> None:
    marked = read_marks(f"Call me {ellipsis} Ishmael")
    assert [word.form for word in marked.words] == ["call", "me", "ishmael"]
    assert marked.marks[2].elides


def test_words_in_brackets_are_put_in_and_none_of_the_quotation() -> None:
    marked = read_marks("[The sailor] said: call me [for now] Ishmael")
    assert [word.form for word in marked.words] == ["said", "call", "me", "ishmael"]
    assert marked.marks[0].forms == ("the", "sailor")
    assert marked.marks[3].inserts
    assert not marked.marks[3].elides


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("[C]all", "call"),
        ("want[ed]", "wanted"),
        ("attack[]", "attack"),
        ("[i]’ve", "ive"),
        ("un[der]taken", "undertaken"),
    ],
)
def test_brackets_in_a_word_mark_the_word(written: str, form: str) -> None:
    (word,) = read_marks(written).words
    assert (word.form, word.bracketed, written[word.start : word.end]) == (form, True, written)


def test_genitive_of_words_put_in_belongs_to_them() -> None:
    marked = read_marks("on [the king]'s own ship")
    assert [word.form for word in marked.words] == ["on", "own", "ship"]


def test_sic_only_notes() -> None:
    marked = read_marks("the Unites [sic] States")
    assert marked.marks[2].only_notes
    assert forms_of("the Unites [sic] States") == ["the", "unites", "states"]


def test_neighbouring_marks_are_one() -> None:
    mark = read_marks("He said … [the captain] would come").marks[2]
    assert mark.elides
    assert mark.inserts


def test_offsets_are_those_of_the_quotation() -> None:
    quotation = "“… the [white] whale”"
    assert [quotation[word.start : word.end] for word in read_marks(quotation).words] == ["the", "whale"]
    assert quotation[read_marks(quotation).marks[1].start :].startswith("[white]")
