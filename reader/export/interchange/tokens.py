"""The words, numbers and signs of a text, and its sentences: as simple as can be, for formats that count in tokens."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from reader.analysis.quotations.abbreviations import STOPPED
from reader.export.interchange.paragraphs import paragraphs_of
from reader.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Where the signs that combine with the letter before them stand, as far as these are no letters to Python.
_COMBINING: Final = range(0x300, 0x3100)
_NUMBER_AND_STOP: Final = 2
#: Most marks that close behind a stop.
_MOST_CLOSING: Final = 4
_ENDS, _CLOSES, _OPENS = frozenset(".?!…"), frozenset("\"'”’»›)]"), frozenset("\"'“‘«‹([¿¡")


class Sentence(NamedTuple):
    """A sentence.

    Attributes:
        tokens: Its tokens, half-open, in code points of the text; never empty.
        opens_paragraph: Whether it is the first of its paragraph.
    """

    tokens: tuple[Span, ...]
    opens_paragraph: bool


def sentences_of(text: str, *, lines_end: bool) -> Iterator[Sentence]:
    """Yield the sentences of a text that have any token.

    Args:
        text: The text.
        lines_end: Whether a sentence ends with its line, as where lines are not merely wrapped.
    """
    for paragraph in paragraphs_of(text):
        for number, tokens in enumerate(_sentences(text, paragraph, lines_end=lines_end)):
            yield Sentence(tuple(tokens), opens_paragraph=not number)


def _sentences(text: str, paragraph: Span, *, lines_end: bool) -> Iterator[list[Span]]:
    held: list[Span] = []
    for found in _token().finditer(text, paragraph.start, paragraph.end):
        token = Span(*found.span())
        if held and _ends_before(text, held, token, lines_end=lines_end):
            yield held
            held = []
        held.append(token)
    if held:
        yield held


def _ends_before(text: str, tokens: list[Span], following: Span, *, lines_end: bool) -> bool:
    """Say whether a sentence ends before a token: at a line's end, or behind a stop where a new one may begin."""
    between = text[tokens[-1].end : following.start]
    if not between:
        return False
    if lines_end and "\n" in between:
        return True
    first = text[following.start]
    if not (first.isupper() or first.isdigit() or first in _OPENS):
        return False
    if len(tokens) == _NUMBER_AND_STOP and text[tokens[0].start : tokens[0].end].isdigit():
        return False  # "1. The bridge": the number of an item
    behind = reversed(tokens[-1 - _MOST_CLOSING :])
    last = next((token for token in behind if text[token.start] not in _CLOSES), tokens[-1])
    return text[last.start] in _ENDS


@cache
def _token() -> re.Pattern[str]:
    """Return what a token is: an abbreviation with its stop, a word or number with what is within, signs in a row."""
    marks = "".join(chr(code) for code in _COMBINING if unicodedata.category(chr(code)).startswith("M"))
    letter = rf"[^\W_][{marks}\u200c\u200d]*"
    word = rf"(?:{letter})+(?:[’'\-.,/:@](?:{letter})+)*"
    return re.compile(rf"(?:[A-Z]\.){{2,}}|\b{STOPPED}|{word}|([.…\-–—*_=])\1+|[^\w\s][{marks}\ufe0f]*|_")
