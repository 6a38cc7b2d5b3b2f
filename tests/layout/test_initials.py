"""Initials in the margin: of the first and last word, two cells wide, and nobody else's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.layout.initials import initials_in, unlike_initials
from reader.model import Speaker
from tests.reading.paper_desk import DOSSIER


def initials(*names: str) -> list[str]:
    return list(unlike_initials([Speaker(f"s{number}", name) for number, name in enumerate(names)]).values())


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dan Layman", "DL"),
        ("Layman", "LA"),
        ("U.S. officials", "US"),
        ("Al-Assad", "AA"),
        ("committee of the whole", "CW"),
        ("The clerk", "CL"),
        ("the Hague", "HA"),
        ("A", "A "),
        ("Rene\u0301 Weiß", "RW"),
        ("王小明", "王"),
        ("…", "??"),
    ],
)
def test_they_are_of_the_first_and_the_last_word(name: str, short: str) -> None:
    assert initials(name) == [short]


def test_whoever_comes_later_with_the_same_takes_further_letters_and_a_number_last() -> None:
    assert initials("Tom Hale", "Tim Harris", "Ted Hill", "Tess Hull") == ["TH", "TA", "TI", "TU"]
    assert initials("Tom X. Hale", "Tim Q. Hale") == ["TH", "TQ"]
    assert initials("Li", "Li", "Li", "Li") == ["LI", "L2", "L3", "L4"]
    assert initials("王小明", "王小红", "王小明") == ["王", "小", "明"]


def test_those_of_the_others_stay_when_speakers_are_added() -> None:
    few = ("Tom Hale", "Tim Harris", "Ann Lee")
    assert initials(*few, "Ted Hall", "Al Lee")[:3] == initials(*few)


@given(
    st.lists(
        st.one_of(st.text(max_size=8), st.sampled_from(["Tom Hale", "The Hague", "王小明", "É", "👩‍👩‍👧 A"])),
        max_size=60,
    )
)
def test_nobody_has_another_one_s_and_all_are_two_cells_wide(names: Sequence[str]) -> None:
    short = initials(*names)
    assert len(set(short)) == len(names)
    assert all(cell_len(each) == 2 for each in short)


def test_thousands_have_some_whatever_they_are() -> None:
    short = initials(*["Tom Hale"] * 3_000)
    assert len(set(short)) > 900 and {cell_len(each) for each in short} == {2}


def test_they_are_worked_out_once_for_a_dossier() -> None:
    dossier = replace(DOSSIER, speakers=(Speaker("a", "Ann Lee"), Speaker("b", "Al Lee")))
    assert initials_in(dossier) == {"a": "AL", "b": "AE"}
    assert dossier.looked_up("initials", dict) == {"a": ("AL",), "b": ("AE",)}
