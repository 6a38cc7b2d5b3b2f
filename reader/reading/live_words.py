"""Words that are adjusted while the text shows them: what the keys do, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.model.values import dataclass

if TYPE_CHECKING:
    from reader.reading.adjusting import End
    from reader.reading.stops import By


@dataclass(frozen=True, slots=True)
class LiveWords:
    """What is being adjusted.

    Attributes:
        label: What it is, in the line at the foot.
        words: Returns the words as they would be, for that line.
        move: Moves an end by words or sentences, on or back if negative; where a cut is chosen, only `end` is asked.
        keep: Keeps the words as they are now.
        drop: Leaves everything as it was.
        is_cut: Whether a place to cut is chosen: it has one end only.
        next_part: Goes on to the next part of the words; None if there is but one.
    """

    label: str
    words: Callable[[], str]
    move: Callable[[End, By, int], object]
    keep: Callable[[], object]
    drop: Callable[[], object]
    is_cut: bool = False
    next_part: Callable[[], object] | None = None
