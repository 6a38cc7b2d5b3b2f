r"""Emphasis, code, links and escapes within one paragraph of Markdown.

The part of CommonMark 0.31 that matters to readers: backslash escapes, code spans, `*` and `_` with its flanking rules,
`~~`, inline links and images, autolinks, and bare web addresses. `[sic]` and `[The envoy]` are not links and stay as
they are. Every step is linear in the paragraph's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_HAS_MARKUP = re.compile(r"[\\`*_\[<~]|https?:").search

_TOKEN = re.compile(
    r"""
    (?P<escape>\\[!-/:-@\[-`{-~])
  | (?P<ticks>`+)
  | (?P<link>!?\[)(?=(?P<words>[^\[\]]+)\]\(\s{0,3}<?(?P<url>[^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)?)>?
              (?P<title>\s{1,3}(?:"[^"]*"|'[^']*'))?\s{0,3}(?P<close>\)))
  | <(?P<auto>https?://[^<>\s]+)>
  | (?P<bare>https?://[^\s<>"“”‘’]+)
  | (?P<delimiter>\*+|_+|~~)
    """,
    re.VERBOSE,
)


class _Opener:
    """A run of delimiters that may open emphasis."""

    def __init__(self, end: int, length: int) -> None:
        self.end = end
        self.length = length


class _Inline:
    """What has been found so far: hidden stretches, and styled stretches."""

    def __init__(self) -> None:
        self.hidden: list[tuple[int, int]] = []
        self.styled: list[tuple[int, int, str]] = []
        self.openers: dict[str, list[_Opener]] = {"*": [], "_": [], "~": []}
        self.address = (0, 0)
        """The address of the last link, in which marks have no meaning."""


def inline_pieces(content: str, base: str = "") -> list[tuple[int, int, str]]:
    """Return what is shown of a paragraph.

    Args:
        content: The paragraph, its line breaks as spaces.
        base: Names of the styles that apply to all of it.

    Returns:
        (start, end, names of styles) of each shown piece, in order; anything between two pieces is hidden.
    """
    if not _HAS_MARKUP(content):
        return [(0, len(content), base)] if content else []
    return list(_pieces(content, _scan(content), base))


def _scan(content: str) -> _Inline:
    found = _Inline()
    position = 0
    while (match := _TOKEN.search(content, position)) is not None:
        position = match.end()
        if match["escape"]:
            found.hidden.append((match.start(), match.start() + 1))
        elif match["ticks"]:
            position = _code_span(content, match, found)
        elif match["link"]:
            words_end, close = match.end("words"), match.end("close")
            found.hidden += [match.span("link"), (words_end, close)]
            found.styled.append((match.end("link"), words_end, "link"))
            found.address = (words_end, close)
        elif match["auto"]:
            found.hidden += [(match.start(), match.start() + 1), (match.end() - 1, match.end())]
            found.styled.append((*match.span("auto"), "link"))
        elif match["bare"]:
            address = _without_closing_marks(match["bare"])
            if not _is_within(match.start(), found.address):
                found.styled.append((match.start(), match.start() + len(address), "link"))
                position = match.start() + len(address)
        elif not _is_within(match.start(), found.address):
            _delimiter(content, match, found)
    return found


def _is_within(position: int, stretch: tuple[int, int]) -> bool:
    return stretch[0] <= position < stretch[1]


def _without_closing_marks(address: str) -> str:
    """Return an address without the punctuation of the sentence around it."""
    address = address.rstrip(".,;:!?'\"*_~")
    return address[:-1] if address.endswith(")") and "(" not in address else address


def _code_span(content: str, opening: re.Match[str], found: _Inline) -> int:
    """Record a code span, if it is closed, and return where to continue."""
    ticks = opening["ticks"]
    close = content.find(ticks, opening.end())
    while close >= 0:
        end = close + len(ticks)
        if content[end : end + 1] != "`" and content[close - 1] != "`":
            found.hidden += [opening.span(), (close, end)]
            found.styled.append((opening.end(), close, "code"))
            return end
        while content[end : end + 1] == "`":
            end += 1
        close = content.find(ticks, end)
    return opening.end()


def _delimiter(content: str, match: re.Match[str], found: _Inline) -> None:
    """Close the emphasis that a run of delimiters closes, and remember what it may open."""
    start, end = match.span()
    character = content[start]
    opens, closes = _flanking(content, start, end)
    length = end - start
    openers = found.openers[character]
    while closes and length and openers:
        opener = openers[-1]
        count = 2 if length >= 2 and opener.length >= 2 else 1
        name = "struck" if character == "~" else "strong" if count == 2 else "emphasis"
        found.hidden += [(opener.end - count, opener.end), (start, start + count)]
        found.styled.append((opener.end, start, name))
        opener.end, opener.length = opener.end - count, opener.length - count
        start, length = start + count, length - count
        if not opener.length:
            openers.pop()
    if opens and length:
        openers.append(_Opener(end, length))


def _flanking(content: str, start: int, end: int) -> tuple[bool, bool]:
    """Return whether a run of delimiters may open and may close emphasis (CommonMark 0.31, section 6.2)."""
    before, after = content[start - 1 : start] or " ", content[end : end + 1] or " "
    before_is_mark, after_is_mark = not (before.isalnum() or before.isspace()), not (after.isalnum() or after.isspace())
    left = not after.isspace() and (not after_is_mark or before.isspace() or before_is_mark)
    right = not before.isspace() and (not before_is_mark or after.isspace() or after_is_mark)
    if content[start] == "_":
        return left and (not right or before_is_mark), right and (not left or after_is_mark)
    return left, right


def _pieces(content: str, found: _Inline, base: str) -> Iterator[tuple[int, int, str]]:
    """Yield the shown pieces: the content, cut wherever a style or a hidden stretch begins or ends."""
    changes: dict[int, list[tuple[str, int]]] = {0: [], len(content): []}
    for start, end in found.hidden:
        changes.setdefault(start, []).append(("", 1))
        changes.setdefault(end, []).append(("", -1))
    for start, end, name in found.styled:
        changes.setdefault(start, []).append((name, 1))
        changes.setdefault(end, []).append((name, -1))
    depth: dict[str, int] = {"": 0}
    edges = sorted(changes)
    for index, edge in enumerate(edges[:-1]):
        for name, step in changes[edge]:
            depth[name] = depth.get(name, 0) + step
        if depth[""] <= 0 and edge < edges[index + 1]:
            names = [base] if base else []
            names += sorted(name for name, count in depth.items() if name and count > 0)
            yield edge, edges[index + 1], " ".join(names)
