"""The style sheet's colours, and the look of Textual's own widgets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from reader.tui.look.colour import to_hex

if TYPE_CHECKING:
    from reader.tui.look.look import Look

#: The names of each palette colour in Textual's style sheets, including all grounds that Textual's widgets use.
NAMES: Final[Mapping[str, str]] = {
    "page": "background input-cursor-foreground scrollbar-background scrollbar-background-hover "
    "scrollbar-background-active scrollbar-corner-color",
    "raised": "surface panel panel-lighten-1 panel-darken-1 surface-active",
    "code": "boost block-hover-background",
    "raised_cursor": "block-cursor-background block-cursor-blurred-background",
    "selection": "screen-selection-background input-selection-background",
    "selected": "screen-selection-foreground input-selection-foreground",
    "text": "foreground text block-cursor-foreground block-cursor-blurred-foreground input-cursor-background "
    "link-color link-color-hover",
    "faded": "text-muted text-disabled foreground-muted foreground-disabled scrollbar-active",
    "rule": "border border-blurred scrollbar scrollbar-hover",
}
#: The same for the terminal's own colours. Without colours, any other ground is shown by reverse.
OWN: Final[Mapping[str, str]] = {
    "text": "ansi_default",
    "text-muted": "ansi_default",
    "text-disabled": "ansi_default",
    "border": "ansi_default",
    "border-blurred": "ansi_default",
    "block-cursor-background": "ansi_default",
    "block-cursor-foreground": "ansi_default",
    "block-cursor-text-style": "bold reverse",
    "block-hover-background": "ansi_default",
    "screen-selection-background": "ansi_white",
    "screen-selection-foreground": "ansi_black",
    "input-selection-background": "ansi_white",
    "input-selection-foreground": "ansi_black",
    "scrollbar": "ansi_white",
    "scrollbar-hover": "ansi_white",
    "scrollbar-active": "ansi_white",
    "scrollbar-background": "ansi_default",
    "scrollbar-background-hover": "ansi_default",
    "scrollbar-background-active": "ansi_default",
}


def sheet_colours(look: Look) -> Mapping[str, str]:
    """Return the style sheet's variables to which the look gives its own values."""
    if look.palette is None:
        return OWN
    return {name: to_hex(getattr(look.palette, field)) for field, names in NAMES.items() for name in names.split()}


#: With the terminal's own colours, a border shows where a dialog ends.
SHEET: Final = """
Toast { background: $surface; border-left: outer $text-muted; }
Toast.-warning, Toast.-error { border-left: outer $foreground; }
PageDialog > VerticalScroll:ansi, ListDialog > Vertical:ansi { border: solid $border; padding: 0 1; }
Input > .input--placeholder, Input > .input--suggestion { color: $text-muted; }
"""
