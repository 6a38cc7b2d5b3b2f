"""The places of a list's entries in the documents, so that the list can follow the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable


class Places:
    """Rows of a list by their places in documents."""

    def __init__(self, places: Iterable[tuple[str, int, int]]) -> None:
        """Collect the places.

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
        """Return the row at or last before a place, or else the first one after it.

        Args:
            document: Id of the document.
            offset: Code points.
            current: The present row, which stays if it has the same place as the one found.

        Returns:
            None if no entry is in the document.
        """
        entries = self._by_document.get(document)
        if not entries:
            return None
        before = bisect_right(entries, (offset, 1 << 60)) - 1
        found_offset, row = entries[max(0, before)]
        return current if self._of_row.get(current) == (document, found_offset) else row
