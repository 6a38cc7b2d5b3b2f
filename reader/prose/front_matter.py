"""Front matter: what a Markdown file says about itself between two `---` lines at its very start."""

from __future__ import annotations

import re

#: Longest front matter, in characters: further apart, the two lines are taken for rules in the text.
_LIMIT = 16_384

_LINE = r"[A-Za-z][\w-]*:(?:\s|$)|[ \t]|#|- |$"


def front_matter_end(text: str) -> int:
    """Return the offset at which the actual text begins: 0 if there is no front matter."""
    if not text.startswith("---\n"):
        return 0
    head = text[:_LIMIT]
    end = head.find("\n---\n", 3)
    if end < 0:
        if not head.endswith("\n---") or len(text) > _LIMIT:
            return 0
        end = len(head) - len("\n---")
    lines = head[4:end].split("\n")
    if not all(re.match(_LINE, line) for line in lines):
        return 0
    return min(end + len("\n---\n"), len(text))
