"""The stretches of texts that annotations are about: quotations, who and what attributes them, passages, events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from reader.export.records import likeliest_links

if TYPE_CHECKING:
    from reader.model import Dossier, Event, Link, Quotation, Span

What = Literal["quotation", "mention", "cue", "passage", "event"]


class Stretch(NamedTuple):
    """A stretch of a document, and what it is.

    Attributes:
        document: Id of the document.
        span: Half-open, in code points of its text.
        what: What it is: words of a quotation, what names its source, its cue, a passage that it comes from; words
            that date an event.
        part: Which part of the quotation it is or belongs to, counted from 0; the whole, for a mention and a cue.
        quotation: The quotation; None for an event.
        link: Of the words of a quotation and of its passage, what links them; None where nothing does.
        event: The event; None for all others.
    """

    document: str
    span: Span
    what: What
    part: int = 0
    quotation: Quotation | None = None
    link: Link | None = None
    event: Event | None = None

    @property
    def owner(self) -> str:
        """The id of the quotation or event."""
        owner = self.quotation or self.event
        return owner.id if owner else ""


def stretches_of(dossier: Dossier) -> list[Stretch]:
    """Return the stretches of all documents in the order of the dossier and its texts, the longer of two first."""
    order = {document.id: number for number, document in enumerate(dossier.documents)}
    found = [each for each in _stretches(dossier) if each.document in order]
    return sorted(found, key=lambda each: (order[each.document], each.span.start, -each.span.end))


def _stretches(dossier: Dossier) -> Iterator[Stretch]:
    links = likeliest_links(dossier)
    for quotation in dossier.quotations:
        for part, span in enumerate(quotation.parts):
            link = links.get((quotation.id, part))
            yield Stretch(quotation.document, span, "quotation", part, quotation, link)
            if link and link.is_passage:
                yield Stretch(link.document, link.span, "passage", part, quotation, link)
        if quotation.mention:
            yield Stretch(quotation.document, quotation.mention, "mention", quotation=quotation)
        if quotation.cue:
            yield Stretch(quotation.document, quotation.cue, "cue", quotation=quotation)
    for event in dossier.events:
        yield Stretch(event.document, event.span, "event", event=event)
