"""Where the entries of a list stand in the documents, so that a list can follow the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Places:
    """Rows of a list by the place in a document that each stands for."""

    def __init__(self, places: Iterable[tuple[str, int, int]]) -> None:
        """Gather the places.

        Args:
            places: Document id, offset and row of each entry.
        """
        self._by_document: dict[str, list[tuple[int, int]]] = {}
        self._of_row: dict[int, tuple[str, int]] = {}
        for document, offset, row in places:
            self._by_document.setdefault(document, []).append((offset, row))
            self._of_row[row] = document, offset
        for entries in self._by_document.values():
            entries.sort()

    def nearest(self, document: str, offset: int, current: int) -> int | None:
        """Return the row at or last before a place, or else the first after it.

        Args:
            document: Id of the document.
            offset: Code points.
            current: The row that stays where its place is the very same.

        Returns:
            None where no entry stands in the document.
        """
        entries = self._by_document.get(document)
        if not entries:
            return None
        before = bisect_right(entries, (offset, 1 << 60)) - 1
        found_offset, row = entries[max(0, before)]
        return current if self._of_row.get(current) == (document, found_offset) else row
