"""The words of one block of Markdown: hidden marks left out, the rest in runs of one style."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from reader.layout.rows import Run
from reader.prose.html import html_edits
from reader.prose.markdown.inline import InlineMarks, References, inline_marks
from reader.prose.markdown.leaves import words_of
from reader.prose.marks import settled
from reader.prose.view import Edit

#: What pairs of marks are shown as; the marks of a footnote are shown, though they are not read.
_STYLES = {
    "emphasis": "emphasis",
    "strong": "strong",
    "struck": "struck",
    "code": "code",
    "link": "link",
    "image": "link",
    "footnote": "quiet",
}


class Words:
    """The words of a block between two offsets of a text as one string, with each character's place in the text.

    Args:
        text: The whole text.
        segments: Stretches [start, end) of the text that are the block's own.
        start: Offset of the first character.
        end: Offset after the last.
    """

    def __init__(self, text: str, segments: Iterable[tuple[int, int]], start: int, end: int) -> None:
        clipped = [(max(low, start), min(high, end)) for low, high in segments]
        self._segments = [(low, high) for low, high in clipped if low < high]
        self.content = words_of(text, self._segments)
        self._edges: list[int] = []
        length = 0
        for low, high in self._segments:
            self._edges.append(length)
            length += high - low

    def place(self, offset: int) -> int:
        """Return where in the text the character at an offset of the words stands."""
        number = bisect_right(self._edges, offset) - 1
        return self._segments[number][0] + offset - self._edges[number]

    def runs(self, start: int, end: int, style: str) -> Iterator[Run]:
        """Yield the runs that show characters [start, end) as they stand."""
        number = bisect_right(self._edges, start) - 1
        while start < end:
            stop = self._edges[number + 1] if number + 1 < len(self._edges) else len(self.content)
            stop = min(stop, end)
            at = self._segments[number][0] + start - self._edges[number]
            yield Run(at, at + stop - start, self.content[start:stop].replace("\t", " "), style)
            start, number = stop, number + 1


def styled_runs(words: Words, known: References, base: str, *, is_html: bool = False) -> Iterator[Run]:
    """Yield what is shown of the words of a block; a line's end is a space, or ends the row where it is a hard one.

    Args:
        words: The words.
        known: What links and footnotes of the text may refer to.
        base: The style of all of them.
        is_html: Whether they are a block of HTML.
    """
    content = words.content
    marks = InlineMarks(settled(content, html_edits(content)), []) if is_html else inline_marks(content, known)
    noted = {pair.start for pair in marks.pairs if pair.kind == "footnote"}
    edits = [edit for edit in _apart(marks.edits) if edit.start not in noted]
    edges = _style_edges(marks, base, len(content))
    at = 0
    for edit in (*edits, Edit(len(content), len(content))):
        yield from _kept_runs(words, at, edit.start, edges)
        if edit.words:
            yield Run(words.place(edit.start), words.place(edit.end - 1) + 1, edit.words, _style_at(edges, edit.start))
        at = edit.end


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits in order, without those that stand within another one."""
    end = 0
    for edit in sorted(edits):
        if edit.start >= end and edit.start < edit.end:
            yield edit
            end = edit.end


def _style_edges(marks: InlineMarks, base: str, length: int) -> list[tuple[int, str]]:
    """Return where the style changes, in order: offset and names of the styles from there on."""
    changes: dict[int, list[tuple[str, int]]] = {0: []}
    for pair in marks.pairs:
        changes.setdefault(pair.words_start, []).append((_STYLES[pair.kind], 1))
        changes.setdefault(pair.words_end, []).append((_STYLES[pair.kind], -1))
    depth: dict[str, int] = {}
    edges = []
    for offset in sorted(changes):
        for name, step in changes[offset]:
            depth[name] = depth.get(name, 0) + step
        names = [base] if base else []
        names += sorted(name for name, count in depth.items() if count > 0)
        edges.append((offset, " ".join(names)))
    edges.append((length, ""))
    return edges


def _style_at(edges: list[tuple[int, str]], offset: int) -> str:
    return edges[bisect_right(edges, (offset, "\U0010ffff")) - 1][1]


def _kept_runs(words: Words, start: int, end: int, edges: list[tuple[int, str]]) -> Iterator[Run]:
    """Yield the runs of words that are shown as they stand, cut where the style changes and at line ends."""
    number = max(0, bisect_right(edges, (start, "\U0010ffff")) - 1)
    while start < end:
        stop = min(end, edges[number + 1][0] if number + 1 < len(edges) else end)
        yield from _line_runs(words, start, stop, edges[number][1])
        start, number = stop, number + 1


def _line_runs(words: Words, start: int, end: int, style: str) -> Iterator[Run]:
    content = words.content
    while start < end:
        stop = content.find("\n", start, end)
        if stop < 0:
            yield from words.runs(start, end, style)
            return
        yield from words.runs(start, stop, style)
        at = words.place(stop)
        if _is_hard(content, stop):
            yield Run(at, at + 1, "\n", style)
        elif not _divides_word(content, stop):
            yield Run(at, at + 1, " ", style)
        start = stop + 1


def _is_hard(content: str, line_end: int) -> bool:
    """Return whether a line's end is to be kept: after two spaces, or after a backslash that escapes nothing else."""
    if content.endswith("  ", 0, line_end):
        return True
    at = line_end
    while at and content[at - 1] == "\\":
        at -= 1
    return (line_end - at) % 2 == 1


def _divides_word(content: str, line_end: int) -> bool:
    """Return whether a line ends with a hyphen within a word."""
    before, after = content[max(0, line_end - 2) : line_end], content[line_end + 1 : line_end + 2]
    return before[1:] == "-" and before[0].isalpha() and after.isalpha()
