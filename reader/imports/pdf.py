"""PDF documents, by pypdfium2: pages in order, with running heads and hyphens at line ends taken out."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from typing import Any

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.dates import day_of
from reader.imports.errors import CannotImport
from reader.imports.imported import Imported, all_told_by
from reader.imports.markdown_text import MarkdownText, escaped
from reader.imports.pdf_columns import in_columns
from reader.imports.pdf_hyphens import Hyphens
from reader.imports.pdf_lines import Line, lines_of, paragraphs_of
from reader.imports.running_heads import printed_numbers, without_running_heads

_PAGES, _CHARACTERS, _CHARACTERS_A_PAGE = 3_000, 20_000_000, 5_000_000
#: What programs write before or for a title.
_BY_PROGRAMS = re.compile(
    r"^(?:Microsoft (?:Word|PowerPoint|Excel) - )|\.(?:docx?|odt|rtf|pptx?|indd|tex|dvi|qxd)$", re.IGNORECASE
)
_NO_TITLES = frozenset({"untitled", "document", "document1", "powerpoint presentation", "title", "unknown"})
#: Letters of a page below which it is a picture.
_FEWEST_LETTERS = 20


def read(data: bytes, wishes: Wishes = NO_WISHES) -> Imported:
    """Return the text of a PDF.

    Raises:
        CannotImport: It is encrypted, scanned, damaged, or asks for too much.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data, password=wishes.password or None)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise _locked(wishes) from error
        raise CannotImport("is a damaged PDF", "get it anew, or print it to a new PDF") from error
    if len(document) > _PAGES:
        raise CannotImport(f"has more than {_PAGES:,} pages", "split it")
    pages = list(_pages(document))
    _refuse_pictures(pages)
    labels = _labels(document, pages)
    hyphens = Hyphens([line.text for page in pages for line in page])
    out = MarkdownText()
    _write(out, [*without_running_heads(pages)], labels, hyphens)
    facts = _facts(document)
    pictures = [str(number) for number, page in enumerate(pages, 1) if _letters(page) < _FEWEST_LETTERS]
    warnings = (f"pages without text, perhaps pictures: {', '.join(pictures[:10])}",) if pictures else ()
    return all_told_by(
        "docinfo",
        Imported(
            out.text,
            title=_title(facts.get("Title", "")),
            author=facts.get("Author", ""),
            date=_date_of(facts.get("CreationDate", "")),
            locators=tuple(out.locators),
            warnings=warnings,
        ),
    )


def _locked(wishes: Wishes) -> CannotImport:
    """Return the refusal of a PDF that opens with another password, or with any."""
    hint = "write its password in a file, and name that: --password-file FILE"
    return CannotImport("does not open with this password" if wishes.password else "is encrypted", hint)


def _pages(document: Any) -> Iterator[list[Line]]:
    """Yield the lines of each page."""
    total = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        count = text.count_chars()
        total += count
        if count > _CHARACTERS_A_PAGE or total > _CHARACTERS:
            raise CannotImport(f"has more than {_CHARACTERS // 1_000_000} million characters", "split it")
        yield in_columns(lines_of(text, count))
        text.close()
        page.close()


def _letters(page: list[Line]) -> int:
    return sum(character.isalnum() for line in page for character in line.text)


def _refuse_pictures(pages: list[list[Line]]) -> None:
    letters = sum(map(_letters, pages))
    if letters < _FEWEST_LETTERS * len(pages):
        what = "1 page is a picture" if len(pages) == 1 else f"its {len(pages)} pages are pictures"
        raise CannotImport(f"is scanned: {what} without text", "run: ocrmypdf IN.pdf OUT.pdf, and open OUT.pdf")
    unreadable = sum(line.text.count("\ufffd") + line.text.count("\0") for page in pages for line in page)
    if unreadable * 5 > letters:
        raise CannotImport(
            "has a text layer that is unreadable", "run: ocrmypdf --force-ocr IN.pdf OUT.pdf, and open OUT.pdf"
        )


def _write(out: MarkdownText, pages: list[list[Line]], labels: list[str], hyphens: Hyphens) -> None:
    """Write paragraphs; one that runs on over the end of a page is one."""
    open_words = ""
    for number, lines in enumerate(pages, 1):
        label = f"{number}/{labels[number - 1]}" if labels[number - 1] else str(number)
        paragraphs = [hyphens.joined([line.text for line in paragraph]) for paragraph in paragraphs_of(lines)]
        paragraphs = [words for words in paragraphs if words.strip()]
        if open_words and paragraphs and _runs_on(open_words, paragraphs[0]):
            joined = hyphens.joined([open_words, paragraphs.pop(0)])
            out.paragraph_over_places(escaped(joined), "page", label, len(escaped(open_words)) + 1)
        elif open_words:
            out.paragraph(escaped(open_words))
            out.mark("page", label)
        else:
            out.mark("page", label)
        open_words = ""
        for words in paragraphs[:-1]:
            out.paragraph(escaped(words))
        if paragraphs:
            open_words = paragraphs[-1]
    if open_words:
        out.paragraph(escaped(open_words))


def _runs_on(before: str, after: str) -> bool:
    """Return whether a paragraph at the end of a page goes on at the beginning of the next one."""
    return before.rstrip()[-1:] not in '.!?:”"»’)' and after[:1].islower()


def _labels(document: Any, pages: list[list[Line]]) -> list[str]:
    """Return each page's printed label, by the file or else by its running heads; empty if it is its number."""
    labels = []
    for number in range(len(pages)):
        label = ""
        with contextlib.suppress(Exception):  # a damaged table of labels is none
            label = str(document.get_page_label(number) or "").strip()
        labels.append(label[:20])
    if not any(labels):
        labels = printed_numbers(pages)
    return ["" if label == str(number) else label for number, label in enumerate(labels, 1)]


def _facts(document: Any) -> dict[str, str]:
    with contextlib.suppress(Exception):  # a damaged table of facts is none
        return {key: " ".join(str(value).split()) for key, value in document.get_metadata_dict(skip_empty=True).items()}
    return {}


def _title(given: str) -> str:
    """Return the title of a document without what programs write there by themselves."""
    bare = _BY_PROGRAMS.sub("", given).strip()
    return "" if bare.lower() in _NO_TITLES else bare


def _date_of(given: str) -> str:
    """Return the day of a date as PDF has it: `D:20240305101500+01'00'`."""
    digits = given.removeprefix("D:")[:8]
    return day_of(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}") if len(digits) == 8 and digits.isdigit() else ""
