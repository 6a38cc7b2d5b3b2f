"""Why something cannot be annotated so."""

from __future__ import annotations

from reader.keys import Hint


class NotPossibleError(Exception):
    """A change that makes no sense here; says why, and what would."""

    def __init__(self, why: str | Hint) -> None:
        super().__init__(why)
        self.why = why
