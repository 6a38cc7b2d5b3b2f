"""What Reader found in the texts of a dossier, kept apart from what is written of them."""

from __future__ import annotations

from typing import Final

from reader.model.event import Event
from reader.model.quotation import Quotation
from reader.model.speaker import Speaker
from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Finds:
    """What Reader found in a reading, also where something else is written by now: it is shown again if that goes.

    Attributes:
        quotations: By document and offset; reports that may be none are not kept.
        events: In any order.
        speakers: Whom they name, as they were then, and others whom it found.
    """

    quotations: tuple[Quotation, ...] = ()
    events: tuple[Event, ...] = ()
    speakers: tuple[Speaker, ...] = ()


NO_FINDS: Final = Finds()
