"""The structure that tags of HTML give a text: block quotations, emphasis, code."""

from __future__ import annotations

import re
from functools import cache

from reader.prose.marks import Block, Pair, PairKind

#: What is read of the elements whose content is set apart within a line.
_PAIRS: dict[str, PairKind] = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "code": "code", "pre": "code", "kbd": "code",
}  # fmt: skip
_QUOTED = "blockquote"
_LONGEST_TAG = 400


@cache
def _tag() -> re.Pattern[str]:
    names = "|".join([*_PAIRS, _QUOTED])
    return re.compile(rf"<(?P<closes>/)?(?P<name>{names})(?:\s[^<>]{{0,{_LONGEST_TAG}}})?>", re.IGNORECASE)


def html_structure(text: str) -> tuple[list[Block], list[Pair]]:
    """Return the block quotations of a text with tags, by depth, and what its tags set apart, in order.

    An element that is not closed sets nothing apart.
    """
    if "</" not in text:
        return [], []
    blocks: list[Block] = []
    pairs: list[Pair] = []
    quoted: list[int] = []  # where the open block quotations go on, the innermost last
    opened: dict[str, tuple[int, int]] = {}
    for match in _tag().finditer(text):
        name = match["name"].lower()
        if name == _QUOTED:
            if quoted:
                blocks.append(Block("paragraph", quoted[-1], match.start(), quoted=len(quoted)))
            if not match["closes"]:
                quoted.append(match.end())
            elif quoted:
                quoted.pop()
                quoted[-1:] = [match.end()] if quoted else []
        elif not match["closes"]:
            opened[name] = match.span()
        elif name in opened:
            pairs.append(Pair(_PAIRS[name], *opened.pop(name), *match.span()))
    return blocks, sorted(pairs, key=lambda pair: pair.start)
