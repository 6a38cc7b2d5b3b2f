"""What is in a text but not part of its prose: page heads, page numbers, note marks, link targets."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

#: A form feed, raw and as its stand-in in a cleaned text.
_PAGE_TURN = re.compile("[\f␌]")
#: A page number alone on its line: 12, - 12 -, Page 12 of 30, xii.
_NUMBER = r"[ \t]*(?:[-–—] ?)?(?:[Pp](?:age|\.) ?)?(?:\d{1,4}|[ivxlc]{1,6})(?: of \d{1,4})?(?: ?[-–—])?[ \t]*"
_PAGE_NUMBER = re.compile(_NUMBER)
#: A number alone between blank lines, with the line that may be a running head after or before it.
_NUMBERED = re.compile(
    rf"(?<=\n\n){_NUMBER}\n+(?P<after>[^\n]{{1,80}})(?=\n\n)|(?<=\n\n)(?P<before>[^\n]{{1,80}})\n+{_NUMBER}(?=\n\n)"
)
#: Lines on either side of a page turn that may be foot or head, and how long they may be.
_LINES, _LONGEST_LINE = 2, 80
_REACH = (_LINES + 1) * (_LONGEST_LINE + 2)
_LINE = re.compile(r"[^\n]+")
#: A line at the edge of this many pages, and of this share of them, is a running head.
_FEWEST_HEADS, _SHARE_OF_PAGES = 2, 0.05
_FIGURES = re.compile(r"\d+")
#: Notes in brackets, [12]; times and applause in transcripts; targets of Markdown links.
_ASIDE = re.compile(
    r"\[\d{1,3}(?::\d\d){0,2}\]"
    r"|[\[(](?:[Aa]pplause|APPLAUSE|[Ll]aughter|LAUGHTER|[Cc]heers|CHEERS)\.?[\])]"
    r"|\((?<=\]\()(?:https?:|mailto:|/|#)[^()\s]*\)"
)
#: A note number right after the end of a word or sentence, as in Gettysburg.12
_NOTE = re.compile(r"[.,;:”’\"](?<=[a-z]{4}.|[a-z]{3}[.,].)(?P<figure>\d{1,3})(?=\s)")


def without_furniture(text: str) -> str:
    """Return the text with its furniture replaced by spaces, so that offsets stay the same."""
    spans = [match.span() for match in _ASIDE.finditer(text)]
    turns = [match.start() for match in _PAGE_TURN.finditer(text)]
    spans += _page_edges(text, turns) if turns else _numbered_pages(text)
    if not spans:
        return text
    pieces, place = [], 0
    for start, end in sorted(spans):
        if start >= place:
            pieces += [text[place:start], _blank(text[start:end])]
            place = end
    return "".join([*pieces, text[place:]])


def note_figures(text: str) -> list[int]:
    """Return where note numbers begin: they are part of the text, but seldom quoted with it."""
    return [match.start("figure") for match in _NOTE.finditer(text)]


def _blank(words: str) -> str:
    """Return white space of the same length with the same line ends."""
    return "".join("\n" if character == "\n" else " " for character in words)


def _page_edges(text: str, turns: list[int]) -> list[tuple[int, int]]:
    """Return the spans of page breaks, and of the lines next to them that are page numbers or recur."""
    spans = [(turn, turn + 1) for turn in turns]
    feet = [_lines(text, max(begin + 1, end - _REACH), end)[-_LINES:] for begin, end in pairwise([-1, *turns])]
    heads = [_lines(text, begin + 1, min(end, begin + _REACH))[:_LINES] for begin, end in pairwise([*turns, len(text)])]
    for edges in (feet, heads):
        counts = Counter(line for edge in edges for line in {_without_figures(text[start:end]) for start, end in edge})
        fewest = max(_FEWEST_HEADS, int(_SHARE_OF_PAGES * len(turns)))
        for start, end in (line for edge in edges for line in edge):
            line = text[start:end]
            if len(line) <= _LONGEST_LINE and (
                _PAGE_NUMBER.fullmatch(line) or counts[_without_figures(line)] >= fewest
            ):
                spans.append((start, end))
    return spans


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the spans of the lines between two offsets that are not blank."""
    return [line.span() for line in _LINE.finditer(text, start, end) if not line[0].isspace()]


def _numbered_pages(text: str) -> list[tuple[int, int]]:
    """Return the spans of page numbers next to a running head, in a text without form feeds."""
    pages = list(_NUMBERED.finditer(text))
    heads = Counter(_without_figures(page["after"] or page["before"]) for page in pages)
    return [page.span() for page in pages if heads[_without_figures(page["after"] or page["before"])] > _FEWEST_HEADS]


def _without_figures(line: str) -> str:
    """Return a line without digits, as it would be on any page."""
    return _FIGURES.sub("", line).strip()
