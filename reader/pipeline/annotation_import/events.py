"""Events of an export of Reader's, taken into a dossier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model import Event, parse_edtf
from reader.model.place import Place
from reader.model.values import dataclass, field, replace
from reader.pipeline.annotation_import.ids import Ids
from reader.pipeline.annotation_import.placing import NEEDS_DOSSIER, UnplacedError

if TYPE_CHECKING:
    from reader.imports.annotations.annotated import Annotated, Facts
    from reader.model import Dossier, Span
    from reader.pipeline.annotation_import.outcome import Outcome
    from reader.pipeline.annotation_import.placing import Places
    from reader.pipeline.annotation_import.speakers import Speakers


@dataclass(slots=True)
class EventsTaken:
    """Takes events.

    Attributes:
        dossier: As it is, with what Reader finds in it.
        places: Where targets are.
        speakers: Whom they name.
        outcome: What becomes of each.
        may_write: Whether the dossier can take any.
        taken: Those that the dossier has not, or has as mere finds, by the id that they have here.
    """

    dossier: Dossier
    places: Places
    speakers: Speakers
    outcome: Outcome
    may_write: bool
    taken: dict[str, Event] = field(default_factory=dict)
    _known: dict[tuple[str, Span], list[Event]] = field(default_factory=dict)
    _ids: Ids = field(default_factory=lambda: Ids("e", ()))

    def __post_init__(self) -> None:
        """Look at what the dossier has."""
        self._ids = Ids("e", (event.id for event in self.dossier.events))
        for event in self.dossier.events:
            self._known.setdefault((event.document, event.span), []).append(event)

    def take(self, annotated: Annotated, facts: Facts) -> None:
        """Take an event.

        Raises:
            UnplacedError: Its words are not here, or it says nothing.
        """
        read = self._read(annotated, facts)
        there = self._known.setdefault((read.document, read.span), [])
        same = next((each for each in there if (each.headline, each.date) == (read.headline, read.date)), None)
        found = same or next((each for each in there if each.origin == "detected"), None)
        if found is not None and (read.origin == "detected" or (same and same.origin == "curated")):
            self.outcome.there += 1
            return
        if read.origin == "detected":
            self.outcome.left_to_reader += 1
            return
        if not self.may_write:
            raise UnplacedError(NEEDS_DOSSIER)
        event = replace(read, id=found.id if found else self._ids.free(read.id))
        self.taken[event.id] = event
        there[:] = [event, *(each for each in there if each is not found)]
        dated = f"{event.date}: " if event.date else ""
        self.outcome.take(f"event {event.id}", Place(event.document, event.span.start), f"{dated}{event.headline}")

    def _read(self, annotated: Annotated, facts: Facts) -> Event:
        placed = self.places.of_words(annotated.targets[0])
        headline = facts.text("headline") or facts.body("describing")
        if not headline:
            raise UnplacedError("does not say what happened")
        date = facts.text("date")
        try:
            date = parse_edtf(date).text if date else ""
        except ValueError:
            raise UnplacedError(f"has a date that is none: {date[:40]}") from None
        named = (self.speakers.id_of(name, "") for name in facts.texts("speakers"))
        return Event(
            facts.text("id"),
            date,
            headline,
            placed.document.id,
            placed.span,
            facts.text("basis"),
            "detected" if facts.text("origin") == "detected" else "curated",
            tuple(dict.fromkeys(filter(None, named))),
        )
