"""A strict YAML reader that knows only texts, lists and mappings, each with its line.

It reads the parser's events and never builds other Python objects: `no` stays "no", `22:30` stays "22:30". Anchors,
aliases, tags and a second document are refused, so that a small file cannot expand to gigabytes, form a cycle or run
code.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.files.cleaning import clean, clean_line
from reader.files.errors import CannotRead
from reader.files.yaml_events import YamlEvent, read_events
from reader.model import Finding
from reader.model.values import dataclass

#: Most characters of a YAML file.
SIZE_LIMIT = 8 << 20


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text.

    Attributes:
        text: Cleaned.
        line: Line it begins on, counted from 1.
        start: Offset of its first character, quotation marks included, in the YAML text.
        end: Offset after its last.
        plain: Whether it is written without quotation marks and not as a block.
    """

    text: str
    line: int
    start: int
    end: int
    plain: bool

    @property
    def absent(self) -> bool:
        """Whether it is explicitly empty: `key:` or `key: ~`."""
        return self.plain and self.text in ("", "~")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; if it is not in brackets (`flow`), its `end` is at the next token."""

    items: tuple[Node, ...]
    line: int
    start: int
    end: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Unique keys with their values, in the order of the file; `flow` and `end` as in `Sequence`."""

    entries: tuple[tuple[Scalar, Node], ...]
    line: int
    start: int
    end: int
    flow: bool = False

    def get(self, key: str) -> Node | None:
        """Return the value of a key, None if there is none."""
        return next((value for name, value in self.entries if name.text == key), None)


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Tree:
    """A YAML file.

    Attributes:
        root: Its only document.
        findings: Duplicate keys; the first is used.
    """

    root: Node
    findings: tuple[Finding, ...]


def parse_yaml(text: str, file: str) -> Tree:
    """Read one YAML document strictly.

    Args:
        text: Cleaned text with folded line ends (`decoding.decode`).
        file: Name of the file for findings.

    Raises:
        CannotRead: It is not YAML, empty, exceeds a limit, or uses what is refused; the finding has the line.
    """
    if len(text) > SIZE_LIMIT:
        raise CannotRead(Finding(f"is larger than {SIZE_LIMIT >> 20} MB", file=file, hint="split it"))
    return _TreeBuilder(file, read_events(text, file)).build()


class _TreeBuilder:
    """Builds a tree from events."""

    def __init__(self, file: str, events: Iterator[YamlEvent]) -> None:
        self.file = file
        self.events = events
        self.findings: list[Finding] = []

    def build(self) -> Tree:
        """Return the tree of the only document; raises CannotRead like `parse_yaml`."""
        root: Node | None = None
        for event in self.events:
            kind = type(event).__name__
            if kind == "DocumentStartEvent" and root is not None:
                raise self.refused(event, "contains a second document", "remove the line --- and everything after it")
            if kind.startswith(("Stream", "Document")):
                continue
            root = self.node(event)
        if root is None:
            raise CannotRead(Finding("is empty", file=self.file))
        return Tree(root, tuple(self.findings))

    def node(self, event: YamlEvent) -> Node:
        kind = type(event).__name__
        if kind == "AliasEvent":
            raise self.refused(event, "uses an alias (*name)", "write the value out")
        if event.anchor is not None:
            raise self.refused(event, "uses an anchor (&name)", "write the value out where it is needed")
        if event.tag is not None:
            raise self.refused(event, f"uses a tag ({clean_line(event.tag)})", "remove it: every value is a text")
        if kind == "ScalarEvent":
            return self.scalar(event)
        return self.sequence(event) if kind == "SequenceStartEvent" else self.mapping(event)

    def scalar(self, event: YamlEvent) -> Scalar:
        start, end = event.start_mark, event.end_mark
        return Scalar(clean(event.value), start.line + 1, start.index, end.index, not event.style)

    def sequence(self, first: YamlEvent) -> Sequence:
        items: list[Node] = []
        for event in self.events:
            if type(event).__name__ == "SequenceEndEvent":
                start, end = first.start_mark, event.end_mark
                return Sequence(tuple(items), start.line + 1, start.index, end.index, bool(first.flow_style))
            items.append(self.node(event))
        raise self.refused(first, "ends within a list", "")

    def mapping(self, first: YamlEvent) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for event in self.events:
            if type(event).__name__ == "MappingEndEvent":
                start, end = first.start_mark, event.end_mark
                return Mapping(tuple(entries.values()), start.line + 1, start.index, end.index, bool(first.flow_style))
            key = self.node(event)
            if not isinstance(key, Scalar):
                raise self.refused(event, "has a list or a mapping as a key", "use a plain name")
            value = self.node(next(self.events))
            if key.text in entries:
                self.findings.append(self.duplicate(key, entries[key.text][0]))
            else:
                entries[key.text] = (key, value)
        raise self.refused(first, "ends within a mapping", "")

    def duplicate(self, key: Scalar, earlier: Scalar) -> Finding:
        name = clean_line(key.text)
        message = f"the key {name!r} appears twice, first on line {earlier.line}"
        return Finding(message, file=self.file, line=key.line, key=name, hint="remove one; the first is used")

    def refused(self, event: YamlEvent, message: str, hint: str) -> CannotRead:
        return CannotRead(Finding(message, file=self.file, line=event.start_mark.line + 1, hint=hint))
