"""Ids for what is taken into a dossier: those that it brings along where they are free."""

from __future__ import annotations

import re
from collections.abc import Iterable

_PLAIN = re.compile(r"\w[\w.-]{0,59}")


def is_plain_id(text: str) -> bool:
    """Say whether a text may be an id as it is: of letters, digits, `.`, `_` and `-`, and short."""
    return bool(_PLAIN.fullmatch(text))


class Ids:
    """Gives out ids, each once."""

    def __init__(self, prefix: str, taken: Iterable[str]) -> None:
        """Begin.

        Args:
            prefix: What ids are made of, with a number.
            taken: Those that are not to be given out.
        """
        self._prefix = prefix
        self._taken = set(taken)
        self._number = 0

    def free(self, wanted: str) -> str:
        """Return the id that is wanted, if it is free and may be one; else the first that is free."""
        given = wanted
        while given in self._taken or not is_plain_id(given):
            self._number += 1
            given = f"{self._prefix}{self._number}"
        self._taken.add(given)
        return given
