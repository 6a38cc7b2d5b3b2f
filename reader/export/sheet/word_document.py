"""A fact-check sheet as a Word document: the same order and words as its page of HTML, to be edited and commented."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

from reader.export.change_words import signs_around
from reader.export.sheet.sheet import sections_of
from reader.export.sheet.word_parts import NAMESPACES, packed
from reader.export.sheet.wording import (
    KICKER,
    day_words,
    decision_words,
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
    from collections.abc import Iterable, Iterator

    from reader.analysis.sources import Stretch
    from reader.export.sheet.sheet import Entry, Sheet
    from reader.model import Document

#: The character style of a difference by how far it goes.
_STYLES: Final = {"material": "Bad", "minor": "Odd", "trivial": "Form"}
#: Columns of the table: heading, and width in twentieths of a point.
_COLUMNS: Final = (("No.", 560), ("Verdict", 1300), ("Quotation", 3100), ("Source", 3100), ("Judgement", 1960))
#: A page of A4, upright, in twentieths of a point.
_PAGE: Final = (
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1020" w:right="940" w:bottom="1020" w:left="940" w:header="500" w:footer="500" w:gutter="0"/>'
    "</w:sectPr>"
)
#: What XML cannot hold, though texts may.
_NOT_IN_XML: Final = str.maketrans({0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD})


def sheet_word_document(sheet: Sheet) -> bytes:
    """Return the bytes of the document; the same sheet gives the same bytes."""
    links: dict[str, str] = {}
    body = "".join(_body(sheet, links))
    document = f"<w:document {NAMESPACES}><w:body>{body}{_PAGE}</w:body></w:document>"
    return packed(document, _clean(sheet.title), links)


def _body(sheet: Sheet, links: dict[str, str]) -> Iterator[str]:
    yield _paragraph("Dim", _run(f"{KICKER}{f' · {day_words(sheet.day)}' if sheet.day else ''}"))
    yield _paragraph("Title", _run(sheet.title))
    for document in sheet.dossier.documents:
        yield from _document(document, sheet, links)
    yield _paragraph("Total", _run(sheet.total))
    if sheet.judged:
        yield _paragraph("Normal", _run(sheet.judged, "Faint"))
    for section in sections_of(sheet):
        yield _paragraph("Heading1", _run(f"{section.title} ({len(section.entries)})"))
        for entry in section.entries:
            yield from _block(entry)
    if sheet.entries:
        yield _paragraph("Heading1", _run(f"All quotations ({len(sheet.entries)})"))
        yield _table(sheet)
    yield _paragraph("Heading1", _run("Signs"))
    for words in (*legend_of(sheet), f"compared by Reader {VERSION}"):
        yield _paragraph("Normal", _run(words, "Faint"))


def _document(document: Document, sheet: Sheet, links: dict[str, str]) -> Iterator[str]:
    """Yield a document with what it is and where its text comes from; its title leads to its address."""
    facts = facts_of(document, sheet)
    title = _run(document.title, "Hyperlink" if facts.address else "")
    if facts.address:
        name = f"rIdLink{len(links) + 1}"
        links[name] = facts.address
        title = f'<w:hyperlink r:id="{name}">{title}</w:hyperlink>'
    yield _paragraph("Normal", _run(f"{document.id}: "), title, is_kept=True)
    told = [each for each in (" · ".join(facts.described), " · ".join(facts.received), facts.note) if each]
    yield _paragraph("Normal", _run(" — ".join(told), "Faint"))


def _block(entry: Entry) -> Iterator[str]:
    """Yield a quotation with both sides, what differs, and what was decided, kept on one page."""
    verdict = _run(verdict_words(entry.step), "Wrong" if entry.step.wrong else "")
    yield _paragraph("Heading2", _run(f"{entry.number}. "), verdict)
    for part in entry.parts:
        yield _paragraph("Dim", _run(over_words(part, entry.who)))
        yield _paragraph("Quote", _run("“"), _marked(part.here.stretches), _run("”"), is_kept=True)
        if part.there is not None:
            yield _paragraph("Dim", _run(over_passage(part)))
            yield _paragraph("Quote", _run("“"), _marked(part.there.stretches), _run("”"), is_kept=True)
    for part in entry.parts:
        for told in told_of(part):
            yield _paragraph("Normal", _run(told.words, "Red" if told.tone == "bad" else ""), is_kept=True)
    decided = decision_words(entry.judgement)
    rest = ruling_words(entry.judgement).removeprefix(decided)
    style = "Wrong" if entry.judgement and entry.judgement.decision and entry.judgement.decision.tone == "bad" else ""
    yield _paragraph("Normal", _run(decided, style), _run(rest))


def _table(sheet: Sheet) -> str:
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for _, width in _COLUMNS)
    line = '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="BDBAB3"/>'
    borders = f'<w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="BDBAB3"/>{line}</w:tblBorders>'
    properties = f'<w:tblPr><w:tblW w:w="5000" w:type="pct"/>{borders}<w:tblLayout w:type="fixed"/></w:tblPr>'
    head = _row(([_run(title, "Faint")] for title, _ in _COLUMNS), is_head=True)
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{head}{''.join(map(_entry_row, sheet.entries))}</w:tbl>"


def _entry_row(entry: Entry) -> str:
    here = [_run(f"“{shortened_words(part.here.words)}” ({over_words(part, entry.who)})") for part in entry.parts]
    there = [_run(passage_in_short(part)) for part in entry.parts]
    verdict = _run(verdict_words(entry.step), "Wrong" if entry.step.wrong else "")
    return _row(([_run(str(entry.number))], [verdict], here, there, [_run(ruling_words(entry.judgement))]))


def _row(cells: Iterable[list[str]], *, is_head: bool = False) -> str:
    """Return a row, which no page divides; each cell is a list of paragraphs' runs."""
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>"
    filled = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"{''.join(_paragraph('Cell', run) for run in runs)}</w:tc>"
        for runs, (_, width) in zip(cells, _COLUMNS, strict=True)
    )
    return f"<w:tr>{properties}{filled}</w:tr>"


def _marked(stretches: Iterable[Stretch]) -> str:
    """Return words with their differences between signs, and set apart."""
    return "".join(_stretch(each) for each in stretches)


def _stretch(stretch: Stretch) -> str:
    if not stretch.grade:
        return _run(stretch.text)
    before, after = signs_around(stretch)
    words = stretch.text.strip()
    opening, _, closing = stretch.text.partition(words) if words else (stretch.text, "", "")
    return _run(opening) + _run(f"{before}{words}{after}", _STYLES[stretch.grade]) + _run(closing)


def _paragraph(style: str, *runs: str, is_kept: bool = False) -> str:
    """Return a paragraph; one that is kept stands on the page of the next one."""
    kept = "<w:keepNext/>" if is_kept else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}</w:pPr>{"".join(runs)}</w:p>'


def _run(words: str, style: str = "") -> str:
    """Return words in a character style; line ends and the like are read as spaces."""
    if not words:
        return ""
    properties = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(_clean(words))}</w:t></w:r>'


def _clean(words: str) -> str:
    """Return words as XML can hold them, white space as single spaces."""
    spaced = "".join(" " if sign.isspace() else sign for sign in words)
    return clean_line(spaced).translate(_NOT_IN_XML)
