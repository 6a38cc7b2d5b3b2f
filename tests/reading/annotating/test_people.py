"""Who is who: one menu about a speaker, in the list of speakers and on the quotation that they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.reading.desk import ListShown
from reader.reading.files_again import read_again
from tests.reading.annotating.annotator import Annotator, annotating
from tests.reading.story_folder import write_bare_dossier, write_dossier


@pytest.fixture
def reader(tmp_path: Path) -> Annotator:
    write_dossier(tmp_path)
    return annotating(tmp_path)


def choose(reader: Annotator, speaker: str, what: str) -> None:
    """Open the menu in the list of speakers, and choose what to change."""
    reader.desk.listed = ListShown("speakers", in_focus=True, cursor=speaker)
    reader.press("correct")
    assert reader.line.label == "change:"
    reader.answer("", what)
    reader.desk.listed = ListShown("speakers")


def names(reader: Annotator) -> dict[str, tuple[str, ...]]:
    return {each.id: (each.name, *each.aliases) for each in reader.dossier.speakers}


def test_the_menu_has_all_that_can_be_changed(reader: Annotator) -> None:
    reader.desk.listed = ListShown("speakers", in_focus=True, cursor="rao")
    reader.press("correct")
    assert reader.line.about == "Asha Rao"
    assert reader.offered() == ["rename", "merge with …", "add an alias", "role", "kind"]
    assert reader.offered("ki") == ["kind"]


def test_renamed_the_old_name_stays_as_an_alias_since_the_texts_use_it(reader: Annotator) -> None:
    choose(reader, "rao", "rename")
    assert reader.line.typed == "Asha Rao"
    reader.answer(" Asha  B. Rao ")
    assert names(reader)["rao"] == ("Asha B. Rao", "Asha Rao", "Rao")
    assert reader.said == "Name of Asha Rao · now Asha B. Rao · U takes it back"
    assert "{id: rao, aliases: [Asha Rao, Rao], name: Asha B. Rao}" in reader.yaml
    reader.press("undo")
    assert names(reader)["rao"] == ("Asha Rao",)


def test_merged_all_that_the_one_says_is_the_other_s(reader: Annotator) -> None:
    choose(reader, "ochs", "merge with …")
    assert reader.line.label == "is the same as:" and reader.offered() == ["Asha Rao"]
    reader.answer("", "Asha Rao")
    assert names(reader) == {"rao": ("Asha Rao", "Jan Ochs", "Ochs")}
    assert {each.speaker for each in reader.dossier.quotations} == {"rao"} and "ochs" not in reader.yaml
    assert reader.said == "Jan Ochs merged with Asha Rao · U takes it back"
    reader.press("undo")
    assert [each.speaker for each in reader.dossier.quotations] == ["rao", "rao", "ochs"]


def test_merged_with_nobody_nothing_changes(reader: Annotator) -> None:
    choose(reader, "ochs", "merge with …")
    reader.answer("zzz")
    assert reader.said == "Not merged: nobody was chosen"


def test_found_speakers_are_written_down_once_they_are_changed_and_their_finds_follow(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    rao = next(each.id for each in reader.dossier.speakers if each.name == "Rao")
    choose(reader, rao, "rename")
    reader.answer("Asha Rao")
    assert names(reader)[rao] == ("Asha Rao", "Rao") and "quotations:" not in reader.yaml
    read_again(reader.session)
    reader.wait()
    speaker = reader.dossier.speaker(reader.at("We keep").current.speaker)
    assert speaker is not None and speaker.name == "Asha Rao"


def test_two_found_speakers_are_one_also_when_read_again(tmp_path: Path) -> None:
    write_bare_dossier(tmp_path)
    reader = annotating(tmp_path)
    ids = {each.name: each.id for each in reader.dossier.speakers}
    choose(reader, ids["Ochs"], "merge with …")
    reader.answer("", "Rao")
    for _ in range(2):
        assert {each.speaker for each in reader.dossier.quotations} == {ids["Rao"]}
        read_again(reader.session)
        reader.wait()


@pytest.mark.parametrize(
    ("what", "typed", "said"),
    [
        ("rename", "Jan Ochs", "Jan Ochs is called that: merge the two if they are one"),
        ("rename", " ", "A speaker needs a name"),
        ("rename", "Asha Rao", "The name is the same as before"),
        ("add an alias", "ochs", "Alias of Asha Rao · U takes it back"),
        ("add an alias", "jan ochs", "Jan Ochs is called that: merge the two if they are one"),
        ("add an alias", "asha rao", "Asha Rao is called that already"),
        ("add an alias", "", "No alias was typed"),
        ("role", "the mayor", "Role of Asha Rao · U takes it back"),
        ("role", "", "Nothing to change: it is so already"),
    ],
)
def test_what_makes_sense_is_done_and_what_does_not_says_why(
    reader: Annotator, what: str, typed: str, said: str
) -> None:
    before = reader.yaml
    choose(reader, "rao", what)
    reader.answer(typed)
    assert reader.said == said
    assert (reader.yaml == before) is not said.endswith("takes it back")


def test_the_kind_is_one_of_three_or_unknown(reader: Annotator) -> None:
    choose(reader, "rao", "kind")
    assert reader.offered() == ["person", "body", "document", "unknown"]
    reader.answer("bo")
    assert reader.said == "Kind of Asha Rao · now body · U takes it back" and "kind: body" in reader.yaml
    choose(reader, "rao", "kind")
    reader.answer("un")
    assert "kind: body" not in reader.yaml


def test_in_the_text_the_same_key_is_about_the_quotation(reader: Annotator) -> None:
    reader.desk.listed = ListShown("speakers", cursor="rao")
    reader.at("Not a penny").press("correct")
    assert reader.line.label == "said by:"
