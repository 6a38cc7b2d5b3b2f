"""From a command's id to the function that runs it."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

from reader.reading.commands import annotating, arranging, checking, keeping, moving, program, quoting, searching
from reader.reading.list_cursor import agree
from reader.reading.session import Session

GROUPS: tuple[ModuleType, ...] = (moving, quoting, checking, annotating, searching, arranging, keeping, program)


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
    """Run a command; the message before it goes, and the way back from the last jump."""
    was_told = _is_told(session)
    if was_told:
        session.change_unseen(message="", jumped=False)
    _FUNCTIONS[command_id](session, count)
    agree(session)
    if was_told and not _is_told(session):
        session.desk.say("")


def _is_told(session: Session) -> bool:
    """Say whether the status line has something from the last command."""
    return bool(session.state.message) or session.state.jumped
