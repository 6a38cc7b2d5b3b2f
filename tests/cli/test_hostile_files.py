"""Files made to do harm, or broken: one line with status 2, no traceback, and nothing half-written."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from reader.imports import importing
from tests.cli.conftest import Run
from tests.imports.made_files import column, docx, encrypted_pdf, epub, odt, paragraph, pdf, word, zipped

SAID = "“The ferry sails again in spring,” said Mara Quill."
_PAGE = pdf([column([SAID])])
_ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha">]>'
_XXE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'

HOSTILE = {
    "i1 a bomb.docx": zipped({"word/document.xml": b"<x>" + b" " * (40 << 20) + b"</x>"}),
    "i1 a bomb.gz": gzip.compress(bytes(65 << 20)),
    "i3 many members.docx": zipped({"word/document.xml": "<x/>"} | {f"part{n}": "" for n in range(5_001)}),
    "i4 entities.docx": zipped({"word/document.xml": f"{_ENTITIES}<x>&a;</x>"}),
    "i4 from outside.docx": zipped({"word/document.xml": _XXE}),
    "i4 from outside.odt": zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": _XXE}),
    "i6 nested tables.docx": docx("<w:tbl><w:tr><w:tc>" * 20_000),
    "i7 encrypted.pdf": encrypted_pdf("It is shut.", "quay"),
    "i7 cut.pdf": _PAGE[: len(_PAGE) // 3],
    "i7 many pages.pdf": _PAGE.replace(b"/Count 1", b"/Count 9999999"),
    "i8 a picture.pdf": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "cut.docx": docx(paragraph(SAID))[:60],
    "cut.epub": epub(["<p>x</p>"])[:90],
    "no text.html": b"<!doctype html><script>draw()</script>",
    "old.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_is_one_line_and_leaves_nothing(run: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(HOSTILE[name])
    shown = run("show", "--raw", file)
    if shown.status == 0:  # it is harmless: what can be read of it is read
        assert shown.out.strip() and name.startswith("i7 many")
        return
    assert (shown.status, shown.out, shown.err.count("\n")) == (2, "", 1)
    assert str(file) in shown.err and "Traceback" not in shown.err
    assert run("new", tmp_path / "made", file).status == 2
    assert [path.name for path in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(("name", "data"), [("a.odt", odt("")), ("a.docx", docx(""))])
def test_a_document_without_words_says_so(run: Run, tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    assert "no text is in it" in run("show", tmp_path / name).err


def test_i2_a_member_never_leaves_the_archive(run: Run, tmp_path: Path) -> None:
    parts = {"word/document.xml": word("document", f"<w:body>{paragraph(SAID)}</w:body>"), "../../evil.txt": "x"}
    (tmp_path / "a.docx").write_bytes(zipped({"[Content_Types].xml": "<Types/>", **parts}))
    assert run("show", "--raw", tmp_path / "a.docx").out == f"{SAID}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


@pytest.mark.parametrize("page", ["<!--" * 100_000, "<a " * 8_000], ids=["comments", "tags"])
def test_i5_a_page_that_never_ends_a_tag_ends(run: Run, tmp_path: Path, page: str) -> None:
    (tmp_path / "a.html").write_text(f"<html><p>{SAID}</p>{page}", encoding="utf-8")
    assert run("show", "--raw", tmp_path / "a.html").status in (0, 2)


def test_i6_words_within_fifty_thousand_elements_are_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<html>{'<div>' * 50_000}{SAID}", encoding="utf-8")
    assert SAID in run("show", "--raw", tmp_path / "a.html").out


def test_i8_a_file_is_what_it_is_whatever_it_is_called(run: Run, tmp_path: Path) -> None:
    for name, data in (("a.txt", _PAGE), ("b.pdf", docx(paragraph(SAID))), ("c.docx", SAID.encode())):
        (tmp_path / name).write_bytes(data)
        assert run("show", "--raw", tmp_path / name).out.strip() == SAID


def test_i8_a_reader_that_hangs_is_ended_and_nothing_is_written(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "WALL_CLOCK_S", 0.01)
    (tmp_path / "a.pdf").write_bytes(_PAGE)
    refused = run("new", tmp_path / "made", tmp_path / "a.pdf")
    assert refused.status == 2 and "takes more than" in refused.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]
