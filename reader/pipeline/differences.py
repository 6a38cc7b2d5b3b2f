"""The differences between a quotation and its source, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Change
    from reader.model.link import Cut


def tell_change(change: Change) -> str:
    """Return `“many” for “few” (quantity)`, the quotation's words first; `dropped “few” (word)`; `added “many”`."""
    sides = [f"“{' '.join(words.split())}”" for words in (change.quotation_words, change.source_words) if words.strip()]
    kind = f" ({change.why})" if change.why and change.why != change.kind else ""
    return f"{change.kind} {' for '.join(sides)}{kind}"


def tell_cut(cut: Cut) -> str:
    """Return `cut before: “if the price stays the same”`, or `begins after: “not”`."""
    return f"{'cut before' if cut.side == 'before' else 'begins after'}: “{' '.join(cut.words.split())}”"
