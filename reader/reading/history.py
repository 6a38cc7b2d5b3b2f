"""The history of jumps, back and forward, as in a browser."""

from __future__ import annotations

from collections.abc import Callable

from reader.model.place import Place
from reader.model.values import dataclass, field, replace
from reader.reading.filters import Filter, Listed

#: How many jumps are kept.
LENGTH = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a jump began, and what was current, listed and in focus there.

    Attributes:
        place: The document read, and the first visible character.
        quotation: Id of the current quotation; None for none.
        event: Id of the current event; None for none.
        filter: What was listed.
        listed: The list that had the focus; None for the text.
    """

    place: Place
    quotation: str | None = None
    event: str | None = None
    filter: Filter = field(default_factory=Filter)
    listed: Listed | None = None


@dataclass(frozen=True, slots=True)
class History:
    """Places jumped from.

    Attributes:
        before: Stops that `back` returns to, the latest last.
        after: Stops that `forward` returns to, the next one last.
    """

    before: tuple[Stop, ...] = ()
    after: tuple[Stop, ...] = ()

    def jumped_from(self, stop: Stop) -> History:
        """Return the history after a jump from `stop`; the same stop twice in a row is kept once."""
        if self.before and self.before[-1] == stop:
            return replace(self, after=())
        return History((*self.before, stop)[-LENGTH:])

    def moved(self, move: Callable[[Stop], Stop | None]) -> History:
        """Return the history with every stop moved, without those that are gone."""
        before, after = ((move(stop) for stop in stops) for stops in (self.before, self.after))
        return History(tuple(stop for stop in before if stop), tuple(stop for stop in after if stop))

    def back(self, here: Stop) -> tuple[Stop | None, History]:
        """Return the stop to go back to, None if there is none, and the history after going there."""
        if not self.before:
            return None, self
        return self.before[-1], History(self.before[:-1], (*self.after, here))

    def forward(self, here: Stop) -> tuple[Stop | None, History]:
        """Return the stop to go forward to, None if there is none, and the history after going there."""
        if not self.after:
            return None, self
        return self.after[-1], History((*self.before, here)[-LENGTH:], self.after[:-1])
