"""What was found in a dossier, as JSON and back: lists in the order of each value's fields."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from reader.model import Change, Document, Dossier, Event, Link, Quotation, Span, Speaker, TimeExpression
from reader.model.link import Cut, Nearest, Part, SaidBy
from reader.model.values import field_names, replace

Value = TypeVar("Value")


class DoesNotFitError(ValueError):
    """What was kept is not about this dossier, or not as this Reader writes it."""


def finds_text(dossier: Dossier) -> str:
    """Return what a completed dossier has besides its texts."""
    found = {
        "documents": [[each.id, each.kind, each.date, each.author] for each in dossier.documents],
        "speakers": dossier.speakers,
        "quotations": dossier.quotations,
        "events": dossier.events,
        "times": dossier.times,
        "links": dossier.links,
    }
    return json.dumps({name: _listed(value) for name, value in found.items()}, separators=(",", ":"))


def with_finds(dossier: Dossier, text: str) -> Dossier:
    """Return the dossier with what `finds_text` gave of it when it was completed.

    Raises:
        DoesNotFitError: It is about other texts, or in another form.
    """
    try:
        found = json.loads(text)
        completed = replace(
            dossier,
            documents=_documents(dossier.documents, found["documents"]),
            speakers=tuple(_made(Speaker, each, aliases=tuple) for each in found["speakers"]),
            quotations=tuple(_made(Quotation, each, **_QUOTATION) for each in found["quotations"]),
            events=tuple(_made(Event, each, span=_span, speakers=tuple) for each in found["events"]),
            times=tuple((name, _times(listed)) for name, listed in found["times"]),
            links=tuple(_made(Link, each, **_LINK) for each in found["links"]),
        )
        _check(completed)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError) as error:
        raise DoesNotFitError(str(error)) from error
    return completed


def _listed(value: object) -> object:
    """Return a value as lists of its fields, their fields, and so on."""
    if hasattr(value, "__value_fields__"):
        return [_listed(getattr(value, name)) for name in field_names(type(value))]
    return [_listed(each) for each in value] if isinstance(value, tuple) else value


def _made(kind: Callable[..., Value], listed: Sequence[Any], **made: Callable[[Any], object]) -> Value:
    """Return a value made of its fields.

    Args:
        kind: Its class.
        listed: Its fields, in order.
        made: What makes those fields that are no plain value, by name.
    """
    names = field_names(kind)
    if len(names) != len(listed):
        raise ValueError(f"{kind} has other fields")
    return kind(*(made[name](each) if name in made else each for name, each in zip(names, listed, strict=True)))


def _span(listed: Sequence[int]) -> Span:
    start, end = listed
    return Span(start, end)


def _span_or_none(listed: Sequence[int] | None) -> Span | None:
    return _span(listed) if listed is not None else None


def _spans(listed: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(map(_span, listed))


def _times(listed: Sequence[Sequence[Any]]) -> tuple[TimeExpression, ...]:
    return tuple(_made(TimeExpression, each, span=_span) for each in listed)


def _changes(listed: Sequence[Sequence[Any]]) -> tuple[Change, ...]:
    return tuple(_made(Change, each, quotation=_span, source=_span) for each in listed)


def _said_by(listed: Sequence[Any] | None) -> SaidBy | None:
    return _made(SaidBy, listed) if listed is not None else None


def _nearest(listed: Sequence[Any] | None) -> Nearest | None:
    if listed is None:
        return None
    return _made(Nearest, listed, span=_span, changes=_changes, said_by=_said_by)


def _parts(listed: Sequence[Sequence[Any]]) -> tuple[Part, ...]:
    return tuple(_made(Part, each, quotation=_span, source=_span) for each in listed)


def _cuts(listed: Sequence[Sequence[Any]]) -> tuple[Cut, ...]:
    return tuple(_made(Cut, each, span=_span) for each in listed)


#: What makes the fields of a quotation and a link that are no plain value.
_QUOTATION: dict[str, Callable[[Any], object]] = {"parts": _spans, "mention": _span_or_none, "cue": _span_or_none}
_LINK: dict[str, Callable[[Any], object]] = {
    "span": _span,
    "changes": _changes,
    "said_by": _said_by,
    "parts": _parts,
    "cuts": _cuts,
    "nearest": _nearest,
}


def _documents(documents: Sequence[Document], listed: Sequence[Sequence[str]]) -> tuple[Document, ...]:
    """Return the documents with the kind, the date and the author that were found."""
    if [each.id for each in documents] != [name for name, *_ in listed]:
        raise ValueError("other documents")
    return tuple(
        replace(document, kind=kind, date=date, author=author)
        for document, (_, kind, date, author) in zip(documents, listed, strict=True)
    )


def _check(dossier: Dossier) -> None:
    """Refuse offsets that do not lie in the texts, and ids that nothing has.

    Raises:
        ValueError, KeyError: There are some.
    """
    lengths = {document.id: len(document.text) for document in dossier.documents}
    speakers = {None, *(speaker.id for speaker in dossier.speakers)}
    quotations = {quotation.id: quotation for quotation in dossier.quotations}
    for quotation in dossier.quotations:
        spans = filter(None, (*quotation.parts, quotation.mention, quotation.cue))
        if not quotation.parts or any(span.end > lengths[quotation.document] for span in spans):
            raise ValueError("a quotation lies outside its text")
        if not {quotation.speaker, quotation.via} <= speakers:
            raise ValueError("nobody says a quotation")
    for event in dossier.events:
        if event.span.end > lengths[event.document]:
            raise ValueError("an event lies outside its text")
    for name, told in dossier.times:
        if any(time.span.end > lengths[name] for time in told):
            raise ValueError("a date lies outside its text")
    for link in dossier.links:
        passages = (link, link.nearest) if link.nearest else (link,)
        if any(passage.span.end > lengths[passage.document] for passage in passages):
            raise ValueError("a passage lies outside its text")
        if link.part >= len(quotations[link.quotation].parts):
            raise ValueError("a passage of no quotation")
