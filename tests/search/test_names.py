import pytest

from reader.model import Speaker
from reader.search import BadQueryError, SpeakerNames

SPEAKERS = (
    Speaker("hale", "Ann Hale", title="Mayor", aliases=("the mayor of Quay",)),
    Speaker("morris", "Ann Hale-Morris", role="chair of the harbour board"),
    Speaker("perez", "José Pérez"),
    Speaker("ebadi", "شيرين عبادي"),
    Speaker("board", "Harbour Board"),
)
NAMES = SpeakerNames(SPEAKERS)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hale", {"hale"}),  # a whole word comes before a part of Hale-Morris
        ("ann", {"hale", "morris"}),
        ("orri", {"morris"}),
        ("jose", {"perez"}),
        ("عبادي", {"ebadi"}),
        ("mayor", {"hale"}),
        ("chair", {"morris"}),
        ("HARBOUR", {"board"}),  # a name comes before a role
        ("quay", {"hale"}),
    ],
)
def test_a_speaker_is_meant_by_any_part_of_a_name_or_by_title_and_role(typed: str, meant: set[str]) -> None:
    assert {each.id for each in NAMES.find(typed)} == meant


@pytest.mark.parametrize("typed", ["", " ", "nobody", "hale ann"])
def test_nobody_is_meant_by_another_name(typed: str) -> None:
    with pytest.raises(BadQueryError, match="no speaker is called"):
        NAMES.find(typed)


def test_all_who_fit_what_is_typed_come_the_likeliest_first() -> None:
    assert [each.id for each in NAMES.fitting("ha", {"board": 9})] == ["board", "hale", "morris"]
    assert [each.id for each in NAMES.fitting("hale", {"morris": 9})] == ["hale", "morris"]
    assert len(NAMES.fitting("", {})) == len(SPEAKERS)
    assert NAMES.fitting("zz", {}) == ()
