"""What is found in the plain view of a document, as stretches of the document, and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from reader.model import Change, Document, Event, Link, Quotation, Span, Stretches, TimeExpression
from reader.prose.front_matter import front_matter_end
from reader.prose.reading import PlainReading
from reader.prose.view import PlainView


def plain(document: Document, view: PlainView) -> Document:
    """Return a document with its view for a text."""
    return document if view.text == document.text else replace(document, text=view.text)


def publication_date_in(text: str, view: PlainView) -> str:
    """Return the day that a text gives as that of its publication, in its front matter or in what is read; or empty."""
    from reader.analysis.times import find_publication_date

    found = find_publication_date(text[: front_matter_end(text)]) or find_publication_date(view.text)
    return found.date if found else ""


def quotation_in_document(view: PlainView, quotation: Quotation) -> Quotation:
    """Return a quotation of the view as one of the document."""
    return _moved(quotation, view.to_document) if view.changes_anything else quotation


def quotation_in_view(view: PlainView, quotation: Quotation) -> Quotation:
    """Return a quotation of the document as one of the view."""
    return _moved(quotation, view.to_view) if view.changes_anything else quotation


def time_in_document(view: PlainView, time: TimeExpression) -> TimeExpression:
    """Return a time expression of the view as one of the document."""
    return replace(time, span=view.to_document(time.span)) if view.changes_anything else time


def event_in_document(view: PlainView, event: Event) -> Event:
    """Return an event of the view as one of the document."""
    return replace(event, span=view.to_document(event.span)) if view.changes_anything else event


def outside_code(quotations: Sequence[Quotation], reading: PlainReading) -> list[Quotation]:
    """Return the quotations of a view that do not lie within code; a word of code within a quotation is quoted."""
    if not reading.code:
        return list(quotations)
    code = Stretches((span, span) for span in reading.code)

    def is_code(part: Span) -> bool:
        return any(span.start <= part.start and part.end <= span.end for span in code.overlapping(part))

    return [each for each in quotations if not any(map(is_code, each.parts))]


def link_in_document(link: Link, quoting: PlainView, source: PlainView, quotation: Quotation) -> Link:
    """Return a link between two views as one between their documents.

    Args:
        link: As found in the views.
        quoting: The view of the document that quotes.
        source: The view of the document with the passage.
        quotation: The quotation, in the view.
    """
    if not (quoting.changes_anything or source.changes_anything):
        return link
    part = quotation.parts[link.part]
    start = quoting.to_document(part).start

    def moved(change: Change) -> Change:
        ours = Span(part.start + change.quotation.start, part.start + change.quotation.end)
        there = quoting.to_document(ours)
        return replace(
            change, quotation=Span(there.start - start, there.end - start), source=source.to_document(change.source)
        )

    return replace(link, span=source.to_document(link.span), changes=tuple(map(moved, link.changes)))


def link_in_view(link: Link, quoting: PlainView, source: PlainView, quotation: Quotation) -> Link:
    """Return a link between two documents as one between their views.

    Args:
        link: As a dossier has it.
        quoting: The view of the document that quotes.
        source: The view of the document with the passage.
        quotation: The quotation, in the document.
    """
    if not (quoting.changes_anything or source.changes_anything):
        return link
    part = quotation.parts[link.part]
    start = quoting.to_view(part).start

    def moved(change: Change) -> Change:
        ours = quoting.to_view(Span(part.start + change.quotation.start, part.start + change.quotation.end))
        return replace(
            change, quotation=Span(ours.start - start, ours.end - start), source=source.to_view(change.source)
        )

    return replace(link, span=source.to_view(link.span), changes=tuple(map(moved, link.changes)))


def _moved(quotation: Quotation, move: Callable[[Span], Span]) -> Quotation:
    """Return a quotation with all of its spans moved."""
    return replace(
        quotation,
        parts=tuple(move(part) for part in quotation.parts),
        mention=move(quotation.mention) if quotation.mention else None,
        cue=move(quotation.cue) if quotation.cue else None,
    )
