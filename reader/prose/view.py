"""The plain view of a text: the words that are read, and where in the text each of them stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.model import Span
from reader.model.values import dataclass


class Edit(NamedTuple):
    """A stretch of a text that is read as other words, or not at all.

    Attributes:
        start: Where it begins, in code points.
        end: Where it ends; half-open.
        words: What is read instead; empty where it is left out.
    """

    start: int
    end: int
    words: str = ""


@dataclass(frozen=True)
class PlainView:
    """What is read of a text, in segments that stand in order and touch in the view.

    A segment whose lengths in view and document are the same maps character by character; any other is mapped whole:
    an entity, a word joined over a line's end.

    Attributes:
        text: What is read.
        starts: Offset in the view where each segment begins; the first is 0.
        sources: Where in the document each segment begins.
        source_ends: Where it ends there.
        source_length: Length of the document's text.
    """

    text: str
    starts: Sequence[int]
    sources: Sequence[int]
    source_ends: Sequence[int]
    source_length: int

    @property
    def changes_anything(self) -> bool:
        """Whether any offset of the view is another one in the document."""
        return len(self.starts) > 1 or len(self.text) != self.source_length

    def to_document(self, span: Span) -> Span:
        """Return the stretch of the document from the first character's first to the last character's last.

        Markup within the span is within, markup around it is not. An empty span maps to an empty one.
        """
        if span.start == span.end:
            at = self._source_of(span.start)
            return Span(at, at)
        first, last = self._segment(span.start), self._segment(span.end - 1)
        start = self.sources[first] + (span.start - self.starts[first] if self._is_one_to_one(first) else 0)
        end = self.sources[last] + span.end - self.starts[last] if self._is_one_to_one(last) else self.source_ends[last]
        return Span(start, end)

    def to_view(self, span: Span) -> Span:
        """Return what is read of a stretch of the document; a start in hidden text goes on, an end goes back."""
        start, end = self._seen_from(span.start), self._seen_before(span.end)
        return Span(start, max(start, end))

    def _segment(self, offset: int) -> int:
        """Return the index of the segment that a character of the view is in."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _is_one_to_one(self, index: int) -> bool:
        return self._length(index) == self.source_ends[index] - self.sources[index]

    def _length(self, index: int) -> int:
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return end - self.starts[index]

    def _source_of(self, offset: int) -> int:
        """Return where an offset of the view stands in the document."""
        if not self.starts:
            return 0
        index = self._segment(offset)
        within = offset - self.starts[index]
        if self._is_one_to_one(index):
            return self.sources[index] + within
        return self.source_ends[index] if within >= self._length(index) else self.sources[index]

    def _seen_from(self, source: int) -> int:
        """Return where the first character is read that stands at an offset of the document or after it."""
        index = bisect_right(self.source_ends, source)
        if index >= len(self.starts):
            return len(self.text)
        if source <= self.sources[index] or not self._is_one_to_one(index):
            return self.starts[index]
        return self.starts[index] + source - self.sources[index]

    def _seen_before(self, source: int) -> int:
        """Return where the last character ends that stands before an offset of the document."""
        index = bisect_left(self.sources, source) - 1
        if index < 0:
            return 0
        length = self._length(index)
        if source >= self.source_ends[index] or not self._is_one_to_one(index):
            return self.starts[index] + length
        return self.starts[index] + source - self.sources[index]


def whole_view(text: str) -> PlainView:
    """Return the view of a text of which every character is read."""
    return PlainView(text, (0,), (0,), (len(text),), len(text))


def edited(view: PlainView, edits: Iterable[Edit]) -> PlainView:
    """Return the view after some edits of its text, in order and apart from one another.

    An edit that leaves nothing out and adds nothing (a line's end read as a space) makes no segment of its own.
    """
    edits = list(edits)
    if not edits:
        return view
    pieces: list[str] = []
    kept: list[tuple[int, int, int, int]] = []  # view start, view end (after), start, end (before)
    at = position = 0
    first, first_before = 0, 0  # where the stretch began that is one for one up to here
    for start, end, words in edits:
        pieces += (view.text[at:start], words)
        if len(words) != end - start:
            position += start - at
            if start > first_before:
                kept.append((first, position, first_before, start))
            if words:
                kept.append((position, position + len(words), start, end))
            position += len(words)
            first, first_before = position, end
        else:
            position += end - at
        at = end
    pieces.append(view.text[at:])
    if first_before < len(view.text):
        kept.append((first, position + len(view.text) - at, first_before, len(view.text)))
    return _composed(view, "".join(pieces), kept)


def _composed(view: PlainView, text: str, kept: Sequence[tuple[int, int, int, int]]) -> PlainView:
    """Return a view whose stretches are those of another one, cut where its segments are."""
    if not view.changes_anything:  # its offsets are the document's: nothing to look up
        return PlainView(
            text, [each[0] for each in kept], [each[2] for each in kept], [each[3] for each in kept], view.source_length
        )
    starts: list[int] = []
    sources: list[int] = []
    ends: list[int] = []

    def add(start: int, source: int, source_end: int, length: int) -> None:
        """Add a segment, or make the one before longer where both are one to one and touch in the document."""
        if starts and source < ends[-1]:  # two edits have parts of the same words: both stand for all of them
            ends[-1] = max(ends[-1], source_end)
            return
        touches = bool(starts) and ends[-1] == source and length == source_end - source
        if touches and start - starts[-1] == ends[-1] - sources[-1]:
            ends[-1] = source_end
            return
        starts.append(start)
        sources.append(source)
        ends.append(source_end)

    for start, end, before, before_end in kept:
        if end - start != before_end - before:  # other words stand there: one segment, mapped whole
            whole = view.to_document(Span(before, before_end))
            add(start, whole.start, whole.end, end - start)
            continue
        index, position = view._segment(before), before
        while position < before_end:
            segment_end = view.starts[index + 1] if index + 1 < len(view.starts) else len(view.text)
            stop = min(before_end, segment_end)
            source = view.to_document(Span(position, stop))
            add(start + position - before, source.start, source.end, stop - position)
            position, index = stop, index + 1
    return PlainView(text, starts, sources, ends, view.source_length)
