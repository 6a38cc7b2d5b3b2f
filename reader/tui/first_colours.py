"""The colours of the first page: those the screen will have, known without importing Textual."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

#: The default theme.
USUAL: Final = "textual-dark"
#: Text and background of each theme, as in its palette; a test compares the two.
OF_THEME: Final[Mapping[str, tuple[str, str]]] = {
    "textual-dark": ("#e0e0e0", "#121212"),
    "textual-light": ("#1f1f1f", "#e0e0e0"),
    "nord": ("#d8dee9", "#2e3440"),
    "gruvbox": ("#fbf1c7", "#282828"),
    "catppuccin-mocha": ("#cdd6f4", "#181825"),
    "dracula": ("#f8f8f2", "#282a36"),
    "tokyo-night": ("#a9b1d6", "#1a1b26"),
    "monokai": ("#d6d6d6", "#272822"),
    "flexoki": ("#fffcf0", "#100f0f"),
    "catppuccin-latte": ("#4c4f69", "#eff1f5"),
    "catppuccin-frappe": ("#c6d0f5", "#303446"),
    "catppuccin-macchiato": ("#cad3f5", "#24273a"),
    "solarized-light": ("#4e6268", "#fdf6e3"),
    "solarized-dark": ("#9aa8aa", "#002b36"),
    "rose-pine": ("#e0def4", "#191724"),
    "rose-pine-moon": ("#e0def4", "#232136"),
    "rose-pine-dawn": ("#575279", "#faf4ed"),
    "atom-one-dark": ("#bbc0cb", "#282c34"),
    "atom-one-light": ("#383a42", "#fafafa"),
}


def first_colours(theme: str, environment: Mapping[str, str]) -> str:
    """Return what sets text and background; empty to keep the terminal's own, or if it may lack colours."""
    if environment.get("COLORTERM", "").strip().casefold() not in ("truecolor", "24bit"):
        return ""
    name = theme or environment.get("TEXTUAL_THEME", USUAL)
    if name.startswith("ansi-"):
        return ""
    text, ground = (_numbers(colour) for colour in OF_THEME.get(name, OF_THEME[USUAL]))
    return f"\x1b[38;2;{text};48;2;{ground}m"


def _numbers(colour: str) -> str:
    return ";".join(str(part) for part in bytes.fromhex(colour[1:]))
