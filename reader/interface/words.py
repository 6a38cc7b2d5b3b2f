"""A stretch of a text with its words, as all commands give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from reader.interface.value import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Locator(Value):
    """Where in the file that a text was made of a stretch stands.

    Attributes:
        kind: `page`, `chapter`, `paragraph`, `heading`, `cue` or `anchor`.
        value: Its name there, such as `12`.
        words: The place in words, such as `p. 12`.

    Example:
        >>> import reader
        >>> reader.Locator(kind="page", value="12", words="p. 12").words
        'p. 12'
    """

    kind: str
    value: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words(Value):
    """A stretch of a text; offsets are half-open and count code points.

    Attributes:
        start: Offset of its first character.
        end: Offset after its last character.
        text: The words that are read there.
        locator: Where in the original they stand; None unless the text was made of another file.
        source_text: What stands there, where that differs from what is read (markup, line ends); else None.

    Example:
        >>> import reader
        >>> found = reader.annotate("“It rained,” said Ada Marlow.")
        >>> found.quotations[0].cue
        Words(start=13, end=17, text='said', locator=None, source_text=None)
    """

    _SOMETIMES: ClassVar[frozenset[str]] = frozenset({"locator", "source_text"})

    start: int
    end: int
    text: str
    locator: Locator | None = None
    source_text: str | None = None
