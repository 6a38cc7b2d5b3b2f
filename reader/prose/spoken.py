"""What is said in a text: its view without the labels of turns and without stage directions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.model import Span
from reader.prose.directions import find_directions
from reader.prose.turns import Turn
from reader.prose.view import Edit, PlainView, edited


def spoken_view(view: PlainView, turns: Sequence[Turn]) -> PlainView:
    """Return a view without what nobody says; the very same one where there is nothing of the kind."""
    spans = unspoken(view.text, turns)
    return edited(view, _edits(view.text, spans)) if spans else view


def unspoken(text: str, turns: Sequence[Turn]) -> list[Span]:
    """Return what nobody says in a text, in order and apart: labels, and directions outside of them."""
    labels = [Span(turn.label.start, turn.words.start) for turn in turns if turn.label]
    if "(" not in text and "[" not in text:
        return labels
    return list(_apart(sorted([*labels, *find_directions(text, is_transcript=bool(turns))], key=_by_start)))


def _by_start(span: Span) -> tuple[int, int]:
    """Sort key: by start, the longer one first."""
    return span.start, -span.end


def _apart(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield spans in order, without those that begin within another one."""
    end = 0
    for span in spans:
        if span.start >= end:
            yield span
            end = span.end


def _edits(text: str, spans: Iterable[Span]) -> Iterator[Edit]:
    """Yield the edits that leave spans out, each with the space before it where there is space on both sides."""
    end = 0
    for span in spans:
        start = span.start
        if text[span.end : span.end + 1] in (" ", "\n", "") and text[start - 1 : start] == " " and start > end:
            start -= 1
        yield Edit(start, span.end)
        end = span.end
