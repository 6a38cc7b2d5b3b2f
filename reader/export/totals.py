"""How many quotations and words each speaker has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.model.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model import Document, Dossier, Quotation, Span

_WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")


@dataclass(frozen=True, slots=True)
class Total:
    """How much one speaker says.

    Attributes:
        quotations: Number of quotations; one that its cue splits counts once.
        words: Number of words in them; words shared by overlapping quotations count once.
    """

    quotations: int
    words: int


def speaker_totals(dossier: Dossier) -> dict[str, Total]:
    """Return the total of every speaker by id; zero for those who are named but do not speak."""
    texts = {document.id: document.text for document in dossier.documents}
    said: dict[str, list[Quotation]] = {speaker.id: [] for speaker in dossier.speakers}
    for quotation in dossier.counted_quotations:
        if quotation.speaker in said:
            said[quotation.speaker].append(quotation)
    return {speaker: Total(len(quotations), _words(quotations, texts)) for speaker, quotations in said.items()}


def words_in(document: Document, spans: Iterable[Span]) -> int:
    """Return how many words of a document some spans cover, which may overlap."""
    return _words_in(list(spans), document.text)


def _words(quotations: Iterable[Quotation], texts: dict[str, str]) -> int:
    """Return how many words the quotations contain."""
    by_document: dict[str, list[Span]] = {}
    for quotation in quotations:
        by_document.setdefault(quotation.document, []).extend(quotation.parts)
    return sum(_words_in(parts, texts[document]) for document, parts in by_document.items())


def _words_in(parts: list[Span], text: str) -> int:
    """Return how many words of a text are covered by parts, which may overlap."""
    total, covered = 0, 0
    for part in sorted(parts):
        start = max(part.start, covered)
        if start < part.end:
            total += sum(1 for _ in _WORD.finditer(text, start, part.end))
            covered = part.end
    return total
