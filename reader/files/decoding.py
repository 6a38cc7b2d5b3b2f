"""Decoding bytes to clean text."""

from __future__ import annotations

import codecs

from reader.files.cleaning import clean, fold_line_ends
from reader.files.encodings import eight_bit_encoding, sixteen_bit_encoding
from reader.model.values import dataclass

#: Byte order marks and what they announce; UTF-32's little-endian mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text, and what was lost.

    Attributes:
        text: Decoded, line ends folded to a line feed, cleaned, without a byte order mark at the start.
        encoding: Python's name for its encoding.
        unreadable: How many places could not be decoded and became U+FFFD.
        guessed: Whether the encoding is neither UTF-8 nor announced, but the likeliest.
    """

    text: str
    encoding: str
    unreadable: int
    guessed: bool = False


def announced_encoding(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark that a text begins with, and the encoding that it announces; UTF-8 by default."""
    return next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))


def decode(data: bytes, wished: str = "") -> Decoded:
    """Decode what a byte order mark announces, else UTF-8, else the likeliest encoding.

    Bytes that are invalid in it become U+FFFD and are counted.

    Args:
        data: The bytes.
        wished: The encoding that the user says they are in; empty to find it.
    """
    if wished:
        return _decoded_as(data, wished)
    mark, encoding = announced_encoding(data)
    data = data[len(mark) :] if mark else data
    likely = "" if mark else sixteen_bit_encoding(data)
    try:
        text, unreadable = data.decode(likely or encoding), 0
    except UnicodeDecodeError:
        likely = likely or ("" if mark else eight_bit_encoding(data))
        text = data.decode(likely or encoding, errors="replace")
        written = 0 if likely else data.count("\ufffd".encode(encoding))
        unreadable = text.count("\ufffd") - written
        unreadable = unreadable if likely else max(1, unreadable)
    return Decoded(clean(fold_line_ends(text)), likely or encoding, unreadable, guessed=bool(likely))


def _decoded_as(data: bytes, encoding: str) -> Decoded:
    """Decode in an encoding that is given, without its mark; what is no character of it is counted."""
    try:
        text, unreadable = data.decode(encoding), 0
    except UnicodeError:
        text = data.decode(encoding, errors="replace")
        unreadable = max(1, text.count("\ufffd"))
    return Decoded(clean(fold_line_ends(text.removeprefix("\ufeff"))), encoding, unreadable)
