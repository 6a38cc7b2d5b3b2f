"""Blocks with a known author as quotations, beside what else is quoted in the text."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.blocks.marked import MARKS
from reader.analysis.blocks.signed import SignedBlock
from reader.analysis.quotations import Attribution, numbered_in_order, quoted_within
from reader.model import Quotation, Span, Speaker
from reader.model.values import replace
from reader.prose.quoted_blocks import QuotedBlock

_SIGNED = 0.95
"""How sure the author of a signed block is."""


def without_nobodys(found: Attribution, blocks: Sequence[QuotedBlock], text: str) -> Attribution:
    """Return what was found without the blocks that only stand after a colon, and that nobody is said to say.

    Args:
        found: What was found in the text with marks around its blocks.
        blocks: Its quoted blocks.
        text: The text itself; a block with marks of its own stays.
    """
    unmarked = {block.words.start for block in blocks if text[block.words.start] not in MARKS}
    kept = (each for each in found.quotations if each.speaker is not None or each.start not in unmarked)
    return replace(found, quotations=tuple(kept))


def with_blocks(text: str, found: Attribution, signed: Sequence[SignedBlock], document_id: str) -> Attribution:
    """Return what was found in a text with its signed blocks, in the order of the text.

    What stands in marks within a block is what its author quotes; reports within it are the author's own words.
    """
    speakers = list(found.speakers)
    names = {name.lower(): each.id for each in speakers for name in (*each.aliases, each.name)}
    quotations: list[Quotation] = []
    authors: list[tuple[Span, str]] = []
    for block in signed:
        key = block.name.lower()
        if key not in names:
            names[key] = f"b{len(speakers) + 1}"
            kind = "" if "@" in block.name else "person"
            speakers.append(Speaker(names[key], block.name, role=block.role, kind=kind, origin="detected"))
        authors.append((block.words, names[key]))
        quotations.append(
            Quotation(
                "", document_id, (block.words,), "direct", "detected",
                speaker=names[key], mention=block.mention, confidence=_SIGNED, reason="its author is named beside it",
            )
        )  # fmt: skip
    quotations += quoted_within(text, found.quotations, authors)
    return Attribution(numbered_in_order(quotations), tuple(speakers))
