"""Words of which a person says that they are no quotation: Reader does not find them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reader.model.span import Span
from reader.model.stretches import Stretches
from reader.model.values import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Rejection:
    """Words that are no quotation.

    Attributes:
        document: Id of the document that they are in.
        span: The words.
    """

    document: str
    span: Span


class Rejections:
    """The rejected words of one document.

    Args:
        rejected: Of a dossier.
        document: Id of the document.
    """

    def __init__(self, rejected: Iterable[Rejection], document: str) -> None:
        self._spans = Stretches((each.span, each.span) for each in rejected if each.document == document)

    def have(self, parts: Sequence[Span]) -> bool:
        """Say whether most of what a find is made of was rejected, and most of that is in the find.

        So words within a rejected turn of a transcript can still be a quotation, and so can a turn around rejected
        words; a find whose ends lie a little otherwise than those of what was rejected is the same.
        """
        rejected = {span for part in parts for span in self._spans.overlapping(part)}
        common = sum(_common(part, span) for part in parts for span in rejected)
        return 2 * common > sum(map(len, parts)) and 2 * common > sum(map(len, rejected))


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
