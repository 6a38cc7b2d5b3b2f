"""What outlasts a reading: places, the open list, bookmarks and notes, as they are and as last saved."""

from __future__ import annotations

from reader.layout.counted import counted
from reader.memory.keeping import Recalled, remember
from reader.memory.remembered import Remembered
from reader.model import Finding
from reader.model.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of this reading.

    Attributes:
        remembered: As it is now.
        saved: As it was last saved.
        recalled: Where it is saved; None if nowhere.
        failure: Why it could not be saved the last time; empty if it could.
    """

    remembered: Remembered
    saved: Remembered
    recalled: Recalled | None = None
    failure: str = ""

    @property
    def until_leaving(self) -> bool:
        """Whether bookmarks and notes last only until the user leaves, who was told so at the start."""
        return self.recalled is None or not self.recalled.keeps

    def now(self, remembered: Remembered) -> Kept:
        """Return this with something else to remember."""
        return replace(self, remembered=remembered)


def kept_from(recalled: Recalled | None) -> Kept:
    """Return what is kept as a reading begins."""
    remembered = recalled.remembered if recalled else Remembered()
    return Kept(remembered, remembered, recalled)


def save(kept: Kept, *, patience: float) -> tuple[Kept, tuple[Finding, ...]]:
    """Save what has changed since it was last saved.

    Args:
        kept: What is kept.
        patience: Seconds to wait for another reader that is saving.

    Returns:
        What is kept now, merged with what another reader of the same dossier saved meanwhile; and findings.

    Raises:
        CannotSave: Nothing was saved.
    """
    if kept.recalled is None or kept.until_leaving or kept.remembered == kept.saved:
        return replace(kept, failure=""), ()
    recalled = remember(kept.recalled, kept.remembered, patience=patience)
    return Kept(recalled.remembered, recalled.remembered, recalled), recalled.findings


def unsaved_words(kept: Kept, changes: int = 0, judgements: int = 0) -> str:
    """Return what would be lost by leaving now: "your place, 1 bookmark and 2 notes"; empty for nothing.

    The place does not count if the user was told at the start that none would be kept.

    Args:
        kept: What is kept.
        changes: How many changes of annotations are in no file.
        judgements: How many judgements are in no file.
    """
    now, before = kept.remembered, kept.saved
    letters = {letter for letter, _ in {*now.bookmarks} ^ {*before.bookmarks}}
    notes = {*now.notes} ^ {*before.notes}
    moved = _place_and_panel(now) != _place_and_panel(before)
    place = "your place" if moved and not kept.until_leaving else ""
    made = ((len(letters), "bookmark"), (len(notes), "note"), (changes, "change"), (judgements, "judgement"))
    parts = [place] if place else []
    *others, last = [*parts, *(counted(number, name) for number, name in made if number)] or [""]
    return f"{', '.join(others)} and {last}" if others else last


def _place_and_panel(remembered: Remembered) -> Remembered:
    return replace(remembered, bookmarks=(), notes=(), searches=())
