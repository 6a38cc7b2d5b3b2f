"""The keys as a Markdown table, for the README."""

from __future__ import annotations

from reader.keys.commands import ALL_COMMANDS, GROUPS
from reader.keys.keymap import show_key


def keys_as_markdown() -> str:
    """Return a table of all commands by group: keys and what they do."""
    lines = ["| keys | what they do |", "| --- | --- |"]
    for group in GROUPS:
        lines.append(f"| **{group}** | |")
        lines += [
            f"| {' '.join(_shown(key) for key in command.keys)} | {command.help.replace('|', chr(92) + '|')} |"
            for command in ALL_COMMANDS
            if command.group == group
        ]
    return "\n".join(lines)


def _shown(key: str) -> str:
    """Return a key in backticks."""
    return f"`{show_key(key)}`"
