"""What a command's first word may ask for, where a command does several things."""

from __future__ import annotations

from typing import Literal

from reader.model.values import dataclass

#: What a word of the command line is, for those who complete it. A query may name a speaker (`@name`).
Kind = Literal["path", "folder", "document", "speaker", "query", "opened", "topic", "shell", "other"]


@dataclass(frozen=True, slots=True)
class Action:
    """One of the things that a command does.

    Attributes:
        usage: Its words, as the usage line has them.
        description: What it does.
        words: What its words are.
    """

    usage: str
    description: str
    words: tuple[Kind, ...] = ()
