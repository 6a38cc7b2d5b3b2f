"""The way back from a jump, in words for the status line."""

from __future__ import annotations

from typing import Final

from reader.keys import Hint
from reader.layout.lines import line_of_offset
from reader.model.place import Place
from reader.reading.filters import Listed
from reader.reading.state import ReadingState

#: Characters before a place in which lines are counted; beyond, a percentage tells enough, and takes no time.
COUNTED = 1_000_000
#: Lists as one goes back to them.
LISTS: Final[dict[Listed, str]] = {
    "quotations": "the quotations",
    "speakers": "the speakers",
    "timeline": "the timeline",
    "contents": "the contents",
}


def ways_back(reading: ReadingState) -> tuple[Hint, ...]:
    """Return where `back` leads from the jump just made, the fullest words first; nothing after anything else."""
    if not reading.jumped or not reading.history.before:
        return ()
    stop = reading.history.before[-1]
    if stop.listed is not None:
        return _hints(LISTS[stop.listed], "")
    where = _where(reading, stop.place)
    is_here = stop.place.document == reading.document
    place = where if is_here else f"{stop.place.document}, {where}"
    if reading.dossier.quotation(stop.quotation) is None:
        return _hints(place, "")
    return _hints(f"the quotation, {place}" if is_here else f"the quotation in {place}", place, "")


def _hints(*places: str) -> tuple[Hint, ...]:
    return tuple(Hint("{back} back to {place}", place=place) if place else Hint("{back} back") for place in places)


def _where(reading: ReadingState, place: Place) -> str:
    """Return the place of a document's original, its line, or its percentage in a long text."""
    document = reading.dossier.document(place.document)
    if words := document.place_words(place.offset):
        return words
    if place.offset <= COUNTED:
        return f"line {line_of_offset(document.text, place.offset)}"
    return f"{place.offset / len(document.text):.0%}"
