"""Front matter: what a Markdown file says about itself between two `---` lines at its very start."""

from __future__ import annotations

import re

#: Keys that are used; others are for whatever made the file.
KEYS = ("title", "author", "date", "publisher", "url")

#: Longest front matter, in characters: further apart, the two lines are taken for rules in the text.
_LIMIT = 16_384

_FIELD = r"(?P<key>[A-Za-z][A-Za-z_-]*):[ \t]+(?P<value>\S.*)"
_LINE = r"[A-Za-z][\w-]*:(?:\s|$)|[ \t]|#|- |$"


def split_front_matter(text: str) -> tuple[dict[str, str], int]:
    """Read the front matter of a text.

    Only one-line values are read, without a YAML reader: front matter is untrusted, and nothing more is needed.

    Returns:
        The fields of `KEYS` that it has, and the offset at which the actual text begins: 0 if there is no front
        matter. Offsets everywhere are those of the whole text.
    """
    if not text.startswith("---\n"):
        return {}, 0
    head = text[:_LIMIT]
    end = head.find("\n---\n", 3)
    if end < 0:
        if not head.endswith("\n---") or len(text) > _LIMIT:
            return {}, 0
        end = len(head) - len("\n---")
    lines = head[4:end].split("\n")
    if not lines or not all(re.match(_LINE, line) for line in lines):
        return {}, 0
    fields: dict[str, str] = {}
    for line in lines:
        field = re.match(_FIELD, line)
        if field and field["key"].lower() in KEYS:
            fields.setdefault(field["key"].lower(), _unquoted(field["value"].rstrip()))
    return fields, min(end + len("\n---\n"), len(text))


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
