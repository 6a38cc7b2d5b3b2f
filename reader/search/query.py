"""What somebody types to search: `words`, `@speaker words`, or `@speaker` alone for everything they said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reader.search.expressions import ExpressionPattern
from reader.words.finding import compile_words
from reader.words.folding import fold
from reader.words.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.model import Span, Speaker

#: `@name`, `@"name of several words"` with straight or curly marks, then the words.
_BY_SPEAKER = re.compile(r"@(?:[\"“”]([^\"“”]+)[\"“”]?|([^\s\"“”]+))(?:\s+(.*))?", re.DOTALL)


class BadQueryError(ValueError):
    """A query that cannot be meant; its message says why in one line."""


class Pattern(Protocol):
    """What finds spans in a text: literal words, or a regular expression under a time limit."""

    def find_spans(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield the spans found in `text[start:end]` in order, none empty, none overlapping the one before."""
        ...

    def find_within(self, text: str, stretches: Sequence[Span]) -> Iterator[Span]:
        """Yield the spans found in each stretch of the text, one after the other."""
        ...


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood.

    Attributes:
        text: As typed.
        words: What to find; empty to find everything that the speakers said.
        speakers: Ids of the speakers within whose quotations to search; empty to search the whole text.
        regex: Whether `words` is a regular expression.
        seconds: How long a regular expression may take for one document.
    """

    text: str
    words: str
    speakers: tuple[str, ...] = ()
    regex: bool = False
    seconds: float = 5.0

    @property
    def pattern(self) -> Pattern:
        """What finds its words in a text."""
        return ExpressionPattern(self.words, self.seconds) if self.regex else compile_words(self.words)


def parse_query(text: str, speakers: Sequence[Speaker], *, regex: bool = False, seconds: float = 5.0) -> Query:
    r"""Return the query that `text` means.

    Args:
        text: As typed. `\@` at its head is a plain `@`.
        speakers: Whom `@` may name: by id, name or alias, by a word of these, or by the beginning of one.
        regex: Read the words as a regular expression.
        seconds: How long a regular expression may take for one document.

    Raises:
        BadQueryError: It is empty, names nobody known, or is no regular expression.
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
    """Return the speakers whom `name` may mean, by the closest of three ways; never an empty tuple.

    The ways: an id, a name or an alias in full; words of one; the beginning of a word of one. Case does not count.

    Raises:
        BadQueryError: Nobody is called so; the message names who comes nearest.
    """
    wanted = fold(name, any_case=True)
    ways = (
        lambda called: wanted == called,
        lambda called: f" {wanted} " in f" {called} ",
        lambda called: f" {wanted}" in f" {called}",
    )
    for way in ways:
        found = tuple(speaker for speaker in speakers if any(way(called) for called in _all_names(speaker)))
        if found:
            return found
    raise BadQueryError(f"no speaker is called {name.strip()!r}" + _nearest(wanted, speakers))


def _all_names(speaker: Speaker) -> tuple[str, ...]:
    """Return everything a speaker answers to."""
    return tuple(fold(name, any_case=True) for name in (speaker.id, speaker.name, *speaker.aliases))


def _nearest(wanted: str, speakers: Sequence[Speaker]) -> str:
    """Return a hint at the speaker whose name comes near, or at where to find them all."""
    by_word = {word: speaker.name for speaker in speakers for called in _all_names(speaker) for word in called.split()}
    if near := nearest(wanted, by_word):
        return f"; did you mean {by_word[near]}?"
    return "; `reader speakers` lists them" if speakers else "; no speakers are known here"


def _check_expression(words: str) -> None:
    """Refuse what is no regular expression; what may mean something else one day is no matter of the reader's."""
    from warnings import catch_warnings, simplefilter

    try:
        with catch_warnings():
            simplefilter("ignore")
            re.compile(words)
    except (re.error, OverflowError, RecursionError) as error:
        raise BadQueryError(f"not a regular expression: {error}") from None
