"""Judgements on texts that keep none themselves: found under the text, also after it was edited."""

from __future__ import annotations

from pathlib import Path

from reader.files.judgements import judgement_line
from reader.memory.judgements import keep_lines, recall_judgements
from reader.model import Document, Dossier, Span
from reader.model.judgement import STANDS, WRONG, Decision, Judgement

TEXT = "“It holds,” Hall said.\n"


def opened(file: Path, name: str = "story") -> Dossier:
    return Dossier("Story", (Document(name, file.read_text(encoding="utf-8"), "Story", file=str(file)),))


def judge(dossier: Dossier, folder: Path, decision: Decision, at: str) -> None:
    document = dossier.documents[0]
    start = document.text.index("It holds")
    judgement = Judgement(document.id, (Span(start, start + 8),), decision, at=at)
    keep_lines(dossier, document, [judgement_line(judgement, [{"exact": "It holds"}])], folder)


def decisions(dossier: Dossier, folder: Path) -> list[tuple[str, int, Decision | None]]:
    judgements, findings = recall_judgements(dossier, folder)
    assert findings == ()
    return [(each.document, each.parts[0].start, each.decision) for each in judgements]


def test_a_text_keeps_its_judgements_wherever_it_lies_and_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    judge(opened(tmp_path / "a.txt"), tmp_path / "kept", STANDS, "2026-11-25T09:30:00Z")
    assert decisions(opened(tmp_path / "b.txt", "copy"), tmp_path / "kept") == [("copy", 1, STANDS)]


def test_an_edited_text_keeps_them_too_also_after_they_were_changed(tmp_path: Path) -> None:
    file, kept = tmp_path / "a.txt", tmp_path / "kept"
    file.write_text(TEXT, encoding="utf-8")
    judge(opened(file), kept, STANDS, "2026-11-25T09:30:00Z")
    file.write_text(f"New words. {TEXT}", encoding="utf-8")
    assert decisions(opened(file), kept) == [("story", 12, STANDS)]
    judge(opened(file), kept, WRONG, "2026-11-25T09:31:00Z")
    file.write_text(f"Other words. {TEXT}", encoding="utf-8")
    assert [decision for *_, decision in decisions(opened(file), kept)] == [STANDS, WRONG]


def test_another_text_has_none_and_words_that_an_edit_took_out_are_no_news(tmp_path: Path) -> None:
    file, kept = tmp_path / "a.txt", tmp_path / "kept"
    file.write_text(TEXT, encoding="utf-8")
    judge(opened(file), kept, STANDS, "")
    (tmp_path / "b.txt").write_text("“It broke,” Hall said.\n", encoding="utf-8")
    assert decisions(opened(tmp_path / "b.txt"), kept) == []
    file.write_text("Nothing was said.\n", encoding="utf-8")
    assert decisions(opened(file), kept) == []


def test_only_their_user_may_read_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    judge(opened(tmp_path / "a.txt"), tmp_path / "kept", STANDS, "")
    assert all(each.stat().st_mode & 0o077 == 0 for each in (tmp_path / "kept", *(tmp_path / "kept").iterdir()))
