"""Word, OpenDocument, EPUB and RTF: the words, what they say of themselves, and what may not be lost."""

from __future__ import annotations

import pytest

from reader.imports import docx as docx_format
from reader.imports import epub as epub_format
from reader.imports import odt as odt_format
from reader.imports import rtf as rtf_format
from reader.imports.errors import CannotImport
from tests.imports.made_files import docx, epub, odt, paragraph, word, zipped


def read_docx(body: str, **parts: str) -> str:
    return docx_format.read(docx(body, **parts)).text


def test_a_tracked_insertion_is_read_and_a_deletion_is_not() -> None:
    body = paragraph(
        "<w:r><w:t xml:space='preserve'>He said </w:t></w:r><w:ins><w:r><w:t>never</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>always</w:delText></w:r></w:del><w:r><w:t xml:space='preserve'> again.</w:t></w:r>"
    )
    found = docx_format.read(docx(body))
    assert found.text == "He said never again.\n"
    assert found.warnings == ("has tracked changes; it is read as if they were accepted",)


def test_styles_are_known_by_their_names() -> None:
    styles = word("styles", '<w:style w:styleId="b1"><w:name w:val="heading 2"/></w:style>'
                  '<w:style w:styleId="z"><w:name w:val="Quote"/></w:style>')  # fmt: skip
    body = paragraph("The gate", "b1") + paragraph("It is shut.", "z") + paragraph("So.")
    assert read_docx(body, word_styles=styles) == "## The gate\n\n> It is shut.\n\nSo.\n"


def test_tables_footnotes_breaks_and_links_are_kept() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>".format
    body = (
        paragraph('<w:r><w:t>One</w:t><w:br/><w:t>two</w:t><w:footnoteReference w:id="7"/></w:r>')
        + paragraph('<w:hyperlink r:id="r1"><w:r><w:t>here</w:t></w:r></w:hyperlink>')
        + f"<w:tbl><w:tr>{cell('Name')}{cell('Votes')}</w:tr><w:tr>{cell('Ann')}{cell('12')}</w:tr></w:tbl>"
        + f"<w:tbl><w:tr>{cell('Set apart.')}</w:tr></w:tbl>"
    )
    notes = word("footnotes", f'<w:footnote w:id="7">{paragraph("A note.")}</w:footnote>')
    links = (
        '<Relationships><Relationship Id="r1" Target="https://example.org/x" TargetMode="External"/></Relationships>'
    )
    text = docx_format.read(
        zipped_docx(body, {"word/footnotes.xml": notes, "word/_rels/document.xml.rels": links})
    ).text
    assert text == (
        "One  \ntwo[^7]\n\n[here](https://example.org/x)\n\n| Name | Votes |\n| --- | --- |\n| Ann | 12 |\n\n"
        "Set apart.\n\n[^7]: A note.\n"
    )


def zipped_docx(body: str, more: dict[str, str]) -> bytes:
    return zipped(
        {"[Content_Types].xml": "<Types/>", "word/document.xml": word("document", f"<w:body>{body}</w:body>"), **more}
    )


def test_a_document_says_who_wrote_it_and_when_and_counts_its_paragraphs() -> None:
    core = (
        '<p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="t"><dc:title>The gate</dc:title>'
        "<dc:creator>Mara Quill</dc:creator><t:created>2014-03-03T10:00:00Z</t:created></p>"
    )
    found = docx_format.read(
        zipped_docx(paragraph("One.") + paragraph("") + paragraph("Two."), {"docProps/core.xml": core})
    )
    assert (found.title, found.author, found.date) == ("The gate", "Mara Quill", "2014-03-03")
    assert [(place.offset, place.words) for place in found.locators] == [(0, "para. 1"), (6, "para. 2")]


def test_macros_are_not_run_and_that_is_said() -> None:
    found = docx_format.read(zipped_docx(paragraph("One."), {"word/vbaProject.bin": "x"}))
    assert found.warnings == ("has macros; they were not run",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04 and no more", "is damaged"),
        (zipped({"word/other.xml": "<x/>"}), "without a text"),
        (zipped({"word/document.xml": "<w:document"}), "is damaged"),
        (zipped({"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "document type"),
        (zipped({"word/document.xml": "<x>" * 300 + "</x>" * 300}), "nested too deeply"),
        (zipped({"word/document.xml": b"<x>" + b" " * (40 << 20) + b"</x>"}), "unpacks to more"),
        (zipped({"word/document.xml": b"<x>" + b" " * (4 << 20) + b"</x>"}), "unpacks to more"),
        (zipped({f"part{number}": "" for number in range(5_001)}), "more than 5000 parts"),
    ],
    ids=["cut", "no text", "no XML", "entities", "deep", "large", "packed", "many"],
)
def test_what_is_damaged_or_hostile_is_refused_with_its_reason(data: bytes, message: str) -> None:
    with pytest.raises(CannotImport) as error:
        docx_format.read(data)
    assert message in error.value.message


def test_an_opendocument_text_has_headings_lists_looks_notes_and_spaces() -> None:
    body = (
        '<text:h text:outline-level="2">The gate</text:h><text:p>It<text:s text:c="2"/>is '
        '<text:span text:style-name="T1">shut</text:span>.'
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p>"
        "</text:note-body></text:note></text:p><text:list><text:list-item><text:p>First</text:p></text:list-item></text:list>"
        '<text:p text:style-name="Quotations">Said.</text:p>'
    )
    styles = '<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>'
    meta = "<dc:title>The gate</dc:title><dc:creator>Mara Quill</dc:creator><dc:date>2014-03-03T10:00:00</dc:date>"
    found = odt_format.read(odt(body, styles, meta))
    assert found.text == "## The gate\n\nIt  is **shut**.[^1]\n\n- First\n\n> Said.\n\n[^1]: A note.\n"
    assert (found.title, found.author, found.date) == ("The gate", "Mara Quill", "2014-03-03")


def test_deletions_and_remarks_are_no_text_of_an_opendocument_text() -> None:
    body = (
        "<text:tracked-changes><text:changed-region><text:p>Gone.</text:p></text:changed-region></text:tracked-changes>"
        "<text:p>Here<office:annotation><text:p>Really?</text:p></office:annotation>.</text:p>"
    )
    found = odt_format.read(odt(body))
    assert found.text == "Here.\n" and "tracked changes" in found.warnings[0]


def test_a_book_is_its_chapters_in_order() -> None:
    found = epub_format.read(epub(["<html><body><h1>One</h1><p>It &mdash; holds.</p></body></html>", "<p>Two.</p>"]))
    assert found.text == "# One\n\nIt — holds.\n\nTwo.\n"
    assert [place.words for place in found.locators] == ["chapter 1", "chapter 2"]
    assert (found.title, found.author, found.date) == ("The gate", "Mara Quill", "2014-03-03")


def test_a_protected_book_is_refused() -> None:
    protected = epub(["<p>One.</p>"], **{"META-INF/encryption.xml": "<x>text/c 0.xhtml</x>"})
    with pytest.raises(CannotImport, match="copy-protected"):
        epub_format.read(protected)


def test_rtf_is_read_by_its_own_encoding() -> None:
    data = rb"{\rtf1\ansi\ansicpg1252{\info{\title The gate}{\author Mara Quill}}\b It\b0  is \'93shut\'94.\par So.}"
    found = rtf_format.read(data)
    assert found.text == "It is “shut”.\n\nSo.\n"
    assert (found.title, found.author) == ("The gate", "Mara Quill")


def test_moved_words_stand_where_they_were_moved_to_and_remarks_nowhere() -> None:
    run = "<w:r><w:t>{}</w:t></w:r>".format
    body = (
        paragraph(f"<w:moveFrom>{run('Never.')}</w:moveFrom>{run('He said: ')}<w:moveTo>{run('Never.')}</w:moveTo>")
        + paragraph('<w:r><w:t>So</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>')
        + f"<w:sdt><w:sdtContent>{paragraph('In a form.')}</w:sdtContent></w:sdt>"
    )
    comments = word("comments", f'<w:comment w:id="1">{paragraph("Really?")}</w:comment>')
    assert read_docx(body, word_comments=comments) == "He said: Never.\n\nSo\n\nIn a form.\n"


def test_of_two_ways_to_show_the_same_one_is_read() -> None:
    choice = "<w:r><w:t>A box</w:t></w:r>"
    both = f"<x:Choice>{choice}</x:Choice><x:Fallback>{choice}</x:Fallback>"
    run = f"<w:r><x:AlternateContent xmlns:x='x'>{both}</x:AlternateContent></w:r>"
    assert read_docx(paragraph(run)) == "A box\n"


def test_hyphens_that_hold_words_together_and_breaks_are_signs() -> None:
    body = paragraph("<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:tab/><w:t>x</w:t></w:r>")
    assert read_docx(body) == "co\u2011op\tx\n"


def test_a_book_with_a_document_type_and_named_signs_is_read() -> None:
    page = (
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11.dtd">'
        "<html><body><p>It&nbsp;is &ldquo;shut&rdquo;.</p></body></html>"
    )
    assert "“shut”" in epub_format.read(epub([page])).text


def test_an_encrypted_member_is_said() -> None:
    data = bytearray(docx(paragraph("x")))
    at = data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 1)  # the second entry of the directory
    data[at + 8] |= 1
    with pytest.raises(CannotImport, match="is encrypted"):
        docx_format.read(bytes(data))


def test_a_member_that_would_lead_out_of_a_folder_is_only_a_name() -> None:
    assert "One." in docx_format.read(zipped_docx(paragraph("One."), {"../../evil.sh": "x", "/etc/passwd": "y"})).text
