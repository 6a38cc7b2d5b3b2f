"""The side panel: quotations, speakers, timeline and contents of a dossier, and details of the current row."""

from reader.tui.panel.current import Current
from reader.tui.panel.side_panel import SidePanel
from reader.tui.panel.tab_row import TABS

__all__ = ["TABS", "Current", "SidePanel"]
