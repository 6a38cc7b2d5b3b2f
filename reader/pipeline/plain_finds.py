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
    return _moved_link(link, quotation, quoting.to_document, source.to_document)


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
    return _moved_link(link, quotation, quoting.to_view, source.to_view)


def _moved_link(
    link: Link, quotation: Quotation, move: Callable[[Span], Span], move_there: Callable[[Span], Span]
) -> Link:
    """Return a link with its spans moved, those of the quotation by `move`, those of the source by `move_there`."""
    part = quotation.parts[link.part]
    start = move(part).start

    def moved(change: Change) -> Change:
        ours = move(Span(part.start + change.quotation.start, part.start + change.quotation.end))
        ours = Span(ours.start - start, ours.end - start)
        return replace(change, quotation=ours, source=move_there(change.source))

    return replace(link, span=move_there(link.span), changes=tuple(map(moved, link.changes)))


def _moved(quotation: Quotation, move: Callable[[Span], Span]) -> Quotation:
    """Return a quotation with all of its spans moved."""
    return replace(
        quotation,
        parts=tuple(move(part) for part in quotation.parts),
        mention=move(quotation.mention) if quotation.mention else None,
        cue=move(quotation.cue) if quotation.cue else None,
    )
