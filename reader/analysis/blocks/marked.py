"""Blocks that a clause introduces ("wrote:", "The statement reads:") are read as if they stood in marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.blocks.signed import SignedBlock
from reader.model import Stretches
from reader.prose.quoted_blocks import QuotedBlock

#: What a clause ends with that introduces a block, and most white space that follows it.
_INTRODUCED, _BLANKS = re.compile(r"[:：]\s+\Z"), 100
_INNER = str.maketrans(dict.fromkeys('\n“”„«»"', " "))
#: What begins words that stand in marks of their own.
MARKS = "“”„«»\"‘'"


def with_marks(text: str, blocks: Sequence[QuotedBlock], signed: Sequence[SignedBlock]) -> str:
    """Return a text of the same length with marks around each block after a colon, in place of line ends.

    Of a block whose author is known by structure only the author's words are kept, without marks around all of them;
    one that is in marks already stays as it is.

    Args:
        text: The text.
        blocks: Its quoted blocks.
        signed: Those of them whose author is known.
    """
    letters: list[str] | None = None
    known = Stretches((each.words, each.words) for each in signed)
    for block in blocks:
        start, end = block.words.start, block.words.end
        kept = next(iter(known.overlapping(block.words)), None)
        introduced = start > 1 and _INTRODUCED.search(text, max(0, start - _BLANKS), start) is not None
        if kept is None and (not introduced or text[start] in MARKS or text[end : end + 1].strip("\n")):
            continue
        letters = list(text) if letters is None else letters
        if kept is not None:
            for first, last in ((start, kept.start), (kept.end, end)):
                letters[first:last] = ["\n" if letter == "\n" else " " for letter in letters[first:last]]
            continue
        letters[start:end] = text[start:end].translate(_INNER)
        letters[start - 1] = "“"
        if end < len(letters):
            letters[end] = "”"
    return text if letters is None else "".join(letters)
