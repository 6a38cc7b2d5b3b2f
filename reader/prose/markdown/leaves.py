"""Blocks of Markdown as they stand in a text: the stretches of its lines that are their own."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model.values import dataclass, field
from reader.prose.markdown.links import definition_at
from reader.prose.marks import BlockKind


@dataclass
class Leaf:
    """A block that holds words.

    Attributes:
        kind: What it is.
        segments: Stretches [start, end) of the text that are its own, with their line ends; marks of what it stands in
            lie between them.
        level: Of a heading 1 to 6, else 0.
        quoted: How many block quotations it stands in.
        is_item: Whether it stands in an item of a list.
    """

    kind: BlockKind
    segments: list[tuple[int, int]] = field(default_factory=list)
    level: int = 0
    quoted: int = 0
    is_item: bool = False

    def add(self, start: int, end: int) -> None:
        """Add the next line, or some."""
        segments = self.segments
        if segments and segments[-1][1] == start:
            segments[-1] = (segments[-1][0], end)
        elif start < end:
            segments.append((start, end))


def words_of(text: str, segments: Sequence[tuple[int, int]]) -> str:
    """Return the words of some stretches of a text, one after the other."""
    if len(segments) == 1:
        return text[slice(*segments[0])]
    return "".join(text[start:end] for start, end in segments)


def trimmed(text: str, segments: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches without the empty lines before and the space after their words."""
    kept = list(segments)
    while kept and not text[slice(*kept[-1])].strip(" \t\n"):
        kept.pop()
    if kept:
        start, end = kept[-1]
        kept[-1] = (start, start + len(text[start:end].rstrip(" \t\n")))
    first = 0
    while first < len(kept) and not text[slice(*kept[first])].strip(" \t\n"):
        first += 1
    return kept[first:]


def without_definitions(text: str, leaf: Leaf, labels: set[str]) -> None:
    """Take the definitions of references off the beginning of a paragraph, and add what they define."""
    if not leaf.segments or text[leaf.segments[0][0]] != "[":
        return
    words = words_of(text, leaf.segments)
    at = 0
    while at < len(words) and (found := definition_at(words, at)) is not None:
        labels.add(found.label)
        at = found.end
    leaf.segments = _after(leaf.segments, at)


def _after(segments: Sequence[tuple[int, int]], length: int) -> list[tuple[int, int]]:
    """Return stretches without so many characters at their beginning."""
    for index, (start, end) in enumerate(segments):
        if length < end - start:
            return [(start + length, end), *segments[index + 1 :]]
        length -= end - start
    return []
