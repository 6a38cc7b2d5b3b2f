"""What was changed while reading, in order, so that it can be taken back: one history for all kinds of changes."""

from __future__ import annotations

from collections.abc import Callable

from reader.model.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something was not changed.

    Attributes:
        why: In words, after a colon.
        for_good: Whether it would be in vain to try again: what it was about is gone, or is another by now.
    """

    why: str
    for_good: bool = False


#: Told once how a change ended: done, if there is no refusal.
Ended = Callable[[Refusal | None], object]


@dataclass(frozen=True, slots=True, eq=False)
class Edit:
    """Something that was changed; two are never the same, whatever they are called.

    Attributes:
        name: What was done, in the words of messages: `accepted “We keep the ferry”`.
        undo: Takes it back, now or beside the reading, and tells how that ended.
        redo: Does it again, likewise.
        is_of_annotations: Whether it changed what a `dossier.yaml` says.
    """

    name: str
    undo: Callable[[Ended], object]
    redo: Callable[[Ended], object]
    is_of_annotations: bool = False


@dataclass(frozen=True, slots=True)
class Edits:
    """The history of edits.

    Attributes:
        done: Those that stand, the latest last.
        undone: Those that were taken back, the next one to do again last.
    """

    done: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()

    def made(self, edit: Edit) -> Edits:
        """Return the history after a new edit: what was taken back before it cannot be done again."""
        return Edits((*self.done, edit))

    def taken_back(self, edit: Edit) -> Edits:
        """Return the history after an edit was undone."""
        return Edits(_without(self.done, edit), (*self.undone, edit))

    def done_again(self, edit: Edit) -> Edits:
        """Return the history after an edit was redone."""
        return Edits((*self.done, edit), _without(self.undone, edit))

    def without(self, edit: Edit) -> Edits:
        """Return the history without an edit that can be neither undone nor redone any more."""
        return replace(self, done=_without(self.done, edit), undone=_without(self.undone, edit))


def _without(edits: tuple[Edit, ...], edit: Edit) -> tuple[Edit, ...]:
    return tuple(each for each in edits if each is not edit)
