import pytest

from reader.model import Speaker
from reader.search import SpeakerNames, parse_query
from reader.search.completing import NameTyped, completed, name_typed

SPEAKERS = (
    Speaker("hale", "Ann Hale", aliases=("the mayor",)),
    Speaker("morris", "Ann Hale-Morris"),
    Speaker("rock", 'Dwayne "The Rock" Low'),
    Speaker("low-1", "Kim Low"),
    Speaker("low-2", "Kim Low"),
)
NAMES = SpeakerNames(SPEAKERS)


@pytest.mark.parametrize(
    ("line", "typed"),
    [
        ("@", NameTyped("", "")),
        ("@ha", NameTyped("", "ha")),
        ("@hale -@mo", NameTyped("@hale -", "mo")),
        ('@"ann h', NameTyped("", "ann h", '"')),
        ("@“ann h", NameTyped("", "ann h", "“")),
    ],
)
def test_a_name_is_typed_after_the_sign(line: str, typed: NameTyped) -> None:
    assert name_typed(line) == typed


@pytest.mark.parametrize("line", ["", "pier", "@hale ", "@hale pier", '@"ann hale"', "a@b", r"\@hale"])
def test_no_name_is_typed_elsewhere(line: str) -> None:
    assert name_typed(line) is None


@pytest.mark.parametrize(
    ("line", "speaker", "whole"),
    [
        ("@HA", 0, "@HAle "),
        ("@hale", 0, "@hale "),
        ("@ma", 0, "@mayor "),
        ("@ann", 0, '@"Ann Hale" '),  # Ann alone may be another
        ("@orri", 1, '@"Ann Hale-Morris" '),
        ("geneva", 0, None),
        ("@hale @“ann hale-m", 1, "@hale @“Ann Hale-Morris” "),
        ("@dw", 2, "@dwayne "),
        ("@", 2, "@rock "),  # no name between quotation marks has any
        ("@low", 3, "@low-1 "),  # two are called the same
    ],
)
def test_a_name_is_completed_so_that_it_means_one_speaker(line: str, speaker: int, whole: str | None) -> None:
    name = name_typed(line)
    assert (completed(name, SPEAKERS[speaker], NAMES) if name else None) == whole
    if whole:
        assert parse_query(whole, SPEAKERS).speakers[-1:] == (SPEAKERS[speaker].id,)
