"""The panel, the panes and the width of the text."""

from __future__ import annotations

from reader.tui.commands.group import CommandGroup

#: Columns that one press of `+` or `-` adds or takes.
WIDTH_STEP = 4
NARROWEST, WIDEST, USUAL = 20, 240, 80


class Arranging(CommandGroup):
    """What is shown where."""

    def quotations(self, count: int | None) -> None:
        """List the quotations."""
        self.screen.panes.open_list("quotations", focus=True)

    def timeline(self, count: int | None) -> None:
        """Show the timeline."""
        self.screen.panes.open_list("timeline", focus=True)

    def contents(self, count: int | None) -> None:
        """List the headings."""
        self.screen.panes.open_list("contents", focus=True)

    def panel(self, count: int | None) -> None:
        """Show or hide the panel."""
        self.screen.panes.show_panel(not self.screen.panes.panel_is_shown)

    def alone(self, count: int | None) -> None:
        """Give the whole screen to what has the focus, or share it again."""
        self.screen.panes.toggle_alone()

    def next_pane(self, count: int | None) -> None:
        """Focus the next pane."""
        self.screen.focus_next()

    def previous_pane(self, count: int | None) -> None:
        """Focus the pane before."""
        self.screen.focus_previous()

    def narrower(self, count: int | None) -> None:
        """Set the text narrower."""
        self._width(-(count or 1))

    def wider(self, count: int | None) -> None:
        """Set the text wider."""
        self._width(count or 1)

    def usual_width(self, count: int | None) -> None:
        """Set the text at its usual width."""
        self.screen.reader.set_measure(USUAL)

    def _width(self, steps: int) -> None:
        measure = self.screen.reader.measure or min(WIDEST, self.screen.view.size.width)
        self.screen.reader.set_measure(max(NARROWEST, min(WIDEST, measure + steps * WIDTH_STEP)))
