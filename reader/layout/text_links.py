"""The links of a text: Markdown's, those of tags, and bare addresses, with the words that are shown of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from reader.layout.markdown_blocks import MarkdownBlocks
from reader.layout.markdown_tiles import Tile
from reader.layout.markdown_words import Words, styled_runs
from reader.layout.plain_blocks import PlainBlocks
from reader.model import Document, Span
from reader.prose.html import html_edits
from reader.prose.markdown.inline import inline_marks
from reader.prose.markdown.line_marks import cells_of
from reader.prose.markdown.links import defined_target, inline_target, label_at, normal_label
from reader.prose.marks import Pair

_BARE = re.compile(r"https?://[^\s<>\"“”‘’«»`{}|\\^\ufffc\ufffd]+", re.IGNORECASE)
#: What ends a sentence and no address.
_AFTER = ".,;:!?'*_~"
#: Brackets that may end an address, each with the one that opens it.
_OPENING = {")": "(", "]": "["}
#: A tag that begins a link, with as much of it as is looked at; its groups hold the address.
_ANCHOR = re.compile(
    r"""<a\s(?:[^<>"']|"[^"]*"|'[^']*'){0,400}?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))[^<>]{0,2000}>""",
    re.IGNORECASE,
)
_ANCHOR_END = re.compile(r"</a\s*>", re.IGNORECASE)


class TextLink(NamedTuple):
    """A link of a text.

    Attributes:
        span: The words that are shown of it, in code points of the text; half-open.
        words: These words, as they are read.
        target: What it leads to, as the text has it: anything, not only an address.
    """

    span: Span
    words: str
    target: str


def links_within(document: Document, span: Span) -> list[TextLink]:
    """Return the links that show words in a stretch of a document's text, in order; each once."""
    blocks = _blocks_of(document.text, markdown=document.markdown)
    found: list[TextLink] = []
    at, end = span.start, min(span.end, len(document.text))
    while at < end:
        start, after = blocks.at(at)
        if isinstance(blocks, MarkdownBlocks):
            found += _of_block(blocks, start, after)
        else:
            found += _bare_links(document.text, start, after)
        at = after
    return sorted({each: None for each in found if each.span.overlaps(span)}, key=lambda each: each.span.start)


def link_at(document: Document, offset: int) -> TextLink | None:
    """Return the link whose words show the character at an offset; of two, the inner one."""
    links = links_within(document, Span(offset, offset + 1))
    return min(links, key=lambda each: len(each.span), default=None)


@lru_cache(maxsize=2)
def _blocks_of(text: str, *, markdown: bool) -> MarkdownBlocks | PlainBlocks:
    """Return the blocks of a text; kept, as those before a place far down are looked through once."""
    return MarkdownBlocks(text) if markdown else PlainBlocks(text)


def _of_block(blocks: MarkdownBlocks, start: int, end: int) -> Iterator[TextLink]:
    """Yield the links of a block of Markdown, or of a piece of one."""
    tile = blocks.tile_at(start)
    if tile.kind in ("code", "aside"):
        yield from _bare_links(blocks.text, start, end)
        return
    for segments in _own_words(blocks.text, tile, start, end):
        words = Words(blocks.text, segments, start, end)
        if words.content:
            yield from _of_anchors(words)
            yield from _of_html(words) if tile.kind == "html" else _of_marks(blocks, words, segments)


def _own_words(text: str, tile: Tile, start: int, end: int) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield the stretches of words of a block that are read together: each cell of a table by itself."""
    if tile.kind != "table":
        yield tile.segments
    elif tile.segments:
        low, high = max(start, tile.segments[0][0]), min(end, tile.segments[-1][1])
        yield from (((cell_start, cell_end),) for cell_start, cell_end in cells_of(text, low, high))


def _of_marks(blocks: MarkdownBlocks, words: Words, segments: tuple[tuple[int, int], ...]) -> Iterator[TextLink]:
    """Yield the links and images of Markdown, and bare addresses."""
    content = words.content
    for pair in inline_marks(content, blocks.references).pairs:
        if pair.kind not in ("link", "image") or pair.words_start >= pair.words_end:
            continue
        if pair.start == pair.words_start:
            start, end = _bare_address(content, pair.start) or (pair.start, pair.words_end)
            yield _link(words, start, end, content[start:end], content[start:end])
        elif (target := _target_of(blocks.text, content, pair)) is not None:
            start, end = words.place(pair.words_start), words.place(pair.words_end - 1) + 1
            shown = styled_runs(Words(blocks.text, segments, start, end), blocks.references, "")
            yield TextLink(Span(start, end), " ".join("".join(run.text for run in shown).split()), target)


def _target_of(text: str, content: str, pair: Pair) -> str | None:
    """Return what a link leads to, as it or the definition of its label has it."""
    after = pair.words_end + 1
    if content[pair.start] == "<":
        return content[pair.words_start : pair.words_end]
    if (target := inline_target(content, after)) is not None:
        return target
    label = label_at(content, after)
    return _defined(text, normal_label(label[1] if label and label[1] else content[pair.words_start : after - 1]))


@lru_cache(maxsize=256)
def _defined(text: str, label: str) -> str | None:
    """Return what a label leads to; kept, as its definition is looked for in the whole text."""
    return defined_target(text, label)


def _of_html(words: Words) -> Iterator[TextLink]:
    """Yield the bare addresses of a block of HTML that stand in no tag."""
    hidden = [(edit.start, edit.end) for edit in html_edits(words.content)]
    for match in _BARE.finditer(words.content):
        if not any(start < match.end() and match.start() < end for start, end in hidden):
            start, end = _bare_address(words.content, match.start()) or match.span()
            yield _link(words, start, end, words.content[start:end], words.content[start:end])


def _of_anchors(words: Words) -> Iterator[TextLink]:
    """Yield the links that tags make."""
    content = words.content
    at = content.find("<a")
    while (match := _ANCHOR.search(content, at) if at >= 0 else None) is not None:
        end = _ANCHOR_END.search(content, match.end())
        if end is None:
            return
        inner = re.sub(r"<[^<>]*>", "", content[match.end() : end.start()])
        if inner.strip():
            target = unescape(match[1] or match[2] or match[3] or "")
            yield _link(words, match.end(), end.start(), unescape(" ".join(inner.split())), target)
        at = end.end()


def _bare_links(text: str, start: int, end: int) -> Iterator[TextLink]:
    """Yield the addresses that stand as they are in [start, end)."""
    for match in _BARE.finditer(text, start, end):
        if (found := _bare_address(text, match.start())) is not None:
            address = text[slice(*found)]
            yield TextLink(Span(*found), address, address)


def _bare_address(text: str, at: int) -> tuple[int, int] | None:
    """Return the address that begins at an offset, without what ends the sentence or the brackets around it."""
    match = _BARE.match(text, at)
    if match is None:
        return None
    address = match[0].rstrip(_AFTER)
    while address[-1:] in _OPENING and address.count(address[-1]) > address.count(_OPENING[address[-1]]):
        address = address[:-1].rstrip(_AFTER)
    return (at, at + len(address)) if len(address) > len("https://") else None


def _link(words: Words, start: int, end: int, shown: str, target: str) -> TextLink:
    """Return the link whose words are [start, end) of those of a block."""
    return TextLink(Span(words.place(start), words.place(end - 1) + 1), shown, target)
