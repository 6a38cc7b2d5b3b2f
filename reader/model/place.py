"""Where the reader is."""

from __future__ import annotations

from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A position in a document; rows, columns and percentages are derived from it, never stored.

    Attributes:
        document: Id of the document.
        offset: In code points of the document's text.
    """

    document: str
    offset: int
