"""The timeline as a list: a vertical axis, with as many columns as fit."""

from __future__ import annotations

from reader.layout.timeline import timeline_rows
from reader.tui.panel.event_listing import EventListing
from reader.tui.panel.facts import Facts
from reader.tui.panel.row import PanelRow, Piece
from reader.tui.panel.timeline_chart_listing import CHART_WIDTH

#: Cells from which dates, weekdays and axis are in columns; below, a heading has a row of its own.
WIDE = 40
#: Cells from which the words of the date are shown at the right.
WORDS_WIDTH = 60


class TimelineListing(EventListing):
    """Events on the axis, of one speaker or of all."""

    def __init__(self, facts: Facts, speaker: str | None, width: int, empty: str) -> None:
        self.wide = width >= WIDE
        events = [event for event in facts.dossier.events if speaker is None or speaker in event.speakers]
        first = facts.dossier.documents[0]
        self.rows = timeline_rows(events, facts.documents, published=first.date, kind=first.kind, narrow=not self.wide)
        self._day_width = max((len(row.day) for row in self.rows), default=0)
        super().__init__(facts, events, [row.event for row in self.rows], empty)

    def row(self, index: int, width: int) -> PanelRow:
        """Return `  18–19 Sat  ├─ The letter is sent      over the weekend`."""
        row = self.rows[index]
        if self.wide:
            label = row.heading or f"  {row.day:<5} {row.weekday}"
            left = Piece(f"{label:<12} ", "plain" if row.heading else "dim")
        elif row.heading:
            return PanelRow((Piece(row.heading),))
        else:
            left = Piece(f"{row.day:>{self._day_width}} ", "dim")
        words = (Piece(f"  {row.words}", "dim"),) if row.words and width >= WORDS_WIDTH else ()
        return PanelRow(
            (left, Piece(f"{row.sign} ", "dim")), (Piece(row.headline, "plain" if row.event else "dim"),), words
        )

    def fits(self, width: int) -> bool:
        """Say whether the columns are right for a panel of `width` cells."""
        return width < CHART_WIDTH and self.wide == (width >= WIDE)
