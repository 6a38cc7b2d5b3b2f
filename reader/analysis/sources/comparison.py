"""A quotation and its passage as stretches to show side by side, with differences marked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.model import Span
from reader.model.values import dataclass

if TYPE_CHECKING:
    from reader.analysis.sources.search import SourceMatch
    from reader.model import Change
    from reader.model.link import ChangeKind, Grade, Link, Nearest


class Stretch(NamedTuple):
    """Some words of a quotation or of its passage.

    Attributes:
        text: The words, with the spaces and marks around them.
        kind: How they differ; None if they are the same on both sides.
        grade: How far the difference goes; empty if there is none, or the writer marked it.
    """

    text: str
    kind: ChangeKind | None = None
    grade: Grade | Literal[""] = ""

    @property
    def changed(self) -> bool:
        """Whether they differ from the other side."""
        return self.kind is not None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both sides, each split where words differ; joined, the stretches are the whole side.

    Attributes:
        quotation: The quotation's words.
        source: The passage's words; empty if there is no passage.
    """

    quotation: tuple[Stretch, ...]
    source: tuple[Stretch, ...]


def compare(quotation: str, source: str, found: SourceMatch | Link | Nearest) -> Comparison:
    """Split a quotation and the passage found for it into stretches.

    Args:
        quotation: The words, as given to the search.
        source: The whole text of the source.
        found: What the search found in it.
    """
    ours = _cut(quotation, Span(0, len(quotation)), ((change.quotation, change) for change in found.changes))
    if found.span is None:
        return Comparison(ours, ())
    theirs = _cut(source, found.span, ((change.source, change) for change in found.changes))
    return Comparison(ours, theirs)


def _cut(text: str, whole: Span, changed: Iterable[tuple[Span, Change]]) -> tuple[Stretch, ...]:
    """Return the stretches of a span of the text; empty spans are ignored."""
    stretches: list[Stretch] = []
    place = whole.start
    for span, change in sorted(changed, key=lambda each: each[0]):
        if span and span.start >= place:
            if place < span.start:
                stretches.append(Stretch(text[place : span.start]))
            stretches.append(Stretch(span.words_of(text), change.kind, change.grade))
            place = span.end
    if place < whole.end:
        stretches.append(Stretch(text[place : whole.end]))
    return tuple(stretches)
