"""A fact-check sheet as one page of HTML: no network, no script, light and dark, fit to be printed and sent."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from reader.analysis.language import KNOWN, language_of
from reader.export.change_words import legend
from reader.export.sheet.blocks import section_in_html
from reader.export.sheet.claim_review import claim_reviews, has_reviews
from reader.export.sheet.marks import in_html
from reader.export.sheet.sheet import sections_of
from reader.export.sheet.style import STYLE
from reader.export.sheet.table import table_in_html
from reader.export.sheet.wording import KICKER, day_words, facts_of, legend_of
from reader.files.cleaning import clean_line
from reader.version import VERSION
from reader.words.json_text import to_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.sheet.sheet import Sheet
    from reader.model import Document

#: What a page may load: nothing but its own style.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
#: Ends a page: whether somebody changed it since is told by what stands before.
_SEAL: Final = "<!-- made by Reader; sha256 of all before this line: {} -->"
_SEALED: Final = re.compile(rb"<!-- made by Reader; sha256 of all before this line: ([0-9a-f]{64}) -->\s*\Z")
_NUMBER: Final = re.compile(r"\d+")


def sheet_page(sheet: Sheet) -> Iterator[str]:
    """Yield the lines of the page, cleaned; every value is escaped, and the same sheet gives the same page."""
    digest = sha256()
    for line in _lines(sheet):
        cleaned = clean_line(line)
        digest.update(f"{cleaned}\n".encode("utf-8", "replace"))
        yield cleaned
    yield _SEAL.format(digest.hexdigest())


def is_unchanged_page(data: bytes) -> bool:
    """Say whether the bytes of a file are a page that Reader made, as Reader made it."""
    found = _SEALED.search(data[-200:])
    if found is None:
        return False
    return sha256(data[: len(data) - len(found[0])]).hexdigest() == found[1].decode()


def _lines(sheet: Sheet) -> Iterator[str]:
    languages = {document.id: _language(document) for document in sheet.dossier.documents} | {"": ""}
    sections = sections_of(sheet)
    in_blocks = {entry.number for section in sections for entry in section.entries}
    yield from _head(sheet)
    yield from _documents(sheet)
    total = _NUMBER.sub(r"<b>\g<0></b>", in_html(sheet.total))
    yield f'<p class="total">{total}</p><p class="dim">{in_html(sheet.judged)}</p></header><main>'
    for section in sections:
        yield from section_in_html(section, languages)
    if sheet.entries:
        yield from table_in_html(sheet.entries, in_blocks, languages)
    yield "</main>"
    yield from _foot(sheet)
    if has_reviews(sheet):
        yield f'<script type="application/ld+json">{_in_script(to_json(claim_reviews(sheet)))}</script>'
    yield "</body></html>"


def _head(sheet: Sheet) -> Iterator[str]:
    title = in_html(sheet.title)
    yield "<!DOCTYPE html>"
    yield '<html lang="en"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield f'<meta name="generator" content="Reader {VERSION}">'
    yield f"<title>{title} · {KICKER.lower()}</title>"
    yield "<style>"
    yield from STYLE.splitlines()
    yield "</style></head><body>"
    day = f" · {in_html(day_words(sheet.day))}" if sheet.day else ""
    yield f'<header><p class="kicker">{KICKER}{day}</p><h1>{title}</h1>'


def _documents(sheet: Sheet) -> Iterator[str]:
    """Yield the documents, each with what it is and where its text comes from."""
    yield '<ul class="docs">'
    for document in sheet.dossier.documents:
        facts = facts_of(document, sheet)
        title = in_html(document.title)
        if facts.address:
            title = f'<a href="{in_html(facts.address)}" rel="noreferrer">{title}</a>'
        yield f'<li><p class="key dim">{in_html(document.id)}</p><p>{title}</p>'
        for words in (" · ".join(facts.described), " · ".join(facts.received), facts.note):
            if words:
                yield f'<p class="dim">{in_html(words)}</p>'
        yield "</li>"
    yield "</ul>"


def _foot(sheet: Sheet) -> Iterator[str]:
    """Yield what the signs mean, and what made the comparison."""
    parts = [part for entry in sheet.entries for part in entry.parts]
    changes = [change for part in parts for change in (part.verified.link.nearest or part.verified.link).changes]
    yield '<footer class="foot dim"><ul>'
    for words in legend_of(sheet):
        yield f"<li>{in_html(words)}</li>"
    if around := legend(change for change in changes if change.grade):
        yield f"<li>around words: {in_html('  '.join(around))}</li>"
    yield f"<li>compared by Reader {VERSION}</li></ul></footer>"


def _language(document: Document) -> str:
    """Return the attribute that names the language of a document, where it is told and is not the page's."""
    language = language_of(document.text)
    return f' lang="{language}"' if language in KNOWN else ""


def _in_script(json: str) -> str:
    """Return JSON that no HTML in it ends or opens anything: it parses to the same value."""
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
