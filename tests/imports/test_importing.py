"""Files are recognised by their bytes and read in a child process, which may crash or hang without harm."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader import __version__
from reader.imports import importing
from reader.imports.errors import CannotImport
from reader.imports.formats import DOCX, EPUB, HTML, MAIL, MHTML, ODT, PDF, RTF, Format, format_of
from reader.imports.imported import Imported
from reader.imports.importing import import_bytes
from reader.model import Locator
from tests.imports.made_files import docx, epub, odt, paragraph, pdf, zipped


@pytest.mark.parametrize(
    ("data", "name", "found"),
    [
        (pdf([[]]), "x", PDF),
        (b"\xef\xbb\xbfjunk\n%PDF-1.4", "x", PDF),
        (docx(paragraph("x")), "x", DOCX),
        (odt(""), "x", ODT),
        (epub([]), "x", EPUB),
        (zipped({"a": "b"}), "x.docx", DOCX),
        (b"{\\rtf1 x}", "x", RTF),
        (b"\n <!DOCTYPE html><p>x", "x.txt", HTML),
        (b"<?xml version='1.0'?>\n<!-- saved --><html lang=en>", "x", HTML),
        (b"<p>One</p>", "x.htm", HTML),
        (
            b"From: a@b.c\nMIME-Version: 1.0\nContent-Type: multipart/related\nSnapshot-Content-Location: u\n\n",
            "x",
            MHTML,
        ),
        (b"Received: by x\nFrom: a@b.c\n\nHello", "x", MAIL),
        (b"From mara Mon Mar  3\nFrom: a@b.c\nMessage-ID: <x>\n\nHello", "x", MAIL),
        (b"From: a@b.c\nTo: d\n\nHello", "x.eml", MAIL),
        (b"From mara Mon Mar  3\r\nDate: Mon, 3 Mar 2014\r\n\r\nHello", "x", MAIL),
    ],
)
def test_formats_are_known_by_how_files_begin_then_by_their_names(data: bytes, name: str, found: Format) -> None:
    assert format_of(data, name) == found


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"The gate is shut.", "x.txt"),
        (b"From here on it is shut.\nNobody: asked.\n\nFrom: x", "x.txt"),
        (b"From: Mara Quill\nTo: Ivo Lund\nSubject: The key\n\nWho has it?", "x.txt"),
        (b"# The gate\n\n<p>It is shut.</p>", "x.md"),
        (b"We print <html> as it is.", "x.txt"),
        (b"no tags at all", "x.html"),
        (zipped({"a": "b"}), "x.zip"),
        (b"\x89PNG\r\n", "x.png"),
        (b"", ""),
    ],
)
def test_texts_and_other_files_are_not_imported(data: bytes, name: str) -> None:
    assert format_of(data, name) is None


def test_an_import_survives_its_way_from_the_child() -> None:
    found = import_bytes(docx(paragraph("“It is shut,” she said — 東京.")), DOCX)
    expected = Imported("“It is shut,” she said — 東京.\n", locators=(Locator(0, "paragraph", "1"),))
    assert found == replace(expected, imported_by=f"Reader {__version__}")


def test_a_missing_extra_says_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    with pytest.raises(CannotImport) as error:
        import_bytes(pdf([[]]), PDF)
    assert (error.value.message, error.value.hint) == ("is a PDF", "to read it, run: pip install 'dossier-reader[pdf]'")


def test_what_an_importer_refuses_is_told() -> None:
    with pytest.raises(CannotImport, match="is damaged"):
        import_bytes(b"PK\x03\x04", DOCX)


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import os; os.abort()", "cannot be read"),
        ("raise KeyError('x')", r"is damaged \(KeyError\)"),
        ("raise MemoryError", "asks for more memory"),
        ("import time; time.sleep(60)", "takes more than"),
        ("print('noise')", ""),
    ],
    ids=["crash", "error", "memory", "hang", "noise"],
)
def test_whatever_becomes_of_the_child_is_one_message(
    code: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "trap_for_tests.py").write_text(
        f"import sys, types\nfrom reader.imports.imported import Imported\n"
        f"def read(data, wishes):\n    {code}\n    return Imported('fine')\n"
        "sys.modules['reader.imports.trap'] = sys.modules[__name__]\n"
    )
    monkeypatch.setattr(sys, "path", [*sys.path, str(tmp_path)])
    monkeypatch.setattr(importing, "WALL_CLOCK_S", 2)
    monkeypatch.setattr(importing, "_PROGRAM", "import sys; sys.path[:] = {path!r}; import trap_for_tests; "
                        "from reader.imports.child import main; main({module!r})")  # fmt: skip
    trap = Format("a trap", "trap")
    if not message:
        assert import_bytes(b"", trap).text == "fine"
        return
    with pytest.raises(CannotImport, match=message):
        import_bytes(b"", trap)


def test_a_file_over_the_limit_is_not_even_given_to_the_child() -> None:
    with pytest.raises(CannotImport, match="more than 1 MB"):
        import_bytes(b"x" * (2 << 20), Format("a trap", "trap", limit=1 << 20))
