"""The marks of a text that is not Markdown: tags it may hold, emphasis by hand, and the `>` of mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from reader.prose.front_matter import front_matter_end
from reader.prose.html import html_edits
from reader.prose.html_structure import html_structure
from reader.prose.marks import BLOCK_END, Block, Pair, settled
from reader.prose.view import Edit

#: The label of a turn in captions.
_LABEL = re.compile(r"\s*[^\W\d_a-z][\w .'-]{0,40}:")
#: Most white space between a line and what it introduces, in code points.
_BLANKS = 20


@cache
def _emphasis() -> re.Pattern[str]:
    """Return words between two marks of a kind, which touch them and no other word; 9 lines at most."""
    return re.compile(
        r"""(?<![^\s(\[“‘"'—–-])(?P<mark>\*{1,3}|_{1,2})(?=[^\s*_])
        (?P<words>[^*_\n]{1,600}(?:\n[^*_\n]{1,600}){0,8})(?<=\S)(?P=mark)(?![\w*_])""",
        re.VERBOSE,
    )


@cache
def _quoted_line() -> re.Pattern[str]:
    return re.compile(r"^(?P<marks>>(?:[ \t]?>)*)[ \t]?(?P<words>[^\n]*)", re.MULTILINE)


def read_plain_marks(text: str) -> tuple[list[Edit], list[Block], list[Pair]]:
    """Return what is left out of a plain text or read otherwise, its quoted blocks, and its pairs of marks."""
    edits = html_edits(text, known_only=True)
    if end := front_matter_end(text):
        edits.append(Edit(0, end, BLOCK_END))
    pairs = list(_emphasis_pairs(text))
    for pair in pairs:
        edits += (Edit(pair.start, pair.words_start), Edit(pair.words_end, pair.end))
    quoted_edits, blocks = _quoted(text) if text.startswith(">") or "\n>" in text else ([], [])
    tagged_blocks, tagged_pairs = html_structure(text)
    return (
        settled(text, edits + quoted_edits),
        sorted(blocks + tagged_blocks, key=_start),
        sorted(pairs + tagged_pairs, key=_start),
    )


def _start(marked: Block | Pair) -> int:
    return marked.start


def _emphasis_pairs(text: str) -> Iterator[Pair]:
    if "*" not in text and "_" not in text:
        return
    for match in _emphasis().finditer(text):
        yield Pair("strong" if len(match["mark"]) > 1 else "emphasis", match.start(), *match.span("words"), match.end())


def _quoted(text: str) -> tuple[list[Edit], list[Block]]:
    """Leave out the marks of quoted lines; what is quoted is a block, as deep as there are marks.

    Lines that all have two marks or more are the turns of captions, of which the marks are signs, unless a line with a
    colon introduces them.
    """
    lines = list(_quoted_line().finditer(text))
    if not any(line["marks"] == ">" for line in lines) and not _is_introduced(text, lines):
        return [], []
    edits: list[Edit] = []
    blocks: list[Block] = []
    for line in lines:
        depth = line["marks"].count(">")
        follows = bool(blocks) and blocks[-1].end + 1 == line.start()
        if follows and blocks[-1].quoted == depth:
            blocks[-1] = blocks[-1]._replace(end=line.end())
            edits.append(Edit(line.start(), line.start("words")))
            continue
        if blocks and not follows:
            edits.append(_block_end(text, blocks[-1].end, blocks[-1].end))
        edits.append(_block_end(text, max(0, line.start() - 1), line.start("words")))
        blocks.append(Block("paragraph", line.start("words"), line.end(), quoted=depth))
    edits.append(_block_end(text, blocks[-1].end, blocks[-1].end))
    return edits, blocks


def _is_introduced(text: str, lines: Sequence[re.Match[str]]) -> bool:
    """Return whether the first quoted line stands under one that ends in a colon, and has no label: `Ann wrote:`."""
    if not lines or _LABEL.match(lines[0]["words"]):
        return False
    return text[max(0, lines[0].start() - _BLANKS) : lines[0].start()].rstrip()[-1:] == ":"


def _block_end(text: str, start: int, end: int) -> Edit:
    """Return the end of a block, with the line end that follows it."""
    return Edit(start, min(len(text), max(end, start + 1)), BLOCK_END)
