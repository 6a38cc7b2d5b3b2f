"""Write the table of keys into its topic: `python -m tests.help_keys`."""

from __future__ import annotations

import re
from pathlib import Path

from reader.keys.commands import ALL_COMMANDS, GROUPS
from reader.keys.keymap import show_key

KEYS = Path(__file__).parent.parent / "reader" / "help" / "keys.md"


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


if __name__ == "__main__":
    text = KEYS.read_text(encoding="utf-8")
    between = re.compile(r"(<!-- keys:.*?-->\n).*?(<!-- end of keys -->)", re.DOTALL)
    KEYS.write_text(between.sub(lambda match: match[1] + keys_as_markdown() + "\n" + match[2], text), encoding="utf-8")
