"""Words of several looks, broken into rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.help.blocks import Words
from reader.layout.wrap import wrap
from reader.model.values import replace

#: Cells of the longest code that is kept in one row.
KEPT_WHOLE = 40
NO_BREAK = "\xa0"


def wrapped(words: Sequence[Words], width: int) -> Iterator[tuple[Words, ...]]:
    """Yield rows of at most `width` cells; short code is not broken at its spaces. No words make one empty row."""
    width = max(width, 1)
    whole = [_whole(each) if len(each.text) <= min(KEPT_WHOLE, width) else each for each in words]
    text = "".join(each.text for each in whole)
    for start, end in wrap(text, width, width):
        yield tuple(_cut(whole, start, end))


def _whole(words: Words) -> Words:
    """Return words; code with spaces that no row ends at."""
    return replace(words, text=words.text.replace(" ", NO_BREAK)) if words.look == "code" else words


def _cut(words: Sequence[Words], start: int, end: int) -> Iterator[Words]:
    """Yield what stands in [start, end) of the joined words."""
    begin = 0
    for each in words:
        part = each.text[max(0, start - begin) : max(0, end - begin)]
        if part:
            yield replace(each, text=part.replace(NO_BREAK, " "))
        begin += len(each.text)
