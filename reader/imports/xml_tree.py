"""XML as a tree, without what makes XML dangerous: a document type, entities of its own, endless depth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from reader.imports.errors import SAVE_ANEW, CannotImport

#: Deepest nesting of elements: walkers go down as deep.
DEEPEST = 200
#: Most elements: three million took a gigabyte.
_ELEMENTS = 1_000_000
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_WHOLE_DOCTYPE = re.compile(rb"<!DOCTYPE[^<>\[]{0,2000}>", re.IGNORECASE)
_NAMED_ENTITY = re.compile(rb"&(?!amp;|lt;|gt;|quot;|apos;)[A-Za-z][A-Za-z0-9]{1,31};")


class _Bounded(TreeBuilder):
    """A builder that refuses too much."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = 0
        self._elements = 0

    def start(self, tag: str, attributes: dict[str, str], /) -> Element:
        """Open an element."""
        self._depth += 1
        self._elements += 1
        if self._depth > DEEPEST or self._elements > _ELEMENTS:
            raise CannotImport("is nested too deeply, or has too many parts", "it is made to exhaust the reader")
        return super().start(tag, attributes)

    def end(self, tag: str, /) -> Element:
        """Close an element."""
        self._depth -= 1
        return super().end(tag)


def xml_tree(data: bytes, *, is_page: bool = False) -> Element:
    """Return the root of some XML.

    Args:
        data: The XML.
        is_page: Whether it is XHTML: its document type is left out, and the entities of HTML are known.

    Raises:
        CannotImport: It is no XML, has a document type, or is too deep.
    """
    if is_page:
        data = _WHOLE_DOCTYPE.sub(b"", data, count=1)
        data = _NAMED_ENTITY.sub(lambda found: unescape(found[0].decode()).encode("ascii", "xmlcharrefreplace"), data)
    if _DOCTYPE.search(data):
        raise CannotImport("holds a document type, which may be a trap", SAVE_ANEW)
    parser = XMLParser(target=_Bounded())  # without a document type there are no entities
    try:
        parser.feed(data)
        return parser.close()
    except (ParseError, ValueError, LookupError) as error:
        raise CannotImport("is damaged", SAVE_ANEW) from error


def local(element: Element) -> str:
    """Return an element's name without its namespace; empty for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """Return an attribute by its name without namespace; empty if there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return value
    return ""


def child(element: Element | None, name: str) -> Element | None:
    """Return the first child of a name."""
    return next((each for each in element if local(each) == name), None) if element is not None else None


def descendants(element: Element, name: str) -> Iterator[Element]:
    """Yield all below an element that have a name, in order."""
    return (each for each in element.iter() if local(each) == name)


def words_of(element: Element | None) -> str:
    """Return all text in an element, in one line."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""
