"""Filtering a list by what was typed: each word must be found, in any case, with or without accents."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from reader.words.accents import without_accents
from reader.words.folding import fold


def plain(words: str) -> str:
    """Return the form in which words are compared: in lower case, without accents, with straight marks."""
    if words.isascii():
        return fold(words, any_case=True)
    bare = unicodedata.normalize("NFD", without_accents(unicodedata.normalize("NFC", words)))
    return fold("".join(sign for sign in bare if not unicodedata.combining(sign)), any_case=True)


class TypedWords:
    """What was typed to filter a list; nothing typed is in everything."""

    def __init__(self, typed: str) -> None:
        self.whole = plain(typed)
        self._words = self.whole.split()

    def are_in(self, *plain_words: str) -> bool:
        """Say whether each word typed is in one of some texts, which are in plain form."""
        return all(any(word in text for text in plain_words) for word in self._words)

    def rank(self, plain_name: str, plain_rest: str) -> int | None:
        """Return 0 if a name begins with what was typed, 1 if it has its words, 2 if the rest helps; None if not."""
        if plain_name.startswith(self.whole):
            return 0
        if self.are_in(plain_name):
            return 1
        return 2 if self.are_in(plain_name, plain_rest) else None


def passing_rows(names: Sequence[tuple[str, str]], typed: str, *, best_first: bool) -> list[int]:
    """Return the numbers of the rows that have what was typed.

    Args:
        names: Name of each row, and its other words, in plain form.
        typed: As typed.
        best_first: Whether those come first whose name begins with it, then those whose name has it.
    """
    words = TypedWords(typed)
    ranks = [(rank, number) for number, each in enumerate(names) if (rank := words.rank(*each)) is not None]
    return [number for _, number in (sorted(ranks) if best_first else ranks)]
