"""Binary formats, recognised by their first bytes and refused with a way to get text from them."""

from __future__ import annotations

import re
import shlex

from reader.files.decoding import announced_encoding
from reader.files.encodings import sixteen_bit_encoding
from reader.files.errors import CannotRead
from reader.model import Finding
from reader.model.values import dataclass

#: Bytes at the beginning of a file that are examined.
HEAD = 1 << 16

#: NULs that a text may contain, plus one for each so many bytes: a failing disk or program leaves a few.
_NULS_OF_A_TEXT = 3
_BYTES_FOR_ONE_MORE = 1_000

_DOCUMENT = "save it as plain text, or run: pandoc -t plain {file}"
_IMAGE = "run OCR on it: tesseract {file} -"
_RECORDING = "open its transcript instead"
_PROGRAM = "open a text file instead"
_UNPACK = "unpack it first: {command} {{file}}"


@dataclass(frozen=True, slots=True)
class BinaryFormat:
    """A binary format.

    Attributes:
        name: What such a file is: `a PDF`.
        hint: How to get text from it; `{file}` stands for the file name.
    """

    name: str
    hint: str


#: How documents begin that are read elsewhere (`reader.imports`).
EPUB_BEGINS = rb"PK\x03\x04.{26}mimetypeapplication/epub\+zip"
ODT_BEGINS = rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text"
DOCX_BEGINS = rb"(?=PK\x03\x04).*PK\x03\x04.{26}word/"
RTF_BEGINS = rb"\{\\rtf\d"

#: Patterns for the beginning of a file, and the formats they identify. A pattern that a text could match by chance also
#: requires a byte that no text has.
_SIGNATURES = tuple(
    (re.compile(pattern, re.DOTALL), BinaryFormat(name, hint))
    for pattern, name, hint in (
        (rb"(?:\xef\xbb\xbf)?\s{0,80}%PDF-\d", "a PDF", "pdftotext {file}"),
        (EPUB_BEGINS, "an EPUB book", _DOCUMENT),
        (ODT_BEGINS, "an ODT document", _DOCUMENT),
        (rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", "an OpenDocument file", "save it as plain text or CSV"),
        (DOCX_BEGINS, "a DOCX document", _DOCUMENT),
        (rb"(?=PK\x03\x04).*PK\x03\x04.{26}xl/", "an XLSX spreadsheet", "save it as CSV"),
        (rb"(?=PK\x03\x04).*PK\x03\x04.{26}ppt/", "a PPTX presentation", "save its outline as plain text"),
        (rb"PK\x03\x04.{26}\[Content_Types\]\.xml", "an Office document", "save it as plain text"),
        (rb"PK(?:\x03\x04|\x05\x06|\x07\x08)", "a ZIP archive", _UNPACK.format(command="unzip")),
        (
            rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1.*" + "EncryptedPackage".encode("utf-16-le"),
            "an encrypted Office document",
            "open it in its own program and save it without the password",
        ),
        (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (.doc, .xls, .ppt)", "save it as DOCX"),
        (RTF_BEGINS, "an RTF document", _DOCUMENT),
        (rb"%!PS-Adobe", "a PostScript document", "ps2ascii {file}"),
        (rb".{60}(?:BOOKMOBI|TEXtREAd).*\0", "a Kindle book", "ebook-convert {file} book.txt"),
        (rb"AT&TFORM.{4}DJV", "a DjVu document", "djvutxt {file}"),
        (rb"\x1f\x8b", "packed with gzip", _UNPACK.format(command="gunzip")),
        (rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)", "packed with bzip2", _UNPACK.format(command="bunzip2")),
        (rb"\xfd7zXZ\0", "packed with xz", _UNPACK.format(command="unxz")),
        (rb"\x28\xb5\x2f\xfd", "packed with zstd", _UNPACK.format(command="unzstd")),
        (rb"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACK.format(command="7z x")),
        (rb"Rar!\x1a\x07", "a RAR archive", _UNPACK.format(command="unrar x")),
        (rb".{257}ustar(?:\0|  \0)", "a tar archive", _UNPACK.format(command="tar -xf")),
        (rb"\x89PNG\r?\n", "a PNG image", _IMAGE),
        (rb"\xff\xd8\xff", "a JPEG image", _IMAGE),
        (rb"GIF8[79]a.*\0", "a GIF image", _IMAGE),
        (rb"RIFF.{4}WEBP", "a WebP image", _IMAGE),
        (rb"(?:II\*\0|MM\0\*)", "a TIFF image", _IMAGE),
        (rb"BM.{4}\0\0\0\0", "a BMP image", _IMAGE),
        (rb"\0\0.{2}ftyp(?:heic|heix|mif1|avif)", "a HEIF image", _IMAGE),
        (rb"\0\0.{2}ftyp", "an MP4 recording", _RECORDING),
        (rb"\x1aE\xdf\xa3", "a Matroska or WebM recording", _RECORDING),
        (rb"RIFF.{4}(?:WAVE|AVI )", "a recording", _RECORDING),
        (rb"OggS\0", "an Ogg recording", _RECORDING),
        (rb"fLaC\0", "a FLAC recording", _RECORDING),
        (rb"ID3[\x02-\x04]\0|\xff[\xfb\xf3\xf2]", "an MP3 recording", _RECORDING),
        (rb"\x7fELF", "a program (ELF)", _PROGRAM),
        (rb"MZ.*\0", "a Windows program", _PROGRAM),
        (rb"(?:\xcf\xfa\xed\xfe|\xce\xfa\xed\xfe)", "a macOS program", _PROGRAM),
        (rb"\xca\xfe\xba\xbe", "a Java class or macOS program", _PROGRAM),
        (rb"\0asm", "a WebAssembly program", _PROGRAM),
        (rb"SQLite format 3\0", "an SQLite database", "export its text: sqlite3 {file} .dump"),
    )
)
_UNKNOWN = BinaryFormat("a binary file", "save it as plain text, or open a text file instead")

#: Control characters that texts do not use; some do use bell, backspace, tabs, line ends, form feed and escape.
_STRANGE = bytes([*range(7), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])


def refuse_binary(head: bytes, file: str) -> None:
    """Refuse what is not text.

    Args:
        head: Its first `HEAD` bytes, or all of it.
        file: Its name; `-` for standard input.

    Raises:
        CannotRead: It is in a known binary format, or contains more NULs than text does.
    """
    found = known_format(head) or _unknown_format(head)
    if found:
        raise refusal(found, file)


def known_format(head: bytes) -> BinaryFormat | None:
    """Return the binary format whose signature the bytes begin with."""
    head = head[:HEAD]
    return next((found for signature, found in _SIGNATURES if signature.match(head)), None)


def refusal(found: BinaryFormat, file: str) -> CannotRead:
    """Return the error for a file in a binary format."""
    hint = found.hint.format(file="FILE" if file in ("", "-") else shlex.quote(file))
    return CannotRead(Finding(f"is {found.name}; Reader opens texts and documents", file, hint=hint))


def _unknown_format(head: bytes) -> BinaryFormat | None:
    """Return the format of bytes without a signature, if they are not text."""
    head = head[:HEAD]
    mark, _ = announced_encoding(head)
    if mark and mark != b"\xef\xbb\xbf":
        return None
    if sixteen_bit_encoding(head):
        return None
    nuls = head.count(0)
    strange = len(head) - len(head.translate(None, _STRANGE))
    if strange * 2 > len(head):
        return _UNKNOWN
    if nuls > _NULS_OF_A_TEXT + len(head) // _BYTES_FOR_ONE_MORE:
        return _UNKNOWN
    return _UNKNOWN if nuls and _undecodable(head) * 20 > len(head) else None


def _undecodable(head: bytes) -> int:
    """Return the number of places that are not valid UTF-8."""
    return head.decode("utf-8", "replace").count("\ufffd")
