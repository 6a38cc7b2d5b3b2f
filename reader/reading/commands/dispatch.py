"""From a command's id to the function that carries it out."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from reader.reading.commands import arranging, keeping, moving, program, quoting, searching
from reader.reading.session import Session

GROUPS: tuple[ModuleType, ...] = (moving, quoting, searching, arranging, keeping, program)


def functions_by_command() -> dict[str, Callable[[Session, int | None], None]]:
    """Return the function for each command id; a test holds the ids against the declaration."""
    return {
        name: function
        for group in GROUPS
        for name, function in vars(group).items()
        if getattr(function, "__module__", "") == group.__name__ and not name.startswith("_")
    }


_FUNCTIONS = functions_by_command()
#: The ids of all commands of the reading.
COMMAND_IDS = tuple(_FUNCTIONS)


def run_command(session: Session, command_id: str, count: int | None = None) -> None:
    """Carry out a command of the declaration; what was said before it goes."""
    before = session.state.message
    if before:
        session.change_unseen(message="")
    _FUNCTIONS[command_id](session, count)
    if before and not session.state.message:
        session.desk.say("")
