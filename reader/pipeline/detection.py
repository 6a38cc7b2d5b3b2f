"""The quotations, speakers and dates of documents that nobody annotated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.model import (
    TRANSCRIPT,
    UNDESCRIBED,
    Document,
    Dossier,
    Event,
    Quotation,
    Speaker,
    Stretches,
    TimeExpression,
    is_single_day,
)
from reader.model.ids import free_id
from reader.pipeline.plain_finds import (
    event_in_document,
    plain,
    publication_date_in,
    quotation_in_document,
    quotation_in_view,
    time_in_document,
)
from reader.pipeline.quotation_finds import find_all_quotations
from reader.prose.reading import reading_of
from reader.words.folding import fold

#: Prefix of values that are no drawable date, while events are made from them; no EDTF date begins so.
HANGING = "undated "


def detect_quotations(dossier: Dossier, document: Document) -> Dossier:
    """Return the dossier with the quotations found in `document`, and their speakers."""
    reading = reading_of(document)
    found = find_all_quotations(reading, document.id)
    speakers, ids = merged_speakers(dossier.speakers, found.speakers)
    quotations = [
        replace(quotation_in_document(reading.view, each).with_ids(ids), id=f"{document.id}-{each.id}")
        for each in found.quotations
    ]
    dossier = _as_transcript(dossier, document) if reading.turns else dossier
    return replace(dossier, speakers=speakers, quotations=in_order(dossier, (*dossier.quotations, *quotations)))


def _as_transcript(dossier: Dossier, document: Document) -> Dossier:
    """Return the dossier in which a document of no kind that anybody gave it is a transcript."""
    if document.kind != UNDESCRIBED:
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
    from reader.analysis.times import date_quotations, find_events, find_times

    view = reading_of(document).view
    read = plain(document, view)
    quoted = [quotation_in_view(view, each) for each in dossier.quotations_of(document.id)]
    times: tuple[TimeExpression, ...] = find_times(view.text, publication_day(document))
    new: list[Event] = []
    if not was_searched(dossier, document.id):  # what somebody has removed since stays removed
        told = [replace(time, edtf=time.edtf or HANGING + time.value) for time in times if time.edtf or is_listed(time)]
        known = Stretches((event.span, event) for event in dossier.events if event.document == document.id)
        found = (event_in_document(view, each) for each in find_events(read, told, quoted, dossier.speakers))
        new = [
            replace(event, id=f"{document.id}-{event.id}", date="" if event.date.startswith(HANGING) else event.date)
            for event in found
            if not known.overlapping(event.span)
        ]
    dates = {each.id: each.date for each in date_quotations(read, times, quoted)}
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
    return document.date if is_single_day(document.date) else ""


def merged_speakers(known: tuple[Speaker, ...], found: Iterable[Speaker]) -> tuple[tuple[Speaker, ...], dict[str, str]]:
    """Return `known` with the speakers of one more document, and the id that each of those has now.

    A name, or alias, that exactly one known speaker has is the same speaker; so is a surname that one person bears.
    """
    speakers = list(known)
    ids: dict[str, str] = {}
    taken = {speaker.id for speaker in known}
    by_name: dict[str, list[int]] = {}
    by_surname: dict[str, list[int]] = {}
    for index, speaker in enumerate(speakers):
        _note_names(by_name, index, speaker)
        _note_surname(by_surname, index, speaker)
    for speaker in found:
        name = fold(speaker.name, any_case=True)
        same = by_name.get(name, [])
        if not same and speaker.kind == "person" and len(bearers := by_surname.get(name, [])) == 1:
            same = [index for index in bearers if _may_be_one(speakers[index], speaker)]
        if len(same) == 1:
            index = same[0]
            aliases = (*speakers[index].aliases, *speaker.aliases)
            if speakers[index].origin == "detected":
                speakers[index] = replace(speakers[index], aliases=tuple(dict.fromkeys(aliases)))
        else:
            index = len(speakers)
            speakers.append(replace(speaker, id=free_id(speaker.name, taken)))
            taken.add(speakers[index].id)
            _note_names(by_name, index, speaker)
            _note_surname(by_surname, index, speaker)
        ids[speaker.id] = speakers[index].id
    return tuple(speakers), ids


def _note_surname(by_surname: dict[str, list[int]], index: int, speaker: Speaker) -> None:
    """Enter a person of several names under the last, by which alone texts name them: "Mr. Hall" is Tom Hall."""
    if speaker.kind in ("person", "") and " " in speaker.name:
        by_surname.setdefault(fold(speaker.name.split()[-1], any_case=True), []).append(index)


def _may_be_one(known: Speaker, found: Speaker) -> bool:
    """Return whether a title does not tell somebody apart: Mrs. Hall is not Tom Hall."""
    from reader.analysis.quotations.lexicon import english

    lexicon = english()
    told = lexicon.titles.get(found.title, "u")
    named = lexicon.titles.get(known.title, "u")
    given = named if named != "u" else lexicon.first_names.get(known.name.split()[0], "u")
    return "u" in (told, given) or told == given


def _note_names(by_name: dict[str, list[int]], index: int, speaker: Speaker) -> None:
    """Enter a speaker under each of its names."""
    for name in {fold(each, any_case=True) for each in (speaker.name, *speaker.aliases)}:
        by_name.setdefault(name, []).append(index)


def in_order(dossier: Dossier, quotations: tuple[Quotation, ...]) -> tuple[Quotation, ...]:
    """Return quotations by document, then by offset."""
    order = {document.id: index for index, document in enumerate(dossier.documents)}
    return tuple(sorted(quotations, key=lambda each: (order[each.document], each.start, each.end)))
