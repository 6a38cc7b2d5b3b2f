"""What a user says of how files are to be read, where Reader would guess or ask."""

from __future__ import annotations

import codecs
import os
from typing import Final

from reader.model.values import dataclass

#: Encodings that old texts are in, named where one is not known.
COMMON_ENCODINGS: Final = "utf-8, cp1252, latin-1, mac-roman, cp850, cp1250, cp1251, utf-16, gb18030 or shift-jis"

#: What Python calls encodings, but what no file is in.
_NO_ENCODINGS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "mbcs", "oem"})


@dataclass(frozen=True, slots=True)
class Wishes:
    """How files are to be read.

    Attributes:
        encoding: The encoding of texts, web pages and mail, whatever they say of it themselves; empty to find it.
        password: Of encrypted files; empty for none.
        declared: What whoever sent the file says of its encoding: believed where it is not UTF-8; empty for nothing.
        message: Which message of a mailbox is meant, from 1; 0 for the only one.
    """

    encoding: str = ""
    password: str = ""
    declared: str = ""
    message: int = 0

    def as_json(self) -> dict[str, str | int]:
        """Return them as values that JSON has."""
        return {
            "encoding": self.encoding,
            "password": self.password,
            "declared": self.declared,
            "message": self.message,
        }


#: Those of somebody who says nothing.
NO_WISHES: Final = Wishes()


def known_encoding(name: str) -> str:
    """Return Python's name for an encoding of texts.

    Raises:
        LookupError: There is no such encoding.
    """
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError) as error:  # a NUL in the name
        raise LookupError(name) from error
    if not found._is_text_encoding or found.name.replace("_", "-") in _NO_ENCODINGS:
        raise LookupError(name)
    return found.name


def named_message(path: str) -> tuple[str, int]:
    """Return the mailbox and the number of the message that `box.mbox:3` means; any other name as it is, and 0."""
    mailbox, _, number = path.rpartition(":")
    is_number = mailbox and number.isascii() and number.isdigit() and 0 < len(number) < 8
    if not is_number or os.path.lexists(path) or not (mailbox == "-" or os.path.lexists(mailbox)):
        return path, 0
    return mailbox, int(number)
