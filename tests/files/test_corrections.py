from __future__ import annotations

import os
import re
import signal
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.entry_fields import speaker_fields
from reader.files.corrections import change_dossier
from reader.files.dossier_text import DossierText
from reader.files.dossiers import read_dossier
from reader.files.entry_changes import EntryChange, Put, Set, Take, with_changes
from reader.files.errors import CannotRead, CannotSave
from reader.files.locating import default_dossier
from reader.files.yaml_tree import SIZE_LIMIT
from reader.files.yaml_written import Plain
from reader.model import Finding, Quotation, Speaker
from tests.costs import calls_of
from tests.files.dossier_folder import YAML, make_dossier
from tests.processes import in_a_process


def correct(folder: Path, *changes: EntryChange) -> tuple[Finding, ...]:
    """Change a dossier's file, and return what is told of the saving."""
    return change_dossier(folder, lambda text: with_changes(text, changes))[1]


def with_speaker(quotation: str, speaker: str | None) -> EntryChange:
    return Set("quotations", quotation, {"speaker": speaker, **dict.fromkeys(("origin", "confidence", "reason"))})


def without_quotation(quotation: str) -> EntryChange:
    return Take("quotations", quotation)


def with_new_speaker(speaker: Speaker) -> EntryChange:
    return Put("speakers", speaker_fields(speaker))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_dossier(tmp_path)


def changed(folder: Path) -> tuple[list[str], list[str]]:
    """Return the lines that went and the lines that came."""
    before, after = YAML.splitlines(), (folder / "dossier.yaml").read_text().splitlines()
    return [line for line in before if line not in after], [line for line in after if line not in before]


def test_another_speaker_changes_one_line(folder: Path) -> None:
    correct(folder, with_speaker("q1", "moss"))
    assert (folder / "dossier.yaml").read_text() == YAML.replace("speaker: lee", "speaker: moss")
    assert read_dossier(folder).quotations[0].speaker == "moss"


def test_a_speaker_in_a_mapping_of_one_line(folder: Path) -> None:
    correct(folder, with_speaker("q3", "lee"))
    assert (folder / "dossier.yaml").read_text() == YAML.replace("speaker: moss", "speaker: lee")


def test_a_speaker_where_there_was_none_and_a_person_vouches_for_it(folder: Path) -> None:
    correct(folder, with_speaker("q2", "moss"))
    gone, came = changed(folder)
    assert gone == ["    origin: detected", "    confidence: 0.5", "    reason: nobody near"]
    assert came == ["    speaker: moss"]
    second = read_dossier(folder).quotations[1]
    assert (second.speaker, second.origin, second.confidence) == ("moss", "curated", 1.0)


def test_an_id_with_blanks_around_it_is_the_id_as_it_was_read(folder: Path) -> None:
    text = (folder / "dossier.yaml").read_text()
    assert text.count("id: q1\n") == 1
    (folder / "dossier.yaml").write_text(text.replace("id: q1\n", 'id: " q1 "\n'))
    assert read_dossier(folder).quotations[0].id == "q1"
    correct(folder, with_speaker("q1", "moss"))
    assert read_dossier(folder).quotations[0].speaker == "moss"


def test_nobody_who_can_be_named(folder: Path) -> None:
    correct(folder, with_speaker("q1", None))
    assert read_dossier(folder).quotations[0].speaker is None
    assert read_dossier(folder).findings == ()


def test_no_quotation_goes_with_the_comment_right_above_it(folder: Path) -> None:
    correct(folder, without_quotation("q2"))
    text = (folder / "dossier.yaml").read_text()
    assert "Who says this" not in text
    assert "# the version" in text
    assert "# Moss was there" in text
    assert [each.id for each in read_dossier(folder).quotations] == ["q1", "q3"]


def test_the_comment_above_the_first_quotation_stays_since_it_may_speak_of_all(folder: Path) -> None:
    file = folder / "dossier.yaml"
    file.write_text(YAML.replace("quotations:\n", "quotations:\n  # All of them are Lee's.\n"))
    correct(folder, without_quotation("q1"))
    assert "# All of them are Lee's." in file.read_text()


def test_every_quotation_can_go(folder: Path) -> None:
    correct(folder, without_quotation("q3"), without_quotation("q1"), without_quotation("q2"))
    dossier = read_dossier(folder)
    assert dossier.quotations == ()
    assert len(dossier.events) == 1


def test_a_new_speaker_stands_last_and_can_be_named_at_once(folder: Path) -> None:
    new = Speaker("o-neil", 'Pat "the" O’Neil: chair', title="Prof.", role="chair, of it all")
    correct(folder, with_new_speaker(new), with_speaker("q2", "o-neil"))
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
    correct(folder, with_new_speaker(Speaker("no", "No: one")))
    dossier = read_dossier(folder)
    assert dossier.findings == ()
    assert dossier.speakers[-1] == Speaker("no", "No: one")


def test_a_flow_list_of_quotations(folder: Path) -> None:
    yaml = "dossier: 1\ntitle: x\ndocuments: [{id: talk, file: talk.md}]\nquotations: [{id: q1}, {id: q2}, {id: q3}]\n"
    for gone, left in (("q1", "[{id: q2}, {id: q3}]"), ("q2", "[{id: q1}, {id: q3}]"), ("q3", "[{id: q1}, {id: q2}]")):
        make_dossier(folder, yaml)
        correct(folder, without_quotation(gone))
        assert f"quotations: {left}\n" in (folder / "dossier.yaml").read_text()


def test_windows_line_ends_stay(folder: Path) -> None:
    (folder / "dossier.yaml").write_bytes(YAML.replace("\n", "\r\n").encode())
    correct(folder, with_speaker("q1", "moss"))
    expected = YAML.replace("speaker: lee", "speaker: moss").replace("\n", "\r\n")
    assert (folder / "dossier.yaml").read_bytes() == expected.encode()


CORRECTIONS = {
    "another speaker": [with_speaker("q1", "moss")],
    "a speaker where there was none": [with_speaker("q2", "moss")],
    "in a mapping of one line": [with_speaker("q3", None)],
    "no quotation": [without_quotation("q2")],
    "a new speaker": [with_new_speaker(Speaker("neil", "Pat O’Neil")), with_speaker("q1", "neil")],
    "every quotation goes": [without_quotation(each) for each in ("q3", "q1", "q2")],
}
every_correction = pytest.mark.parametrize("corrections", CORRECTIONS.values(), ids=CORRECTIONS)


@every_correction
def test_l1_windows_line_ends_stay_and_new_lines_have_them_too(folder: Path, corrections: list[EntryChange]) -> None:
    correct(folder, *corrections)
    expected = (folder / "dossier.yaml").read_bytes().replace(b"\n", b"\r\n")
    (folder / "dossier.yaml").write_bytes(YAML.encode().replace(b"\n", b"\r\n"))
    correct(folder, *corrections)
    assert (folder / "dossier.yaml").read_bytes() == expected


@every_correction
@pytest.mark.parametrize("every", [2, 3, 1000])
def test_l1_mixed_line_ends_stay_wherever_nothing_was_corrected(
    folder: Path, corrections: list[EntryChange], every: int
) -> None:
    lines = [line + ("\r\n" if number % every == 1 else "\n") for number, line in enumerate(YAML.splitlines())]
    (folder / "dossier.yaml").write_bytes("".join(lines).encode())
    correct(folder, *corrections)
    left = (folder / "dossier.yaml").read_bytes().decode().splitlines(keepends=True)
    words = {line.strip() for line in lines}
    assert [line for line in left if line.strip() in words and line not in lines] == []


def test_l1_a_block_of_text_before_blank_lines_may_have_windows_line_ends(folder: Path) -> None:
    yaml = YAML.replace("    reason: nobody near\n", "    reason: |\n      nobody\n      near\n\n\n")
    for text in (yaml, yaml.replace("\n", "\r\n")):
        (folder / "dossier.yaml").write_bytes(text.encode())
        correct(folder, with_speaker("q2", "moss"))
        assert [each.speaker for each in read_dossier(folder).quotations] == ["lee", "moss", "moss"]
        left = (folder / "dossier.yaml").read_bytes()
        assert left.count(b"\r\n") == (left.count(b"\n") if "\r" in text else 0)


def test_l1_a_new_speaker_stands_before_the_blank_lines_after_a_block_of_text(folder: Path) -> None:
    yaml = YAML.replace("  - {id: moss, name: no}\n", "  - id: moss\n    name: |\n      no\n\n\n")
    after = {}
    for end in ("\n", "\r\n"):
        (folder / "dossier.yaml").write_bytes(yaml.replace("\n", end).encode())
        correct(folder, with_new_speaker(Speaker("neil", "Pat O’Neil")))
        after[end] = (folder / "dossier.yaml").read_bytes().decode()
    assert "      no\n  - id: neil\n" in after["\n"]
    assert after["\r\n"] == after["\n"].replace("\n", "\r\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_l1_another_encoding_and_its_mark_stay(folder: Path, encoding: str) -> None:
    yaml = YAML.replace("Ann Lee", "Ann Leé 🙂")
    (folder / "dossier.yaml").write_bytes(yaml.encode(encoding))
    correct(folder, with_speaker("q1", "moss"))
    assert (folder / "dossier.yaml").read_bytes() == yaml.replace("speaker: lee", "speaker: moss").encode(encoding)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            b"Ann Lee",
            b"Ann Le\xe9",
            "dossier.yaml:9: is not UTF-8 throughout, so saving would lose something (save it as UTF-8 first)",
        ),
        (b"# the version", b"# \x1b]0;x\x07", "dossier.yaml:1: contains a control or invisible character (U+001B)"),
        (
            b"# Moss was there",
            "# Moss\u202e was there".encode(),
            "dossier.yaml:13: contains a control or invisible character (U+202E)",
        ),
        (
            b"# Moss was there",
            "# Moss\u200b was there".encode(),
            "dossier.yaml:13: contains a control or invisible character (U+200B)",
        ),
        (
            b"# Moss was there",
            "# Moss\u2028 was there".encode(),
            "dossier.yaml:13: contains a control or invisible character (U+2028)",
        ),
    ],
)
def test_l1_what_was_not_read_without_loss_is_not_written(folder: Path, old: bytes, new: bytes, said: str) -> None:
    before = YAML.encode().replace(old, new)
    (folder / "dossier.yaml").write_bytes(before)
    with pytest.raises(CannotSave, match=re.escape(said)):
        correct(folder, with_speaker("q1", "moss"))
    assert (folder / "dossier.yaml").read_bytes() == before


@given(st.data())
def test_l1_no_byte_outside_the_edit_changes(data: st.DataObject) -> None:
    comments = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=12).map(lambda text: f"  # {text}")
    end = st.sampled_from(["\n", "\r\n"])
    lines = [
        line + data.draw(comments if line.endswith(("lee", "quotations:")) else st.just(""))
        for line in YAML.splitlines()
    ]
    before = "".join(line + data.draw(end) for line in lines).encode()
    with tempfile.TemporaryDirectory() as name:
        folder = make_dossier(Path(name))
        (folder / "dossier.yaml").write_bytes(before)
        correct(folder, with_speaker("q1", "moss"))
        assert (folder / "dossier.yaml").read_bytes() == before.replace(b"speaker: lee", b"speaker: moss")


def test_g2_a_dossier_never_grows_beyond_what_is_read(folder: Path) -> None:
    head = YAML.encode()
    (folder / "dossier.yaml").write_bytes(head + b"#" + "é".encode() * ((SIZE_LIMIT - len(head) - 1) // 2))
    before = (folder / "dossier.yaml").read_bytes()
    with pytest.raises(CannotSave, match="larger than 8 MB"):
        correct(folder, with_new_speaker(Speaker("neil", "Pat O’Neil")))
    assert (folder / "dossier.yaml").read_bytes() == before


def test_l6_a_hard_link_that_keeps_the_old_text_is_told(folder: Path) -> None:
    os.link(folder / "dossier.yaml", folder / "other")
    assert "hard link" in str(correct(folder, with_speaker("q1", "moss"))[0])
    assert (folder / "other").read_text() == YAML
    assert correct(folder, with_speaker("q1", "lee")) == ()


def test_a_quotation_that_the_file_does_not_list(folder: Path) -> None:
    with pytest.raises(CannotRead, match="has no entry 'q9'"):
        correct(folder, with_speaker("q1", "moss"), with_speaker("q9", "moss"))
    assert (folder / "dossier.yaml").read_text() == YAML


def test_a_layout_that_cannot_be_edited_is_left_as_it_is(folder: Path) -> None:
    odd = YAML.replace("    speaker: lee\n", "    speaker:\n      - lee\n")
    make_dossier(folder, odd)
    with pytest.raises(CannotSave, match="edit the file yourself"):
        correct(folder, with_speaker("q1", "moss"))
    assert (folder / "dossier.yaml").read_text() == odd


def test_house_2_the_dossier_that_comes_with_reader_is_never_changed() -> None:
    file = default_dossier() / "dossier.yaml"
    before = file.read_bytes()
    with pytest.raises(
        CannotSave, match=r"comes with Reader and is never changed \(make a copy .*: reader new FOLDER /"
    ):
        correct(default_dossier(), with_speaker("q1", None))
    assert file.read_bytes() == before


def corrected(quotation: Quotation) -> Quotation:
    return replace(quotation, speaker="moss", origin="curated", confidence=1.0, reason="")


def test_every_correction_changes_that_alone(folder: Path) -> None:
    before = read_dossier(folder)
    for quotation in before.quotations:
        make_dossier(folder)
        correct(folder, with_speaker(quotation.id, "moss"))
        expected = tuple(corrected(each) if each == quotation else each for each in before.quotations)
        assert read_dossier(folder) == replace(before, quotations=expected)


def test_several_entries_come_at_once_and_everything_else_stays(folder: Path) -> None:
    speakers: list[dict[str, Plain]] = [
        {"id": f"s{number}", "name": f"Speaker {number}", "aliases": ["she", "the yes: no"]} for number in (1, 2)
    ]
    quotation: dict[str, Plain] = {
        "id": "q4",
        "document": "talk",
        "kind": "direct",
        "content": [{"exact": "It will rain", "prefix": '# The talk\n\n"'}, {"exact": "said Lee"}],
        "source": [{"document": "report", "exact": "It will rain"}],
    }
    correct(folder, *(Put("speakers", each) for each in speakers), Put("quotations", quotation))
    gone, came = changed(folder)
    assert gone == []
    assert '      - {exact: "It will rain", prefix: "# The talk\\n\\n\\""}' in came
    read = read_dossier(folder)
    assert read.findings == ()
    assert read.speakers[-1].aliases == ("she", "the yes: no")
    assert read.quotation("q4") is not None
    assert [(link.quotation, link.document) for link in read.links] == [("q1", "report"), ("q4", "report")]


def test_many_entries_are_read_and_written_once(folder: Path) -> None:
    def add(count: int) -> None:
        entries = [{"id": f"s{number}", "name": "Lee"} for number in range(count)]
        with_changes(DossierText(YAML), [Put("speakers", each) for each in entries])

    few, many = (calls_of(partial(add, count)) for count in (50, 200))
    assert many < 5 * few


def test_no_entries_change_nothing(folder: Path) -> None:
    assert with_changes(DossierText(YAML), []).text == YAML


def test_g1_killed_while_it_is_changed_it_is_the_old_one_or_the_new_one(folder: Path) -> None:
    old = (folder / "dossier.yaml").read_text()
    new = with_changes(DossierText(old), [Set("speakers", "lee", {"role": "chair"})]).text

    def change_for_ever() -> None:
        while True:
            for role in ("chair", None):
                fields = {"role": role}
                change_dossier(folder, lambda text, fields=fields: with_changes(text, [Set("speakers", "lee", fields)]))  # type: ignore[misc]

    for attempt in range(20):
        child = in_a_process(change_for_ever)
        time.sleep(0.01 + attempt * 0.002)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert (folder / "dossier.yaml").read_text() in (old, new)
