"""One thing that was looked at, and what became of it."""

from __future__ import annotations

from typing import Literal

from reader.model.values import dataclass

#: `ok`; `none`: not there, and nobody needs it; `wrong`: something does not work.
State = Literal["ok", "none", "wrong"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    Attributes:
        part: What it belongs to: the terminal, the folders …
        name: What it is.
        value: What was found.
        state: Whether it is well.
        hint: What to do about it; empty for nothing.
    """

    part: str
    name: str
    value: str
    state: State = "ok"
    hint: str = ""
