"""Word documents: paragraphs, headings, lists, quotations, tables, notes; tracked changes as if accepted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.archive import Archive
from reader.imports.dates import day_of
from reader.imports.errors import SAVE_ANEW, CannotImport
from reader.imports.imported import TRACKED_CHANGES, Imported, all_told_by
from reader.imports.inline import Run, inline_markdown
from reader.imports.markdown_text import MarkdownText
from reader.imports.xml_tree import attribute, child, descendants, local, words_of, xml_tree
from reader.model.values import dataclass, field

_LEFT_OUT = frozenset({"del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr", "commentReference"})
_MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop) ?(\d)|(title)$|(subtitle)$", re.IGNORECASE)
_QUOTED = re.compile(r"quot|zitat|citation|cita", re.IGNORECASE)
_RELATIONSHIPS = "word/_rels/document.xml.rels"


@dataclass
class _Reading:
    """What is known of a document while it is read."""

    styles: dict[str, str]
    targets: dict[str, str]
    formats: dict[tuple[str, str], str]
    out: MarkdownText = field(default_factory=MarkdownText)
    notes: list[tuple[str, str]] = field(default_factory=list)
    paragraphs: int = 0
    is_tracked: bool = False


def read(data: bytes, _wishes: Wishes = NO_WISHES) -> Imported:
    """Return the text of a Word document.

    Raises:
        CannotImport: It is damaged, or asks for too much.
    """
    archive = Archive(data)
    main = archive.member("word/document.xml")
    if not main:
        raise CannotImport("is a Word document without a text", SAVE_ANEW)
    body = child(xml_tree(main), "body")
    reading = _Reading(_styles(archive), _targets(archive), _list_formats(archive))
    if body is not None:
        _read_blocks(reading, body)
    _write_notes(reading, archive)
    core = xml_tree(archive.member("docProps/core.xml")) if "docProps/core.xml" in archive else None
    facts = {local(each): words_of(each) for each in core} if core is not None else {}
    warnings: tuple[str, ...] = (TRACKED_CHANGES,) if reading.is_tracked else ()
    if any(name.endswith("vbaProject.bin") for name in archive.names):
        warnings += ("has macros; they were not run",)
    return all_told_by(
        "docinfo",
        Imported(
            reading.out.text,
            title=facts.get("title", ""),
            author=facts.get("creator", ""),
            date=day_of(facts.get("created", "")),
            locators=tuple(reading.out.locators),
            warnings=tuple(warnings),
        ),
    )


def _styles(archive: Archive) -> dict[str, str]:
    """Return the names of styles by their ids, which differ by language."""
    if "word/styles.xml" not in archive:
        return {}
    root = xml_tree(archive.member("word/styles.xml"))
    return {attribute(each, "styleId"): attribute(name, "val") for each in descendants(root, "style")
            if (name := child(each, "name")) is not None}  # fmt: skip


def _targets(archive: Archive) -> dict[str, str]:
    """Return the addresses of links by the ids of their relationships."""
    if _RELATIONSHIPS not in archive:
        return {}
    return {attribute(each, "Id"): attribute(each, "Target") for each in xml_tree(archive.member(_RELATIONSHIPS))
            if attribute(each, "TargetMode") == "External"}  # fmt: skip


def _list_formats(archive: Archive) -> dict[tuple[str, str], str]:
    """Return the sign of each numbering's levels: `1.` or `-`."""
    if "word/numbering.xml" not in archive:
        return {}
    root = xml_tree(archive.member("word/numbering.xml"))
    kinds: dict[tuple[str, str], str] = {}
    for abstract in descendants(root, "abstractNum"):
        for level in descendants(abstract, "lvl"):
            form = child(level, "numFmt")
            is_bullet = form is None or attribute(form, "val") in ("bullet", "none")
            kinds[attribute(abstract, "abstractNumId"), attribute(level, "ilvl")] = "-" if is_bullet else "1."
    used = {attribute(each, "numId"): attribute(reference, "val") for each in descendants(root, "num")
            if (reference := child(each, "abstractNumId")) is not None}  # fmt: skip
    return {(number, level): sign for number, name in used.items() for (abstract, level), sign in kinds.items()
            if abstract == name}  # fmt: skip


def _read_blocks(reading: _Reading, parent: Element) -> None:
    for element in parent:
        name = local(element)
        if name == "p":
            _read_paragraph(reading, element)
        elif name == "tbl":
            _read_table(reading, element)
        elif name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"):
            reading.is_tracked |= name in ("ins", "moveTo")
            _read_blocks(reading, element)


def _read_paragraph(reading: _Reading, element: Element) -> None:
    words = _words(reading, element)
    if not words.strip():
        return
    properties = child(element, "pPr")
    style = reading.styles.get(_value(properties, "pStyle"), _value(properties, "pStyle"))
    reading.paragraphs += 1
    reading.out.mark("paragraph", str(reading.paragraphs))
    if found := _HEADING.match(style):
        reading.out.heading(words, int(found[1]) if found[1] else 2 if found[3] else 1)
        return
    reading.out.paragraph(words, quoted=int(bool(_QUOTED.search(style))), item=_sign(reading, properties, style))


def _sign(reading: _Reading, properties: Element | None, style: str) -> str:
    """Return the sign of a list item; empty for another paragraph."""
    numbering = child(properties, "numPr")
    if numbering is None or _value(numbering, "numId") == "0":
        return "-" if style.lower().startswith("list bullet") else "1." if style.lower().startswith("list num") else ""
    return reading.formats.get((_value(numbering, "numId"), _value(numbering, "ilvl") or "0"), "-")


def _read_table(reading: _Reading, table: Element) -> None:
    """Write a table; one of a single column is only there to set something apart."""
    rows = [[cell for cell in row.iter() if local(cell) == "tc"] for row in table if local(row) == "tr"]
    if all(len(row) < 2 for row in rows):
        for row in rows:
            for cell in row:
                _read_blocks(reading, cell)
        return
    reading.out.table([[" ".join(_words(reading, each) for each in descendants(cell, "p")) for cell in row]
                       for row in rows])  # fmt: skip


def _words(reading: _Reading, paragraph: Element) -> str:
    return inline_markdown(list(_runs(reading, paragraph)))


def _runs(reading: _Reading, parent: Element, link: str = "") -> Iterator[Run]:
    """Yield the runs of a paragraph."""
    for element in parent:
        name = local(element)
        if name == "r":
            yield from _run(reading, element, link)
        elif name == "hyperlink":
            yield from _runs(reading, element, reading.targets.get(attribute(element, "id"), ""))
        elif name not in _LEFT_OUT:
            reading.is_tracked |= name in ("ins", "moveTo")
            yield from _runs(reading, element, link)
        else:
            reading.is_tracked |= name in ("del", "moveFrom")


def _run(reading: _Reading, run: Element, link: str) -> Iterator[Run]:
    properties = child(run, "rPr")
    strong, emphasis = _is_on(properties, "b"), _is_on(properties, "i")
    for element in run:
        name = local(element)
        if name == "t":
            yield Run(element.text or "", strong=strong, emphasis=emphasis, link=link)
        elif name in _MARKS:
            yield Run(_MARKS[name])
        elif name in ("footnoteReference", "endnoteReference"):
            label = ("" if name.startswith("foot") else "e") + attribute(element, "id")
            reading.notes.append((name.removesuffix("Reference"), attribute(element, "id")))
            yield Run(f"[^{label}]", is_markdown=True)
        elif name == "AlternateContent":
            yield from _runs(reading, element, link)


def _is_on(properties: Element | None, name: str) -> bool:
    """Return whether a property such as bold is set."""
    found = child(properties, name)
    return found is not None and attribute(found, "val") not in ("0", "false", "off", "none")


def _value(parent: Element | None, name: str) -> str:
    found = child(parent, name)
    return attribute(found, "val") if found is not None else ""


def _write_notes(reading: _Reading, archive: Archive) -> None:
    """Write the footnotes and endnotes that were referred to."""
    for kind, prefix in (("footnote", ""), ("endnote", "e")):
        wanted = {number for each, number in reading.notes if each == kind}
        if not wanted or f"word/{kind}s.xml" not in archive:
            continue
        for note in descendants(xml_tree(archive.member(f"word/{kind}s.xml")), kind):
            if attribute(note, "id") in wanted:
                words = " ".join(_words(reading, each) for each in descendants(note, "p"))
                reading.out.note(prefix + attribute(note, "id"), words)
