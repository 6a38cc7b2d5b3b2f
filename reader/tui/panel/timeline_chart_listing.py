"""The timeline as a chart, where there is room: an axis, bars, documents, and what each speaker says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.layout.meant_dates import window_of
from reader.layout.timeline_cells import ChartRow, axis_cells, chart_rows
from reader.layout.timeline_chart import timeline_chart
from reader.layout.timeline_choice import chosen
from reader.layout.timeline_keys import row_key
from reader.reading.filters import Filter
from reader.reading.listed_words import timeline_holding
from reader.tui.look.pieces import PanelRow, Piece
from reader.tui.panel.event_listing import EventListing
from reader.tui.panel.facts import Facts

#: Cells from which the axis has room beside dates and headlines.
CHART_WIDTH = 76
#: Cells from which the words of the date are shown at the right.
WORDS_WIDTH = 110


class TimelineChartListing(EventListing):
    """Events, documents and quotations on one axis, as far as the filter lists them."""

    def __init__(self, facts: Facts, listed: Filter, width: int, empty: str) -> None:
        narrowed = chosen(facts.dossier, speaker=listed.speaker, document=listed.document)
        dossier = timeline_holding(narrowed, listed.typed_in("timeline"))
        chart = timeline_chart(dossier, window_of(listed.during) if listed.during else None)
        self._cells = axis_cells(width)
        rows = chart_rows(chart, self._cells) if chart.events or chart.lanes or chart.undated else ()
        self._head = tuple(row for row in rows if row.kind in ("labels", "axis"))
        self.rows = tuple(row for row in rows if row not in self._head)
        self._axis_of_time = chart.axis
        self._dates = max((len(row.date) for row in rows), default=0)
        first = {lane.speaker: lane.first for lane in chart.lanes}
        keys = [_key(row, first) for row in self.rows]
        super().__init__(facts, dossier.events, keys, empty, chart.periods)

    def head(self, width: int, key: str | None) -> Sequence[PanelRow]:  # noqa: ARG002  it was laid out for it
        """Return the axis, with the time lit that a row stands for."""
        return [
            PanelRow((Piece(f"{row.date:<{self._dates}} ", "dim"), *self._head_cells(row, key))) for row in self._head
        ]

    def _head_cells(self, row: ChartRow, key: str | None) -> tuple[Piece, ...]:
        if row.kind == "axis" and self._axis_of_time is not None:
            return self.lit(row.cells, self._axis_of_time, key)
        return (Piece(row.cells, "dim"),)

    def row(self, index: int, width: int) -> PanelRow:
        """Return `18–19 May 2013   ━━      The letter is sent     over the weekend`."""
        row = self.rows[index]
        left = (Piece(f"{row.date:<{self._dates}} ", "dim"), self._axis(row), Piece(" "))
        words = (Piece(f"  {row.words}", "dim"),) if row.words and width >= WORDS_WIDTH else ()
        return PanelRow(left, (self._label(row),), words)

    def _axis(self, row: ChartRow) -> Piece:
        if row.kind == "lane":
            return Piece(row.cells, self.facts.colour(row.key))
        return Piece(row.cells, "dim" if row.kind == "undated" else "plain")

    def _label(self, row: ChartRow) -> Piece:
        if row.kind == "lane":
            return Piece(row.label, self.facts.colour(row.key))
        return Piece(row.label, "dim" if row.kind in ("heading", "document") else "plain")

    def fits(self, width: int) -> bool:
        """Say whether the axis is right for a panel of `width` cells."""
        return width >= CHART_WIDTH and axis_cells(width) == self._cells


def _key(row: ChartRow, first: Mapping[str, str]) -> str:
    """Return what a row stands for; that of a speaker, the first of the speaker's quotations."""
    if row.kind in ("event", "undated"):
        return row.key
    if row.kind == "lane":
        return row_key("quotation", first[row.key])
    return row_key(row.kind, row.key) if row.kind in ("document", "period") else ""
