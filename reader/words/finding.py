"""Literal search that ignores differences of quotation marks, spacing and Unicode composition."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from reader.model import Span
from reader.words.candidates import candidates, plain_start
from reader.words.equivalents import END_OF_LETTER, expression_for, needs_check
from reader.words.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class WordsPattern:
    """A literal search; make one with `compile_words`."""

    def __init__(self, words: str) -> None:
        self.words = " ".join(words.split())
        self.any_case = not has_capital(self.words)
        self._folded = fold(self.words, any_case=self.any_case)
        self._letters, self._offset = plain_start(self._folded) if self.any_case else (b"", 0)
        self._needs_check = needs_check(self._folded)

    def find_spans(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
        """Yield the spans found in `text[start:end]`, lazily: the first costs no more than the search up to it."""
        if not self.words or (text.isascii() and not self._folded.isascii()):
            return
        expression = self._for_ascii if text.isascii() else self._for_any_text
        stop = len(text) if end is None else end
        if self._letters:
            yield from self._find_from_candidates(expression, text, start, stop)
        elif self._needs_check:
            yield from self._find_checked(expression, text, start, stop)
        else:
            for match in expression.finditer(text, start, stop):
                yield Span(*match.span())

    def _find_from_candidates(self, expression: re.Pattern[str], text: str, start: int, stop: int) -> Iterator[Span]:
        """Yield what `finditer` would, trying only where the first letters match."""
        reached = start
        for at in candidates(text, self._letters, start, stop):
            begin = at - self._offset
            if begin >= reached and (match := expression.match(text, begin, stop)):
                reached = match.end()
                yield Span(begin, reached)

    def _find_checked(self, expression: re.Pattern[str], text: str, start: int, stop: int) -> Iterator[Span]:
        """Yield the matches that really are the words."""
        reached = start
        while match := expression.search(text, reached, stop):
            if fold(match[0], any_case=self.any_case) == self._folded:
                yield Span(*match.span())
                reached = match.end()
            else:
                reached = match.start() + 1

    def find_within(self, text: str, stretches: Sequence[Span]) -> Iterator[Span]:
        """Yield the spans that lie within one of the stretches."""
        for stretch in stretches:
            yield from self.find_spans(text, stretch.start, stretch.end)

    @cached_property
    def _for_ascii(self) -> re.Pattern[str]:
        return self._compile(ascii_only=True)

    @cached_property
    def _for_any_text(self) -> re.Pattern[str]:
        return self._compile(ascii_only=False)

    def _compile(self, *, ascii_only: bool) -> re.Pattern[str]:
        """Return the words as a regular expression over the unfolded text."""
        expression = expression_for(self.words, any_case=self.any_case, ascii_only=ascii_only)
        end = "" if ascii_only else END_OF_LETTER
        return re.compile(expression + end, re.IGNORECASE if self.any_case else 0)


@lru_cache(maxsize=64)
def compile_words(words: str) -> WordsPattern:
    """Return a pattern that finds whatever `fold` takes for the same words; empty words find nothing.

    Smart case: lower case matches any case, a single capital makes case count.
    """
    return WordsPattern(words)


def has_capital(words: str) -> bool:
    """Return whether case counts, by smart case."""
    return any(character.isupper() or character.istitle() for character in words)
