"""The formats that can be imported, recognised by how a file begins, then by its name."""

from __future__ import annotations

import re
from functools import cache

from reader.files.binary_formats import DOCX_BEGINS, EPUB_BEGINS, HEAD, ODT_BEGINS, RTF_BEGINS
from reader.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format that Reader makes a text of.

    Attributes:
        name: What such a file is: `a PDF`.
        module: The module of `reader.imports` that reads it: its function `read(data)` returns an `Imported`.
        ending: How the names of such files end.
        media_type: Its media type.
        limit: The largest file that is read, in bytes.
        extra: The optional extra without which it is not read; empty for none.
        needs: The package that the extra installs.
    """

    name: str
    module: str
    ending: str = ""
    media_type: str = ""
    limit: int = 50 << 20
    extra: str = ""
    needs: str = ""


_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = Format("a PDF", "pdf", "pdf", "application/pdf", 200 << 20, "pdf", "pypdfium2")
DOCX = Format("a Word document", "docx", "docx", _OFFICE)
ODT = Format("an OpenDocument text", "odt", "odt", "application/vnd.oasis.opendocument.text")
EPUB = Format("an EPUB book", "epub", "epub", "application/epub+zip")
RTF = Format("an RTF document", "rtf", "rtf", "application/rtf", extra="rtf", needs="striprtf")
HTML = Format("a web page", "web_page", "html", "text/html")
MHTML = Format("a saved web page", "saved_page", "mhtml", "multipart/related")
MAIL = Format("a mail", "mail", "eml", "message/rfc822")


@cache
def _signatures() -> tuple[tuple[re.Pattern[bytes], Format], ...]:
    """Return how files of each format begin."""
    return tuple(
        (re.compile(pattern, re.DOTALL), found)
        for pattern, found in (
            (rb"(?:\xef\xbb\xbf)?.{0,1000}?%PDF-\d", PDF),
            (EPUB_BEGINS, EPUB),
            (ODT_BEGINS, ODT),
            (DOCX_BEGINS, DOCX),
            (RTF_BEGINS, RTF),
            (
                rb"(?:\xef\xbb\xbf)?\s{0,80}(?:<\?xml[^<>]{0,200}\?>\s{0,80})?(?:<!--.{0,2000}?-->\s{0,80})?"
                rb"(?i:<!doctype html|<html[\s>])",
                HTML,
            ),
            (
                rb"(?=[A-Z][\w-]{1,40}: )(?=.{0,8000}?\n(?i:content-type: multipart/related))"
                rb"(?=.{0,8000}?(?i:snapshot-content-location: ))",
                MHTML,
            ),
            (rb"From [^\n]{1,200}\n(?=[A-Z][\w-]{1,60}: )(?=(?:[^\r\n]+\r?\n){0,200}?(?i:from|date|subject): )", MAIL),
            (
                rb"(?:From [^\n]{1,200}\n)?(?=[A-Z][\w-]{1,60}: )(?=(?:[^\n]+\n){0,200}?(?i:from): )"
                rb"(?=(?:[^\n]+\n){0,200}?(?i:message-id|received|mime-version|return-path|x-mailer): )",
                MAIL,
            ),
        )
    )


def format_of(head: bytes, name: str = "") -> Format | None:
    """Return the format of a file that can be imported; None for a text, or for what cannot be.

    Args:
        head: Its first `HEAD` bytes, or all of it.
        name: Its name, whose ending tells what its beginning leaves open.
    """
    head = head[:HEAD]
    for signature, found in _signatures():
        if signature.match(head):
            return found
    ending = name.lower().rpartition(".")[2]
    if head.startswith(b"PK\x03\x04"):
        return {"docx": DOCX, "docm": DOCX, "odt": ODT, "epub": EPUB}.get(ending)
    if ending in ("html", "htm", "xhtml") and re.search(rb"<[A-Za-z!/]", head):
        return HTML
    if ending in ("mhtml", "mht"):
        return MHTML
    return MAIL if ending in ("eml", "mbox") and re.match(rb"[A-Z][\w-]{1,60}:", head) else None
