"""Whether a text is Markdown, by what stands in it."""

from __future__ import annotations

import re

from reader.prose.front_matter import front_matter_end

#: Signs of Markdown that do not occur in plain text by chance. Emphasis and lists do: old plain texts use both.
_SIGNS = re.compile(
    r"^ {0,3}#{1,6}[ \t]+\S"  # a heading
    r"|^ {0,3}(?:```|~~~)"  # a fence
    r"|\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)",  # a link
    re.MULTILINE,
)
#: What stands in each of them: most texts have none.
_HINTS = ("#", "](", "```", "~~~")
#: Characters at the beginning of a text that are looked at.
_HEAD = 20_000


def is_markdown(text: str) -> bool:
    """Return whether a text is Markdown: it has front matter, or one of the signs soon."""
    if front_matter_end(text) > 0:
        return True
    hinted = any(text.find(hint, 0, _HEAD) >= 0 for hint in _HINTS)
    return hinted and _SIGNS.search(text, 0, _HEAD) is not None
