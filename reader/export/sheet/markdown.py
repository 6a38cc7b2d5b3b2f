"""A fact-check sheet as Markdown: what is wrong first, each quotation with both sides, then all in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export.markdown_words import escaped, marked_words
from reader.export.sheet.sheet import sections_of
from reader.export.sheet.wording import (
    KICKER,
    day_words,
    facts_of,
    legend_of,
    over_passage,
    over_words,
    passage_in_short,
    ruling_words,
    shortened_words,
    told_of,
    verdict_words,
)
from reader.files.cleaning import clean_line
from reader.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.sheet.sheet import Entry, Sheet
    from reader.model import Document

_HEADS = ("No.", "Verdict", "Quotation", "Source", "Judgement")


def sheet_markdown(sheet: Sheet) -> Iterator[str]:
    """Yield the lines, cleaned; what stands in the documents is shown as it is."""
    for line in _lines(sheet):
        yield clean_line(line)


def _lines(sheet: Sheet) -> Iterator[str]:
    yield f"# {escaped(sheet.title)}"
    yield ""
    yield f"{KICKER}{f', {escaped(day_words(sheet.day))}' if sheet.day else ''}"
    yield ""
    for document in sheet.dossier.documents:
        yield _document(document, sheet)
    yield ""
    yield f"**{escaped(sheet.total)}** {escaped(sheet.judged)}".strip()
    for section in sections_of(sheet):
        yield ""
        yield f"## {section.title}"
        for entry in section.entries:
            yield ""
            yield from _block(entry)
    if sheet.entries:
        yield from _table(sheet)
    yield ""
    yield "## Signs"
    yield ""
    for words in legend_of(sheet):
        yield f"- {escaped(words)}"
    yield f"- compared by Reader {VERSION}"


def _document(document: Document, sheet: Sheet) -> str:
    """Return a document as an item of a list, with what it is and where its text comes from."""
    facts = facts_of(document, sheet)
    address = f"<{facts.address}>" if facts.address else ""
    told = [*map(escaped, facts.described), *map(escaped, facts.received), address, escaped(facts.note)]
    return f"- **{escaped(document.id)}**: {' · '.join(filter(None, (escaped(document.title), *told)))}"


def _block(entry: Entry) -> Iterator[str]:
    yield f"### {entry.number}. {escaped(verdict_words(entry.step))}"
    yield ""
    for part in entry.parts:
        yield f"- {escaped(over_words(part, entry.who))}: “{marked_words(part.here.stretches)}”"
        if part.there is not None:
            yield f"- {escaped(over_passage(part))}: “{marked_words(part.there.stretches)}”"
    for part in entry.parts:
        for told in told_of(part):
            yield f"- {escaped(told.words)}"
    yield f"- Judgement: {escaped(ruling_words(entry.judgement))}"


def _table(sheet: Sheet) -> Iterator[str]:
    yield ""
    yield "## All quotations"
    yield ""
    yield f"| {' | '.join(_HEADS)} |"
    yield "| ---: | --- | --- | --- | --- |"
    for entry in sheet.entries:
        here = (f"“{shortened_words(part.here.words)}” ({over_words(part, entry.who)})" for part in entry.parts)
        there = map(passage_in_short, entry.parts)
        cells = (verdict_words(entry.step), " ".join(here), " ".join(there), ruling_words(entry.judgement))
        yield f"| {entry.number} | {' | '.join(map(escaped, cells))} |"
