"""How the panes share the screen: the style sheet, and the screen's classes that it depends on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.layout.arrangement import AIR, ALL_BARS, STATUS_LINE, panes

if TYPE_CHECKING:
    from textual.geometry import Size
    from textual.screen import Screen

    from reader.reading.desk import Arranging
    from reader.reading.filters import Listed
    from reader.reading.state import ReadingState
    from reader.tui.comparison.pane import ComparisonPane
    from reader.tui.documents import Documents
    from reader.tui.panel.side_panel import SidePanel

#: The containers are hidden, though not what they hold: Textual would also paint each of their rows in every
#: frame, only to cover it. This makes a key a quarter cheaper.
ARRANGEMENT = """
ReadingScreen { layout: vertical; }
Body { layout: horizontal; height: 1fr; layers: default over; }
TextColumn { layout: vertical; width: 1fr; height: 1fr; }
Body, TextColumn, Documents { visibility: hidden; }
Documents > *, TextColumn > ComparisonPane, Body > SidePanel { visibility: visible; }
ComparisonPane { display: none; }
.-comparing ComparisonPane { display: block; }
SidePanel { border-left: solid $border; }
.-narrow SidePanel {
    display: none; layer: over; dock: right; width: 100%; border-left: none; background: $background;
}
.-narrow.-called SidePanel { display: block; }
.-no-panel SidePanel, .-text-alone SidePanel { display: none; }
.-panel-alone SidePanel { display: block; width: 100%; border-left: none; }
.-panel-alone TextColumn { display: none; }
.-comparison-alone SidePanel, .-comparison-alone Documents { display: none; }
.-airy Documents { padding-top: 1; }
.-flat TitleBar, .-flat KeyBar { display: none; }
.-flatter StatusLine { display: none; }
ToastRack { margin-bottom: 2; }
"""

#: The classes of the screen while one pane has it alone.
ALONE = ("-panel-alone", "-text-alone", "-comparison-alone")
#: The comparison takes a third of the rows; where those are few, about half, which leaves a paragraph above it.
SHARE_OF_MANY, SHARE_OF_FEW, LEAST_COMPARISON = 1 / 3, 0.55, 12


class Arrangement:
    """Owns which panes are shown, which has the focus, and what lies over what."""

    def __init__(self, screen: Screen[Any], documents: Documents, comparison: ComparisonPane, panel: SidePanel) -> None:
        self._screen = screen
        self._documents = documents
        self._comparison = comparison
        self._panel = panel

    def fit(self, size: Size, state: ReadingState) -> None:
        """Arrange the panes for a screen size."""
        self.classify(size, state)
        self._fit_comparison(size.height)
        self.show_documents(state)

    def classify(self, size: Size, state: ReadingState) -> None:
        """Give the screen the classes of its size: before there are widgets, or all their styles are made again."""
        width, height = size
        self._screen.set_class(not panes(width, len(state.dossier.documents)).panel, "-narrow")
        self._screen.set_class(height >= AIR, "-airy")
        self._screen.set_class(height < ALL_BARS, "-flat")
        self._screen.set_class(height < STATUS_LINE, "-flatter")

    @property
    def panel_has_focus(self) -> bool:
        """Whether a list of the panel has the focus."""
        return self._screen.focused is not None and self._panel in self._screen.focused.ancestors_with_self

    @property
    def panel_is_shown(self) -> bool:
        """Whether the panel is on the screen."""
        return self._panel.display

    @property
    def panel_is_hidden(self) -> bool:
        """Whether the user has hidden the panel that would be beside the text."""
        return self._screen.has_class("-no-panel")

    @property
    def panel_lies_over(self) -> bool:
        """Whether the panel, when shown, lies over the text."""
        return self._screen.has_class("-narrow")

    def show_documents(self, state: ReadingState) -> None:
        """Show the document being read, on a wide screen another one beside it, and the panel in the room left."""
        has_panel = not any(map(self._screen.has_class, ("-no-panel", *ALONE)))
        side_by_side = panes(self._screen.size.width, len(state.dossier.documents), panel=has_panel)
        is_wide = side_by_side.documents > 1 and not self._screen.has_class("-text-alone")
        shown = {state.document, state.beside} if is_wide else {state.document}
        if side_by_side.panel:
            self._panel.styles.width = side_by_side.panel
        else:
            self._panel.styles.clear_rule("width")
        self._documents.show(
            tuple(each.id for each in state.dossier.documents if each.id in shown), read=state.document
        )

    def show_comparison(self, shown: bool, state: ReadingState) -> None:
        """Show the comparison below the text, which nothing covers then, or no longer."""
        if shown and (self._screen.has_class("-panel-alone") or (self.panel_is_shown and self.panel_lies_over)):
            self._leave_panel(state)
        elif not shown and self._comparison.has_keys:
            self._focus_text(state)
        self._screen.set_class(shown, "-comparing")
        if not shown:
            self._screen.remove_class("-comparison-alone")

    @property
    def comparison_has_focus(self) -> bool:
        """Whether the comparison is on the screen and takes the keys that move."""
        return self._comparison.has_keys

    def open_list(self, name: Listed, state: ReadingState, *, focus: bool) -> None:
        """Show a list of the panel; one that would lie over the text, only with the focus."""
        if focus or not self.panel_lies_over:
            self._show_panel(True, state)
        self._panel.open(name)
        if focus:
            self._panel.focus_list()

    def arrange(self, how: Arranging, state: ReadingState) -> None:
        """Rearrange the panes."""
        if how == "panel":
            shown = not self.panel_is_shown
            self._show_panel(shown, state)
            if not shown:
                self._focus_text(state)
            elif self.panel_lies_over:
                self._panel.focus_list()  # or keys would move the text that it covers
        elif how == "alone":
            mine = (
                f"-{'panel' if self.panel_has_focus else 'comparison' if self.comparison_has_focus else 'text'}-alone"
            )
            self._screen.set_class(not self._screen.has_class(mine), mine)
            self._fit_comparison(self._screen.size.height)
            self.show_documents(state)
        elif how in ("next pane", "previous pane"):
            self._screen.focus_next() if how == "next pane" else self._screen.focus_previous()
            self._let_nothing_cover_the_focus(state)
        else:
            self._leave_panel(state)

    def close_top(self, state: ReadingState) -> bool:
        """End one pane alone, or close a panel over the text, or leave the list; say whether there was any."""
        if any(map(self._screen.has_class, ALONE)):
            self._screen.remove_class(*ALONE)
            self.show_documents(state)
        elif self.panel_is_shown and self.panel_lies_over:
            self._leave_panel(state)
        elif self.panel_has_focus:
            self._focus_text(state)
        else:
            return False
        return True

    def _show_panel(self, shown: bool, state: ReadingState) -> None:
        """Show or hide the panel: for good beside the text, until it is left over the text."""
        self._screen.set_class(shown and self.panel_lies_over, "-called")
        if not self.panel_lies_over:
            self._screen.set_class(not shown, "-no-panel")
        self._screen.remove_class("-text-alone" if shown else "-panel-alone")
        self.show_documents(state)

    def _leave_panel(self, state: ReadingState) -> None:
        """Focus the text, and close a panel that lies over it."""
        self._screen.remove_class("-panel-alone")
        if self.panel_lies_over:
            self._show_panel(False, state)
        self.show_documents(state)
        self._focus_text(state)

    def _let_nothing_cover_the_focus(self, state: ReadingState) -> None:
        """Close a panel that lies over the text, if the text or the comparison now has the focus."""
        if self.panel_is_shown and self.panel_lies_over and not self.panel_has_focus:
            in_comparison = self.comparison_has_focus
            self._leave_panel(state)
            if in_comparison:
                self._comparison.focus_lines()

    def _fit_comparison(self, height: int) -> None:
        """Give the comparison its share of the rows, or all of them if it is alone."""
        body = max(1, height - 4)
        rows = max(round(body * SHARE_OF_MANY), min(LEAST_COMPARISON, round(body * SHARE_OF_FEW)))
        self._comparison.styles.height = "1fr" if self._screen.has_class("-comparison-alone") else rows

    def _focus_text(self, state: ReadingState) -> None:
        self._screen.set_focus(self._documents.view(state.document))
