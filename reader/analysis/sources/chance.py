"""How likely words stand in a text by chance, from how often the text has each of them."""

from __future__ import annotations

from math import log10
from typing import Final

from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.analysis.sources.word_tables import word_tables

#: Words keep company: the next word of a phrase is so much likelier than its own count says.
_COMPANY: Final = 20
#: A text of fewer words does not tell how common one is; small words are as common as this in every text.
_FEWEST_WORDS: Final = 2000
_SHARE_OF_SMALL_WORD: Final = 0.005
#: Logarithms to base 10. Above these, words prove nothing: where nobody is known to speak; where whoever is said to say
#: them speaks; and that it is somebody else who says them.
WEAK: Final = log10(0.03)
WEAK_IN_OWN_TURN: Final = log10(0.3)
WEAK_FOR_SOMEBODY_ELSE: Final = -3.5
#: Above this, altered words may stand there by chance, each one altered counted as one more.
ALTERED_BY_CHANCE: Final = -5.0
#: Below this, a part of a quotation stands there by no chance.
SURELY_NO_CHANCE: Final = -2.0


def chance_of(marked: MarkedWords, index: WordIndex) -> float:
    """Return how likely a text has some words in a row by chance, as the logarithm to base 10; above 0 it is sure.

    Args:
        marked: The words.
        index: The text.
    """
    total = max(len(index), _FEWEST_WORDS)
    small = word_tables().kinds["small"]
    likely = log10(max(1, len(index)))
    for word, key in zip(marked.words, index.keys_of(marked.words), strict=True):
        share = (index.count(key) + 1) / total
        likely += log10(max(share, _SHARE_OF_SMALL_WORD) if word.form in small else share)
    return likely + (len(marked.words) - 1) * log10(_COMPANY)
