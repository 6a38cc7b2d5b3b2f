"""The files that a dossier was made of: kept as they were received, and held against the dossier."""

from __future__ import annotations

import gzip
import hashlib
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.conftest import Run
from tests.imports.made_files import column, docx, encrypted_pdf, paragraph, pdf, zipped

SAID = "“The ferry sails again in spring,” said Mara Quill."
FILES = {
    "report.pdf": pdf([column(["A report on the ferry, of which nobody knew."]), column([SAID])]),
    "letter.docx": docx(paragraph("Dear all") + paragraph(SAID)),
    "page.html": f"<!doctype html><html><head><title>Ferry</title></head><body><p>{SAID}</p></body></html>".encode(),
    "story.txt": SAID.encode(),
    "old.txt": SAID.encode("cp1252") + b"\r\n",
    "talk.srt": f"1\n00:00:01,000 --> 00:00:04,000\n{SAID}\n".encode(),
    "note.md.gz": gzip.compress(f"# Ferry\n\n{SAID}\n".encode(), mtime=0),
    "mail.eml": f"From: Mara Quill <m@b.c>\nSubject: Ferry\nDate: Mon, 3 Mar 2014 10:00:00 +0000\n\n{SAID}\n".encode(),
}  # fmt: skip


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    for name, data in FILES.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in FILES]


@pytest.fixture(scope="module")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("once") / "made"


@pytest.fixture
def made(run: Run, files: list[Path], made_once: Path, tmp_path: Path) -> Path:
    """Return a dossier of the files, copied: each of them is read in a process of its own, which takes a while."""
    if not made_once.exists():
        assert run("new", made_once, *files).status == 0
    return Path(shutil.copytree(made_once, tmp_path / "made"))


def documents(folder: Path) -> dict[str, dict[str, Any]]:
    read = yaml.load((folder / "dossier.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return {each["id"]: each for each in read["documents"]}


def test_the_bytes_of_every_file_are_kept_as_they_were_received(run: Run, files: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "made"
    assert run("new", folder, *files).status == 0
    kept = {(folder / each["original"]).read_bytes(): each for each in documents(folder).values()}
    assert set(kept) == set(FILES.values())
    for data, document in kept.items():
        assert document["sha256"] == hashlib.sha256(data).hexdigest()
        assert document["original"].startswith(f"originals/{document['sha256'][:12]}.")
        assert document["accessed"].endswith("Z") and document["imported_by"].startswith("Reader ")
    types = {each["content_type"] for each in kept.values()}
    assert {"application/pdf", "text/html", "message/rfc822", "text/plain"} < types
    assert run("check", folder).err.startswith("reader: nothing wrong")


def test_what_says_title_author_and_date_is_noted(run: Run, made: Path) -> None:
    noted = documents(made)
    assert noted["mail"]["told_by"] == {"title": "header", "author": "header", "date": "header"}
    assert noted["report"]["told_by"] == {"date": "docinfo"}
    assert noted["page"]["told_by"] == {"title": "title tag"}
    assert run("check", made).status == 0


def test_pages_and_paragraphs_are_known_in_the_dossier_too(run: Run, made: Path) -> None:
    listed = run("quotes", made).out
    assert "report:p. 2" in listed and "letter:para. 2" in listed and "talk:at 00:00:01" in listed


def test_a_copy_of_a_dossier_has_its_originals_and_places(run: Run, made: Path, tmp_path: Path) -> None:
    assert run("new", tmp_path / "copy", made).status == 0
    before, after = documents(made), documents(tmp_path / "copy")
    assert {name: each["original"] for name, each in before.items()} == {
        name: each["original"] for name, each in after.items()
    }
    assert before["report"]["accessed"] == after["report"]["accessed"]
    assert run("check", tmp_path / "copy").status == 0 and "report:p. 2" in run("quotes", tmp_path / "copy").out


def test_the_same_dossier_made_again_replaces_nothing_that_stays_the_same(
    run: Run, files: list[Path], tmp_path: Path
) -> None:
    run("new", tmp_path / "made", *files)
    run("new", "--force", tmp_path / "made", *files)
    assert not [path.name for path in (tmp_path / "made").rglob("*~") if path.name != "dossier.yaml~"]


def changed(folder: Path, document: str) -> Path:
    return folder / str(documents(folder)[document]["original"])


def test_an_original_that_is_another_file_is_an_error(run: Run, made: Path) -> None:
    original = changed(made, "letter")
    original.write_bytes(docx(paragraph("Dear nobody")))
    told = run("check", made)
    assert told.status == 2 and str(original) in told.out
    assert "the original of letter is not the file that was received: its sha256 is another" in told.out


def test_an_original_that_is_gone_is_an_error(run: Run, made: Path) -> None:
    changed(made, "letter").unlink()
    told = run("check", made)
    assert told.status == 2 and "the original of letter cannot be read: there is no such file" in told.out


@pytest.mark.parametrize("document", ["letter", "story", "old", "report"])
def test_a_text_that_differs_from_what_is_made_of_its_original_is_told(run: Run, made: Path, document: str) -> None:
    text = made / documents(made)[document]["file"]
    text.write_text(text.read_text(encoding="utf-8").replace("spring", "winter"), encoding="utf-8")
    (made / "dossier.yaml").write_text(
        (made / "dossier.yaml").read_text(encoding="utf-8").partition("\nquotations:")[0], encoding="utf-8"
    )
    told = run("check", made)
    assert told.status == 1
    assert f"the text of {document} differs from what is made of its original now: it was edited" in told.out


def test_an_original_in_a_named_encoding_is_read_in_it_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "greek.txt").write_bytes("«Όχι», είπε η Μάρω.".encode("cp1253"))
    run("new", "--encoding", "cp1253", tmp_path / "made", tmp_path / "greek.txt")
    assert documents(tmp_path / "made")["greek"]["encoding"] == "cp1253"
    assert run("check", tmp_path / "made").status == 0


def test_an_encrypted_original_is_read_again_with_its_password(run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("quay 9\n")
    (tmp_path / "a.pdf").write_bytes(encrypted_pdf("The ferry is late again, said Mara Quill.", "quay 9"))
    folder = tmp_path / "made"
    assert run("new", "--password-file", tmp_path / "secret", folder, tmp_path / "a.pdf").status == 0
    assert "quay 9" not in (folder / "dossier.yaml").read_text(encoding="utf-8")
    told = run("check", folder)
    assert told.status == 1 and "cannot be made again: is encrypted" in told.out and "--password-file" in told.out
    assert run("check", "--password-file", tmp_path / "secret", folder).status == 0


def test_of_a_mailbox_only_the_message_is_kept(run: Run, tmp_path: Path) -> None:
    box = tmp_path / "old.mbox"
    message = "From a\nFrom: Mara Quill <m@b.c>\nSubject: Gate {}\n\nIt is shut, {}.\n"
    box.write_text("\n".join(message.format(number, number) for number in range(3)))
    assert run("new", tmp_path / "made", f"{box}:2").status == 0
    (original,) = (tmp_path / "made/originals").iterdir()
    assert original.suffix == ".eml" and original.read_text().endswith("Gate 1\n\nIt is shut, 1.\n\n")
    assert run("check", tmp_path / "made").status == 0


def test_a_dossier_may_name_files_of_any_kind_as_its_documents(run: Run, files: list[Path], tmp_path: Path) -> None:
    listed = "".join(f"  - {{id: d{number}, file: {file.name}}}\n" for number, file in enumerate(files))
    (tmp_path / "dossier.yaml").write_text(f"dossier: 1\ntitle: All\ndocuments:\n{listed}", encoding="utf-8")
    assert run("check", tmp_path).status == 1  # the encoding of one was guessed
    assert "d0:p. 2" in run("quotes", tmp_path).out and "d1:para. 2" in run("quotes", tmp_path).out
    assert run("new", tmp_path / "made", tmp_path).status == 0
    made = documents(tmp_path / "made")
    assert (tmp_path / "made" / made["d0"]["original"]).read_bytes() == FILES["report.pdf"]
    assert made["d0"]["file"] == "d0.md" and run("check", tmp_path / "made").status == 0


@pytest.mark.parametrize("name", ["report.pdf", "story.txt"])
def test_a_file_that_is_its_own_original_is_held_against_its_sha256(
    run: Run, files: list[Path], tmp_path: Path, name: str
) -> None:
    def check(sha256: str) -> tuple[int, str]:
        listed = f"dossier: 1\ntitle: x\ndocuments:\n  - {{id: a, file: {name}, sha256: {sha256}}}\n"
        (tmp_path / "dossier.yaml").write_text(listed)
        told = run("check", tmp_path)
        return told.status, told.out

    assert check(hashlib.sha256(FILES[name]).hexdigest().upper()) == (0, "")
    status, out = check("0" * 64)
    assert status == 2 and "is not the file that was received" in out


def test_a_text_of_a_dossier_is_a_text_whatever_stands_in_it(run: Run, tmp_path: Path) -> None:
    page = "<html><p>It is <b>shut</b>.</p></html>\n"
    (tmp_path / "page.txt").write_text(page)
    (tmp_path / "dossier.yaml").write_text("dossier: 1\ntitle: x\ndocuments:\n  - {id: a, file: page.txt}\n")
    assert run("show", "--raw", tmp_path).out == page


@pytest.mark.parametrize("name", ["../secret.pdf", "/etc/passwd", "link.pdf"])
def test_an_original_is_never_read_outside_the_folder(run: Run, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "made"
    folder.mkdir()
    (tmp_path / "secret.pdf").write_bytes(FILES["report.pdf"])
    (folder / "link.pdf").symlink_to(tmp_path / "secret.pdf")
    (folder / "a.txt").write_text("It is shut.")
    listed = f"dossier: 1\ntitle: x\ndocuments:\n  - {{id: a, file: a.txt, original: {name}}}\n"
    (folder / "dossier.yaml").write_text(listed)
    told = run("check", folder)
    assert told.status == 2 and "the original of a cannot be read" in told.out
    assert run("new", tmp_path / "copy", folder).status == 2 and not (tmp_path / "copy").exists()


def test_originals_are_not_written_through_a_link(run: Run, files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "made").mkdir()
    (tmp_path / "made/originals").symlink_to(tmp_path / "elsewhere")
    refused = run("new", tmp_path / "made", files[0])
    assert refused.status == 74 and "symbolic link" in refused.err
    assert not any((tmp_path / "elsewhere").iterdir())


def test_a_damaged_archive_in_a_dossier_leaves_the_rest_open(run: Run, files: list[Path], tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(zipped({"word/other.xml": "<x/>"}))
    listed = "dossier: 1\ntitle: x\ndocuments:\n  - {id: a, file: story.txt}\n  - {id: b, file: broken.docx}\n"
    (tmp_path / "dossier.yaml").write_text(listed)
    told = run("check", tmp_path)
    assert told.status == 2 and "broken.docx: is a Word document without a text" in told.out
    assert run("show", "--raw", tmp_path).out == SAID
