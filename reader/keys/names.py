"""Commands by the names typed after the colon."""

from __future__ import annotations

from collections.abc import Iterable

from reader.keys.commands import COMMANDS
from reader.words.near import nearest

#: Names from vim and less, and the commands they run here.
NAMES_ELSEWHERE = {
    **dict.fromkeys(("q", "q!", "qa", "qa!", "wq", "wqa", "x", "xa", "exit"), "quit"),
    **dict.fromkeys(("h", "?"), "help"),
    **dict.fromkeys(("noh", "nohlsearch"), "escape"),
    "e": "edit",
    "e!": "reload",
    "$": "bottom",
}
#: Their names for saving, which there is no command for: everything is saved as it is made.
SAVING = frozenset(("w", "w!", "write", "wa", "up", "update"))
#: What begins a line that changes a setting, and one that asks for help on a command.
SETTING = frozenset(("set", "se"))
HELPING = frozenset(("help", "h"))


def command_named(name: str) -> str | None:
    """Return the id of a command by its id, its label, or its name elsewhere; None if there is no such command."""
    return _ids_by_name().get(_normal(name))


def nearest_name(name: str, others: Iterable[str] = ()) -> str:
    """Return the id, label or other name most like an unknown one; empty if none is close."""
    return nearest(_normal(name), (*others, *_ids_by_name()))


def _ids_by_name() -> dict[str, str]:
    """Return every name; ids take precedence over labels, and both over names from elsewhere."""
    labels = {_normal(command.label): command.id for command in COMMANDS}
    return {**NAMES_ELSEWHERE, **labels, **{command.id: command.id for command in COMMANDS}}


def _normal(name: str) -> str:
    return "_".join(name.lower().split())
