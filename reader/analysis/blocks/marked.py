"""A text with quoted blocks put in marks, so that whoever finds speakers finds those of blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reader.analysis.blocks.attribution_line import named_under
from reader.analysis.blocks.mail import introduced_by, sender_of
from reader.model import Quotation, Span, Stretches
from reader.prose.quoted_blocks import QuotedBlock
from reader.prose.view import Edit, PlainView, edited, whole_view

#: A longer block is a document of its own, that nobody says.
_LONGEST = 20_000
#: How far before a block the line that introduces it begins, in characters.
_LEAD = 200

_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
#: Marks within a block become single ones, and the line ends within its paragraphs spaces: both end no quotation.
_WITHIN = {"\n": " ", "“": "‘", "”": "’", "„": "‚", "«": "‹", "»": "›", '"': "'"}
_WITHIN_BLOCK = re.compile(f"[{''.join(_WITHIN)}]")


@dataclass(frozen=True)
class MarkedText:
    """A text with its quoted blocks in marks.

    Attributes:
        view: The text with the marks, mapped to the text.
        blocks: The paragraphs of quoted blocks that were put in marks, as stretches of the text.
    """

    view: PlainView
    blocks: tuple[Span, ...]

    def in_text(self, quotations: Sequence[Quotation]) -> Iterator[Quotation]:
        """Yield quotations of the view as those of the text, without the blocks that nobody is named for."""
        blocks = Stretches((span, span) for span in self.blocks)
        for quotation in quotations:
            parts = tuple(self.view.to_document(part) for part in quotation.parts)
            is_block = any(any(True for _ in blocks.overlapping(part)) for part in parts)
            if quotation.speaker is None and is_block:
                continue
            mention, cue = (self._beside(span) for span in (quotation.mention, quotation.cue))
            yield replace(quotation, parts=parts, mention=mention, cue=cue)

    def _beside(self, span: Span | None) -> Span | None:
        """Return where a mention or a cue stands in the text; None where it was put in."""
        moved = self.view.to_document(span) if span else None
        return moved or None


def marked_text(text: str, blocks: Sequence[QuotedBlock]) -> MarkedText:
    """Return a text with its quoted blocks in marks, and those of mail with who wrote them.

    Args:
        text: What is read of a text.
        blocks: Its quoted blocks, in order, as stretches of it.
    """
    edits: list[Edit] = []
    quoted: list[Span] = []
    authors: dict[int, str] = {}
    for block in blocks:
        if author := introduced_by(_line_before(text, block.words.start)):
            authors = {depth: name for depth, name in authors.items() if depth < block.depth} | {block.depth: author}
        paragraphs = list(_paragraphs(text, block.words))
        if paragraphs and (author := introduced_by(paragraphs[-1].words_of(text))):
            authors[block.depth + 1] = author
            paragraphs.pop()
        if paragraphs:
            author, length = sender_of(paragraphs[0].words_of(text))
            if author:
                authors[block.depth] = author
                paragraphs[0] = Span(paragraphs[0].start + length, paragraphs[0].end)
        author, paragraphs = _attributed(text, [each for each in paragraphs if each])
        if paragraphs and len(block.words) <= _LONGEST and not _is_in_marks(text, paragraphs):
            edits += _marks(text, paragraphs, author or authors.get(block.depth, ""))
            quoted += paragraphs
    return MarkedText(edited(whole_view(text), edits), tuple(quoted))


def _line_before(text: str, offset: int) -> str:
    """Return the line before an offset that is not empty."""
    return text[max(0, offset - _LEAD) : offset].rstrip().rpartition("\n")[2]


def _attributed(text: str, paragraphs: list[Span]) -> tuple[str, list[Span]]:
    """Return whom the last line of a block names, or the line under it; and the paragraphs without that line."""
    if not paragraphs:
        return "", paragraphs
    last = paragraphs[-1]
    line_start = text.rfind("\n", last.start, last.end) + 1 or last.start
    if (line_start > last.start or len(paragraphs) > 1) and (author := named_under(text[line_start : last.end])):
        kept = Span(last.start, max(last.start, line_start - 1))
        return author, [*paragraphs[:-1], *([kept] if kept else [])]
    under, _, after = text[last.end : last.end + _LEAD].lstrip("\n").partition("\n")
    return named_under(under, dash_only=bool(after) and not after.startswith("\n")), paragraphs


def _paragraphs(text: str, span: Span) -> Iterator[Span]:
    for match in _PARAGRAPH.finditer(text, span.start, span.end):
        yield Span(match.start(), match.start() + len(match[0].rstrip()))


def _is_in_marks(text: str, paragraphs: Sequence[Span]) -> bool:
    """Return whether a block has marks of its own around it."""
    return text[paragraphs[0].start] in _WITHIN


def _marks(text: str, paragraphs: Sequence[Span], author: str) -> Iterator[Edit]:
    """Yield the edits that put a block in marks, opened again in each paragraph."""
    for number, paragraph in enumerate(paragraphs):
        yield Edit(paragraph.start, paragraph.start, "“")
        for match in _WITHIN_BLOCK.finditer(text, paragraph.start, paragraph.end):
            yield Edit(match.start(), match.end(), _WITHIN[match[0]])
        if number == len(paragraphs) - 1:
            yield Edit(paragraph.end, paragraph.end, f"” said {author}." if author else "”")
