"""How much of a dossier's quoted words is whose."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.model import Dossier, Quotation, Span

_WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")


@dataclass(frozen=True, slots=True)
class Total:
    """What one speaker says.

    Attributes:
        quotations: How many quotations; one that its cue splits is one.
        words: How many words these hold; words that two of them share count once.
    """

    quotations: int
    words: int


def speaker_totals(dossier: Dossier) -> dict[str, Total]:
    """Return the total of every speaker by id; nought for those who are named and do not speak."""
    texts = {document.id: document.text for document in dossier.documents}
    said: dict[str, list[Quotation]] = {speaker.id: [] for speaker in dossier.speakers}
    for quotation in dossier.quotations:
        if quotation.speaker in said:
            said[quotation.speaker].append(quotation)
    return {speaker: Total(len(quotations), _words(quotations, texts)) for speaker, quotations in said.items()}


def _words(quotations: Iterable[Quotation], texts: dict[str, str]) -> int:
    """Return how many words the quotations hold."""
    by_document: dict[str, list[Span]] = {}
    for quotation in quotations:
        by_document.setdefault(quotation.document, []).extend(quotation.parts)
    return sum(_words_in(parts, texts[document]) for document, parts in by_document.items())


def _words_in(parts: list[Span], text: str) -> int:
    """Return how many words of a text the parts cover, which may overlap."""
    total, covered = 0, 0
    for part in sorted(parts):
        start = max(part.start, covered)
        if start < part.end:
            total += sum(1 for _ in _WORD.finditer(text, start, part.end))
            covered = part.end
    return total
