from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.files.errors import CannotRead
from reader.files.texts import read_bytes, read_document, read_stdin
from reader.model import Document
from tests.costs import growth


def document_of(text: str, file: str = "talk.txt") -> Document:
    return read_bytes(text.encode(), document_id="talk", file=file).document


def test_a_file_becomes_a_document(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("The talk\n\nNobody spoke.\n")
    reading = read_document(tmp_path / "talk.txt", document_id="talk")
    assert reading.document.id == "talk"
    assert reading.document.text == "The talk\n\nNobody spoke.\n"
    assert reading.document.title == "The talk"
    assert not reading.document.markdown
    assert reading.findings == ()


def test_standard_input_becomes_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"The talk\n")))
    document = read_stdin().document
    assert (document.id, document.file, document.title) == ("stdin", "", "The talk")


def test_a_dash_is_the_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"The talk\n")))
    assert read_document(Path("-"), document_id="talk").document.text == "The talk\n"


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(CannotRead, match="no such file"):
        read_document(tmp_path / "none.txt", document_id="none")


class TestTitle:
    def test_the_first_heading_of_markdown(self) -> None:
        assert document_of("words\n\n## The talk ##\n\n# Later\n").title == "The talk"

    def test_the_first_line_of_plain_text(self) -> None:
        assert document_of("\n\n  The talk  \nwords\n").title == "The talk"

    def test_the_file_name_where_the_first_line_is_a_paragraph(self) -> None:
        assert document_of("word " * 100, "some/talk.txt").title == "talk.txt"

    def test_a_first_line_of_160_characters_is_a_title_and_a_longer_one_a_paragraph(self) -> None:
        assert document_of("w" * 160).title == "w" * 160
        assert document_of("w" * 161).title == "talk.txt"

    def test_it_is_cleaned(self) -> None:
        assert document_of("The\ttalk \x1b[2J\n").title == "The␉talk ␛[2J"


class TestMarkdown:
    @pytest.mark.parametrize("text", ["# The talk\n", "words\n\n```\ncode\n```\n", "see [it](https://example.org)\n"])
    def test_is_known_by_its_signs(self, text: str) -> None:
        assert document_of(text).markdown

    @pytest.mark.parametrize("text", ["* a footnote\n", "_he_ said\n", "#1 in the list\n", "- a dash\n"])
    def test_is_not_seen_in_plain_text(self, text: str) -> None:
        assert not document_of(text).markdown

    def test_is_known_by_the_file_ending(self) -> None:
        assert document_of("words\n", "talk.MD").markdown


class TestFrontMatter:
    TEXT = "---\ntitle: \"The talk: a report\"\nauthor: 'Ann Lee'\ndate: 2013-05-22\ntags:\n  - x\n---\n# Words\n"

    def test_describes_the_document(self) -> None:
        document = document_of(self.TEXT)
        assert (document.title, document.author, document.date) == ("The talk: a report", "Ann Lee", "2013-05-22")
        assert document.markdown

    def test_offsets_stay_those_of_the_whole_text(self) -> None:
        assert document_of(self.TEXT).text == self.TEXT

    def test_a_date_of_another_form_is_passed_over(self) -> None:
        assert document_of("---\ndate: May 22, 2013\n---\nwords").date == ""

    def test_a_head_of_more_than_16_384_characters_is_text_between_two_rules(self) -> None:
        fixed = len("---\nauthor: Ann\n") + len("\n---\n")
        assert document_of(f"---\nauthor: Ann\n#{'w' * (16_383 - fixed)}\n---\nWords.").author == "Ann"
        assert document_of(f"---\nauthor: Ann\n#{'w' * (16_384 - fixed)}\n---\nWords.").author == ""

    @pytest.mark.parametrize(
        "text", ["---\nA rule, then words.\n---\n", "---\ntitle: x\nno end\n", "words\n---\na: b\n---\n"]
    )
    def test_two_rules_in_a_text_are_none(self, text: str) -> None:
        assert document_of(text).author == ""
        assert not document_of(text).markdown


@pytest.mark.parametrize(
    "head",
    [lambda n: "[" * n, lambda n: "# a" + " " * n + "b", lambda n: "---\nkey: a" + " " * n + "b\n---\n"],
    ids=["brackets", "heading", "front matter"],
)
def test_no_head_of_a_text_costs_the_square_of_its_length(head: Callable[[int], str]) -> None:
    assert growth(document_of, head(8_000), head(32_000)) < 10


class TestFindings:
    def test_e1_says_how_many_places_could_not_be_read(self) -> None:
        data = "“caf\udce9 na\udcefve”".encode("utf-8", "surrogateescape")
        (finding,) = read_bytes(data, document_id="talk", file="talk.txt").findings
        assert finding.severity == "warning"
        assert str(finding).startswith("talk.txt: 2 places could not be read as UTF-8")

    def test_says_which_encoding_it_took_a_text_to_be_in(self) -> None:
        reading = read_bytes("“We aren’t ready,” she said.".encode("cp1252"), document_id="talk", file="talk.txt")
        assert reading.document.text == "“We aren’t ready,” she said."
        (finding,) = reading.findings
        assert finding.message.startswith("is not UTF-8; its encoding is probably Windows-1252")

    def test_says_that_a_text_is_garbled(self) -> None:
        garbled = "“No,” she said.".encode().decode("cp1252", "replace").encode()
        (finding,) = read_bytes(garbled, document_id="talk", file="talk.txt").findings
        assert finding.message.startswith("looks garbled: “â€œ” stands where another sign was")

    def test_e5_an_empty_file_opens_and_says_so(self) -> None:
        reading = read_bytes(b"", document_id="talk", file="talk.txt")
        assert reading.document.title == "talk.txt"
        assert reading.findings[0].message == "the text is empty"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("<!DOCTYPE html>\n<html><head><title>The gate &amp; the boat</title></head></html>", "The gate & the boat"),
        ("<p>The <b>gate</b></p>\n<p>It leaks.</p>", "The gate"),
        ("# The *old* [gate](x)\n\nIt leaks.", "The old gate"),
    ],
)
def test_a_title_is_what_is_read_of_the_first_line(text: str, title: str) -> None:
    assert (
        read_bytes(text.encode(), document_id="d", file="d.md" if text[0] == "#" else "d.html").document.title == title
    )
