"""What stands beside a text in TEI: its events in order, the passages of its quotations, judgements and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.change_words import tell_change, tell_cut
from reader.export.interchange.tei.elements import Owner, element, place_owner
from reader.export.interchange.tei.names import dated
from reader.export.records import row_id
from reader.export.xml_words import xml_words
from reader.model.standing import step_of
from reader.prose.reading import words_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.export.interchange.stretches import Stretch
    from reader.export.interchange.tei.elements import Elements
    from reader.export.interchange.tei.names import Names
    from reader.export.web_annotation.kept import Kept
    from reader.model import Document, Dossier, Event, Link, Quotation
    from reader.model.judgement import Judgement


def events_lines(stretches: Iterable[Stretch], elements: Elements) -> Iterator[str]:
    """Yield the list of a document's events, in the order of its text; nothing where there are none."""
    events = [stretch for stretch in stretches if stretch.event]
    if events:
        yield "<standOff>"
        yield "<listEvent>"
        for stretch in events:
            assert stretch.event
            yield _event(stretch.event, elements.pointer(elements.owner(stretch), stretch.document))
        yield "</listEvent>"
        yield "</standOff>"


def _event(event: Event, place: str) -> str:
    """Return an event: when, what, where it is told, and how its date was resolved."""
    told = element("label", xml_words(" ".join(event.headline.split())))
    basis = element("note", xml_words(event.basis), type="basis") if event.basis else ""
    return f'<event corresp="{place}"{dated(event.date)}>{told}{basis}</event>'


def back_lines(
    document: Document, dossier: Dossier, notes: Sequence[Kept], names: Names, elements: Elements
) -> Iterator[str]:
    """Yield what stands behind a text; nothing where there is nothing."""
    quotations = dossier.quotations_of(document.id)
    links = [
        (each, link)
        for each in quotations
        for part in range(len(each.parts))
        if (link := elements.links.get((each.id, part)))
    ]
    judged = [(each, judgement) for each in quotations if (judgement := dossier.judgement_of(each.id))]
    if not (links or judged or notes):
        return
    yield "<back>"
    if links:
        yield '<div type="passages">'
        yield from (_passage(each, link, dossier, names, elements) for each, link in links)
        yield "</div>"
    if judged or notes:
        yield '<div type="notes">'
        yield from (_judgement(each, judgement, names, elements) for each, judgement in judged)
        for note in notes:
            kind, words = ("note", note.note) if note.note else ("bookmark", note.letter)
            yield element(
                "note", xml_words(words), type=kind, target=elements.pointer(place_owner(note), note.document)
            )
        yield "</div>"
    yield "</back>"


def _passage(quotation: Quotation, link: Link, dossier: Dossier, names: Names, elements: Elements) -> str:
    """Return the words that a source has for a part of a quotation, the verdict, and what differs."""
    step = step_of(link)
    differences = "; ".join((*map(tell_change, link.changes), *map(tell_cut, link.cuts)))
    note = element("note", xml_words(f"{step.name}: {differences or step.meaning}"), type="verdict")
    about = {
        "corresp": elements.pointer(Owner("quotation", quotation.id), quotation.document),
        "ana": f"#{names.of('verdict', step.name)}",
    }
    known = {document.id for document in dossier.documents}
    if not (link.is_passage and link.document in known):
        return element("note", xml_words(f"{step.name}: {differences or step.meaning}"), type="verdict", **about)
    source = dossier.document(link.document)
    words = element("quote", xml_words(words_read(source, link.span)), source=f"#{names.of('document', source.id)}")
    there = elements.pointer(Owner("passage", row_id(quotation, link.part)), source.id)
    title = element("title", xml_words(source.title))
    return element("cit", words + element("bibl", title + element("ptr", "", target=there)) + note, **about)


def _judgement(quotation: Quotation, judgement: Judgement, names: Names, elements: Elements) -> str:
    """Return what somebody decided of a quotation, and the note on it."""
    told = element("persName", xml_words(judgement.by)) + " " if judgement.by else ""
    if judgement.at:
        told += f"<date{dated(judgement.at[:10])}>{xml_words(judgement.at)}</date> "
    words = [judgement.decision.words] if judgement.decision else []
    told += xml_words(": ".join(filter(None, (*words, judgement.note))))
    decision = f"#{names.of('judgement', judgement.decision.name)}" if judgement.decision else ""
    target = elements.pointer(Owner("quotation", quotation.id), quotation.document)
    return element("note", told, type="judgement", target=target, ana=decision)
