"""A long text read piece by piece, so that its bytes are never held beside it."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

from reader.files.cleaning import clean, clean_line
from reader.files.contents import pieces_given
from reader.files.decoding import Decoded, announced_encoding
from reader.files.encodings import sixteen_bit_encoding
from reader.files.texts import ReadDocument, read_decoded

#: Bytes from which a text is long: a shorter one is read in one go.
LONG_ENOUGH = 4 << 20


def read_long_text(path: Path, *, document_id: str) -> ReadDocument | None:
    """Read a long text in UTF-8 that the user named; None for a shorter one, and one in another encoding.

    Args:
        path: A regular file.
        document_id: Id of the document.

    Raises:
        CannotRead: It is missing, not a regular file, not permitted, or not text.
    """
    pieces = pieces_given(path, at_least=LONG_ENOUGH, only_text=True)
    head = next(pieces, b"")
    if not head or announced_encoding(head)[1] != "utf-8" or sixteen_bit_encoding(head):
        return None
    text = _decoded(head, pieces)
    if text is None:
        return None
    return read_decoded(Decoded(text, "utf-8", 0), document_id=document_id, file=clean_line(str(path)))


def _decoded(head: bytes, pieces: Iterable[bytes]) -> str | None:
    """Return the clean text that pieces of UTF-8 make, line ends folded; None if they are not UTF-8 throughout.

    What is whole lines is cleaned at once: nothing that is cleaned depends on another line. The text grows in place.
    """
    decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder("utf-8-sig")(), translate=True)
    text = rest = ""
    try:
        for piece in chain([head], pieces):
            rest += decoder.decode(piece)
            end = rest.rfind("\n") + 1
            text += clean(rest[:end])
            rest = rest[end:]
        rest += decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return None
    text += clean(rest)
    return text
