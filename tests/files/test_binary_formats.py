"""What is no text is refused by name; every text opens, whatever few controls it holds."""

from __future__ import annotations

import gzip
import io
import os
import sqlite3
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.files.binary_formats import HEAD, known_format, refuse_binary
from reader.files.contents import read_stdin
from reader.files.dossiers import read_dossier
from reader.files.errors import CannotRead
from reader.files.texts import read_document

PROSE = "“We leave,” said the skipper of the café. Nobody answered him.\n" * 20


def archive(*members: str, mimetype: str = "") -> bytes:
    """A zip with members of such names; the media type stands first, as EPUB and OpenDocument have it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for member in members:
            made.writestr(member, "<x/>", zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def tar() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as made:
        made.addfile(tarfile.TarInfo("a.txt"))
    return packed.getvalue()


def database(folder: Path) -> bytes:
    connection = sqlite3.connect(folder / "a.db")
    connection.execute("create table a (b)")
    connection.commit()
    connection.close()
    return (folder / "a.db").read_bytes()


FORMATS = {
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog>>\nendobj\n",
    "EPUB": archive("META-INF/container.xml", mimetype="application/epub+zip"),
    "ODT": archive("content.xml", mimetype="application/vnd.oasis.opendocument.text"),
    "DOCX": archive("[Content_Types].xml", "_rels/.rels", "word/document.xml"),
    "XLSX": archive("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"),
    "ZIP": archive("a.txt", "Password/a.txt", "foxl/a.txt"),
    "Office": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504),
    "RTF": rb"{\rtf1\ansi Hello}",
    "gzip": gzip.compress(PROSE.encode()),
    "tar": tar(),
    "PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "JPEG": b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    "GIF": b"GIF89a\x01\0\x01\0\x80\0\0",
    "WebP": b"RIFF\x24\0\0\0WEBPVP8 ",
    "MP4": b"\0\0\0\x20ftypisom",
    "ELF": b"\x7fELF\x02\x01\x01" + bytes(57),
    "Windows program": b"MZ\x90\0\x03\0\0\0",
    "binary": bytes(range(256)) * 40,
    "a binary file": b"\x07\0\0\0" * 100,
    "binary file": b"\0" + b"abcdefgh\xff\xff" * 100,
}
TEXTS = {
    "empty": b"",
    "utf-8": PROSE.encode(),
    "utf-16": PROSE.encode("utf-16"),
    "utf-16 without a mark": PROSE.encode("utf-16-le"),
    "utf-16 without a mark, the other way round": PROSE.encode("utf-16-be"),
    "utf-32": PROSE.encode("utf-32"),
    "latin-1": PROSE.replace("“", '"').replace("”", '"').encode("latin-1"),
    "cp1252": PROSE.encode("cp1252"),
    "cyrillic": "Мы уходим, сказал он.\n".encode("koi8-r") * 20,
    "a few controls": b"before \x00\x7f\x07\x08\r\x0b\x0c\x0e\x05\x18 after",
    "a NUL in prose": PROSE.encode() + b"\0" + PROSE.encode(),
    "a NUL in cp1252": PROSE.encode("cp1252") + b"\0",
    "a terminal's record": b"\x1b[1mbold\x1b[0m\x07\r\n" * 50,
    "a text about pictures": b"GIF89a begins every GIF; MZ, PK and BM begin others.",
    "a text about documents": b"A file that begins with %PDF-1.7 is a PDF.",
    "a text about recordings": b"the ftyp box",
}


@pytest.mark.parametrize("name", FORMATS)
def test_what_is_no_text_is_refused_by_name_with_what_would_mend_it(name: str) -> None:
    with pytest.raises(CannotRead) as refused:
        refuse_binary(FORMATS[name], "a file")
    finding = refused.value.finding
    assert name in finding.message
    assert "Reader opens texts and documents" in finding.message
    assert finding.hint
    assert "\n" not in str(finding)


def test_a_database_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="SQLite"):
        refuse_binary(database(tmp_path), "a.db")


def test_the_command_that_mends_it_names_the_file_as_a_shell_takes_it() -> None:
    with pytest.raises(CannotRead, match=r"\(pdftotext 'my report\.pdf'\)"):
        refuse_binary(FORMATS["PDF"], "my report.pdf")


def test_this_python_is_refused() -> None:
    with pytest.raises(CannotRead):
        read_document(Path(os.path.realpath(sys.executable)), document_id="python")


@pytest.mark.parametrize("name", TEXTS)
def test_every_text_opens(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(TEXTS[name])
    assert read_document(tmp_path / "a.txt", document_id="a").document.text or name == "empty"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
def test_no_text_without_controls_is_taken_for_something_else(text: str) -> None:
    refuse_binary(text.encode(), "a.txt")
    refuse_binary(text.encode("utf-16"), "a.txt")


def test_a_document_of_a_dossier_is_refused_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "b.pdf").write_bytes(FORMATS["PDF"])
    (tmp_path / "dossier.yaml").write_text(
        "dossier: 1\ntitle: T\ndocuments:\n  - id: a\n    file: a.txt\n  - id: b\n    file: b.pdf\n", encoding="utf-8"
    )
    dossier = read_dossier(tmp_path)
    (finding,) = dossier.findings
    assert [document.id for document in dossier.documents] == ["a"]
    assert "b.pdf: is a PDF" in str(finding)
    assert finding.line == 7


class Zeros(io.RawIOBase):
    """Zeros without an end; counts what was taken from it."""

    taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, target: Any, /) -> int:
        with memoryview(target) as view:
            view[:] = bytes(view.nbytes)
            self.taken += view.nbytes
            return view.nbytes


def test_c6_an_input_that_never_ends_is_refused_by_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    zeros = Zeros()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(zeros)))
    with pytest.raises(CannotRead, match="is a binary file"):
        read_stdin(limit=10 * HEAD)
    assert 0 < zeros.taken <= HEAD


def test_an_encrypted_office_document_is_called_that() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    encrypted = known_format(old + "EncryptedPackage".encode("utf-16-le") + bytes(600))
    assert encrypted is not None and "encrypted" in encrypted.name and "password" in encrypted.hint
    plain = known_format(old)
    assert plain is not None and plain.hint == "save it as DOCX"
