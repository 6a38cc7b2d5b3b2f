"""The timeline as a list: a vertical axis, with as many columns as fit."""

from __future__ import annotations

from reader.layout.timeline import timeline_rows
from reader.layout.timeline_choice import of_speakers
from reader.layout.timeline_days import day_rows
from reader.tui.panel.event_listing import EventListing
from reader.tui.panel.facts import Facts
from reader.tui.panel.row import PanelRow, Piece
from reader.tui.panel.timeline_chart_listing import CHART_WIDTH

#: Cells from which dates, weekdays and axis are in columns; below, a heading has a row of its own.
WIDE = 40
#: Cells from which the words of the date are shown at the right.
WORDS_WIDTH = 60


class TimelineListing(EventListing):
    """Events, documents and quotations on the axis, of one speaker or of all."""

    def __init__(self, facts: Facts, speaker: str | None, width: int, empty: str) -> None:
        self.wide = width >= WIDE
        dossier = facts.dossier if speaker is None else of_speakers(facts.dossier, (speaker,))
        first = dossier.documents[0]
        self.rows = timeline_rows(
            dossier.events,
            facts.documents,
            published=first.date,
            kind=first.kind,
            on_days=day_rows(dossier),
            narrow=not self.wide,
        )
        self._day_width = max((len(row.day) for row in self.rows), default=0)
        super().__init__(facts, dossier.events, [row.event for row in self.rows], empty)

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
        if row.speaker:
            colour = self.facts.colour(row.speaker)
            return PanelRow((left, Piece(f"{row.sign} ", colour)), (Piece(row.headline, colour),), words)
        return PanelRow(
            (left, Piece(f"{row.sign} ", "dim")), (Piece(row.headline, "plain" if row.event else "dim"),), words
        )

    def fits(self, width: int) -> bool:
        """Say whether the columns are right for a panel of `width` cells."""
        return width < CHART_WIDTH and self.wide == (width >= WIDE)
