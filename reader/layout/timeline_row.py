"""A row of a vertical axis."""

from __future__ import annotations

from datetime import date

from reader.layout.timeline_keys import row_key
from reader.model import EdtfDate
from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row of the axis.

    Attributes:
        heading: Year and month, a date longer than a month, or `undated`; empty within a month.
        day: Day or days within the month of the heading above, `?` if unknown; empty if the row above has it.
        weekday: Three letters, for a single day or a weekend; else empty.
        sign: Two cells: `├ ┆ ◆` (dated, approximate or undated, the day of publication) and `─` for a curated, `╌`
            for a detected event; `│` for a heading alone, `┆` for a gap.
        headline: What happened; of a gap, how long it is; empty if the row is only a heading.
        words: The words of the text that give the date.
        event: Id of the event; empty for headings, gaps, documents and speakers.
        first: First day it may mean; None if it is undated.
        speaker: Id of the speaker whose quotations of that day it counts; empty for all other rows.
        clock: `04:40`, `~12:00`: when on its day it begins, if that is told.
        bars: A cell for each lane of spans beside the axis, from `with_bars`.
        document: Id of the document that appears; empty for all other rows.
        quotations: Ids of the quotations that it counts; empty for all other rows.
        meant: What the date of a document or of quotations means; None for all other rows.
    """

    heading: str = ""
    day: str = ""
    weekday: str = ""
    sign: str = "│ "
    headline: str = ""
    words: str = ""
    event: str = ""
    first: date | None = None
    speaker: str = ""
    clock: str = ""
    bars: str = ""
    document: str = ""
    quotations: tuple[str, ...] = ()
    meant: EdtfDate | None = None

    @property
    def key(self) -> str:
        """What the row stands for; empty if nothing."""
        if self.document:
            return row_key("document", self.document)
        return row_key("quotation", self.quotations[0]) if self.quotations else self.event
