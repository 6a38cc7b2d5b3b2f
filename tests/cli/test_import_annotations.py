"""`reader import-annotations`: what it prints, and how it ends."""

import json
from pathlib import Path

import pytest

from reader.imports.annotations import json_values
from reader.memory import keeping
from tests.cli.conftest import Run
from tests.imports.annotations.exports import TEXT, client_export, row
from tests.pipeline.annotation_import.importing import YAML, Desk, make_desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A dossier, and a state folder of its own."""
    desk = make_desk(tmp_path)
    for module in (keeping, __import__("reader.pipeline.annotation_import.keeping", fromlist=["memory_folder"])):
        monkeypatch.setattr(module, "memory_folder", lambda: desk.state)
    return desk


def file_of(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_what_is_taken_is_listed_with_its_place(run: Run, desk: Desk, tmp_path: Path) -> None:
    notes = file_of(tmp_path / "h.json", client_export(row("Is that so?", "single dollar"), row("", "Bea Oduya")))
    result = run("import-annotations", desk.folder, notes)
    assert result.status == 0
    assert result.out.splitlines() == [
        "taken       place    words",
        "note on q1  story:5  ines: Is that so?",
        "note        story:7  ines: highlighted: “Bea Oduya”",
    ]
    assert result.err == f"reader: {notes}: 2 taken\n"
    assert desk.note_on("q1") == "Is that so?"
    again = run("import-annotations", desk.folder, notes)
    assert (again.status, again.out) == (0, "")
    assert again.err == f"reader: {notes}: 0 taken, 2 there already\n"


def test_a_dry_run_tells_the_same_and_writes_nothing(run: Run, desk: Desk, tmp_path: Path) -> None:
    notes = file_of(tmp_path / "h.json", client_export(row("Is that so?", "single dollar")))
    dry = run("import-annotations", "--dry-run", desk.folder, notes)
    assert dry.err == f"reader: {notes}: 1 would be taken\n"
    assert desk.note_on("q1") == ""
    assert run("import-annotations", desk.folder, notes).out == dry.out


def test_what_is_not_taken_is_told_and_ends_with_one(run: Run, desk: Desk, tmp_path: Path) -> None:
    lost = row("Where?", "single dollar", uri="https://example.com/other", document={})
    notes = file_of(tmp_path / "h.json", client_export(row("x", "a promise"), lost))
    result = run("import-annotations", desk.folder, notes)
    assert result.status == 1
    assert result.err.splitlines() == [
        f"reader: {notes}: annotation 2 (“Where?”): is about https://example.com/other, which is no document here "
        "(--document ID says which document is meant)",
        f"reader: {notes}: 1 taken, 1 not taken",
    ]
    assert run("import-annotations", "--document", "story", desk.folder, notes).status == 0


def test_an_export_from_standard_input_comes_back(run: Run, desk: Desk, tmp_path: Path) -> None:
    export = run("export", desk.folder)
    other = make_desk(tmp_path / "other", YAML[: YAML.index("speakers:")])
    result = run("import-annotations", other.folder, "-", stdin=export.out.encode())
    assert result.status == 0
    assert "quotation q1" in result.out or "quotation story-q" in result.out
    assert run("export", "--no-notes", other.folder).out.count('"reader:origin":"curated"') > 1
    assert run("check", other.folder).status == 0


def test_a_text_that_is_no_dossier_takes_notes(run: Run, desk: Desk, tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(TEXT)
    notes = file_of(tmp_path / "h.json", client_export(row("Is that so?", "single dollar")))
    assert run("import-annotations", story, notes).status == 0
    assert "Is that so?" in run("export", story).out


@pytest.mark.parametrize("words", [(), ("only",), ("", "x.json"), ("nowhere", "x.json"), ("article", "x.json")])
def test_a_dossier_and_files_are_needed(run: Run, words: tuple[str, ...]) -> None:
    result = run("import-annotations", *words)
    assert (result.status, result.out) == (2, "")
    assert len(result.err.splitlines()) == 1


def test_an_unknown_document_is_refused(run: Run, desk: Desk, tmp_path: Path) -> None:
    notes = file_of(tmp_path / "h.json", client_export(row("x")))
    result = run("import-annotations", "--document", "tale", desk.folder, notes)
    assert (result.status, result.err) == (
        2,
        "reader: --document: there is no document 'tale'; documents: hearing, story\n",
    )


@pytest.mark.parametrize(
    "data", [b"", b"\x00\x01", b"{", b"[" * 100_000, b"no json", b'{"dossier": 1}', b"\xff\xfe\x00", b"PK\x03\x04"]
)
def test_a_file_that_is_none_is_told_in_a_line_and_nothing_is_taken(
    run: Run, desk: Desk, tmp_path: Path, data: bytes
) -> None:
    good = file_of(tmp_path / "good.json", client_export(row("x", "single dollar")))
    result = run("import-annotations", desk.folder, good, file_of(tmp_path / "bad.json", data))
    assert (result.status, result.out) == (2, "")
    assert len(result.err.splitlines()) == 1
    assert desk.note_on("q1") == ""


def test_a_file_that_is_too_large_is_not_read(
    run: Run, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.cli import import_annotations

    assert json_values.SIZE_LIMIT >= 16 << 20
    monkeypatch.setattr(import_annotations, "SIZE_LIMIT", 1 << 20)
    notes = file_of(tmp_path / "big.json", b"[" + b" " * (1 << 20))
    assert run("import-annotations", desk.folder, notes).err == f"reader: {notes}: is larger than 1 MB (split it)\n"


def test_signs_that_a_terminal_would_obey_are_shown_and_kept_out_of_files(run: Run, desk: Desk, tmp_path: Path) -> None:
    hostile = row("\x1b[31mred\u202e\ud800 \n\r", "single dollar", user="ev\x9bil", tags=("\x07",))
    lost = row("\x1b]0;title\x07", "single dollar", uri="https://x.org/\x1b[2J", document={})
    result = run("import-annotations", desk.folder, file_of(tmp_path / "h.json", json.dumps([hostile, lost]).encode()))
    assert "\x1b" not in result.out + result.err
    assert "\u202e" not in result.out
    assert "red" in desk.note_on("q1")
    assert not {"\x1b", "\u202e", "\x9b"} & set(desk.note_on("q1"))


def test_thousands_that_are_lost_are_counted_and_not_all_told(run: Run, desk: Desk, tmp_path: Path) -> None:
    lost = [row(f"{number}", "single dollar", uri="https://x.org", document={}) for number in range(1500)]
    result = run("import-annotations", desk.folder, file_of(tmp_path / "h.json", client_export(*lost)))
    assert len(result.err.splitlines()) == 1002
    assert "500 more annotations are left out" in result.err
    assert result.err.endswith("0 taken, 1500 not taken\n")
