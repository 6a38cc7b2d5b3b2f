from pathlib import Path

import pytest
import yaml

from reader.cli.new import file_names
from reader.model import Document
from tests.cli.conftest import Run


def test_a_dossier_is_made_of_files_and_opens_as_it_was_found(run: Run, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    result = run("new", folder, article, "--published", "2013-05-22")
    assert (result.status, result.out.splitlines()) == (0, [f"{folder}/article.txt", f"{folder}/dossier.yaml"])
    assert (folder / "article.txt").read_bytes() == article.read_bytes()
    value = yaml.load((folder / "dossier.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert value["quotations"][0]["content"] == {"exact": "We need many more weapons,"}
    assert run("check", folder).status == 0
    found, written = run("quotes", article).out, run("quotes", folder).out
    assert [line.split()[-5:] for line in written.splitlines()] == [line.split()[-5:] for line in found.splitlines()]


def test_h7_the_texts_of_a_new_dossier_are_cleaned(run: Run, tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.txt"
    hostile.write_bytes("“\x1b[2J[/foo]\\ \u202e,” said Ann Lee.\r\nMore.\n".encode())
    folder = tmp_path / "made"
    assert run("new", folder, hostile).status == 0
    text = (folder / "hostile.txt").read_text(encoding="utf-8")
    assert text == "“␛[2J[/foo]\\ \ufffd,” said Ann Lee.\nMore.\n"
    assert "\x1b" not in (folder / "dossier.yaml").read_text(encoding="utf-8")
    assert run("show", "--raw", folder).out == text


def test_j3_nothing_is_written_over_unless_forced(run: Run, article: Path, tmp_path: Path) -> None:
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "dossier.yaml").write_text("mine", encoding="utf-8")
    result = run("new", folder, article)
    assert result.status == 2
    assert "--force" in result.err
    assert [path.name for path in folder.iterdir()] == ["dossier.yaml"]
    assert (folder / "dossier.yaml").read_text(encoding="utf-8") == "mine"
    assert run("new", "--force", folder, article).status == 0
    assert (folder / "dossier.yaml").read_text(encoding="utf-8").startswith("# A story")


def test_j3_a_folder_that_is_a_file_is_refused(run: Run, article: Path) -> None:
    result = run("new", article, article)
    assert result.status == 2
    assert "is a file" in result.err


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


def test_a_folder_that_cannot_be_made_is_seventy_four(run: Run, article: Path) -> None:
    result = run("new", "/proc/nowhere", article)
    assert result.status == 74
    assert result.err.startswith("reader: cannot write: /proc/nowhere")
