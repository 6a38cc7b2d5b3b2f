"""The speakers as a list: name, role, number of quotations, and a bar for the share of quoted words."""

from __future__ import annotations

from functools import cached_property

from reader.model import Speaker
from reader.reading.listed_words import named
from reader.tui.look.pieces import PanelRow, Piece
from reader.tui.panel.details import DetailLine, speaker_details
from reader.tui.panel.facts import Facts, one_line
from reader.tui.panel.places import Places

#: Blocks of no to eight eighths of a cell.
EIGHTHS = " ▏▎▍▌▋▊▉█"
#: Replaces the count of a speaker who is named but not quoted.
SILENT_SIGN = "·"
#: Cells of the list from which the bar is so wide.
BAR_WIDTHS = ((56, 10), (40, 6), (28, 4))
#: Cells of the list from which the role follows the name.
ROLE_WIDTH = 36


def bar(share: float, cells: int) -> str:
    """Return a bar of `cells` cells, filled by eighths; any share above 0 fills at least one."""
    eighths = max(1, round(share * cells * 8)) if share > 0 else 0
    whole, rest = divmod(min(eighths, cells * 8), 8)
    return (EIGHTHS[8] * whole + (EIGHTHS[rest] if rest else "")).ljust(cells)


class SpeakerListing:
    """Speakers whose names have what was typed, by the number of their words."""

    def __init__(self, facts: Facts, typed: str, empty: str) -> None:
        self.facts = facts
        self.empty = empty
        found = named(facts.dossier, typed)
        self.speakers = tuple(sorted(found, key=lambda speaker: (-facts.words[speaker.id], -facts.counts[speaker.id])))
        self._rows = {speaker.id: row for row, speaker in enumerate(self.speakers)}
        self._most = max(facts.words.values(), default=0)
        self._count_width = len(str(max(facts.counts.values(), default=0)))

    def __len__(self) -> int:
        return len(self.speakers)

    def row(self, index: int, width: int) -> PanelRow:
        """Return `DL  Dan Layman  media relations director   5 ██▎`."""
        speaker = self.speakers[index]
        count, words = self.facts.counts[speaker.id], self.facts.words[speaker.id]
        colour = self.facts.colour(speaker.id)
        cells = next((cells for least, cells in BAR_WIDTHS if width >= least), 0)
        share = words / self._most if self._most else 0
        right = [Piece(f" {count or SILENT_SIGN:>{self._count_width}} ", "plain" if count else "dim")]
        if cells:
            right.insert(0, Piece(bar(share, cells), colour))
        speaks = bool(count) or speaker.id in self.facts.written
        name = Piece(_full_name(speaker), colour if speaks else "dim")
        role = Piece(f"  {one_line(speaker.role)}" if speaker.role and width >= ROLE_WIDTH else "", "dim")
        initials = Piece(f"{self.facts.initials(speaker)} ", colour if speaks else "dim")
        return PanelRow((initials, Piece(" ")), (name, role), tuple(right))

    def key(self, index: int) -> str | None:
        """Return the speaker's id."""
        return self.speakers[index].id

    def index_of(self, key: str) -> int | None:
        """Return the row of a speaker."""
        return self._rows.get(key)

    def details(self, key: str) -> list[DetailLine]:
        """Return the details of a speaker."""
        return speaker_details(self.facts, self.speakers[self._rows[key]])

    def nearest(self, document: str, offset: int, current: int) -> int | None:
        """Return the row of the speaker quoted nearest to a place."""
        return self._places.nearest(document, offset, current)

    @cached_property
    def _places(self) -> Places:
        return Places(
            (quotation.document, quotation.start, self._rows[quotation.speaker])
            for quotation in self.facts.dossier.quotations
            if quotation.speaker in self._rows
        )


def _full_name(speaker: Speaker) -> str:
    return one_line(f"{speaker.title} {speaker.name}")
