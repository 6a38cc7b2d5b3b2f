"""OpenDocument texts: paragraphs, headings, lists, quotations, tables, notes; tracked changes as if accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.archive import Archive
from reader.imports.dates import day_of
from reader.imports.errors import SAVE_ANEW, CannotImport
from reader.imports.imported import TRACKED_CHANGES, Imported, all_told_by
from reader.imports.inline import Run, inline_markdown, with_single_spaces
from reader.imports.markdown_text import MarkdownText
from reader.imports.xml_tree import attribute, child, descendants, local, words_of, xml_tree
from reader.model.values import dataclass, field

_LEFT_OUT = frozenset({"tracked-changes", "annotation", "annotation-end", "note-citation", "sequence-decls", "forms"})
_QUOTED = re.compile(r"quot|zitat|citation|cita", re.IGNORECASE)
_CONTAINERS = frozenset({"section", "index-body", "table-of-content", "list-header", "text-box", "frame"})
#: Most spaces that one element stands for.
_SPACES = 100


@dataclass
class _Reading:
    """What is known of a document while it is read."""

    looks: dict[str, tuple[bool, bool]]
    parents: dict[str, str]
    out: MarkdownText = field(default_factory=MarkdownText)
    notes: list[str] = field(default_factory=list)
    paragraphs: int = 0


def read(data: bytes, _wishes: Wishes = NO_WISHES) -> Imported:
    """Return the text of an OpenDocument text.

    Raises:
        CannotImport: It is encrypted, damaged, or asks for too much.
    """
    archive = Archive(data)
    if b"encryption-data" in archive.member("META-INF/manifest.xml"):
        raise CannotImport("is encrypted", "save it without a password in the program it came from")
    content = archive.member("content.xml")
    if not content:
        raise CannotImport("is an OpenDocument file without a text", SAVE_ANEW)
    root = xml_tree(content)
    reading = _Reading(_looks(root), _parents(root))
    if (body := child(child(root, "body"), "text")) is not None:
        _read_blocks(reading, body, quoted=0)
    for number, words in enumerate(reading.notes, 1):
        reading.out.note(str(number), words)
    facts = _facts(archive)
    return all_told_by(
        "docinfo",
        Imported(
            reading.out.text,
            title=facts.get("title", ""),
            author=facts.get("initial-creator", "") or facts.get("creator", ""),
            date=day_of(facts.get("creation-date", "") or facts.get("date", "")),
            locators=tuple(reading.out.locators),
            warnings=(TRACKED_CHANGES,) if any(True for _ in descendants(root, "changed-region")) else (),
        ),
    )


def _facts(archive: Archive) -> dict[str, str]:
    if "meta.xml" not in archive:
        return {}
    meta = child(xml_tree(archive.member("meta.xml")), "meta")
    return {local(each): words_of(each) for each in meta} if meta is not None else {}


def _looks(root: Element) -> dict[str, tuple[bool, bool]]:
    """Return by the name of a style whether it is bold, and whether in italics."""
    looks = {}
    for style in descendants(root, "style"):
        properties = child(style, "text-properties")
        if properties is not None:
            strong = attribute(properties, "font-weight") in ("bold", "600", "700", "800", "900")
            looks[attribute(style, "name")] = (strong, attribute(properties, "font-style") in ("italic", "oblique"))
    return looks


def _parents(root: Element) -> dict[str, str]:
    """Return by the name of a style that of the one that it is made from."""
    return {attribute(each, "name"): attribute(each, "parent-style-name") for each in descendants(root, "style")}


def _read_blocks(reading: _Reading, parent: Element, *, quoted: int, item: str = "") -> None:
    for element in parent:
        name = local(element)
        if name == "h":
            words = _words(reading, element)
            _count(reading, words)
            level = attribute(element, "outline-level")
            reading.out.heading(words, int(level) if level.isdigit() else 1)
        elif name == "p":
            words = _words(reading, element)
            _count(reading, words)
            reading.out.paragraph(words, quoted=max(quoted, _is_quoted(reading, element)), item=item)
            item = ""
        elif name == "list":
            for entry in element:
                _read_blocks(reading, entry, quoted=quoted, item="-")
        elif name == "table":
            rows = [[" ".join(_words(reading, each) for each in descendants(cell, "p")) for cell in row
                     if local(cell) == "table-cell"] for row in descendants(element, "table-row")]  # fmt: skip
            reading.out.table(rows)
        elif name in _CONTAINERS:
            _read_blocks(reading, element, quoted=quoted)


def _count(reading: _Reading, words: str) -> None:
    if words.strip():
        reading.paragraphs += 1
        reading.out.mark("paragraph", str(reading.paragraphs))


def _is_quoted(reading: _Reading, element: Element) -> int:
    style = attribute(element, "style-name")
    return int(bool(_QUOTED.search(style) or _QUOTED.search(reading.parents.get(style, ""))))


def _words(reading: _Reading, element: Element) -> str:
    return inline_markdown(list(_runs(reading, element)))


def _runs(
    reading: _Reading, parent: Element, look: tuple[bool, bool] = (False, False), link: str = ""
) -> Iterator[Run]:
    """Yield the runs of a paragraph."""
    if parent.text:
        yield Run(with_single_spaces(parent.text), *look, link)
    for element in parent:
        name = local(element)
        if name == "s":
            count = attribute(element, "c")
            yield Run(" " * min(_SPACES, int(count) if count.isdigit() else 1))
        elif name in ("tab", "line-break"):
            yield Run("\t" if name == "tab" else "\n")
        elif name == "note":
            body = child(element, "note-body")
            reading.notes.append(" ".join(_words(reading, each) for each in body) if body is not None else "")
            yield Run(f"[^{len(reading.notes)}]", is_markdown=True)
        elif name not in _LEFT_OUT:
            own = (
                reading.looks.get(attribute(element, "style-name"), (False, False))
                if name == "span"
                else (False, False)
            )
            address = attribute(element, "href") if name == "a" else link
            yield from _runs(reading, element, (look[0] or own[0], look[1] or own[1]), address)
        if element.tail:
            yield Run(with_single_spaces(element.tail), *look, link)
