"""Judgements on disk: a line each, read back by their words; a crash or a second reader loses nothing."""

from __future__ import annotations

import os
from multiprocessing import get_context
from pathlib import Path

import pytest

from reader.files.errors import CannotSave
from reader.files.judgements import append_lines, judgement_line, read_judgements
from reader.model import Document, Span
from reader.model.judgement import LATER, STANDS, WRONG, Judgement

STORY = Document("story", "“It holds,” Hall said. “It holds,” said Marlow.", "Story")
FIRST, SECOND = Span(1, 9), Span(24, 32)
SECOND_SELECTOR = {"exact": "It holds", "suffix": ",” said Marlow"}


def line(*parts: Span, note: str = "ask her", selectors: tuple[dict[str, str], ...] = (SECOND_SELECTOR,)) -> str:
    return judgement_line(Judgement("story", parts, WRONG, note, "Ines Vale", "2026-11-25T09:30:00Z"), selectors)


def read(*lines: str) -> tuple[tuple[Judgement, ...], list[str]]:
    data = "\n".join(lines).encode()
    found, findings = read_judgements(data, "judgements.jsonl", {"story": STORY}.get)
    return found, [str(finding) for finding in findings]


def test_what_was_written_is_read_by_its_words() -> None:
    found, findings = read(line(SECOND))
    assert found == (Judgement("story", (SECOND,), WRONG, "ask her", "Ines Vale", "2026-11-25T09:30:00Z"),)
    assert findings == []


def test_parts_are_found_one_after_the_other() -> None:
    found, _ = read(line(FIRST, SECOND, selectors=({"exact": "It holds"}, {"exact": "It holds"})))
    assert found[0].parts == (FIRST, SECOND)


def test_a_line_that_a_crash_cut_off_is_told_and_the_others_stand() -> None:
    whole = line(SECOND)
    found, findings = read(whole, whole[: len(whole) // 2], whole)
    assert len(found) == 2 and len(findings) == 1
    assert "judgements.jsonl:2" in findings[0] and "cut off" in findings[0]


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        ("[]", "is no judgement"),
        ('{"document": "letter", "content": [], "verdict": "stands"}', "no document here"),
        ('{"document": "story", "content": [], "verdict": "stands"}', "which words"),
        ('{"document": "story", "content": [1], "verdict": "stands"}', "which words"),
        ('{"document": "story", "content": {"exact": "gone"}, "verdict": "stands"}', "no longer in 'story'"),
        ('{"document": "story", "content": {"exact": " "}, "verdict": "stands"}', "no longer in 'story'"),
        ('{"document": "story", "content": {"exact": "It"}, "verdict": "fine"}', "is no decision"),
        ("[" * 100_000, "cut off"),
    ],
)
def test_what_is_no_judgement_is_told_with_its_line(bad: str, told: str) -> None:
    found, findings = read(bad)
    assert not found
    assert "judgements.jsonl:1" in findings[0] and told in findings[0]


def test_notes_and_names_are_cleaned_and_wrong_types_are_nothing() -> None:
    (found,), _ = read(
        '{"document": "story", "content": {"exact": "Hall", "occurrence": -3}, "verdict": "later", '
        '"note": "a\\u001b[31mb\\nc", "by": ["x"], "at": "yesterday"}'
    )
    assert (found.decision, found.by, found.at) == (LATER, "", "")
    assert "\x1b" not in found.note and "\n" not in found.note


def test_lines_are_appended_on_lines_of_their_own_also_after_one_that_was_cut_off(tmp_path: Path) -> None:
    file = tmp_path / "judgements.jsonl"
    file.write_bytes(b'{"cut')
    append_lines(file, ["one", "two"])
    append_lines(file, ["three"])
    assert file.read_bytes() == b'{"cut\none\ntwo\nthree\n'


def test_a_file_that_only_its_user_may_read(tmp_path: Path) -> None:
    append_lines(tmp_path / "private.jsonl", ["one"], private=True)
    assert os.name == "nt" or (tmp_path / "private.jsonl").stat().st_mode & 0o077 == 0


def _append_many(folder: str, name: str) -> None:
    for number in range(40):
        append_lines(Path(folder) / "judgements.jsonl", [f"{name}{number}"], patience=60)


def test_two_readers_of_one_dossier_lose_none(tmp_path: Path) -> None:
    context = get_context("spawn")
    writers = [context.Process(target=_append_many, args=(str(tmp_path), name)) for name in "ab"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    lines = (tmp_path / "judgements.jsonl").read_text(encoding="utf-8").splitlines()
    assert sorted(lines) == sorted(f"{name}{number}" for name in "ab" for number in range(40))


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "judgements.jsonl").mkdir()
    with pytest.raises(CannotSave, match="not a regular file"):
        append_lines(tmp_path / "judgements.jsonl", ["one"])


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "judgements.jsonl"
    append_lines(file, ["one"])
    write = os.write

    def write_half(descriptor: int, data: bytes) -> int:
        if len(data) < 4:
            raise OSError(28, "No space left on device")
        return write(descriptor, data[: len(data) // 2])

    monkeypatch.setattr(os, "write", write_half)
    with pytest.raises(CannotSave, match="free some space"):
        append_lines(file, ["another judgement"])
    monkeypatch.undo()
    assert file.read_text(encoding="utf-8") == "one\n"


def test_a_decision_of_nothing_is_read_as_taking_back() -> None:
    (found,), _ = read('{"document": "story", "content": {"exact": "Hall"}, "verdict": "", "note": ""}')
    assert found.says_nothing and found.decision is not STANDS
