from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.corrections import correct_dossier, with_new_speaker, with_speaker, without_quotation
from reader.files.dossiers import read_dossier
from reader.files.errors import CannotRead, CannotSave
from reader.files.locating import default_dossier
from reader.model import Quotation, Speaker
from tests.files.dossier_folder import YAML, make_dossier


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_dossier(tmp_path)


def changed(folder: Path) -> tuple[list[str], list[str]]:
    """Return the lines that went and the lines that came."""
    before, after = YAML.splitlines(), (folder / "dossier.yaml").read_text().splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def test_another_speaker_changes_one_line(folder: Path) -> None:
    correct_dossier(folder, with_speaker("q1", "moss"))
    assert (folder / "dossier.yaml").read_text() == YAML.replace("speaker: lee", "speaker: moss")
    assert read_dossier(folder).quotations[0].speaker == "moss"


def test_a_speaker_in_a_mapping_of_one_line(folder: Path) -> None:
    correct_dossier(folder, with_speaker("q3", "lee"))
    assert (folder / "dossier.yaml").read_text() == YAML.replace("speaker: moss", "speaker: lee")


def test_a_speaker_where_there_was_none_and_a_person_vouches_for_it(folder: Path) -> None:
    correct_dossier(folder, with_speaker("q2", "moss"))
    gone, came = changed(folder)
    assert gone == ["    origin: detected", "    confidence: 0.5", "    reason: nobody near"]
    assert came[:3] == ["    speaker: moss", "    origin: curated", "    confidence: 1"]
    second = read_dossier(folder).quotations[1]
    assert (second.speaker, second.origin, second.confidence) == ("moss", "curated", 1.0)


def test_nobody_who_can_be_named(folder: Path) -> None:
    correct_dossier(folder, with_speaker("q1", None))
    assert read_dossier(folder).quotations[0].speaker is None
    assert read_dossier(folder).findings == ()


def test_no_quotation_goes_with_the_comment_right_above_it(folder: Path) -> None:
    correct_dossier(folder, without_quotation("q2"))
    text = (folder / "dossier.yaml").read_text()
    assert "Who says this" not in text
    assert "# the version" in text
    assert "# Moss was there" in text
    assert [each.id for each in read_dossier(folder).quotations] == ["q1", "q3"]


def test_every_quotation_can_go(folder: Path) -> None:
    correct_dossier(folder, without_quotation("q3"), without_quotation("q1"), without_quotation("q2"))
    dossier = read_dossier(folder)
    assert dossier.quotations == ()
    assert len(dossier.events) == 1


def test_a_new_speaker_stands_last_and_can_be_named_at_once(folder: Path) -> None:
    new = Speaker("o-neil", 'Pat "the" O’Neil: chair', title="Prof.", role="chair, of it all")
    correct_dossier(folder, with_new_speaker(new), with_speaker("q2", "o-neil"))
    dossier = read_dossier(folder)
    assert dossier.findings == ()
    assert dossier.speakers[-1] == new
    assert dossier.quotations[1].speaker == "o-neil"
    assert set(YAML.splitlines()) - set((folder / "dossier.yaml").read_text().splitlines()) == {
        "    origin: detected",
        "    confidence: 0.5",
        "    reason: nobody near",
    }


@pytest.mark.parametrize("speakers", ["speakers: []\n", "speakers:\n", "", "speakers: [{id: lee, name: Lee}]\n"])
def test_a_new_speaker_wherever_the_list_is(folder: Path, speakers: str) -> None:
    yaml = "dossier: 1\ntitle: x\ndocuments: [{id: talk, file: talk.md}]\n"
    make_dossier(folder, yaml + speakers)
    correct_dossier(folder, with_new_speaker(Speaker("no", "No: one")))
    dossier = read_dossier(folder)
    assert dossier.findings == ()
    assert dossier.speakers[-1] == Speaker("no", "No: one")


def test_a_flow_list_of_quotations(folder: Path) -> None:
    yaml = "dossier: 1\ntitle: x\ndocuments: [{id: talk, file: talk.md}]\nquotations: [{id: q1}, {id: q2}, {id: q3}]\n"
    for gone, left in (("q1", "[{id: q2}, {id: q3}]"), ("q2", "[{id: q1}, {id: q3}]"), ("q3", "[{id: q1}, {id: q2}]")):
        make_dossier(folder, yaml)
        correct_dossier(folder, without_quotation(gone))
        assert f"quotations: {left}\n" in (folder / "dossier.yaml").read_text()


def test_windows_line_ends_stay(folder: Path) -> None:
    (folder / "dossier.yaml").write_bytes(YAML.replace("\n", "\r\n").encode())
    correct_dossier(folder, with_speaker("q1", "moss"))
    expected = YAML.replace("speaker: lee", "speaker: moss").replace("\n", "\r\n")
    assert (folder / "dossier.yaml").read_bytes() == expected.encode()


def test_a_quotation_that_the_file_does_not_list(folder: Path) -> None:
    with pytest.raises(CannotRead, match="has no entry 'q9'"):
        correct_dossier(folder, with_speaker("q1", "moss"), with_speaker("q9", "moss"))
    assert (folder / "dossier.yaml").read_text() == YAML


def test_a_layout_that_cannot_be_edited_is_left_as_it_is(folder: Path) -> None:
    odd = YAML.replace("    speaker: lee\n", "    speaker:\n      - lee\n")
    make_dossier(folder, odd)
    with pytest.raises(CannotSave, match="correct it in the file itself"):
        correct_dossier(folder, with_speaker("q1", "moss"))
    assert (folder / "dossier.yaml").read_text() == odd


def test_house_2_the_dossier_that_comes_with_reader_is_never_changed() -> None:
    file = default_dossier() / "dossier.yaml"
    before = file.read_bytes()
    with pytest.raises(
        CannotSave, match=r"comes with Reader and is never changed \(make a copy .*: reader new FOLDER /"
    ):
        correct_dossier(default_dossier(), with_speaker("q1", None))
    assert file.read_bytes() == before


def corrected(quotation: Quotation) -> Quotation:
    reason = quotation.reason and "corrected by a reader"
    return replace(quotation, speaker="moss", origin="curated", confidence=1.0, reason=reason)


def test_every_correction_changes_that_alone(folder: Path) -> None:
    before = read_dossier(folder)
    for quotation in before.quotations:
        make_dossier(folder)
        correct_dossier(folder, with_speaker(quotation.id, "moss"))
        expected = tuple(corrected(each) if each == quotation else each for each in before.quotations)
        assert read_dossier(folder) == replace(before, quotations=expected)
