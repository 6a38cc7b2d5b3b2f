"""Files of other formats open as texts, with what they say of themselves and where each stretch stands in them."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from reader.files.errors import CannotRead
from reader.imports.imported import Imported
from reader.model import Locator
from reader.pipeline import open_paths
from tests.imports.made_files import column, docx, paragraph, pdf

WORDS = "“The ferry will sail again in the spring,” said Mara Quill."


def test_a_document_is_a_text_with_its_places(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(docx(paragraph("The ferry") + paragraph(WORDS)))
    (document,) = open_paths([str(path)]).documents
    assert document.text == f"The ferry\n\n{WORDS}\n"
    assert (document.made_from, document.markdown, document.file) == ("a Word document", True, str(path))
    assert [place.words for place in document.locators] == ["para. 1", "para. 2"]


@pytest.mark.parametrize(
    ("name", "data"),
    [("story.txt.gz", WORDS.encode()), ("letter.docx.gz", docx(paragraph(WORDS)))],
    ids=["text", "document"],  # an archive has its time in it
)
def test_a_packed_file_is_what_was_packed(name: str, data: bytes, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(data))
    (document,) = open_paths([str(path)]).documents
    assert document.text.strip() == WORDS and document.made_from


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (gzip.compress(bytes(65 << 20)), "unpacks to more than 64 MB"),
        (b"\x1f\x8b and no more", "is packed with gzip, and damaged"),
        (gzip.compress(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "PNG"),
    ],
    ids=["large", "damaged", "picture"],
)
def test_a_packed_file_may_be_no_text(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "story.gz"
    path.write_bytes(data)
    with pytest.raises(CannotRead) as error:
        open_paths([str(path)])
    assert message in error.value.finding.message


def test_what_could_control_a_terminal_is_cleaned(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes("<p>It is \u202eshut\x1b[31m.</p>".encode())
    assert open_paths([str(path)]).documents[0].text == "It is \ufffcshut\u241b\\[31m.\n".replace("\\", "")


def test_the_name_of_a_place_cannot_control_a_terminal_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = Imported("One.\n", locators=(Locator(0, "anchor", f"\u202ea\x1b[2J\x07{'b' * 500}"),))
    monkeypatch.setattr("reader.imports.importing.import_bytes", lambda *_: hostile)
    path = tmp_path / "page.html"
    path.write_bytes(b"<html>")
    (place,) = open_paths([str(path)]).documents[0].locators
    assert not set(place.words) & set("\x1b\x07\u202e") and len(place.words) < 300


def test_what_cannot_be_read_says_what_it_is_and_what_would_mend_it(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(CannotRead) as error:
        open_paths([str(path)])
    assert (error.value.finding.message, error.value.finding.file) == ("is damaged", str(path))
    assert error.value.finding.hint


def test_standard_input_is_recognised_too(tmp_path: Path) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(docx(paragraph(WORDS)))
    shown = subprocess.run(
        [sys.executable, "-m", "reader", "show", "--raw", "-"], input=path.read_bytes(), capture_output=True, check=True
    )
    assert shown.stdout.decode() == f"{WORDS}\n"


def quotes(*arguments: str) -> str:
    command = [sys.executable, "-m", "reader", "quotes", *arguments]
    return subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stdout


def test_places_stand_in_lists_and_in_json(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf([column(["A report on the ferry, of which nobody knew."]), column([WORDS])]))
    assert "report:p. 2" in quotes(str(path))
    (found,) = json.loads(quotes("--json", str(path)))["quotations"]
    assert found["locator"] == {"kind": "page", "value": "2", "words": "p. 2"}


def test_no_importer_is_imported_before_it_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(WORDS, encoding="utf-8")
    program = (
        f"import json, sys; from reader.pipeline import open_paths; open_paths([{str(path)!r}]); "
        "print(json.dumps([name for name in sys.modules if name in ('zipfile', 'email') or 'reader.imports.' in name]))"
    )
    out = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout
    assert json.loads(out) == ["reader.imports.formats"]
