"""Commands by the names that are typed after the colon."""

from __future__ import annotations

from reader.keys.commands import COMMANDS
from reader.words.near import nearest

#: What hands that know vim or less type, and what it does here.
NAMES_ELSEWHERE = {
    **dict.fromkeys(("q", "q!", "qa", "qa!", "wq", "wqa", "x", "xa", "exit"), "quit"),
    **dict.fromkeys(("h", "?"), "help"),
    **dict.fromkeys(("noh", "nohlsearch"), "escape"),
    "e": "edit",
    "e!": "reload",
    "$": "bottom",
}
#: What they type to save, which nothing else does: what can be saved is saved as it is made.
SAVING = frozenset(("w", "w!", "write", "wa", "up", "update"))


def command_named(name: str) -> str | None:
    """Return the id of a command by its id, its label, or a name it has elsewhere; None where nothing is called so."""
    return _ids_by_name().get(_normal(name))


def nearest_name(name: str) -> str:
    """Return the id or label most like a name that nothing has; empty where none is like it."""
    return nearest(_normal(name), _ids_by_name())


def _ids_by_name() -> dict[str, str]:
    """Return every name; an id stands before a label, and both before a name from elsewhere."""
    labels = {_normal(command.label): command.id for command in COMMANDS}
    return {**NAMES_ELSEWHERE, **labels, **{command.id: command.id for command in COMMANDS}}


def _normal(name: str) -> str:
    return "_".join(name.lower().split())
