"""Ids made from names."""

from __future__ import annotations

from collections.abc import Container


def free_id(name: str, taken: Container[str]) -> str:
    """Return an id made from a name's letters and digits, numbered if taken; `unnamed` if it has none."""
    plain = "-".join("".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()) or "unnamed"
    return numbered(plain, taken)


def numbered(name: str, taken: Container[str]) -> str:
    """Return the name; if it is taken, the name with the lowest free number from 2."""
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free
