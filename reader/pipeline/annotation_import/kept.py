"""Notes on places, and bookmarks, taken into what a reader keeps of a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.web_annotation.kept import Kept
from reader.memory.landmark import landmark_at
from reader.memory.remembered import Note, Remembered
from reader.model.place import Place
from reader.model.values import dataclass, field
from reader.pipeline.annotation_import.placing import UnplacedError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.imports.annotations.annotated import Annotated, Facts
    from reader.model import Dossier
    from reader.pipeline.annotation_import.outcome import Outcome
    from reader.pipeline.annotation_import.placing import Places


@dataclass(slots=True)
class KeptTaken:
    """Takes notes on places, and bookmarks.

    Attributes:
        there: Those that are kept already.
        places: Where targets are.
        outcome: What becomes of each.
        new: Those to keep.
    """

    there: Iterable[Kept]
    places: Places
    outcome: Outcome
    new: list[Kept] = field(default_factory=list)
    _known: set[Kept] = field(default_factory=set)
    _letters: dict[str, Kept] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look at what is kept."""
        self._known = set(self.there)
        self._letters = {kept.letter: kept for kept in self._known if kept.letter}

    def take_note(self, annotated: Annotated, facts: Facts) -> None:
        """Take a note of an export of Reader's.

        Raises:
            UnplacedError: Its place is not here, or it says nothing.
        """
        placed = self.places.of(annotated.targets[0])
        if not (words := facts.body("commenting")):
            raise UnplacedError("notes nothing")
        self.note(placed.document.id, placed.span.start, words)

    def take_bookmark(self, annotated: Annotated, facts: Facts) -> None:
        """Take a bookmark of an export of Reader's, unless its letter is taken here.

        Raises:
            UnplacedError: Its place is not here, or it has no letter.
        """
        placed = self.places.of(annotated.targets[0])
        letter = facts.body("bookmarking")
        if len(letter) != 1 or not letter.isalnum():
            raise UnplacedError("has no letter")
        kept = Kept(placed.document.id, placed.span.start, letter=letter)
        if (there := self._letters.setdefault(letter, kept)) is not kept:
            if there == kept:
                self.outcome.there += 1
            else:
                self.outcome.leave(annotated, f"is bookmark {letter}, which is set elsewhere here")
            return
        self._keep(f"bookmark {letter}", kept, "")

    def note(self, document: str, offset: int, words: str) -> None:
        """Take a note on a place."""
        kept = Kept(document, offset, note=words)
        if kept in self._known:
            self.outcome.there += 1
        else:
            self._keep("note", kept, words)

    def _keep(self, what: str, kept: Kept, words: str) -> None:
        self._known.add(kept)
        self.new.append(kept)
        self.outcome.take(what, Place(kept.document, kept.offset), words)


def with_kept(left: Remembered, new: Sequence[Kept], dossier: Dossier) -> Remembered:
    """Return what is remembered of a dossier with more notes and bookmarks."""
    for kept in new:
        at = landmark_at(Place(kept.document, kept.offset), dossier.document(kept.document).text)
        left = left.bookmarked(kept.letter, at) if kept.letter else left.noted(Note(at, kept.note))
    return left
