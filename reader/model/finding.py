"""Something wrong with a dossier, said so that somebody can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    Attributes:
        message: What is wrong, in one line of cleaned text.
        file: The file it is wrong in, as the user would name it.
        line: Line in that file, counted from 1; 0 where no line is meant.
        key: Path of the key: `quotations[3].content.exact`; empty where no key is meant.
        hint: What to do about it; empty where the message says it.
        severity: `error` (something was left out) or `warning` (shown, but doubtful).
    """

    message: str
    file: str = ""
    line: int = 0
    key: str = ""
    hint: str = ""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        place = self.file + (f":{self.line}" if self.line else "")
        return ": ".join(part for part in (place, self.key, self.message) if part) + (
            f" ({self.hint})" if self.hint else ""
        )
