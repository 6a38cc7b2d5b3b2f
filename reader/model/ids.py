"""Ids made of names."""

from __future__ import annotations

from collections.abc import Container


def free_id(name: str, taken: Container[str]) -> str:
    """Return an id made of a name's letters and digits, numbered where it is taken; `unnamed` where it has none."""
    plain = "-".join("".join(letter if letter.isalnum() else " " for letter in name.casefold()).split()) or "unnamed"
    return numbered(plain, taken)


def numbered(name: str, taken: Container[str]) -> str:
    """Return the name, or where it is taken the name with the first number from 2 that makes it free."""
    free, number = name, 2
    while free in taken:
        free, number = f"{name}-{number}", number + 1
    return free
