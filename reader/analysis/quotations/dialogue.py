"""Dialogue with a dash at the head of each speech: "― Come in, said Ada Marlow." and "—Pasa —dijo Ada—. Es tarde."."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.analysis.quotations.regions import Region
from reader.analysis.quotations.said_clauses import BOUNDARY

Tells = Callable[[int, int], bool]

_ANY = re.compile(r"\n[ \t]*(?:[—–―]|--)")
_LINE = re.compile(r"^[ \t]*(?:[—–―]|--)[ \t]*(?=[^\W_]|[¿¡…“\"«])[^\n]*", re.MULTILINE)
_HEAD = re.compile(r"[ \t]*(?:[—–―]|--)[ \t]*")
_INNER = re.compile(r"[ ,.!?…]*(?:[—–―]|--)[ ,.]*")
_ENDS_A_SPEECH = tuple('.?!…»”"')


def dialogue_regions(text: str, tells: Tells) -> list[Region]:
    """Return the speeches of paragraphs that begin with a dash; none where no clause says who speaks one of them.

    Args:
        text: The text.
        tells: Says whether a clause that only says who speaks begins at an offset, before another.
    """
    if not _ANY.search(text) and not _HEAD.match(text):
        return []
    lines = [match.span() for match in _LINE.finditer(text)]
    told = [list(_speeches(text, start, end, tells)) for start, end in lines]
    if not any(told):
        return []
    regions: list[Region] = []
    for (start, end), speeches in zip(lines, told, strict=True):
        if not speeches and text[:end].endswith(_ENDS_A_SPEECH):
            speeches = [_region(text, start, end)]
        regions.extend(speeches)
    return regions


def _region(text: str, start: int, end: int) -> Region:
    """Return a line, or what of it follows a dash, as a speech."""
    head = _INNER.match(text, start, end)
    end = start + len(text[start:end].rstrip())
    return Region(head.end() if head else start, end, start, end, closed=True)


def _speeches(text: str, start: int, end: int, tells: Tells) -> Iterator[Region]:
    """Yield the speeches of a line in which a clause says who speaks: what is before it, and behind a dash after it."""
    head = _HEAD.match(text, start, end)
    after = head.end() if head else start
    for dash in _INNER.finditer(text, after, end):
        told_from = dash.end()
        if tells(told_from, end):
            yield _region(text, start, _end_before(dash))
            again = _INNER.search(text, told_from, end)
            if again and re.search(r"\w", text[again.end() : end]):
                yield _region(text, again.start(), end)
            return
    for boundary in BOUNDARY.finditer(text, after, end):
        if tells(boundary.end(), end):
            yield _region(text, start, boundary.end())
            return


def _end_before(dash: re.Match[str]) -> int:
    """Return where a speech before a dash ends, with its comma or mark."""
    found = dash.group().rstrip(" ,.")
    return dash.start() + len(found[:-2] if found.endswith("--") else found[:-1])
