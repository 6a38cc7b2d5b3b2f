"""EPUB books: chapters in the order of their spine."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.archive import Archive
from reader.imports.dates import day_of
from reader.imports.errors import SAVE_ANEW, CannotImport
from reader.imports.html_tree import VisibleText
from reader.imports.imported import Imported, all_told_by
from reader.imports.markdown_text import MarkdownText
from reader.imports.text_of_bytes import text_of_page
from reader.imports.xml_tree import attribute, descendants, words_of, xml_tree

_PAGES = ("application/xhtml+xml", "text/html", "")


def read(data: bytes, _wishes: Wishes = NO_WISHES) -> Imported:
    """Return the text of a book.

    Raises:
        CannotImport: It is copy-protected, damaged, or asks for too much.
    """
    archive = Archive(data)
    package, folder = _package(archive)
    hrefs = {
        attribute(each, "id"): posixpath.normpath(posixpath.join(folder, unquote(attribute(each, "href"))))
        for each in descendants(package, "item")
        if attribute(each, "media-type") in _PAGES
    }
    spine = [hrefs[name] for each in descendants(package, "itemref") if (name := attribute(each, "idref")) in hrefs]
    protected = archive.member("META-INF/encryption.xml")
    if protected and any(name.encode() in protected for name in spine):
        raise CannotImport("is copy-protected", "open the copy that your bookseller lets you read")
    out = MarkdownText()
    for number, name in enumerate(spine, 1):
        page = text_of_page(archive.member(name)).text
        reader = VisibleText(out, anchors=False)
        out.mark("chapter", f"chapter {number}")
        reader.feed(page)
        reader.close()
    if not out.text.strip():
        raise CannotImport("is a book without text", "it may be made of pictures")
    facts = {
        name: next(map(words_of, descendants(package, name)), "") for name in ("title", "creator", "publisher", "date")
    }
    return all_told_by(
        "docinfo",
        Imported(
            out.text,
            title=facts["title"],
            author=facts["creator"],
            publisher=facts["publisher"],
            date=day_of(facts["date"])
            or (facts["date"] if facts["date"].isdigit() and len(facts["date"]) == 4 else ""),
            locators=tuple(out.locators),
        ),
    )


def _package(archive: Archive) -> tuple[Element, str]:
    """Return the package document, and the folder that its addresses are relative to."""
    container = archive.member("META-INF/container.xml")
    path = ""
    if container:
        path = next((attribute(each, "full-path") for each in descendants(xml_tree(container), "rootfile")), "")
    path = path or next((name for name in archive.names if name.endswith(".opf")), "")
    if not path or path not in archive:
        raise CannotImport("is a book without a list of its contents", SAVE_ANEW)
    return xml_tree(archive.member(path), is_page=True), posixpath.dirname(path)
