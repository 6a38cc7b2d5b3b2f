"""What is found in the plain view of a document, as stretches of the document, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from reader.model import Change, Document, Event, Link, Quotation, Span, Stretches, TimeExpression
from reader.model.link import Nearest, Part
from reader.model.values import replace
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


def nearest_in_document(nearest: Nearest, views: Mapping[str, PlainView], quotation: Quotation, part: int) -> Nearest:
    """Return the passage most like a part of a quotation, found between two views, as one between their documents."""
    ours = _within_part(quotation, part, views[quotation.document].to_document)
    return _moved_nearest(nearest, ours, views[nearest.document].to_document)


def nearest_in_view(
    nearest: Nearest, quoting: PlainView, source: PlainView, quotation: Quotation, part: int
) -> Nearest:
    """Return the passage most like a part of a quotation of a document as one between the views of both."""
    return _moved_nearest(nearest, _within_part(quotation, part, quoting.to_view), source.to_view)


def _moved_nearest(nearest: Nearest, ours: Callable[[Span], Span], theirs: Callable[[Span], Span]) -> Nearest:
    return replace(nearest, span=theirs(nearest.span), changes=_moved_changes(nearest.changes, ours, theirs))


def _moved_link(
    link: Link, quotation: Quotation, move: Callable[[Span], Span], move_there: Callable[[Span], Span]
) -> Link:
    """Return a link with its spans moved, those of the quotation by `move`, those of the source by `move_there`."""
    ours = _within_part(quotation, link.part, move)
    return replace(
        link,
        span=move_there(link.span),
        changes=_moved_changes(link.changes, ours, move_there),
        cuts=tuple(replace(each, span=move_there(each.span)) for each in link.cuts),
        parts=tuple(Part(ours(each.quotation), move_there(each.source)) for each in link.parts),
    )


def _within_part(quotation: Quotation, part: int, move: Callable[[Span], Span]) -> Callable[[Span], Span]:
    """Return what moves a span counted in the words of a part of a quotation."""
    before = quotation.parts[part].start
    after = move(quotation.parts[part]).start

    def moved(span: Span) -> Span:
        there = move(Span(before + span.start, before + span.end))
        return Span(there.start - after, there.end - after)

    return moved


def _moved_changes(
    changes: Iterable[Change], ours: Callable[[Span], Span], theirs: Callable[[Span], Span]
) -> tuple[Change, ...]:
    """Return changes with the spans of both sides moved."""
    return tuple(replace(each, quotation=ours(each.quotation), source=theirs(each.source)) for each in changes)


def _moved(quotation: Quotation, move: Callable[[Span], Span]) -> Quotation:
    """Return a quotation with all of its spans moved."""
    return replace(
        quotation,
        parts=tuple(move(part) for part in quotation.parts),
        mention=move(quotation.mention) if quotation.mention else None,
        cue=move(quotation.cue) if quotation.cue else None,
    )
