"""The palette: every command and theme by name; type part of it, and choose."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from reader.keys import COMMANDS, show_key
from reader.reading.dialogs import Choice, ChoiceRow

#: Columns for a command's name.
NAME_WIDTH = 22
#: What stands first, as whoever opens it with the mouse sees only so many.
FIRST = (
    *("search", "search_all", "quotations", "speakers", "timeline", "contents", "to_look_at", "compare", "back"),
    *("copy", "note", "bookmark", "bookmarks", "link", "sheet", "quit"),
)
#: What a theme's key begins with; no command's id does.
THEME = " "


def palette(
    keys: Mapping[str, tuple[str, ...]],
    themes: Iterable[str],
    run: Callable[[str], object],
    take_theme: Callable[[str], object],
) -> Choice:
    """Return the list of commands and themes.

    Args:
        keys: The current keys by command.
        themes: Names of the themes.
        run: Runs a command by its id.
        take_theme: Takes a theme by its name.
    """

    def take(key: str) -> None:
        if key.startswith(THEME):
            take_theme(key.removeprefix(THEME))
        else:
            run(key)

    commands = [
        _row(each.id, each.label, each.help, "  ".join(map(show_key, keys[each.id])))
        for each in sorted(COMMANDS, key=lambda each: FIRST.index(each.id) if each.id in FIRST else len(FIRST))
        if each.id != "palette"
    ]
    meaning = "Colours of the screen; saved in the settings."
    rows = (*commands, *(_row(f"{THEME}{name}", f"Theme {name}", meaning) for name in sorted(themes)))
    return Choice("Commands", rows, "No such command", take, does="runs it", type_first=True)


def _row(key: str, name: str, meaning: str, keys: str = "") -> ChoiceRow:
    left, body, right = f"{name:<{NAME_WIDTH - 1}} ", meaning, f"  {keys}"
    return ChoiceRow(key, ((left, "strong"),), ((body, "plain"),), ((right, "dim"),), name=f"{name} {key}")
