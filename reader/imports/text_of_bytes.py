"""The text of a page's bytes: what its mark, its header or the page itself says of its encoding, else what fits."""

from __future__ import annotations

import codecs
import re

from reader.files.encodings import eight_bit_encoding, sixteen_bit_encoding

_DECLARED = re.compile(
    rb"""<meta[^<>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml[^<>]{0,100}encoding=["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
#: How far into a page its encoding is declared.
_HEAD = 4096
#: What pages call by another name than what browsers then read.
_READ_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "iso8859-1": "cp1252"}


def text_of_page(data: bytes, charset: str = "") -> str:
    """Return the text of a page or a mail's part, with line ends as line feeds.

    Args:
        data: Its bytes.
        charset: What its header says; empty for nothing.
    """
    declared = _DECLARED.search(data[:_HEAD])
    named = charset or ((declared[1] or declared[2]).decode("ascii", "replace") if declared else "")
    return _decoded(data, named.lower()).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, named: str) -> str:
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    for encoding in ("utf-8", _READ_AS.get(named, named)):
        try:
            if encoding:
                return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode(sixteen_bit_encoding(data) or eight_bit_encoding(data) or "utf-8", "replace")
