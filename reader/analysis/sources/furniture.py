"""What stands in a text and is none of its words: page heads, page numbers, note marks, link targets."""

from __future__ import annotations

import re
from collections import Counter

#: A form feed, as it is and as the reader's cleaned texts show it.
_PAGE_TURN = "\f␌"
#: A page number alone on its line: 12, - 12 -, Page 12 of 30, xii.
_PAGE_NUMBER = r"[ \t]*(?:[-–—] ?)?(?:[Pp](?:age|\.) ?)?(?:\d{1,4}|[ivxlc]{1,6})(?: of \d{1,4})?(?: ?[-–—])?[ \t]*"
#: The foot of a page and the head of the next one: a number, the page turn, a line that may be a running head.
_TURNED = re.compile(
    rf"(?:(?<=\n){_PAGE_NUMBER}\n\s*?)?[{_PAGE_TURN}](?P<head>[^\n]{{0,80}})(?=\n|\Z)(?P<number>\n{_PAGE_NUMBER}(?=\n))?"
)
#: A number alone between blank lines, with the line that may be a running head after or before it.
_NUMBERED = re.compile(
    rf"(?<=\n\n){_PAGE_NUMBER}\n+(?P<after>[^\n]{{1,80}})(?=\n\n)|(?<=\n\n)(?P<before>[^\n]{{1,80}})\n+{_PAGE_NUMBER}(?=\n\n)"
)
#: Note marks [12], and what a Markdown link points at.
_ASIDE = re.compile(r"\[\d{1,3}\]|(?<=\])\((?:https?:|mailto:|/|#)[^()\s]*\)")
_FIGURES = re.compile(r"\d+")
#: A line at the head of this many pages is a running head.
_FEWEST_HEADS = 2


def without_furniture(text: str) -> str:
    """Return the text with its furniture blanked by spaces: every other character keeps its offset."""
    spans = [match.span() for match in _ASIDE.finditer(text)] if "[" in text else []
    spans += _page_turns(text) if any(turn in text for turn in _PAGE_TURN) else _numbered_pages(text)
    if not spans:
        return text
    pieces, place = [], 0
    for start, end in sorted(spans):
        if start >= place:
            pieces += [text[place:start], _blank(text[start:end])]
            place = end
    return "".join([*pieces, text[place:]])


def _blank(words: str) -> str:
    """Return white space of the same length and the same lines."""
    return "".join("\n" if character == "\n" else " " for character in words)


def _page_turns(text: str) -> list[tuple[int, int]]:
    """Return the spans of feet and heads around form feeds; a line counts as a head where it comes back."""
    turns = list(_TURNED.finditer(text))
    heads = Counter(_without_figures(turn["head"]) for turn in turns)
    spans = []
    for turn in turns:
        is_head = heads[_without_figures(turn["head"])] >= _FEWEST_HEADS
        spans.append((turn.start(), turn.end() if is_head else turn.start("head")))
    return spans


def _numbered_pages(text: str) -> list[tuple[int, int]]:
    """Return the spans of page numbers with a running head beside them, in a text without form feeds."""
    pages = list(_NUMBERED.finditer(text))
    heads = Counter(_without_figures(page["after"] or page["before"]) for page in pages)
    return [page.span() for page in pages if heads[_without_figures(page["after"] or page["before"])] > _FEWEST_HEADS]


def _without_figures(line: str) -> str:
    """Return a line as it would stand on any page."""
    return _FIGURES.sub("", line).strip()
