"""Classes of values are what the standard library's dataclasses are, but for when they are made."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import subprocess
import sys
import threading
from functools import cached_property
from typing import Any

import pytest

from reader.model.values import dataclass, field, replace
from tests.processes import without_coverage


@dataclass(frozen=True, slots=True)
class Passage:
    """Frozen, with slots, as most values are."""

    start: int
    end: int = 9
    words: tuple[str, ...] = ()
    notes: list[str] = field(default_factory=list, compare=False, repr=False)


@dataclasses.dataclass(frozen=True, slots=True)
class StandardPassage:
    """The same by the standard library."""

    start: int
    end: int = 9
    words: tuple[str, ...] = ()
    notes: list[str] = dataclasses.field(default_factory=list, compare=False, repr=False)


@dataclass(frozen=True, order=True, slots=True)
class Place:
    document: str
    offset: int

    def __post_init__(self) -> None:
        if self.offset < 0:
            raise ValueError("before the text")


@dataclass(frozen=True)
class Listing:
    """Without slots: what is worked out once is kept in it."""

    entries: tuple[str, ...] = ()

    @cached_property
    def shown(self) -> str:
        return ", ".join(self.entries)


@dataclass(slots=True)
class Found:
    text: str
    lines: list[int] = field(init=False)
    seen: dict[int, str] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.lines = [0]


@dataclass(frozen=True, slots=True)
class LongPassage(Passage):
    pages: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    words: str


def test_a_value_is_made_compared_and_shown_as_a_dataclass_is() -> None:
    given: list[dict[str, Any]] = [{"start": 1}, {"start": 1, "end": 2, "words": ("a",)}, {"start": 3, "notes": ["n"]}]
    for arguments in given:
        ours, standard = Passage(**arguments), StandardPassage(**arguments)
        assert repr(ours) == repr(standard).replace("StandardPassage", "Passage")
        assert hash(ours) == hash(standard)
        assert dataclasses.asdict(ours) == dataclasses.asdict(standard)
    assert Passage(1) == Passage(1, notes=["left out"]) != Passage(2)
    other: object = StandardPassage(1)
    assert Passage(1) != other
    assert Asked("a") != Asked("a")


@pytest.mark.parametrize("wrong", [{}, {"start": 1, "other": 2}])
def test_wrong_arguments_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        Passage(**wrong)


def test_what_is_frozen_cannot_be_changed() -> None:
    passage: Any = Passage(1)
    with pytest.raises(dataclasses.FrozenInstanceError, match="start"):
        passage.start = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del passage.start
    assert not hasattr(passage, "__dict__")
    listing: Any = Listing(("a", "b"))
    assert listing.shown == "a, b"
    with pytest.raises(AttributeError):
        listing.entries = ()


def test_lists_that_are_made_anew_are_not_shared() -> None:
    Passage(1).notes.append("mine")
    assert Passage(1).notes == []
    assert Found("a").seen is not Found("a").seen
    assert Found("a").lines == [0]


def test_values_are_ordered_by_their_fields_and_checked_when_they_are_made() -> None:
    assert sorted([Place("b", 1), Place("a", 2), Place("a", 1)]) == [Place("a", 1), Place("a", 2), Place("b", 1)]
    assert Place("a", 1) >= Place("a", 1) > Place("a", 0)
    with pytest.raises(ValueError, match="before"):
        Place("a", -1)
    with pytest.raises(TypeError):
        assert Passage(1) < Passage(2)  # type: ignore[operator]


def test_what_inherits_has_all_fields_in_their_order() -> None:
    long = LongPassage(1, 2, pages=3)
    assert [each.name for each in dataclasses.fields(LongPassage)] == ["start", "end", "words", "notes", "pages"]
    assert (long.end, long.pages) == (2, 3)
    assert long != Passage(1, 2)
    assert LongPassage.__dict__["__slots__"] == ("pages",)


def test_what_can_change_has_no_hash() -> None:
    found = Found("a")
    found.text = "b"
    assert found.text == "b"
    with pytest.raises(TypeError):
        hash(found)


def test_a_value_is_replaced_copied_pickled_and_matched() -> None:
    passage = LongPassage(1, words=("a",), notes=["kept"])
    assert replace(passage, end=4) == dataclasses.replace(passage, end=4) == LongPassage(1, 4, ("a",))
    assert replace(passage, end=4).notes is passage.notes
    assert copy.deepcopy(passage) == pickle.loads(pickle.dumps(passage)) == passage
    with pytest.raises(TypeError):
        replace(passage, other=1)  # type: ignore[call-arg]
    match Place("a", 7):
        case Place("a", offset):
            assert offset == 7


def test_a_pickled_value_is_read_where_none_was_made_before() -> None:
    from reader.model import Span

    read = "import pickle, sys; value = pickle.load(sys.stdin.buffer); print(value == value, hash(value), value)"
    answer = subprocess.run([sys.executable, "-c", read], input=pickle.dumps(Span(1, 2)), capture_output=True)
    assert answer.stdout.decode().split() == ["True", str(hash((1, 2))), "Span(start=1,", "end=2)"]


def test_threads_that_make_the_first_value_at_once_each_get_theirs() -> None:
    @dataclass(frozen=True, slots=True)
    class Fresh:
        number: int

    made: list[int] = []
    threads = [threading.Thread(target=lambda number=number: made.append(Fresh(number).number)) for number in range(20)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert sorted(made) == list(range(20))


def test_nothing_is_compiled_before_the_first_value() -> None:
    """The standard library's dataclasses import `inspect` and compile each class, which the first frame waits for."""
    code = "import sys, reader.model; print(sorted({'dataclasses', 'inspect'} & set(sys.modules)))"
    answer = subprocess.check_output([sys.executable, "-c", code], text=True, env=without_coverage())
    assert answer == "[]\n"
