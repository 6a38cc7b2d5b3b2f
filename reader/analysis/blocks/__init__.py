"""Words quoted in blocks: whose they are, by what introduces them, by a mail's `wrote:`, or by a name under them."""

from __future__ import annotations

from reader.analysis.blocks.letters import author_of_letter
from reader.analysis.blocks.marked import with_marks
from reader.analysis.blocks.quotations import with_blocks, without_nobodys
from reader.analysis.blocks.signed import SignedBlock, signed_blocks

__all__ = ["SignedBlock", "author_of_letter", "signed_blocks", "with_blocks", "with_marks", "without_nobodys"]
