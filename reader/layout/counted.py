"""Counts in words."""

from __future__ import annotations


def counted(number: int, thing: str) -> str:
    """Return `1 event`, `3 events`: the number, and the noun in the singular or plural."""
    return f"{number} {thing}{'' if number == 1 else 's'}"
