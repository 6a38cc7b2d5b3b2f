"""Front matter: what a Markdown file says about itself between two `---` lines at its very start."""

from __future__ import annotations

import re

from reader.prose.front_matter import front_matter_end

#: Keys that are used; others are for whatever made the file.
KEYS = ("title", "author", "date", "publisher", "url")

_FIELD = r"(?P<key>[A-Za-z][A-Za-z_-]*):[ \t]+(?P<value>\S.*)"


def split_front_matter(text: str) -> tuple[dict[str, str], int]:
    """Read the front matter of a text.

    Only one-line values are read, without a YAML reader: front matter is untrusted, and nothing more is needed.

    Returns:
        The fields of `KEYS` that it has, and the offset at which the actual text begins: 0 if there is no front
        matter. Offsets everywhere are those of the whole text.
    """
    end = front_matter_end(text)
    fields: dict[str, str] = {}
    for line in text[:end].split("\n"):
        field = re.match(_FIELD, line)
        if field and field["key"].lower() in KEYS:
            fields.setdefault(field["key"].lower(), _unquoted(field["value"].rstrip()))
    return fields, end


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
