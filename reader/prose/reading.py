"""A text as a person reads it: the layers that take out what is not read, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Final

from reader.model import TRANSCRIPT, Document, Quotation, Span
from reader.model.values import dataclass
from reader.prose.interviews import EMPHASIS, FEWEST_PAIRS
from reader.prose.marks import Pair
from reader.prose.quoted_blocks import QuotedBlock, forwarded_blocks, indented_blocks, letters_in_full, quoted_blocks
from reader.prose.turns import Turn, find_turns
from reader.prose.view import PlainView, edited, whole_view

#: Readings that are kept: a few documents are read again and again, by detection, search and verification.
_KEPT = 32

#: Code points of a text that is long: it is read only where somebody asks for that.
LONG: Final = 2_000_000


@dataclass(frozen=True)
class PlainReading:
    """What is read of a text.

    Attributes:
        view: The words, with every offset mapped back.
        code: Stretches of the view that are code: nobody speaks there.
        turns: The turns of a transcript or an interview, in order, as stretches of the view.
        quoted: Its blocks that are set apart as somebody's words, in order.
    """

    view: PlainView
    code: tuple[Span, ...] = ()
    turns: tuple[Turn, ...] = ()
    quoted: tuple[QuotedBlock, ...] = ()

    @cached_property
    def spoken(self) -> PlainView:
        """What is said: the view without labels of turns and without stage directions."""
        from reader.prose.spoken import spoken_view

        return spoken_view(self.view, self.turns)


def read_plainly(text: str, *, markdown: bool, transcript: bool = False) -> PlainReading:
    """Return what is read of a text.

    Args:
        text: The text of a document.
        markdown: Whether it is Markdown.
        transcript: Whether somebody calls it a transcript: turns are then seen where there are few.
    """
    return _read(text, markdown, transcript)


@lru_cache(maxsize=_KEPT)
def _read(text: str, markdown: bool, transcript: bool) -> PlainReading:
    """Return what is read of a text; asked in one form, so that the same text is read once."""
    from reader.prose.lines import without_line_ends, without_signs
    from reader.prose.markup import markup_edits

    if transcript and (reading := _read(text, markdown, False)).turns:
        return reading
    markup = markup_edits(text, markdown=markdown)
    lines = without_signs(edited(whole_view(text), markup.edits), markdown=markdown)
    turns = find_turns(lines.text, _pairs_in(lines, markup.pairs), is_said_to_be_transcript=transcript)
    code = [Span(block.start, block.end) for block in markup.blocks if block.kind == "code"]
    beginnings = sorted({place for turn in turns for place in (turn.label.start, turn.words.start)})
    flows = markdown or "</p>" in text  # there a line of any length runs on
    view = without_line_ends(lines, markdown=flows, code=code, beginnings=beginnings)
    quoted = quoted_blocks(markup.blocks, lines)
    if not markdown and not turns and not quoted:  # in Markdown, what is set in is code
        quoted = list(indented_blocks(lines.text))
    if not markdown:
        quoted = sorted([*quoted, *forwarded_blocks(lines.text, quoted)])
    if not turns:
        quoted = sorted([*quoted, *letters_in_full(lines.text, quoted)])

    def moved(span: Span) -> Span:
        return span if view is lines else view.to_view(lines.to_document(span))

    return PlainReading(
        view,
        tuple(view.to_view(span) for span in markup.code),
        tuple(turn.moved(moved) for turn in turns),
        tuple(QuotedBlock(moved(block.words), block.depth) for block in quoted),
    )


def _pairs_in(view: PlainView, pairs: Sequence[Pair]) -> list[Pair]:
    """Return the marks of emphasis as they stand around what is read."""
    if len(pairs) < FEWEST_PAIRS:
        return []
    spans = ((pair, view.to_view(Span(pair.words_start, pair.words_end))) for pair in pairs if pair.kind in EMPHASIS)
    return [Pair(pair.kind, span.start, span.start, span.end, span.end) for pair, span in spans]


def reading_of(document: Document) -> PlainReading:
    """Return what is read of a document."""
    return read_plainly(document.text, markdown=document.markdown, transcript=document.kind == TRANSCRIPT)


def words_read(document: Document, span: Span) -> str:
    """Return the words that a person reads in a stretch of a document: without marks, entities, and the like.

    Args:
        document: The document; the words of a long one are those of its text.
        span: Half-open, in code points of the document's text.
    """
    if len(document.text) > LONG:
        return span.words_of(document.text)
    view = reading_of(document).view
    return view.to_view(span).words_of(view.text) if view.changes_anything else span.words_of(document.text)


def words_quoted(document: Document, quotation: Quotation) -> str:
    """Return the words that a person reads in the parts of a quotation, joined by spaces."""
    return " ".join(words_read(document, part) for part in quotation.parts)
