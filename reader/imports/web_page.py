"""Web pages: the main text, by trafilatura's tree where it is installed, else all visible text."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from reader.files.wishes import NO_WISHES, Wishes
from reader.imports.dates import day_of
from reader.imports.errors import CannotImport
from reader.imports.html_tree import visible_text
from reader.imports.imported import Imported, with_warnings
from reader.imports.inline import MARKS, Run, inline_markdown, with_single_spaces
from reader.imports.markdown_text import MarkdownText
from reader.imports.page_facts import linked_data, told_by, told_of
from reader.imports.text_of_bytes import text_of_page
from reader.imports.xml_tree import attribute, descendants, local, words_of, xml_tree
from reader.model.values import replace

#: Bytes of a page above which its main text is not looked for: five megabytes took four seconds.
_LARGEST = 5 << 20
_ALL = "all that is visible is shown, menus too; for the main text run: pip install 'dossier-reader[html]'"
_SHORT_QUOTATION = re.compile(r"<(/?)q(?:\s[^<>]{0,500})?>", re.IGNORECASE)


def read(data: bytes, wishes: Wishes = NO_WISHES) -> Imported:
    """Return the main text of a web page, and what it says of itself."""
    page = text_of_page(data, wishes.declared, wishes.encoding)
    return with_warnings(read_page(page.text), page.warnings)


def read_page(page: str) -> Imported:
    """Return the main text of a page; all that is visible where none is found.

    Raises:
        CannotImport: Nothing on it is visible.
    """
    out, facts = visible_text(page)
    if not out.text.strip():
        raise CannotImport(
            "is a web page without any text", "its text may come by script: save the page from a browser"
        )
    facts = {**facts, **linked_data(page)}
    if importlib.util.find_spec("trafilatura") is None:
        return _imported(out, facts, (_ALL,))
    main = _main_text(page, _heading_ids(out)) if len(page) <= _LARGEST else None
    if main is None:
        return _imported(out, facts, ("its main text was not found; all that is visible is shown",))
    found, own = main
    return replace(_imported(found, {**facts, **own}, ()), visible=out.text)


def _imported(out: MarkdownText, facts: dict[str, str], warnings: tuple[str, ...]) -> Imported:
    told = told_of(facts)
    return Imported(
        out.text,
        title=told["title"],
        author=told["author"],
        publisher=told["publisher"],
        date=day_of(told["date"]),
        url=facts.get("own:url") or facts.get("og:url", ""),
        kind="article" if facts.get("ld:headline") or facts.get("article:published_time") else "",
        locators=tuple(out.locators),
        warnings=warnings,
        told_by=told_by(facts, told),
    )


def _heading_ids(out: MarkdownText) -> dict[str, str]:
    """Return the id that leads to each heading of a page, by its words; the first of two with the same words."""
    ids: dict[str, str] = {}
    text = out.text
    for place in out.locators:
        if place.kind == "anchor" and text.startswith("#", place.offset):
            end = text.find("\n", place.offset)
            ids.setdefault(text[place.offset : end].lstrip("#").strip(), place.value)
    return ids


def _main_text(page: str, ids: Mapping[str, str]) -> tuple[MarkdownText, dict[str, str]] | None:
    """Return the main text by trafilatura's tree, and what it finds of title, author and day; None if it finds none."""
    import trafilatura

    tree = trafilatura.extract(
        _with_marks(page), output_format="xml", include_links=True, include_formatting=True, include_tables=True,
        include_comments=False, include_images=False, with_metadata=True, fast=True,
    )  # fmt: skip
    if not tree:
        return None
    root = xml_tree(tree.encode())
    out = MarkdownText()
    for main in descendants(root, "main"):
        _read_blocks(out, main, ids, quoted=0)
    facts = {
        f"own:{name}": root.attrib[name] for name in ("title", "author", "date", "sitename", "url") if root.get(name)
    }
    return (out, facts) if out.text.strip() else None


def _with_marks(page: str) -> str:
    """Return a page whose short quotations (`<q>`) have the marks that a browser draws."""
    depth = 0

    def mark(found: re.Match[str]) -> str:
        nonlocal depth
        if found[1]:
            depth = max(0, depth - 1)
            return MARKS[depth % 2][1]
        depth += 1
        return MARKS[(depth - 1) % 2][0]

    return _SHORT_QUOTATION.sub(mark, page)


_BLOCK_TAGS = frozenset({"p", "head", "list", "quote", "table", "code", "item", "div", "row", "cell"})


def _read_blocks(out: MarkdownText, parent: Element, ids: Mapping[str, str], *, quoted: int, item: str = "") -> None:
    """Write the blocks of an element; words that stand between blocks are a paragraph."""
    loose: list[Run] = [Run(with_single_spaces(parent.text))] if parent.text else []

    def end_paragraph() -> None:
        nonlocal item
        words = inline_markdown(loose).strip()
        if words:
            out.paragraph(words, quoted=quoted, item=item)
            item = ""
        loose.clear()

    for element in parent:
        name = local(element)
        is_block = name in ("p", "head", "list", "table", "code", "item", "div") or (
            name == "quote" and _holds_blocks(element)
        )
        if not is_block:
            loose += _inline(element)
        else:
            end_paragraph()
            if name == "p" and not _holds_blocks(element):
                out.paragraph(inline_markdown(list(_runs(element))).strip(), quoted=quoted, item=item)
                item = ""
            elif name == "head":
                _read_heading(out, element, ids)
            elif name == "table":
                out.table(
                    [
                        [inline_markdown(list(_runs(cell))) for cell in descendants(row, "cell")]
                        for row in descendants(element, "row")
                    ]
                )
            elif name == "code":
                out.code("".join(element.itertext()))
            else:
                _read_blocks(out, element, ids, quoted=quoted + (name == "quote"), item="-" if name == "item" else "")
        if element.tail:
            loose.append(Run(with_single_spaces(element.tail)))
    end_paragraph()


def _read_heading(out: MarkdownText, element: Element, ids: Mapping[str, str]) -> None:
    """Write a heading; one below the title is a place of the page."""
    words = " ".join(inline_markdown(list(_runs(element))).split())
    rendered = attribute(element, "rend").lstrip("h")
    level = int(rendered) if rendered.isdigit() else 2
    if words in ids:
        out.mark("anchor", ids[words])
    if level > 1:
        out.mark_heading(words_of(element))
    out.heading(words, level)


def _holds_blocks(element: Element) -> bool:
    return any(local(each) in _BLOCK_TAGS for each in element)


def _inline(
    element: Element, depth: int = 0, strong: bool = False, emphasis: bool = False, link: str = ""
) -> Iterator[Run]:
    name, look = local(element), attribute(element, "rend")
    if name == "lb":
        yield Run("\n")
        return
    if name == "quote":
        opening, closing = MARKS[depth % 2]
        yield Run(opening)
        yield from _runs(element, depth + 1, strong, emphasis, link)
        yield Run(closing)
        return
    if name == "ref":
        link = attribute(element, "target")
    yield from _runs(element, depth, strong or "#b" in look, emphasis or "#i" in look, link)


def _runs(
    element: Element, depth: int = 0, strong: bool = False, emphasis: bool = False, link: str = ""
) -> Iterator[Run]:
    """Yield the runs of an element."""
    if element.text:
        yield Run(with_single_spaces(element.text), strong, emphasis, link)
    for each in element:
        yield from _inline(each, depth, strong, emphasis, link)
        if each.tail:
            yield Run(with_single_spaces(each.tail), strong, emphasis, link)
