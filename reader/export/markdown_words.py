"""Words of documents in Markdown: shown as they stand, with differences between signs and bold."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.export.change_words import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.analysis.sources import Stretch

#: Signs that mean something within a line of Markdown, HTML or mathematics.
_ACTIVE = re.compile(r"[\\`*_\[\]<>&~|#!$]")
#: What at the head of a line makes a list, a line or a heading of it.
_OPENING = re.compile(r"(\d{1,9})?([-+=.):])")


def marked_words(stretches: Iterable[Stretch]) -> str:
    """Return stretches on one line, the changed ones bold and between their signs."""
    pieces: list[str] = []
    for stretch in stretches:
        before, words, after = marked(stretch)
        bold = "**" if words and stretch.changed else ""
        pieces += [before, bold, escaped(words), bold, after]
    return "".join(pieces).strip()


def escaped(words: str) -> str:
    """Return words on one line, so that Markdown shows them as they are."""
    return _ACTIVE.sub(r"\\\g<0>", " ".join(words.split()))


def escaped_line(words: str) -> str:
    """Return words that begin a line, so that Markdown shows them as they are and makes no list of them."""
    return _OPENING.sub(r"\1\\\2", escaped(words), count=1) if _OPENING.match(words.lstrip()) else escaped(words)
