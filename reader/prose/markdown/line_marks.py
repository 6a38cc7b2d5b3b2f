"""What may begin a line of Markdown, each as an expression, and the cells of a table's row."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

#: Characters that begin no line of a block other than a paragraph; a line's end before any other may be one.
_NOT_PLAIN = r"\s#>*+\-_=`~<|:\[\d"


@cache
def paragraph_end() -> re.Pattern[str]:
    """Return where a line ends after which there may be more than the next line of a paragraph."""
    return re.compile(rf"\n(?=[{_NOT_PLAIN}]|\Z)")


@cache
def plain_start() -> re.Pattern[str]:
    """Return what begins a line of a paragraph and of nothing else."""
    return re.compile(rf"[^{_NOT_PLAIN}]")


@cache
def spaces() -> re.Pattern[str]:
    """Return the spaces and tabs at an offset."""
    return re.compile(r"[ \t]*")


@cache
def heading() -> re.Pattern[str]:
    """Return the mark of a heading."""
    return re.compile(r"(#{1,6})(?:[ \t]+|$)")


@cache
def underline() -> re.Pattern[str]:
    """Return the line that makes a heading of the paragraph before it."""
    return re.compile(r"(?:(=)=*|-+)[ \t]*$")


@cache
def rule() -> re.Pattern[str]:
    """Return a thematic break."""
    return re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")


@cache
def fence() -> re.Pattern[str]:
    """Return the beginning of a fenced piece of code."""
    return re.compile(r"(?P<fence>`{3,})(?=[^`\n]*$)|(?P<tildes>~{3,})")


@cache
def item() -> re.Pattern[str]:
    """Return the bullet or the number of an item."""
    return re.compile(r"(?:[-+*]|(?P<number>\d{1,9})[.)])(?=[ \t]|$)")


@cache
def task() -> re.Pattern[str]:
    """Return the box of an item that is to be done."""
    return re.compile(r"\[[ xX]\][ \t]+(?=\S)")


@cache
def footnote() -> re.Pattern[str]:
    """Return the mark that begins a footnote."""
    return re.compile(r"\[\^([^\s\[\]^]{1,64})\]:")


@cache
def table_rule() -> re.Pattern[str]:
    """Return the line under the head of a table."""
    return re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$")


_BLOCK_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|"
    "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|"
    "menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|"
    "track|ul"
)


@cache
def html_starts() -> tuple[tuple[re.Pattern[str], re.Pattern[str] | None], ...]:
    """Return what begins a stretch of HTML, each with what ends it; None for an empty line."""
    raw = "script|pre|style|textarea"
    return (
        (re.compile(rf"<(?:{raw})(?:[\s>]|$)", re.IGNORECASE), re.compile(rf"</(?:{raw})>", re.IGNORECASE)),
        (re.compile("<!--"), re.compile("-->")),
        (re.compile(r"<\?"), re.compile(r"\?>")),
        (re.compile("<![A-Za-z]"), re.compile(">")),
        (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
        (re.compile(rf"</?(?:{_BLOCK_NAMES})(?:[\s>]|/>|$)", re.IGNORECASE), None),
    )


@cache
def html_tag_line() -> re.Pattern[str]:
    """Return a tag that stands alone on its line; it interrupts no paragraph."""
    attribute = r"""[ \t]+[A-Za-z_:][\w.:-]*(?:[ \t]*=[ \t]*(?:[^\s"'=<>`]+|'[^'\n]*'|"[^"\n]*"))?"""
    return re.compile(
        rf"<(?:/[A-Za-z][A-Za-z0-9-]*[ \t]*|[A-Za-z][A-Za-z0-9-]*(?:{attribute}){{0,60}}[ \t]*/?)>[ \t]*$"
    )


@cache
def _pipe() -> re.Pattern[str]:
    return re.compile(r"\\.|\|")


def cells_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return where the cells of a table's row stand, without the space around their words."""
    bars = [match.start() for match in _pipe().finditer(text, start, end) if match[0] == "|"]
    edges = [start - 1, *bars, end]
    stretches = [(low + 1, high) for low, high in pairwise(edges)]
    cells = [_without_space(text, low, high) for low, high in stretches]
    if bars and cells[0][0] == cells[0][1]:
        del cells[0]
    if bars and len(cells) > 1 and cells[-1][0] == cells[-1][1]:
        del cells[-1]
    return cells


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\n":
        start += 1
    while end > start and text[end - 1] in " \t\n":
        end -= 1
    return start, end
