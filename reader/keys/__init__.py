"""The single declaration of commands and keys, used by footer, help, palette, `reader keys` and README."""

from reader.keys.commands import ALL_COMMANDS, COMMANDS, GROUPS, Command
from reader.keys.hints import Hint, first_key, in_words, keys_while_typing
from reader.keys.keymap import effective_keys, show_key

__all__ = [
    "ALL_COMMANDS",
    "COMMANDS",
    "GROUPS",
    "Command",
    "Hint",
    "effective_keys",
    "first_key",
    "in_words",
    "keys_while_typing",
    "show_key",
]
