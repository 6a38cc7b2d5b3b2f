"""The text of a page's bytes: what its mark, its header or the page itself says of its encoding, else what fits."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from reader.files.encodings import eight_bit_encoding, guess_told, sixteen_bit_encoding

_DECLARED = re.compile(
    rb"""<meta[^<>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})"""
    rb"""|<\?xml[^<>]{0,100}encoding=["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
#: How far into a page its encoding is declared.
_HEAD = 4096
#: What pages call by another name than what browsers then read.
_READ_AS = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "ascii": "cp1252", "us-ascii": "cp1252", "iso8859-1": "cp1252"}


class PageText(NamedTuple):
    """The text of some bytes.

    Attributes:
        text: Line ends as line feeds.
        guessed: The encoding that it was taken to be in, where nothing said it and it is not UTF-8; else empty.
    """

    text: str
    guessed: str = ""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to tell of how it was read."""
        return (guess_told(self.guessed),) if self.guessed else ()


def text_of_page(data: bytes, charset: str = "", wished: str = "") -> PageText:
    """Return the text of a page or a mail's part.

    Args:
        data: Its bytes.
        charset: What its header says; empty for nothing.
        wished: The encoding that the user says it is in, whatever it says of itself; empty for nothing.
    """
    declared = _DECLARED.search(data[:_HEAD])
    named = charset or ((declared[1] or declared[2]).decode("ascii", "replace") if declared else "")
    if wished:
        text, guessed = data.decode(wished, "replace").removeprefix("\ufeff"), ""
    else:
        text, guessed = _decoded(data, named.lower())
    return PageText(text.replace("\r\n", "\n").replace("\r", "\n"), guessed)


def _decoded(data: bytes, named: str) -> tuple[str, str]:
    """Return the text, and the encoding if it was guessed."""
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ):
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace"), ""
    for encoding in ("utf-8", _READ_AS.get(named, named)):
        try:
            if encoding:
                return data.decode(encoding), ""
        except (UnicodeError, LookupError):
            continue
    likely = sixteen_bit_encoding(data) or eight_bit_encoding(data)
    return data.decode(likely or "utf-8", "replace"), likely
