"""A problem with a dossier, described so that it can be fixed."""

from __future__ import annotations

from typing import Literal

from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem.

    Attributes:
        message: What is wrong, in one line of cleaned text.
        file: The file with the problem, as the user would name it.
        line: Line in that file, counted from 1; 0 if it is not about a line.
        key: Path of the key: `quotations[3].content.exact`; empty if it is not about a key.
        hint: What to do about it; empty if the message makes that clear.
        severity: `error` (something was left out) or `warning` (shown, but doubtful).

    Example:
        >>> import reader
        >>> print(reader.Finding("has no text", "a.txt", hint="name another file"))
        a.txt: has no text (name another file)
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
