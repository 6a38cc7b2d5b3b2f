"""The history of jumps, back and forward, as in a browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from reader.model.place import Place

#: How many jumps are kept.
LENGTH = 200


@dataclass(frozen=True, slots=True)
class History:
    """Places jumped from.

    Attributes:
        before: Places that `back` returns to, the latest last.
        after: Places that `forward` returns to, the next one last.
    """

    before: tuple[Place, ...] = ()
    after: tuple[Place, ...] = ()

    def jumped_from(self, place: Place) -> History:
        """Return the history after a jump from `place`; the same place twice in a row is kept once."""
        if self.before and self.before[-1] == place:
            return replace(self, after=())
        return History((*self.before, place)[-LENGTH:])

    def moved(self, move: Callable[[Place], Place | None]) -> History:
        """Return the history with every place moved, without those that are gone."""
        before, after = ((move(place) for place in places) for places in (self.before, self.after))
        return History(tuple(place for place in before if place), tuple(place for place in after if place))

    def back(self, here: Place) -> tuple[Place | None, History]:
        """Return the place to go back to, None if there is none, and the history after going there."""
        if not self.before:
            return None, self
        return self.before[-1], History(self.before[:-1], (*self.after, here))

    def forward(self, here: Place) -> tuple[Place | None, History]:
        """Return the place to go forward to, None if there is none, and the history after going there."""
        if not self.after:
            return None, self
        return self.after[-1], History((*self.before, here)[-LENGTH:], self.after[:-1])
