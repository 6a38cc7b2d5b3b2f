"""The paragraphs of a text: what stands between empty lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reader.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_END: Final = re.compile(r"\n[^\S\n]*\n\s*")


def paragraphs_of(text: str) -> Iterator[Span]:
    """Yield the paragraphs that have any words, without the space around them, in code points of the text."""
    start = 0
    for end in (*(found.end() for found in _END.finditer(text)), len(text)):
        if paragraph := Span(start, end).without_space(text):
            yield paragraph
        start = end
