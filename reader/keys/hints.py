"""Messages that name keys, filled in from the current keymap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from reader.keys.commands import ALL_COMMANDS
from reader.keys.keymap import show_key, sign_of
from reader.model.values import dataclass

#: Keys of every text input, if the keymap leaves the command only keys that type characters.
ALWAYS_WHILE_TYPING = {"source": "enter", "escape": "escape"}

_IDS = frozenset(command.id for command in ALL_COMMANDS)


@dataclass(frozen=True, init=False)
class Hint:
    """A message with command ids in braces, each replaced by the command's key.

    `Hint("{next_quotation} goes to the next one")` reads "] goes to the next one", or ":next_quotation goes to the
    next one" if the command has no key.
    """

    template: str
    values: Mapping[str, object]

    def __init__(self, template: str, **values: object) -> None:
        """Make a message.

        Args:
            template: The text, with ids of commands and names of values in braces.
            values: The values of the names that are not commands.
        """
        names = {name for _, name, _, _ in Formatter().parse(template) if name is not None}
        if unknown := names - _IDS - values.keys():
            raise ValueError(f"neither a command nor a value: {', '.join(sorted(unknown))}")
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", values)

    def filled(self, keys: Mapping[str, tuple[str, ...]]) -> str:
        """Return the message with the current keys."""
        return "".join(text for text, _ in self.pieces(keys))

    def pieces(self, keys: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
        """Yield the message in pieces: each key with the id of its command, other text with an empty one."""
        for literal, name, _, _ in Formatter().parse(self.template):
            yield literal, ""
            if name is None:
                return  # a template's last piece has none
            if name in self.values:
                yield str(self.values[name]), ""
            else:
                yield first_key(name, keys) or f":{name}", name


def in_words(message: str | Hint, keys: Mapping[str, tuple[str, ...]]) -> str:
    """Return a message, with the current keys if it is a hint."""
    return message.filled(keys) if isinstance(message, Hint) else message


def first_key(command: str, keys: Mapping[str, tuple[str, ...]]) -> str:
    """Return the first key of a command as shown to users; empty if it has none."""
    return show_key(keys[command][0]) if keys.get(command) else ""


def keys_while_typing(command: str, keys: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the keys of a command while text is being typed: those that type no character."""
    silent = tuple(key for key in keys[command] if len(sign_of(key)) > 1 and key != "space")
    return silent or _always(command)


def _always(command: str) -> tuple[str, ...]:
    return (ALWAYS_WHILE_TYPING[command],) if command in ALWAYS_WHILE_TYPING else ()
