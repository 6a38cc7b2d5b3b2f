"""Messages and hints that name keys: always those that the keymap has now."""

from __future__ import annotations

from collections.abc import Mapping

from reader.keys.keymap import show_key, sign_of

#: What every place that is typed into has, where the keymap leaves it none but keys that write.
ALWAYS_WHILE_TYPING = {"source": "enter", "escape": "escape"}


def first_key(command: str, keys: Mapping[str, tuple[str, ...]]) -> str:
    """Return the first key of a command as the keyboard has it; empty where it has none."""
    return show_key(keys[command][0]) if keys.get(command) else ""


def keys_while_typing(command: str, keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the keys of a command where letters are typed: those that write nothing."""
    silent = tuple(key for key in keys[command] if len(sign_of(key)) > 1 and key != "space")
    always = ALWAYS_WHILE_TYPING.get(command)
    return silent or ((always,) if always else ())
