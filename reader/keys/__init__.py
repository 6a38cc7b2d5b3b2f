"""The one declaration of commands and their keys: footer, help, palette, `reader keys` and README read it."""

from reader.keys.commands import COMMANDS, GROUPS, Command
from reader.keys.keymap import effective_keys, show_key

__all__ = ["COMMANDS", "GROUPS", "Command", "effective_keys", "show_key"]
