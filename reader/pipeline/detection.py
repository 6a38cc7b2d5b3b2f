"""The quotations, speakers and dates of documents that nobody annotated."""

from __future__ import annotations

from reader.model import (
    SOURCE,
    TRANSCRIPT,
    UNDESCRIBED,
    Document,
    Dossier,
    Event,
    Quotation,
    Stretches,
    TimeExpression,
    single_day,
)
from reader.model.values import replace
from reader.pipeline.plain_finds import (
    event_in_document,
    plain,
    publication_date_in,
    quotation_in_document,
    quotation_in_view,
    time_in_document,
)
from reader.pipeline.quotation_finds import find_all_quotations, without_rejected
from reader.pipeline.same_speakers import merged_speakers
from reader.pipeline.time_finds import times_of
from reader.prose.reading import reading_of

#: Prefix of values that are no drawable date, while events are made from them; no EDTF date begins so.
HANGING = "undated "


def detect_quotations(dossier: Dossier, document: Document) -> Dossier:
    """Return the dossier with the quotations found in `document` that nobody rejected, and their speakers."""
    reading = reading_of(document)
    found = without_rejected(find_all_quotations(reading, document.id), document.id, reading.view, dossier.rejected)
    speakers, ids = merged_speakers(dossier.speakers, found.speakers)
    quotations = [
        replace(quotation_in_document(reading.view, each).with_ids(ids), id=f"{document.id}-{each.id}")
        for each in found.quotations
    ]
    dossier = _as_transcript(dossier, document) if reading.turns else dossier
    return replace(dossier, speakers=speakers, quotations=in_order(dossier, (*dossier.quotations, *quotations)))


def _as_transcript(dossier: Dossier, document: Document) -> Dossier:
    """Return the dossier in which a document of no kind that anybody gave it, or a mere source, is a transcript."""
    if document.kind not in (UNDESCRIBED, SOURCE):
        return dossier
    transcript = replace(document, kind=TRANSCRIPT)
    return replace(dossier, documents=tuple(transcript if each is document else each for each in dossier.documents))


def was_searched(dossier: Dossier, document_id: str) -> bool:
    """Say whether the dossier already has events that Reader found in a document, as `reader new` writes them."""
    return any(event.origin == "detected" and event.document == document_id for event in dossier.events)


def detect_events(dossier: Dossier, document: Document) -> Dossier:
    """Return the dossier with the dates of `document` and what they date, except where an event already has the words.

    What cannot be dated is listed too, without a date; a date in the sentence of a cue is that of its quotation.
    """
    from reader.analysis.times import by_the_clock, date_quotations, find_events, without_datelines

    reading = reading_of(document)
    view = reading.view
    read = plain(document, view)
    quoted = [quotation_in_view(view, each) for each in dossier.quotations_of(document.id)]
    times = times_of(reading, publication_day(document), quoted)
    timed = by_the_clock(view.text, times)
    new: list[Event] = []
    if not was_searched(dossier, document.id):  # what somebody has removed since stays removed
        told = [replace(time, edtf=time.edtf or HANGING + time.value) for time in timed if time.edtf or is_listed(time)]
        known = Stretches((event.span, event) for event in dossier.events if event.document == document.id)
        happened = without_datelines(find_events(read, told, quoted, dossier.speakers), view.text, document.date)
        found = (event_in_document(view, each) for each in happened)
        new = [
            replace(event, id=f"{document.id}-{event.id}", date="" if event.date.startswith(HANGING) else event.date)
            for event in found
            if not known.overlapping(event.span)
        ]
    dates = {each.id: each.date for each in date_quotations(read, timed, quoted)}
    return replace(
        dossier,
        times=(*dossier.times, (document.id, tuple(time_in_document(view, time) for time in times))),
        events=(*dossier.events, *new),
        quotations=tuple(_with_date(each, dates.get(each.id, each.date)) for each in dossier.quotations),
    )


def _with_date(quotation: Quotation, date: str) -> Quotation:
    """Return a quotation with a date; the very same one if it has it already."""
    return quotation if quotation.date == date else replace(quotation, date=date)


def is_listed(time: TimeExpression) -> bool:
    """Say whether an expression without a drawable date is listed: "now", "every Friday", "in May" of no year."""
    return time.type != "DURATION"


def with_publication_date(dossier: Dossier, document: Document) -> Dossier:
    """Return the dossier with the publication date that an undated document gives in its own words."""
    published = "" if document.date else publication_date_in(document.text, reading_of(document).view)
    if not published:
        return dossier
    dated = replace(document, date=published)
    return replace(dossier, documents=tuple(dated if each is document else each for each in dossier.documents))


def publication_day(document: Document) -> str:
    """Return the day that "today" means in a document, `YYYY-MM-DD`; empty if its date is not a single day."""
    return single_day(document.date)


def in_order(dossier: Dossier, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Return quotations by document, then by offset."""
    order = {document.id: index for index, document in enumerate(dossier.documents)}
    return tuple(sorted(quotations, key=lambda each: (order[each.document], each.start, each.end)))
