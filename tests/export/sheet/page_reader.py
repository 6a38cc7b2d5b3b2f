"""A page of HTML read back as a browser does: its elements, what they hold, and whether each is closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

#: Elements within a line; others stand apart from what follows.
_WITHIN_LINES = frozenset({"a", "b", "i", "ins", "del", "span"})
_EMPTY = frozenset({"meta", "br", "hr", "img", "link", "input"})


@dataclass
class Element:
    """An element of a page."""

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words within it, on one line."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            yield from [child] if isinstance(child, str) else child._texts()
            if isinstance(child, Element) and child.name not in _WITHIN_LINES:
                yield " "

    def all(self, name: str, kind: str = "") -> list[Element]:
        """The elements of a name within it, those of a class if one is given, in order."""
        found = []
        for child in self.children:
            if isinstance(child, Element):
                if child.name == name and (not kind or kind in (child.attributes.get("class") or "").split()):
                    found.append(child)
                found += child.all(name, kind)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("page")]
        self.comments: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        assert len(element.attributes) == len(attrs)
        self.open[-1].children.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].name == tag, f"</{tag}> within <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)


def read_page(page: str) -> Element:
    """Return the page; each element must be closed where it belongs."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert [element.name for element in reader.open] == ["page"]
    return reader.open[0]
