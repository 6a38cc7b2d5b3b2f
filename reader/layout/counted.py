"""A number of things, in words."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """Return `1 event`, `3 events`: the number, and the name of the things as that number asks for."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
