"""How the panes share the screen: which are shown, which has the focus, what lies over what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.layout.arrangement import AIR, ALL_BARS, PANEL_BESIDE, STATUS_LINE, TWO_DOCUMENTS
from reader.reading.filters import Filter

if TYPE_CHECKING:
    from textual.geometry import Size

    from reader.tui.panel import Tab
    from reader.tui.reading_screen import ReadingScreen


class Panes:
    """Arranges documents and panel by classes of the screen; `arrangement` says what each class does."""

    def __init__(self, screen: ReadingScreen) -> None:
        self._screen = screen

    def arrange(self, size: Size) -> None:
        """Arrange the panes for a size of the screen."""
        width, height = size
        self._screen.set_class(width < PANEL_BESIDE, "-narrow")
        self._screen.set_class(width >= TWO_DOCUMENTS, "-roomy")
        self._screen.set_class(height >= AIR, "-airy")
        self._screen.set_class(height < ALL_BARS, "-flat")
        self._screen.set_class(height < STATUS_LINE, "-flatter")
        self.show_documents()

    @property
    def panel_has_focus(self) -> bool:
        """Whether a list of the panel has the focus."""
        return self._screen.focused is not None and self._screen.panel in self._screen.focused.ancestors_with_self

    @property
    def timeline_has_focus(self) -> bool:
        """Whether the timeline has the focus."""
        return self.panel_has_focus and self._screen.panel.tab == "timeline"

    @property
    def panel_is_shown(self) -> bool:
        """Whether the panel is on the screen."""
        return self._screen.panel.display

    @property
    def list_shown(self) -> str:
        """The list of the panel that is open beside the text; empty where the panel is hidden."""
        return "" if self._screen.has_class("-no-panel") else self._screen.panel.tab

    @property
    def panel_lies_over(self) -> bool:
        """Whether the panel, when shown, lies over the text."""
        return self._screen.has_class("-narrow")

    def open_list(self, tab: Tab, *, focus: bool = False) -> None:
        """Show a list of the panel."""
        self._screen.remove_class("-text-alone")
        self.show_panel(True)
        self._screen.panel.open(tab)
        if focus:
            self._screen.panel.focus_list()
        self._screen.show_status()

    def show_panel(self, shown: bool) -> None:
        """Show or hide the panel: for good where it stands beside the text, until it is left where it lies over it."""
        if self.panel_lies_over:
            self._screen.set_class(shown, "-called")
        else:
            self._screen.set_class(not shown, "-no-panel")
        if not shown:
            self._screen.remove_class("-panel-alone")
            self._screen.set_focus(self._screen.view)

    def toggle_alone(self) -> None:
        """Give the whole screen to the pane that has the focus, or share it again."""
        mine = "-panel-alone" if self.panel_has_focus else "-text-alone"
        self._screen.set_class(not self._screen.has_class(mine), mine)
        self.show_documents()

    def close_top(self) -> bool:
        """Close the topmost thing that is open over the text; say whether there was one."""
        filter_ = self._screen.reading.filter
        if self._screen.selecting.active:
            self._screen.selecting.end()
        elif self.panel_has_focus and (all_listed := filter_.without(self._screen.panel.tab)) != filter_:
            self._screen.change(filter=all_listed)
        elif self._screen.has_class("-panel-alone") or self._screen.has_class("-text-alone"):
            self._screen.remove_class("-panel-alone", "-text-alone")
            self.show_documents()
        elif self.panel_is_shown and self.panel_lies_over:
            self.show_panel(False)
        elif self.panel_has_focus:
            self._screen.set_focus(self._screen.view)
        else:
            return False
        return True

    def clear(self) -> None:
        """Take back what is laid over the text itself: the matches of a search, or else a filter."""
        if self._screen.reading.search is not None or self._screen.searcher.under_way:
            self._screen.searcher.clear()
        else:
            self._screen.change(filter=Filter(), lit=None)

    def show_documents(self) -> None:
        """Show the document that is read, and on a wide screen another one beside it."""
        reading = self._screen.reading
        is_wide = self._screen.size.width >= TWO_DOCUMENTS and not self._screen.has_class("-text-alone")
        shown = {reading.document, reading.beside} if is_wide else {reading.document}
        self._screen.documents.show(tuple(each.id for each in reading.dossier.documents if each.id in shown))

    def leave_panel(self) -> None:
        """Give the focus to the text; a panel that lies over it goes."""
        self._screen.remove_class("-panel-alone")
        if self.panel_lies_over:
            self.show_panel(False)
        self._screen.set_focus(self._screen.view)
