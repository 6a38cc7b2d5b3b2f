"""The comparison below the text, as far as its user can change it: which place of the words it shows."""

from __future__ import annotations

from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Comparing:
    """The comparison is open; it shows whichever quotation is current.

    Attributes:
        quotation: Id of the quotation of which a place was chosen; any other is shown at its likeliest.
        place: Which of its places, counted from 0.
    """

    quotation: str | None = None
    place: int = 0

    def place_of(self, quotation: str | None) -> int:
        """Return which place of a quotation is shown."""
        return self.place if quotation == self.quotation else 0
