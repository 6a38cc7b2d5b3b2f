"""Texts as the index of the library keeps them: their letters and digits alone, folded.

Words that a search takes for the same have the same letters, whatever marks, spaces, hyphens, accents and capitals they
have: of the words of a query, the index tells which texts may have them, and the search itself decides.
"""

from __future__ import annotations

import re

from reader.words.accents import without_accents
from reader.words.folding import fold

#: Letters that the index knows a text by, at least.
FEWEST = 3

_NO_LETTER = re.compile(r"[\W_]+")


def letters_of(words: str) -> str:
    """Return the letters and digits of some words, without accents, in small letters."""
    letters = _NO_LETTER.sub("", words)
    if not letters.isascii():  # what is left when marks and dashes are gone seldom has any other letter
        letters = _NO_LETTER.sub("", fold(without_accents(letters), any_case=True))
    return letters.lower()


def match_expression(words: str) -> str:
    """Return what the index is asked for the texts that may have some words; empty where it cannot tell."""
    letters = letters_of(words)
    return f'"{letters}"' if len(letters) >= FEWEST else ""
