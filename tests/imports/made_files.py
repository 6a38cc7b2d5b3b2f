"""Small files of each format, made here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from hashlib import md5

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def zipped(members: Mapping[str, str | bytes]) -> bytes:
    """Return a ZIP archive, the same at any time; a member named `mimetype` is stored as it is."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            packing = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), content, packing)
    return buffer.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a Word document with a body; `parts` are more members, `word_styles` for `word/styles.xml`."""
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {_W}{_R}><w:body>{body}</w:body></w:document>",
    }
    for name, content in parts.items():
        members[name.replace("__", "/_").replace("_", "/", 1) + ".xml"] = content
    return zipped(members)


def word(root: str, content: str) -> str:
    """Return a part of a Word document."""
    return f"<w:{root} {_W}{_R}>{content}</w:{root}>"


def paragraph(runs: str, style: str = "") -> str:
    """Return a paragraph of a Word document; runs are XML, or plain words."""
    inner = runs if runs.startswith("<") else f"<w:r><w:t>{runs}</w:t></w:r>"
    return f"<w:p>{f'<w:pPr><w:pStyle w:val={chr(34)}{style}{chr(34)}/></w:pPr>' if style else ''}{inner}</w:p>"


def odt(body: str, styles: str = "", meta: str = "") -> bytes:
    """Return an OpenDocument text."""
    spaces = " ".join(
        f'xmlns:{short}="{_OFFICE}:{name}:1.0"'
        for short, name in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("meta", "meta"),
        )
    )
    spaces += f' xmlns:fo="{_OFFICE}:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
    spaces += ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "meta.xml": f"<office:document-meta {spaces}><office:meta>{meta}</office:meta></office:document-meta>",
        }
    )


def epub(chapters: list[str], **more: str) -> bytes:
    """Return a book of XHTML chapters."""
    items = "".join(
        f'<item id="c{number}" href="c%20{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in range(len(chapters))
    )
    spine = "".join(f'<itemref idref="c{number}"/>' for number in range(len(chapters)))
    package = (
        '<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The gate</dc:title>'
        "<dc:creator>Mara Quill</dc:creator><dc:date>2014-03-03</dc:date></metadata>"
        f"<manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<container><rootfile full-path="text/book.opf"/></container>',
            "text/book.opf": package,
            **{f"text/c {number}.xhtml": chapter for number, chapter in enumerate(chapters)},
            **more,
        }
    )


def pdf(pages: list[list[tuple[float, float, str]]], *, title: str = "") -> bytes:
    """Return a PDF whose pages have lines at places: points from the left and from the bottom, and the words."""
    objects: list[bytes] = []

    def add(content: str) -> int:
        objects.append(content.encode("cp1252"))
        return len(objects)

    add("<< /Type /Catalog /Pages 2 0 R >>")
    first = 4
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    add(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for number, lines in enumerate(pages):
        add(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {first + 2 * number + 1} 0 R >>"
        )
        drawn = "".join(f"BT /F1 11 Tf 1 0 0 1 {x} {y} Tm ({_escaped(words)}) Tj ET\n" for x, y, words in lines)
        add(f"<< /Length {len(drawn.encode('cp1252'))} >>\nstream\n{drawn}endstream")
    facts = add(f"<< /Title ({title}) /CreationDate (D:20140303101200) >>")
    return _file_of(objects, f"/Info {facts} 0 R")


def _file_of(objects: list[bytes], trailer: str) -> bytes:
    """Return a PDF of numbered objects, the first of which is its catalogue."""
    out = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        trailer.encode(),
        table,
    )


def encrypted_pdf(words: str, password: str) -> bytes:
    """Return a PDF of one line, encrypted with a password by the oldest of the format's ways (RC4 of 40 bits)."""
    padding = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
    padded, name, rights = (password.encode() + padding)[:32], b"0123456789abcdef", -4
    owner = _rc4(md5(padded).digest()[:5], padded)
    key = md5(padded + owner + rights.to_bytes(4, "little", signed=True) + name).digest()[:5]
    drawn = _rc4(
        md5(key + b"\4\0\0\0\0").digest()[:10], f"BT /F1 11 Tf 72 700 Td ({_escaped(words)}) Tj ET".encode("cp1252")
    )
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
        b"/Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n" % len(drawn) + drawn + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Filter /Standard /V 1 /R 2 /P {rights} /O <{owner.hex()}> /U <{_rc4(key, padding).hex()}> >>".encode(),
    ]
    return _file_of(objects, f"/Encrypt 6 0 R /ID [<{name.hex()}> <{name.hex()}>]")


def _rc4(key: bytes, data: bytes) -> bytes:
    state, other = list(range(256)), 0
    for at in range(256):
        other = (other + state[at] + key[at % len(key)]) % 256
        state[at], state[other] = state[other], state[at]
    out, at, other = bytearray(), 0, 0
    for byte in data:
        at = (at + 1) % 256
        other = (other + state[at]) % 256
        state[at], state[other] = state[other], state[at]
        out.append(byte ^ state[(state[at] + state[other]) % 256])
    return bytes(out)


def _escaped(words: str) -> str:
    return words.translate({ord(sign): f"\\{sign}" for sign in "\\()"})


def column(lines: list[str], *, left: float = 72, top: float = 760, step: float = 14) -> list[tuple[float, float, str]]:
    """Return lines one under the other; an empty one leaves a gap."""
    return [(left, top - step * number, line) for number, line in enumerate(lines) if line]
