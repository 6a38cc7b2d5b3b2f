"""How the panes share the screen: the application's style sheet, by the classes that the screen sets for its size."""

from reader.layout.arrangement import PANEL, ROOMY_PANEL

#: The two containers are hidden, and what they hold is not: Textual would paint every row of theirs, too, in each
#: frame, only to cover it; a key costs a quarter less without.
ARRANGEMENT = """
ReadingScreen { layout: vertical; }
Body { layout: horizontal; height: 1fr; layers: default over; }
Documents { width: 1fr; }
Body, Documents { visibility: hidden; }
Documents > *, Body > SidePanel { visibility: visible; }
SidePanel { width: PANEL_WIDTH; border-left: solid $border; }
.-roomy SidePanel { width: ROOMY_WIDTH; }
.-narrow SidePanel {
    display: none; layer: over; dock: right; width: 100%; border-left: none; background: $background;
}
.-narrow.-called SidePanel { display: block; }
.-no-panel SidePanel, .-text-alone SidePanel { display: none; }
.-panel-alone SidePanel { display: block; width: 100%; border-left: none; }
.-panel-alone Documents { display: none; }
.-airy Documents { padding-top: 1; }
.-flat TitleBar, .-flat KeyBar { display: none; }
.-flatter StatusLine { display: none; }
""".replace("PANEL_WIDTH", str(PANEL)).replace("ROOMY_WIDTH", str(ROOMY_PANEL))
