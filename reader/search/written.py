"""What the author of a document wrote in it: its paragraphs, without its title and what frames it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.model import TRANSCRIPT, Span, Stretches
from reader.prose.letter_frame import frame_of_letter
from reader.prose.reading import LONG, reading_of
from reader.words.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Document

#: A paragraph of what is read, in which the lines that run on are one; of a long text, whose lines are as they are.
_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*")
#: Documents of which the paragraphs are kept: search asks for them at every pause in typing.
_KEPT = 32


def written_in(document: Document, passages: Sequence[Span] = ()) -> tuple[Span, ...]:
    """Return the paragraphs that the author of a document wrote, as stretches of its text, in order.

    In a transcript, others speak. Of a document that was itself made from quotations, only these are the author's:
    whoever put them together wrote what stands around them.

    Args:
        document: The document.
        passages: What other documents quote of it.
    """
    paragraphs = _paragraphs(document)
    if not document.quoted_from:
        return paragraphs
    return tuple(each for each in paragraphs if any(each.overlaps(passage) for passage in passages))


@lru_cache(maxsize=_KEPT)
def _paragraphs(document: Document) -> tuple[Span, ...]:
    """Return the paragraphs of a document that are no headings; none of a transcript."""
    if len(document.text) > LONG:
        if document.kind == TRANSCRIPT:
            return ()
        found = (Span(*each.span()).without_space(document.text) for each in _PARAGRAPH.finditer(document.text))
        return tuple(each for each in found if _has_words(document.text, each))
    reading = reading_of(document)
    if reading.turns:
        return ()
    view = reading.view
    lines = (Span(*each.span()).without_space(view.text) for each in _LINE.finditer(view.text))
    frame = Stretches((each, each) for each in frame_of_letter(view.text))
    said = (line for line in lines if _has_words(view.text, line) and not frame.overlapping(line))
    title = fold(document.title, any_case=True)
    spans = (view.to_document(line) for line in said if fold(line.words_of(view.text), any_case=True) != title)
    return tuple(_without_headings(document, spans))


def _has_words(text: str, span: Span) -> bool:
    return any(map(str.isalnum, span.words_of(text)))


def _without_headings(document: Document, spans: Iterator[Span]) -> Iterator[Span]:
    """Yield the stretches of a document that are no headings of its Markdown."""
    for span in spans:
        line = document.text[document.text.rfind("\n", 0, span.start) + 1 : span.start]
        if not (document.markdown and line.lstrip().startswith("#")):
            yield span
