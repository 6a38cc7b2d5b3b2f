"""Search queries: `words`, `@speaker words`, or `@speaker` alone for everything they said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from unicodedata import normalize

from reader.search.expressions import ExpressionPattern
from reader.words.accents import without_accents
from reader.words.finding import compile_words
from reader.words.folding import fold
from reader.words.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Span, Speaker

#: `@name`, `@"name of several words"` with straight or curly marks, then the words.
_BY_SPEAKER = re.compile(r"@(?:[\"“”]([^\"“”]+)[\"“”]?|([^\s\"“”]+))(?:\s+(.*))?", re.DOTALL)


class BadQueryError(ValueError):
    """A query that makes no sense; its message says why in one line."""


class Pattern(Protocol):
    """What finds spans in a text: literal words, or a regular expression under a time limit."""

    def find_spans(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield the spans found in `text[start:end]` in order, neither empty nor overlapping."""
        ...

    def find_within(self, text: str, stretches: Sequence[Span]) -> Iterator[Span]:
        """Yield the spans found in each stretch in turn."""
        ...


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query.

    Attributes:
        text: As typed.
        words: What to find; empty to find everything that the speakers said.
        speakers: Ids of the speakers within whose quotations to search; empty to search the whole text.
        regex: Whether `words` is a regular expression.
        seconds: How long a regular expression may take on one document.
    """

    text: str
    words: str
    speakers: tuple[str, ...] = ()
    regex: bool = False
    seconds: float = 5.0

    @property
    def pattern(self) -> Pattern:
        """The pattern that finds its words."""
        return ExpressionPattern(self.words, self.seconds) if self.regex else compile_words(self.words)


def parse_query(text: str, speakers: Sequence[Speaker], *, regex: bool = False, seconds: float = 5.0) -> Query:
    r"""Parse a query.

    Args:
        text: As typed. A leading `\@` is a plain `@`.
        speakers: Whom `@` may name: by id, name or alias, by a word of these, or by the beginning of one.
        regex: Read the words as a regular expression.
        seconds: How long a regular expression may take on one document.

    Raises:
        BadQueryError: It is empty, names no known speaker, or is not a valid regular expression.
    """
    named = _BY_SPEAKER.fullmatch(text.strip())
    words = text
    ids: tuple[str, ...] = ()
    if named:
        words = named[3] or ""
        ids = tuple(speaker.id for speaker in find_speakers(named[1] or named[2], speakers))
    elif text.startswith("\\@"):
        words = text[1:]
    if not words.strip() and not ids:
        raise BadQueryError("nothing to search for: type words, or @ and a speaker's name")
    if regex:
        _check_expression(words)
    return Query(text, words, ids, regex and bool(words), seconds)


def find_speakers(name: str, speakers: Sequence[Speaker]) -> tuple[Speaker, ...]:
    """Return the speakers that `name` may mean, at least one.

    A full id, name or alias is tried first, then whole words of one, then the beginning of a word. Case is ignored, and
    so are accents that are not typed.

    Raises:
        BadQueryError: There is no such speaker; the message names the nearest.
    """
    wanted = fold(name, any_case=True)
    ways = (
        lambda called: wanted == called,
        lambda called: f" {wanted} " in f" {called} ",
        lambda called: f" {wanted}" in f" {called}",
    )
    for way in ways:
        found = tuple(each for each in speakers if any(map(way, _all_names(each, accents=not wanted.isascii()))))
        if found:
            return found
    raise BadQueryError(f"no speaker is called {name.strip()!r}" + _nearest(wanted, speakers))


def _all_names(speaker: Speaker, *, accents: bool = True) -> tuple[str, ...]:
    """Return everything that a speaker is called, folded, with or without accents."""
    names = (speaker.id, speaker.name, *speaker.aliases)
    return tuple(fold(name if accents else without_accents(normalize("NFC", name)), any_case=True) for name in names)


def _nearest(wanted: str, speakers: Sequence[Speaker]) -> str:
    """Return a hint that names the nearest speaker, or how to list them all."""
    by_word = {word: speaker.name for speaker in speakers for called in _all_names(speaker) for word in called.split()}
    if near := nearest(wanted, by_word):
        return f"; did you mean {by_word[near]}?"
    return "; `reader speakers` lists them" if speakers else "; no speakers are known here"


def _check_expression(words: str) -> None:
    """Refuse what is not a valid regular expression; warnings about future syntax are ignored."""
    from warnings import catch_warnings, simplefilter

    try:
        with catch_warnings():
            simplefilter("ignore")
            re.compile(words)
    except (re.error, OverflowError, RecursionError) as error:
        raise BadQueryError(f"not a regular expression: {error}") from None
