"""All annotations as one page of Markdown, for note-taking programs: a block for each quotation, and what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.change_words import tell_cut, tell_graded
from reader.export.markdown_words import escaped, escaped_line
from reader.export.records import likeliest_links, row_id
from reader.export.sheet.wording import followable, ruling_words
from reader.layout.line_numbers import LineNumbers
from reader.layout.short_dates import readable
from reader.model.chronology import sorted_events
from reader.model.standing import step_of
from reader.prose.reading import words_read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reader.export.web_annotation.kept import Kept
    from reader.model import Document, Dossier, Event, Link, Quotation, Speaker


def notes_page(dossier: Dossier, kept: Sequence[Kept] = ()) -> Iterator[str]:
    """Yield the lines; what stands in the documents is shown as it is.

    Args:
        dossier: Its documents in order, each with its quotations and events.
        kept: Notes and bookmarks beside them.
    """
    lines = LineNumbers(dossier)
    links = likeliest_links(dossier)
    yield f"# {escaped(dossier.title)}"
    for document in dossier.documents:
        yield from ("", f"## {escaped(document.title)}", "", *_described(document, dossier))
        quotations = dossier.quotations_of(document.id)
        if quotations:
            yield from ("", "### Quotations")
        for quotation in quotations:
            yield from _quotation(quotation, dossier, links, lines)
        events = [each for each in sorted_events(dossier.events) if each.document == document.id]
        if events:
            yield from ("", "### Events", "")
        for event in events:
            yield _event(event, document, lines)
        notes = [each for each in kept if each.document == document.id]
        if notes:
            yield from ("", "### Notes and bookmarks", "")
        for each in notes:
            words = each.note if each.note else f"bookmark {each.letter}"
            yield f"- {escaped_line(lines.place(each.document, each.offset))}: {escaped(words)}"


def _described(document: Document, dossier: Dossier) -> Iterator[str]:
    """Yield what is known of a document, as one item."""
    author = dossier.speaker(document.author)
    known = (
        document.id,
        document.kind if document.kind != "text" else "",
        author.name if author else document.author,
        document.publisher,
        readable(document.date) if document.date else "",
    )
    address = followable(document.url)
    told = ", ".join(filter(None, known))
    yield f"- {escaped_line(told)}{f', <{address}>' if address else ''}"


def _quotation(
    quotation: Quotation, dossier: Dossier, links: Mapping[tuple[str, int], Link], lines: LineNumbers
) -> Iterator[str]:
    """Yield a quotation: each of its parts as a block, who says it where, the passage of each, and what was decided."""
    document = dossier.document(quotation.document)
    yield ""
    yield from _joined([f"> {escaped_line(words_read(document, part))}" for part in quotation.parts], ">")
    yield ""
    speaker, via = dossier.speaker(quotation.speaker), dossier.speaker(quotation.via)
    who = f"**{escaped(_named(speaker))}**" if speaker else "speaker unknown"
    told = f", as {escaped(via.name)} tells" if via else ""
    said = f", on {escaped(readable(quotation.date))}" if quotation.date else ""
    place = escaped(lines.place(quotation.document, quotation.start))
    found = f", found by Reader ({quotation.confidence:.0%} sure)" if quotation.origin == "detected" else ""
    yield f"- {who}{told}{said}: {quotation.kind_words}, {place}{found} ({escaped(quotation.id)})"
    for part in range(len(quotation.parts)):
        if link := links.get((quotation.id, part)):
            yield f"- {_passage(quotation, link, dossier, lines)}"
    if judgement := dossier.judgement_of(quotation.id):
        yield f"- {escaped(ruling_words(judgement))}"


def _passage(quotation: Quotation, link: Link, dossier: Dossier, lines: LineNumbers) -> str:
    """Return the verdict on a part, where its words come from, the words there, and what differs."""
    step = step_of(link)
    name = f"{row_id(quotation, link.part)} " if len(quotation.parts) > 1 else ""
    told = [escaped_line(f"{name}{step.sign} {step.name}")]
    if link.is_passage and link.document in lines.documents:
        words = escaped(words_read(dossier.document(link.document), link.span))
        told.append(f"{escaped(lines.place(link.document, link.span.start))}: “{words}”")
    told += [escaped(words) for words in (*map(tell_graded, link.changes), *map(tell_cut, link.cuts))]
    return "; ".join(told)


def _event(event: Event, document: Document, lines: LineNumbers) -> str:
    date = readable(event.date) if event.date else "undated"
    basis = f", {escaped(event.basis)}" if event.basis else ""
    place = escaped(lines.place(event.document, event.span.start))
    words = escaped(words_read(document, event.span))
    return f"- **{escaped(date)}** {escaped(event.headline)} (“{words}”, {place}{basis})"


def _named(speaker: Speaker) -> str:
    """Return a speaker with title and role."""
    return ", ".join(filter(None, (f"{speaker.title} {speaker.name}".strip(), speaker.role)))


def _joined(lines: list[str], between: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        if number:
            yield between
        yield line
