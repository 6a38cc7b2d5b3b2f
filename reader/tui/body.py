"""The middle of the screen: documents at the left, panel at the right or over them."""

from __future__ import annotations

from textual.widget import Widget


class Body(Widget):
    """Holds the documents and the panel."""

    DEFAULT_CSS = """
    Body { layout: horizontal; height: 1fr; layers: default over; }
    Body Documents { width: 1fr; }
    Body SidePanel { width: 44; border-left: solid $foreground 15%; }
    ReadingScreen.-roomy Body SidePanel { width: 48; }
    ReadingScreen.-narrow Body SidePanel {
        layer: over; dock: right; width: 48; max-width: 100%; background: $background;
    }
    ReadingScreen.-small Body SidePanel { width: 100%; border-left: none; }
    ReadingScreen.-no-panel Body SidePanel { display: none; }
    ReadingScreen.-text-alone Body SidePanel { display: none; }
    ReadingScreen.-panel-alone Body SidePanel { width: 100%; border-left: none; }
    ReadingScreen.-panel-alone Body Documents { display: none; }
    """
