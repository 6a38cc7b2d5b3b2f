"""The list of all dossiers in columns: title, how much is checked, when it was read, where it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from reader.layout.cells import cell_length
from reader.library.conditions import THERE, Condition
from reader.library.entry_words import place_words, read_words, short_state_words, state_words
from reader.memory.library_entry import Key, LibraryEntry
from reader.model.values import dataclass

#: Cells from which how much is checked is said in full, and there is more between the columns.
ROOMY = 100
#: Least cells of a title and of a place: where there are fewer, the place, and then the time, are left out.
_LEAST_TITLE, _LEAST_PLACE = 16, 14
#: Rows that decide how wide the columns are: there may be ten thousand, and they are listed again and again.
_MEASURED = 500
#: Cells that title, state and time have where there is room, whatever is in them: the eye finds the columns again.
_USUAL_TITLE, _USUAL_STATE, _USUAL_READ = 26, 26, 14
#: The share of what is left for title and place that the title gets.
_TITLE_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Widths:
    """Cells of the columns; 0 for one that is left out.

    Attributes:
        title: Of the title.
        state: Of how much is checked.
        read: Of when it was read.
        place: Of where it is.
        gap: Between two columns.
        is_short: Whether how much is checked is said briefly.
    """

    title: int
    state: int
    read: int
    place: int
    gap: int
    is_short: bool


@dataclass(frozen=True, slots=True)
class EntryRow:
    """What a row says, in its columns.

    Attributes:
        title: Of the dossier.
        state: How much is checked, or what is wrong with its files.
        read: When it was last read.
        place: Where it is.
    """

    title: str
    state: str
    read: str
    place: str

    @property
    def words(self) -> str:
        """All of it in a line, without columns."""
        return " · ".join(filter(None, (self.title, self.state, self.read, self.place)))


def columns_of(row: EntryRow, widths: Widths) -> tuple[str, str, str, str]:
    """Return title, state, time and place, each in just as many cells as its column has; empty where it has none."""
    title, state, read = (
        _padded(shortened(words, cells), cells)
        for words, cells in ((row.title, widths.title), (row.state, widths.state), (row.read, widths.read))
    )
    return title, state, read, _padded(cut_at_left(row.place, widths.place), widths.place)


class EntryRows:
    """All dossiers as rows.

    Args:
        entries: The dossiers.
        conditions: How it stands with the files of those of which it is known.
        now: The time now.
    """

    def __init__(self, entries: Sequence[LibraryEntry], conditions: Mapping[Key, Condition], now: datetime) -> None:
        self._entries = entries
        self._conditions = conditions
        self._now = now
        self._widths = lru_cache(maxsize=4)(self._fitted)

    def row(self, index: int, *, short: bool = False) -> EntryRow:
        """Return a row."""
        entry = self._entries[index]
        condition = self._conditions.get(entry.key, THERE)
        state = short_state_words(entry, condition) if short else state_words(entry, condition)
        return EntryRow(entry.title, state, read_words(entry, self._now), place_words(entry))

    def widths(self, cells: int) -> Widths:
        """Return how wide the columns are where a row may take so many cells."""
        return self._widths(cells)

    def _fitted(self, cells: int) -> Widths:
        short = cells < ROOMY
        gap = 2 if short else 3
        tell = short_state_words if short else state_words
        conditions, entries = self._conditions, self._entries[:_MEASURED]
        state = max((cell_length(tell(each, conditions.get(each.key, THERE))) for each in entries), default=0)
        read = max((cell_length(read_words(each, self._now)) for each in entries), default=0)
        titles = max((cell_length(each.title) for each in entries), default=0)
        if not short:
            titles, state, read = max(titles, _USUAL_TITLE), max(state, _USUAL_STATE), max(read, _USUAL_READ)
        state = min(state, max(0, cells - gap - _LEAST_TITLE))
        room = cells - _with_gap(state, gap) - _with_gap(read, gap)
        if room < _LEAST_TITLE:
            return Widths(max(0, cells - _with_gap(state, gap)), state, 0, 0, gap, short)
        if room < _LEAST_TITLE + gap + _LEAST_PLACE:
            return Widths(room, state, read, 0, gap, short)
        title = max(_LEAST_TITLE, min(titles, int((room - gap) * _TITLE_SHARE), room - gap - _LEAST_PLACE))
        return Widths(title, state, read, room - gap - title, gap, short)


def _with_gap(width: int, gap: int) -> int:
    return width + gap if width else 0


def shortened(words: str, cells: int) -> str:
    """Return the beginning of some words in at most so many cells, with an ellipsis if their end was cut."""
    if cell_length(words) <= cells:
        return words
    kept = words[: max(0, cells)]
    while kept and cell_length(kept) > cells - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…" if cells > 0 else ""


def _padded(words: str, cells: int) -> str:
    return words + " " * (cells - cell_length(words))


def cut_at_left(words: str, cells: int) -> str:
    """Return the end of some words in at most so many cells, with an ellipsis if its beginning was cut."""
    if cell_length(words) <= cells:
        return words
    kept = words[-max(0, cells) :] if cells > 0 else ""
    while kept and cell_length(kept) > cells - 1:
        kept = kept[1:]
    return "…" + kept if cells > 0 else ""
