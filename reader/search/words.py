"""Finding words as a reader means them, in the source text: literal, whatever their marks, spacing or composition."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Protocol

from reader.model import Span
from reader.search.candidates import candidates, plain_start
from reader.search.equivalents import COMBINING_MARKS, piece_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Pattern(Protocol):
    """What finds spans in a text: literal words, or a regular expression under a time limit."""

    def find_spans(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield the spans found in `text[start:end]` in order, none empty, none overlapping the one before."""
        ...

    def find_within(self, text: str, stretches: Sequence[Span]) -> Iterator[Span]:
        """Yield the spans found in each stretch of the text, one after the other."""
        ...


class WordsPattern:
    """Literal words, found as `compile_words` says. Make it with that function."""

    def __init__(self, words: str) -> None:
        self.words = " ".join(words.split())
        self.any_case = not has_capital(self.words)
        self._letters, self._offset = plain_start(self.words.casefold()) if self.any_case else (b"", 0)

    def find_spans(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield the spans found in `text[start:end]`, lazily: the first costs no more than the way to it."""
        if not self.words:
            return
        expression = self._for_ascii if text.isascii() else self._for_any_text
        stop = len(text) if end is None else end
        if self._letters:
            yield from self._find_from_candidates(expression, text, start, stop)
            return
        for match in expression.finditer(text, start, stop):
            yield Span(*match.span())

    def _find_from_candidates(self, expression: re.Pattern[str], text: str, start: int, stop: int) -> Iterator[Span]:
        """Yield what `finditer` would, trying only where the first letters stand."""
        reached = start
        for at in candidates(text, self._letters, start, stop):
            begin = at - self._offset
            if begin >= reached and (match := expression.match(text, begin, stop)):
                reached = match.end()
                yield Span(begin, reached)

    def find_within(self, text: str, stretches: Sequence[Span]) -> Iterator[Span]:
        """Yield the spans that lie within one of the stretches."""
        for stretch in stretches:
            yield from self.find_spans(text, stretch.start, stretch.end)

    def count(self, text: str) -> int:
        """Return how many spans there are."""
        return sum(1 for _ in self.find_spans(text))

    @cached_property
    def _for_ascii(self) -> re.Pattern[str]:
        return self._compile(ascii_only=True)

    @cached_property
    def _for_any_text(self) -> re.Pattern[str]:
        return self._compile(ascii_only=False)

    def _compile(self, *, ascii_only: bool) -> re.Pattern[str]:
        """Return the words as a regular expression; what it matches is always a stretch of the source text."""
        words = unicodedata.normalize("NFC", self.words)
        if self.any_case:
            words = words.casefold()
        pieces, index = [], 0
        while index < len(words):
            piece, length = piece_at(words, index, any_case=self.any_case, ascii_only=ascii_only)
            pieces.append(piece)
            index += length
        if not ascii_only:
            pieces.append(f"(?![{COMBINING_MARKS}])")
        return re.compile("".join(pieces), re.IGNORECASE if self.any_case else 0)


@lru_cache(maxsize=64)
def compile_words(words: str) -> WordsPattern:
    """Return the pattern that finds `words` in a source text.

    A space finds any run of white space, line ends included; a straight mark the curly ones and the other way
    round; composed letters find decomposed ones and the other way round. Lower case finds any case, one capital
    makes the case count. Empty words find nothing.
    """
    return WordsPattern(words)


def has_capital(words: str) -> bool:
    """Say whether smart case makes the case of `words` count."""
    return any(character.isupper() or character.istitle() for character in words)
