"""The colours that the themes name, known without importing Textual: what the palette is made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

#: The default theme.
USUAL: Final = "textual-dark"


class ThemeColours(NamedTuple):
    """What a theme says of itself, by Textual's own names.

    Attributes:
        primary: Its accent.
        background: Its page; None for the usual one.
        surface: What is over the page; None for the usual one.
        foreground: Its text; None for the opposite of the page.
        dark: Whether the page is dark.
        ansi: Whether it keeps the terminal's own colours.
    """

    primary: str
    background: str | None = None
    surface: str | None = None
    foreground: str | None = None
    dark: bool = True
    ansi: bool = False


#: Each theme that comes with Textual; a test compares the two.
OF_THEME: Final[Mapping[str, ThemeColours]] = {
    "textual-dark": ThemeColours("#0178D4", None, None, "#e0e0e0"),
    "textual-light": ThemeColours("#004578", "#E0E0E0", "#D8D8D8", dark=False),
    "nord": ThemeColours("#88C0D0", "#2E3440", "#3B4252", "#D8DEE9"),
    "gruvbox": ThemeColours("#85A598", "#282828", "#3c3836", "#fbf1c7"),
    "catppuccin-mocha": ThemeColours("#F5C2E7", "#181825", "#313244", "#cdd6f4"),
    "dracula": ThemeColours("#BD93F9", "#282A36", "#2B2E3B", "#F8F8F2"),
    "tokyo-night": ThemeColours("#BB9AF7", "#1A1B26", "#24283B", "#a9b1d6"),
    "monokai": ThemeColours("#AE81FF", "#272822", "#2e2e2e", "#d6d6d6"),
    "flexoki": ThemeColours("#205EA6", "#100F0F", "#1C1B1A", "#FFFCF0"),
    "catppuccin-latte": ThemeColours("#8839EF", "#EFF1F5", "#E6E9EF", "#4C4F69", dark=False),
    "catppuccin-frappe": ThemeColours("#CA9EE6", "#303446", "#414559", "#C6D0F5"),
    "catppuccin-macchiato": ThemeColours("#C6A0F6", "#24273A", "#363A4F", "#CAD3F5"),
    "solarized-light": ThemeColours("#268bd2", "#fdf6e3", "#eee8d5", "#586e75", dark=False),
    "solarized-dark": ThemeColours("#268bd2", "#002b36", "#073642", "#839496"),
    "rose-pine": ThemeColours("#c4a7e7", "#191724", "#1f1d2e", "#e0def4"),
    "rose-pine-moon": ThemeColours("#c4a7e7", "#232136", "#2a273f", "#e0def4"),
    "rose-pine-dawn": ThemeColours("#907aa9", "#faf4ed", "#fffaf3", "#575279", dark=False),
    "atom-one-dark": ThemeColours("#61AFEF", "#282C34", "#3B414D", "#ABB2BF"),
    "atom-one-light": ThemeColours("#4078F2", "#FAFAFA", "#E0E0E0", "#383A42", dark=False),
    "ansi-dark": ThemeColours("ansi_blue", "ansi_default", "ansi_default", "ansi_default", ansi=True),
    "ansi-light": ThemeColours("ansi_blue", "ansi_default", "ansi_default", "ansi_default", dark=False, ansi=True),
}
