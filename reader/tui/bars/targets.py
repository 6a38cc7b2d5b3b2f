"""Which cells of a line run a command when they are clicked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from reader.keys import Hint
from reader.layout.cells import cell_length

_CLAUSE_END = re.compile(r"[,;:.·()]")


class Target(NamedTuple):
    """Cells that run a command when they are clicked.

    Attributes:
        start: The first cell, counted from the left edge of what the line says.
        end: The cell after the last one.
        command: Id of the command.
    """

    start: int
    end: int
    command: str

    def moved(self, cells: int) -> Target:
        """Return it so many cells further right."""
        return Target(self.start + cells, self.end + cells, self.command)


def targets_of(message: str | Hint, keys: Mapping[str, tuple[str, ...]]) -> list[Target]:
    """Return a target for each key that a hint names; it reaches to the end of the key's clause."""
    targets: list[Target] = []
    column, is_open = 0, False
    for text, command in message.pieces(keys) if isinstance(message, Hint) else ():
        if command:
            targets.append(Target(column, column + cell_length(text), command))
            is_open = True
        elif is_open:
            clause = _CLAUSE_END.split(text)[0]
            targets[-1] = targets[-1]._replace(end=column + cell_length(clause.rstrip()))
            is_open = clause == text
        column += cell_length(text)
    return targets
