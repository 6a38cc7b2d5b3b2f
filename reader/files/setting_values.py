"""The settings by name: what each is for, and which values it may have."""

from __future__ import annotations

from typing import Final

from reader.model.values import dataclass

#: Columns of text that can be set; 0 is the whole window.
NARROWEST, WIDEST = 20, 400


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting that is a plain value; the keymap is none.

    Attributes:
        name: Its key in the file.
        meaning: What it is, in a few words.
        values: All values that it may have; empty where there is no list of them.
        otherwise: What else it may be, as in "write a number"; empty for nothing.
    """

    name: str
    meaning: str
    values: tuple[str, ...] = ()
    otherwise: str = ""

    def refuses(self, value: str) -> bool:
        """Say whether a value is none that it may have; themes are known to the screen alone."""
        if self.name == "width":
            return width_of(value) is None
        return bool(self.values) and value not in self.values

    @property
    def valid(self) -> str:
        """What it may be, in words: `quotations, speakers, timeline or contents`."""
        *others, last = self.values or ("",)
        return f"{', '.join(others)} or {last}" if others else self.otherwise


PANELS: Final = ("quotations", "speakers", "timeline", "contents")
REPORTS: Final = ("sure", "all")
SETTINGS: Final = (
    Setting("theme", "colours of the screen", otherwise="the name of a theme"),
    Setting("width", "columns of text", otherwise=f"{NARROWEST} to {WIDEST}, or 0 for the whole window"),
    Setting("panel", "the list that is open at the start", PANELS),
    Setting("reports", "whether reported speech is shown too that may be none", REPORTS),
    Setting("cache", "whether what is found in texts is there at once the next time", ("true", "false")),
    Setting("name", "kept with what you judge", otherwise="your name"),
)
SETTINGS_BY_NAME: Final = {setting.name: setting for setting in SETTINGS}


def width_of(value: str) -> int | None:
    """Return the columns of text that a value stands for; None if it is no width."""
    width = int(value) if value.isascii() and value.isdigit() and len(value) < 5 else -1
    return width if width == 0 or NARROWEST <= width <= WIDEST else None
