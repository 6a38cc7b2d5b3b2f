"""The parts of a Word document (OOXML) that are the same for every sheet, and the archive of all of them."""

from __future__ import annotations

import io
import zipfile
from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN: Final = "http://schemas.openxmlformats.org"
NAMESPACES: Final = f'xmlns:w="{_OPEN}/wordprocessingml/2006/main" xmlns:r="{_OPEN}/officeDocument/2006/relationships"'
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES: Final = f"""<Types xmlns="{_OPEN}/package/2006/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>\
<Override PartName="/word/settings.xml" ContentType="{_WORD}.settings+xml"/>\
<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/>\
<Override PartName="/docProps/core.xml" \
ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>"""
_RELATIONSHIPS: Final = f'<Relationships xmlns="{_OPEN}/package/2006/relationships">{{}}</Relationships>'
_SETTINGS: Final = f"""<w:settings {NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" \
w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>"""
_FOOTER: Final = f"""<w:ftr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Dim"/><w:jc w:val="right"/></w:pPr>\
<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:t xml:space="preserve"> / </w:t></w:r>\
<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"""

#: Paragraph styles: id, name, the properties of the paragraph and of its letters.
_PARAGRAPHS: Final = (
    ("Normal", "Normal", '<w:spacing w:after="60" w:line="264" w:lineRule="auto"/>', '<w:sz w:val="21"/>'),
    ("Title", "Title", '<w:spacing w:after="160"/>', '<w:b/><w:sz w:val="40"/>'),
    (
        "Heading1",
        "heading 1",
        '<w:keepNext/><w:pBdr><w:bottom w:val="single" w:sz="8" w:space="4" w:color="1C1B19"/></w:pBdr>'
        '<w:spacing w:before="480" w:after="120"/><w:outlineLvl w:val="0"/>',
        '<w:b/><w:caps/><w:spacing w:val="14"/><w:sz w:val="18"/>',
    ),
    (
        "Heading2",
        "heading 2",
        '<w:keepNext/><w:spacing w:before="240" w:after="40"/><w:outlineLvl w:val="1"/>',
        '<w:b/><w:sz w:val="21"/>',
    ),
    ("Total", "Total", '<w:spacing w:before="320" w:after="80"/>', '<w:sz w:val="28"/>'),
    ("Quote", "Quote", '<w:spacing w:after="80"/><w:ind w:left="340"/>', ""),
    (
        "Dim",
        "Dim",
        '<w:keepNext/><w:spacing w:after="20"/>',
        '<w:color w:val="625F59"/><w:sz w:val="17"/>',
    ),
    ("Cell", "Cell", '<w:spacing w:before="30" w:after="30"/>', '<w:sz w:val="18"/>'),
)
#: What the style says that is the usual one, and what every other one says.
_ROOT: Final = 'w:default="1" '
_BASED: Final = '<w:basedOn w:val="Normal"/>'
#: Character styles: id, and the properties of its letters. Differences stand out without colour too.
_CHARACTERS: Final = (
    ("Bad", '<w:b/><w:color w:val="9D1C20"/><w:u w:val="single"/>'),
    ("Odd", '<w:b/><w:u w:val="dotted"/>'),
    ("Form", '<w:u w:val="dotted"/>'),
    ("Wrong", '<w:b/><w:color w:val="9D1C20"/>'),
    ("Red", '<w:color w:val="9D1C20"/>'),
    ("Faint", '<w:color w:val="625F59"/><w:sz w:val="16"/>'),
    ("Hyperlink", '<w:color w:val="1F4E79"/><w:u w:val="single"/>'),
)


def packed(document: str, title: str, links: Mapping[str, str]) -> bytes:
    """Return the bytes of a Word document, the same at any time.

    Args:
        document: The part with the text.
        title: What the document is called.
        links: Addresses by the ids under which the text refers to them.
    """
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _related(
            ("rId1", f"{_OPEN}/officeDocument/2006/relationships/officeDocument", "word/document.xml"),
            ("rId2", f"{_OPEN}/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": _core(title),
        "word/document.xml": document,
        "word/styles.xml": _styles(),
        "word/settings.xml": _SETTINGS,
        "word/footer1.xml": _FOOTER,
        "word/_rels/document.xml.rels": _related(
            *((f"rId{name.title()}", f"{_OPEN}/officeDocument/2006/relationships/{name}", f"{name}.xml")
              for name in ("styles", "settings")),
            ("rIdFooter", f"{_OPEN}/officeDocument/2006/relationships/footer", "footer1.xml"),
            links=links.items(),
        ),
    }  # fmt: skip
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            member = zipfile.ZipInfo(name)  # of 1980, as no clock is looked at
            member.create_system = 0
            archive.writestr(member, (_HEAD + content).encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _related(*relations: tuple[str, str, str], links: Iterable[tuple[str, str]] = ()) -> str:
    inner = "".join(f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>' for name, kind, target in relations)
    kind = f"{_OPEN}/officeDocument/2006/relationships/hyperlink"
    outer = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{escape(address)}" TargetMode="External"/>'
        for name, address in links
    )
    return _RELATIONSHIPS.format(inner + outer)


def _core(title: str) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_OPEN}/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title></cp:coreProperties>'
    )


def _styles() -> str:
    paragraphs = "".join(
        f'<w:style w:type="paragraph" {_ROOT if name == "Normal" else ""}w:styleId="{name}"><w:name w:val="{title}"/>'
        f"{'' if name == 'Normal' else _BASED}<w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        for name, title, paragraph, letters in _PARAGRAPHS
    )
    characters = "".join(
        f'<w:style w:type="character" w:styleId="{name}"><w:name w:val="{name}"/><w:rPr>{letters}</w:rPr></w:style>'
        for name, letters in _CHARACTERS
    )
    fonts = '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/>'
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    )
    return f"<w:styles {NAMESPACES}>{defaults}{paragraphs}{characters}</w:styles>"
