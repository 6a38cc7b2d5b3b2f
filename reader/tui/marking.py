"""What is drawn over a document's text and beside it: pure, from the state of the screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rich.style import Style

from reader.layout.date_words import date_words
from reader.layout.reading_time import reading_minutes
from reader.layout.signs import judge
from reader.model import Document, Dossier, Link, Quotation, Span
from reader.tui.document_view import MarginSign, Mark
from reader.tui.reading import Reading

#: Behind the initials of what Reader found itself; instead of initials where nobody is known to speak.
DETECTED_SIGN, NOBODY = "?", "— "
DETECTED = Style(italic=True)
CURRENT = Style(bold=True)
CUE = Style(underline=True)
PASSAGE = Style(underline=True)
LIT_PASSAGE = Style(bold=True, reverse=True)
LIT = Style(reverse=True)
MATCH = Style(reverse=True)
CURRENT_MATCH = Style(reverse=True, bold=True, underline=True)


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything drawn over one document.

    Attributes:
        layers: Marks by layer, later layers over earlier ones.
        signs: What stands in the margin, by offset.
        bars: Spans of the current quotation, which has a bar in the margin.
        bar_style: The bar's style: its speaker's colour.
    """

    layers: Mapping[str, Sequence[Mark]]
    signs: Sequence[MarginSign]
    bars: Sequence[Span]
    bar_style: Style


def marks_of(reading: Reading, document_id: str, colours: Mapping[str, Style]) -> Marks:
    """Return what is drawn over a document in this state."""
    quotations = reading.dossier.quotations_of(document_id)
    current = reading.current_quotation
    here = current if current is not None and current.document == document_id else None
    return Marks(
        layers={
            "quotations": _quotation_marks(quotations, colours),
            "links": _passage_marks(reading, document_id),
            "current": [*_current_marks(here), *_lit_marks(reading, document_id)],
            "search": _search_marks(reading, document_id),
        },
        signs=_signs(reading, quotations, colours),
        bars=here.parts if here else (),
        bar_style=colours.get(here.speaker or "", Style()) if here else Style(),
    )


def head_of(dossier: Dossier, document: Document) -> tuple[str, ...]:
    """Return the lines above a text: who published or wrote it and when, how long it is, and what is missing."""
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    author, recipient = (names.get(each, each) for each in (document.author, document.recipient))
    written = " ".join(
        part for part in (f"by {author}" if author else "", f"to {recipient}" if recipient else "") if part
    )
    minutes = f"{reading_minutes(document.text)} min"
    facts = (document.publisher, written, date_words(document.date), minutes)
    head = (" · ".join(fact for fact in facts if fact), *([document.note] if document.note else []))
    return (*head, "")


def _quotation_marks(quotations: Sequence[Quotation], colours: Mapping[str, Style]) -> list[Mark]:
    marks: list[Mark] = []
    for quotation in quotations:
        style = colours.get(quotation.speaker or "", Style())
        if quotation.origin == "detected":
            style += DETECTED
        marks.extend(Mark(part, style) for part in quotation.parts)
    return sorted(marks, key=lambda mark: mark.span)


def _passage_marks(reading: Reading, document_id: str) -> list[Mark]:
    """Return the passages of this document that quotations come from; the current one's stand out."""
    marks = [
        Mark(link.span, LIT_PASSAGE if link.quotation == reading.quotation else PASSAGE)
        for link in reading.dossier.links
        if link.document == document_id and link.verdict != "absent"
    ]
    return sorted(marks, key=lambda mark: mark.span)


def _current_marks(quotation: Quotation | None) -> list[Mark]:
    if quotation is None:
        return []
    marks = [Mark(part, CURRENT) for part in quotation.parts]
    marks.extend(Mark(span, CUE) for span in (quotation.mention, quotation.cue) if span is not None)
    return sorted(marks, key=lambda mark: mark.span)


def _lit_marks(reading: Reading, document_id: str) -> list[Mark]:
    return [Mark(reading.lit[1], LIT)] if reading.lit is not None and reading.lit[0] == document_id else []


def _search_marks(reading: Reading, document_id: str) -> list[Mark]:
    search = reading.search
    if search is None or reading.document != document_id:
        return []
    return [
        Mark(span, CURRENT_MATCH if index == search.current else MATCH) for index, span in enumerate(search.matches)
    ]


def _signs(reading: Reading, quotations: Sequence[Quotation], colours: Mapping[str, Style]) -> list[MarginSign]:
    """Return the speakers' initials, a sign behind them for what Reader found itself, and the verdict's sign."""
    initials = {speaker.id: speaker.initials for speaker in reading.dossier.speakers}
    links: dict[str, list[Link]] = {}
    for link in reading.dossier.links:
        links.setdefault(link.quotation, []).append(link)
    signs = []
    for quotation in quotations:
        speaker = quotation.speaker or ""
        judgement = judge(links.get(quotation.id, ()))
        doubt = DETECTED_SIGN if quotation.origin == "detected" else ""
        text = initials.get(speaker, NOBODY) + doubt + (judgement.sign if judgement else "")
        signs.append(MarginSign(quotation.start, text, colours.get(speaker, Style())))
    return signs
