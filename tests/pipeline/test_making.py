"""What a new dossier's files are called, and what is in them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.files.dossiers import read_dossier
from reader.files.errors import CannotSave
from reader.model import Document, Dossier
from reader.model.judgement import WRONG, Judgement
from reader.pipeline import completed, open_paths
from reader.pipeline.making import file_names, new_dossier, save_new_dossier

STORY = "“We will wait,” said Ann Lee, the mayor. The council voted on 3 May 2021.\n"


def opened(folder: Path) -> tuple[Dossier, dict[str, bytes]]:
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    received: dict[str, bytes] = {}
    return open_paths([str(folder / "story.txt")], received=received), received


def test_what_was_found_and_judged_is_in_it_with_the_bytes_as_they_were_received(tmp_path: Path) -> None:
    dossier, received = opened(tmp_path)
    new = new_dossier(dossier, received)
    found = completed(new.dossier)
    judged = Judgement("story", found.quotations[0].parts, WRONG, "she did not")
    save_new_dossier(tmp_path / "talks", new, replace(found, judgements=(judged,)))
    read = read_dossier(tmp_path / "talks")
    assert [each.origin for each in read.quotations] == ["detected"] and len(read.events) == len(found.events)
    assert [(each.decision, each.note) for each in read.judgements] == [(WRONG, "she did not")]
    assert (tmp_path / "talks" / read.documents[0].provenance.original).read_bytes() == STORY.encode()


def test_it_replaces_nothing_unasked(tmp_path: Path) -> None:
    dossier, received = opened(tmp_path)
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "story.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotSave, match="already exists"):
        save_new_dossier(tmp_path / "talks", new_dossier(dossier, received), dossier)
    assert (tmp_path / "talks" / "story.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("document_id", ["../evil", "/etc/passwd", "..", "a/b\\c", "con:aux", "\x1b[2J", "é" * 300])
def test_j3_file_names_never_lead_out_of_the_folder(document_id: str) -> None:
    (name,) = file_names((Document(document_id, "", ""),)).values()
    assert not set(name) & set("/\\:\x1b")
    assert not name.startswith((".", "-"))
    assert len(name) < 80


def test_two_documents_never_share_a_file() -> None:
    documents = tuple(
        Document(name, "", "", markdown=markdown) for name in ("A", "a", "a!") for markdown in (True, False)
    )
    named = [file_names((document,))[document.id] for document in documents]
    assert named[:2] == ["a.md", "a.txt"]
    assert len(set(file_names(documents[::2]).values())) == 3
