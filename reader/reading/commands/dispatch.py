"""From a command's id to the function that runs it."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from reader.reading.commands import arranging, keeping, moving, program, quoting, searching
from reader.reading.session import Session

GROUPS: tuple[ModuleType, ...] = (moving, quoting, searching, arranging, keeping, program)


def functions_by_command() -> dict[str, Callable[[Session, int | None], None]]:
    """Return the function of each command id; a test compares the ids to the declaration."""
    return {
        name: function
        for group in GROUPS
        for name, function in vars(group).items()
        if getattr(function, "__module__", "") == group.__name__ and not name.startswith("_")
    }


_FUNCTIONS = functions_by_command()
#: The ids of all commands.
COMMAND_IDS = tuple(_FUNCTIONS)


def run_command(session: Session, command_id: str, count: int | None = None) -> None:
    """Run a command; the message before it goes."""
    before = session.state.message
    if before:
        session.change_unseen(message="")
    _FUNCTIONS[command_id](session, count)
    if before and not session.state.message:
        session.desk.say("")
