"""The timeline as a list: a vertical axis, with as many columns as fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.layout.axis_cells import axis_lines, overview
from reader.layout.meant_dates import bounded, is_within, meant_by, window_of
from reader.layout.quotation_times import times_of_quotations
from reader.layout.timeline import timeline_rows
from reader.layout.timeline_cells import LEAST_AXIS
from reader.layout.timeline_chart import timeline_axis, timeline_chart
from reader.layout.timeline_choice import chosen, during
from reader.layout.timeline_counts import most_events, period_label
from reader.layout.timeline_days import day_rows
from reader.layout.timeline_density import LISTED, Period
from reader.layout.timeline_keys import row_key
from reader.layout.timeline_row import TimelineRow
from reader.model import Dossier, EdtfDate
from reader.model.edtf import DAY
from reader.reading.filters import Filter
from reader.reading.listed_words import timeline_holding
from reader.tui.look.pieces import PanelRow, Piece
from reader.tui.look.roles import Ink
from reader.tui.panel.event_listing import EventListing
from reader.tui.panel.facts import Facts
from reader.tui.panel.timeline_chart_listing import CHART_WIDTH

#: Cells from which dates, weekdays and axis are in columns; below, a heading has a row of its own.
WIDE = 40
#: Cells from which the words of the date are shown at the right.
WORDS_WIDTH = 60
#: Cells of a date in a column.
_DATE = 12


class TimelineListing(EventListing):
    """Events, documents and quotations on the axis, as far as the filter lists them."""

    def __init__(self, facts: Facts, listed: Filter, width: int, empty: str) -> None:
        self.wide = width >= WIDE
        narrowed = chosen(facts.dossier, speaker=listed.speaker, document=listed.document)
        dossier = timeline_holding(narrowed, listed.typed_in("timeline"))
        if listed.during:
            dossier = during(dossier, window_of(listed.during))
        window = window_of(listed.during) if listed.during else None
        self._axis = timeline_axis(dossier, window)
        said = (each.meant for each in times_of_quotations(dossier)[0])
        dated = [meant for event in dossier.events if (meant := meant_by(event.date))]
        self._minutes = [minute for meant in (*dated, *said) if (minute := _middle_of_first_day(meant)) is not None]
        periods = _periods(dossier, listed)
        self.rows = self._period_rows(periods) if periods else self._event_rows(facts, dossier, listed)
        self._day_width = max((len(row.day) for row in self.rows), default=0)
        keys = [row_key("period", period.edtf) for period in periods] or [row.key for row in self.rows]
        super().__init__(facts, dossier.events, keys, empty, periods)

    def _event_rows(self, facts: Facts, dossier: Dossier, listed: Filter) -> tuple[TimelineRow, ...]:
        first = dossier.documents[0]
        shown = bounded(first.date)
        is_shown = shown and (not listed.during or is_within(shown, window_of(listed.during)))
        return timeline_rows(
            dossier.events,
            facts.documents,
            published=first.date if is_shown else "",
            kind=first.kind,
            document=first.id,
            on_days=day_rows(dossier),
            narrow=not self.wide,
        )

    def _period_rows(self, periods: Sequence[Period]) -> tuple[TimelineRow, ...]:
        most = most_events(periods)
        labels = [(period.date, period_label(period, most)) for period in periods]
        if self.wide:
            return tuple(TimelineRow(date, sign="├─", headline=label) for date, label in labels)
        return tuple(TimelineRow(day=date, sign="├─", headline=label) for date, label in labels)

    def head(self, width: int, key: str | None) -> Sequence[PanelRow]:
        """Return what lies on the axis as a whole, with the time lit that a row stands for."""
        cells = width - 2
        if self._axis is None or not self.rows or cells < LEAST_AXIS:
            return ()
        labels = PanelRow((Piece(axis_lines(self._axis, cells).labels, "dim"),))
        return labels, PanelRow(self.lit(overview(self._axis, self._minutes, cells), self._axis, key, "plain"))

    def other_places(self) -> Iterable[tuple[str, int, int]]:
        """Return the places of documents, at their beginning, and of what speakers say."""
        for number, row in enumerate(self.rows):
            if row.document:
                yield row.document, 0, number
            for each in row.quotations:
                if quotation := self.facts.quotation(each):
                    yield quotation.document, quotation.start, number

    def row(self, index: int, width: int) -> PanelRow:
        """Return `  18–19 Sat  ├┃┏─ The letter is sent      over the weekend`."""
        row = self.rows[index]
        if self.wide:
            label = row.heading or f"  {row.day:<5} {row.weekday}"
            left = Piece(f"{label:<{_DATE}} ", "plain" if row.heading else "dim")
        elif row.heading:
            return PanelRow((Piece(row.heading),))
        else:
            left = Piece(f"{row.day:>{self._day_width}} ", "dim")
        words = (Piece(f"  {row.words}", "dim"),) if row.words and width >= WORDS_WIDTH else ()
        headline = f"{row.clock} {row.headline}" if row.clock else row.headline
        ink: Ink = self.facts.colour(row.speaker) if row.speaker else "plain" if row.key else "dim"
        end = Piece(f"{row.sign[1:]} ", ink if row.speaker else "dim")
        return PanelRow((left, Piece(f"{row.sign[:1]}{row.bars}", "dim"), end), (Piece(headline, ink),), words)

    def fits(self, width: int) -> bool:
        """Say whether the columns are right for a panel of `width` cells."""
        return width < CHART_WIDTH and self.wide == (width >= WIDE)


def _periods(dossier: Dossier, listed: Filter) -> tuple[Period, ...]:
    """Return what many events are counted by."""
    if len(dossier.events) <= LISTED:
        return ()
    return timeline_chart(dossier, window_of(listed.during) if listed.during else None).periods


def _middle_of_first_day(meant: EdtfDate) -> int | None:
    """Return about when a date begins, None if that is open."""
    begins, ends = meant.begins, meant.ends
    return begins if begins is None or ends is None else begins + min(DAY, ends - begins) // 2
