"""Pages that a browser saved with all their parts in one file (MHTML)."""

from __future__ import annotations

from email import message_from_bytes, policy

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.errors import CannotImport
from reader.imports.imported import Imported, with_warnings
from reader.imports.mail import bytes_of, charset_of, parts_of
from reader.imports.mail_headers import header_of, moment_of_header
from reader.imports.text_of_bytes import text_of_page
from reader.imports.web_page import read_page
from reader.model.values import replace


def read(data: bytes, wishes: Wishes = NO_WISHES) -> Imported:
    """Return the main text of a saved page, with the address that it was saved from.

    Raises:
        CannotImport: It holds no page.
    """
    message = message_from_bytes(data, policy=policy.compat32)
    page = next(
        (part for part in parts_of(message) if part.get_content_type() in ("text/html", "application/xhtml+xml")), None
    )
    if page is None:
        raise CannotImport("is a saved page without a page in it", "save it anew from the browser")
    text = text_of_page(bytes_of(page), charset_of(page), wishes.encoding)
    found = with_warnings(read_page(text.text), text.warnings)
    title = header_of(message, "Subject")
    return replace(
        found,
        title=found.title or title,
        url=header_of(message, "Snapshot-Content-Location") or found.url,
        told_by=found.told_by if found.title or not title else (*found.told_by, ("title", "header")),
        accessed=moment_of_header(header_of(message, "Date")),  # when it was saved, not when it was written
    )
