"""A text as a person reads it: the layers that take out what is not read, one after the other."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from reader.model import Document, Span
from reader.prose.view import PlainView, edited, whole_view

#: Readings that are kept: a few documents are read again and again, by detection, search and verification.
_KEPT = 8


@dataclass(frozen=True)
class PlainReading:
    """What is read of a text.

    Attributes:
        view: The words, with every offset mapped back.
        code: Stretches of the view that are code: nobody speaks there.
    """

    view: PlainView
    code: tuple[Span, ...] = ()


@lru_cache(maxsize=_KEPT)
def read_plainly(text: str, *, markdown: bool) -> PlainReading:
    """Return what is read of a text.

    Args:
        text: The text of a document.
        markdown: Whether it is Markdown.
    """
    from reader.prose.lines import without_lines
    from reader.prose.markup import markup_edits

    markup = markup_edits(text, markdown=markdown)
    code = [Span(block.start, block.end) for block in markup.blocks if block.kind == "code"]
    view = without_lines(edited(whole_view(text), markup.edits), markdown=markdown, code=code)
    return PlainReading(view, tuple(view.to_view(span) for span in markup.code))


def reading_of(document: Document) -> PlainReading:
    """Return what is read of a document."""
    return read_plainly(document.text, markdown=document.markdown)
