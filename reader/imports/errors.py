"""Why a file cannot be imported."""

from __future__ import annotations

from typing import Final

#: What mends a damaged file.
SAVE_ANEW: Final = "save it anew from the program it came from"


class CannotImport(Exception):  # noqa: N818  # like CannotRead: it says what is so
    """A file of a known format gives no text.

    Attributes:
        message: Why, in one line that continues the file's name: `is encrypted`.
        hint: What would mend it; empty if nothing does.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
