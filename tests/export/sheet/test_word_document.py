"""The sheet as a Word document, read back by Reader's own importer and by python-docx."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from reader.export.sheet.word_document import sheet_word_document
from reader.imports.docx import read
from reader.model import judgement as decisions
from tests.export.sheet.harbour import DOCUMENTS, DOSSIER, judged, sheet

docx = pytest.importorskip("docx", reason="python-docx is one of the tools of development")


def test_reader_itself_reads_it_back() -> None:
    found = read(sheet_word_document(sheet(day="2026-11-27")))
    assert found.title == "The harbour vote" and not found.warnings
    lines = found.text.splitlines()
    headings = [line for line in lines if line.startswith("# ")]
    assert headings[:3] == ["# The harbour vote", "# Wrong (1)", "# Judged to stand, though the words differ (1)"]
    assert "## 1. ≠ changed" in lines and "story, line 1 · Ann Hale" in lines
    assert "> “did +not+ receive a single dollar of that fund”" in lines
    assert "✗ does not stand. She said the contrary. Cy Doe, 25 November 2026" in lines
    assert "[The harbour vote](https://example.org/harbour?a=1&b=2)" in found.text


def test_python_docx_reads_it_back() -> None:
    document = docx.Document(io.BytesIO(sheet_word_document(sheet())))
    words = [paragraph.text for paragraph in document.paragraphs]
    assert words[:2] == ["Fact-check sheet", "The harbour vote"]
    table = document.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["No.", "Verdict", "Quotation", "Source", "Judgement"]
    assert len(table.rows) == 6
    quoted = next(each for each in document.paragraphs if "of that fund" in each.text)
    assert [(run.text, run.style.name) for run in quoted.runs if run.style and "not" in run.text] == [("+not+", "Bad")]
    assert document.core_properties.title == "The harbour vote"


def test_every_style_that_is_used_is_there_and_every_part_is_named() -> None:
    with zipfile.ZipFile(io.BytesIO(sheet_word_document(sheet()))) as archive:
        names = archive.namelist()
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in names}
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    there = {each.get(f"{space}styleId") for each in parts["word/styles.xml"]}
    used = {
        each.get(f"{space}val")
        for kind in ("pStyle", "rStyle")
        for each in parts["word/document.xml"].iter(f"{space}{kind}")
    }
    assert used <= there
    overridden = {each.get("PartName") for each in parts["[Content_Types].xml"] if each.get("PartName")}
    assert overridden == {f"/{name}" for name in names if not name.endswith((".rels", "[Content_Types].xml"))}


@pytest.mark.parametrize("hostile", ["</w:t><w:p/>", "a\x00\x1b[2J\x0b\ufffe\uffff\ud800b", "&amp; <x> \"'", "]]>"])
def test_values_that_xml_cannot_hold_or_would_act_upon_are_shown(hostile: str) -> None:
    documents = (replace(DOCUMENTS[0], title=hostile, author=hostile), DOCUMENTS[1])
    found = replace(DOSSIER, title=hostile, documents=documents)
    data = sheet_word_document(sheet(judged(decisions.WRONG, "did not", hostile, hostile), dossier=found))
    shown = docx.Document(io.BytesIO(data)).paragraphs
    assert any(hostile[:2].replace("\x00", "␀") in each.text for each in shown)
    assert "\x1b" not in "".join(each.text for each in shown)


def test_only_pages_of_the_web_are_links() -> None:
    documents = (replace(DOCUMENTS[0], url="javascript:alert(1)"), DOCUMENTS[1])
    data = sheet_word_document(sheet(dossier=replace(DOSSIER, documents=documents)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert b"External" not in archive.read("word/_rels/document.xml.rels")


def test_it_is_the_same_each_time() -> None:
    assert sheet_word_document(sheet()) == sheet_word_document(sheet())
