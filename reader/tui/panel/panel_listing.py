"""What each tab of the panel shows: a list that follows the text and has details of each row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from reader.model.values import dataclass, field, replace
from reader.reading.filters import Filter, filter_words
from reader.tui.panel.empty_lists import empty_text
from reader.tui.panel.facts import Facts
from reader.tui.panel.listing import Listing
from reader.tui.panel.quotation_listing import QuotationListing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.layout.headings import Heading
    from reader.reading.completion import Stage
    from reader.reading.filters import Listed
    from reader.tui.look.pieces import PanelRow
    from reader.tui.panel.details import DetailLine


class PanelListing(Listing, Protocol):
    """The list of one tab."""

    def nearest(self, document: str, offset: int, current: int) -> int | None:
        """Return the row nearest to a place; `current` if as near, None if nothing is in the document."""

    def details(self, key: str) -> list[DetailLine]:
        """Return the details of what `key` stands for, the most important first."""


@runtime_checkable
class Headed(Protocol):
    """A list that has rows above it, which do not scroll."""

    def head(self, width: int, key: str | None) -> Sequence[PanelRow]:
        """Return these rows for a panel of so many cells, where a row is chosen that stands for `key`."""


@dataclass(frozen=True)
class ListsShown:
    """All that the lists show.

    Attributes:
        facts: The dossier.
        headings: Each document's headings, by document id.
        filter: Which quotations and speakers, and whose events.
        stage: Whether more is still being found.
    """

    facts: Facts
    headings: Mapping[str, Sequence[Heading]]
    filter: Filter = field(default_factory=Filter)
    stage: Stage = "idle"

    def listing(self, tab: Listed, width: int, keys: Mapping[str, tuple[str, ...]]) -> PanelListing:
        """Return the list of a tab; lists are imported when first opened.

        Args:
            tab: Which one.
            width: Cells of the panel.
            keys: The current keys, for what an empty list says.
        """
        empty = empty_text(tab, self.facts.dossier, self.filter, stage=self.stage).filled(keys)
        if tab == "quotations":
            return QuotationListing(self.facts, self.filter, empty)
        if tab == "speakers":
            from reader.tui.panel.speaker_listing import SpeakerListing

            return SpeakerListing(self.facts, self.filter.typed_in("speakers"), empty)
        if tab == "timeline":
            from reader.tui.panel.timeline_chart_listing import CHART_WIDTH, TimelineChartListing
            from reader.tui.panel.timeline_listing import TimelineListing

            timeline = TimelineChartListing if width >= CHART_WIDTH else TimelineListing
            return timeline(self.facts, self.filter, width, empty)
        from reader.tui.panel.contents_listing import ContentsListing

        return ContentsListing(self.facts, self.headings, self.filter.typed_in("contents"), empty)

    def left_out(self, tab: Listed) -> str:
        """Return a tab's filter in words; empty for none."""
        return filter_words(self.facts.dossier, self.filter, tab)

    def entries_in_all(self, tab: Listed, width: int, keys: Mapping[str, tuple[str, ...]]) -> int:
        """Return how many entries the list of a tab has before it is filtered by typing."""
        everything = replace(self, filter=self.filter.typing(tab, ""))
        return entries_of(everything.listing(tab, width, keys))


def entries_of(listing: PanelListing) -> int:
    """Return how many entries a list has, without headings."""
    return sum(listing.key(number) is not None for number in range(len(listing)))
