"""Running heads and feet: the first and last lines of pages that are the same but for their figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from reader.imports.pdf_lines import Line

#: How many lines at either end of a page are looked at; on how many pages one must stand, and on what share of them.
_LINES, _FEWEST, _SHARE = 2, 3, 0.5
_NUMBER = re.compile(r"(?<!\d)[1-9]\d{0,4}(?!\d)", re.ASCII)
_FIGURES = re.compile(r"\d+|\b[ivxlc]+\b")


def without_running_heads(pages: Sequence[Sequence[Line]]) -> Iterator[list[Line]]:
    """Yield the lines of each page that are no running head."""
    heads = _heads(pages)
    bare = []
    for page in pages:
        ends = _ends(page)
        bare.append([line for at, line in enumerate(page) if at not in ends or _key(line) not in heads])
    yield from bare if any(bare) else map(list, pages)  # where nothing is left, they were the text


def printed_numbers(pages: Sequence[Sequence[Line]]) -> list[str]:
    """Return the number that running heads print on each page, where they count on from page to page; else nothing."""
    heads = _heads(pages)
    offsets: Counter[int] = Counter()
    for number, page in enumerate(pages, 1):
        printed = {figure for at in _ends(page) if _key(page[at]) in heads for figure in _NUMBER.findall(page[at].text)}
        offsets.update({int(figure) - number for figure in printed})
    offset, count = max(offsets.items(), key=lambda pair: pair[1], default=(0, 0))
    if count < max(_FEWEST, _SHARE * len(pages)):
        return [""] * len(pages)
    return [str(number + offset) if number + offset > 0 else "" for number in range(1, len(pages) + 1)]


def _heads(pages: Sequence[Sequence[Line]]) -> set[str]:
    """Return the keys of lines that are running heads."""
    counts = Counter(key for page in pages for key in {_key(page[at]) for at in _ends(page)})
    written = sum(1 for page in pages if page)
    return {
        key
        for key, count in counts.items()
        if count >= max(_FEWEST, _SHARE * written) or _is_half(counts, key, written)
    }


def _is_half(counts: Counter[str], key: str, written: int) -> bool:
    """Return whether a head stands on the left or the right pages only."""
    return counts[key] >= _FEWEST and counts[key] >= (written - 1) // 2 and written > 2 * _FEWEST


def _ends(page: Sequence[Line]) -> set[int]:
    """Return the indices of the lines that stand highest and lowest on a page."""
    by_height = sorted(range(len(page)), key=lambda at: page[at].bottom)
    return {*by_height[:_LINES], *by_height[-_LINES:]} if len(page) > 2 * _LINES else set(by_height)


def _key(line: Line) -> str:
    return _FIGURES.sub("#", " ".join(line.text.lower().split()))
