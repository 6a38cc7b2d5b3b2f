"""The differences between a quotation and its source, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Change


def tell_change(change: Change) -> str:
    """Return `replaced “many” for “few”`, the quotation's words first; `dropped “few”`; `added “many”`."""
    sides = [f"“{' '.join(words.split())}”" for words in (change.quotation_words, change.source_words) if words.strip()]
    return f"{change.kind} {' for '.join(sides)}"
