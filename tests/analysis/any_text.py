"""Texts made of what the rules look at: reporting words, names, marks, dates and stops, in any order."""

from __future__ import annotations

from hypothesis import strategies as st

from reader.analysis.quotations.lexicon import english
from reader.analysis.times.vocabulary import TRIGGERS, listed

MARKS = [*"\"'“”‘’«»„‚`", "``", "''", "'" * 3]
STOPS = [*",.;:?!-()[]…—|&#*_<>=~\\{}/%", "--", "\n", "\n\n", "\t", "\xa0", "’s", "'s", "n't", "’ve"]
ODDITIES = [*listed("12 40 1944 '05 5/20/13 ² ½ İ ﬁ 日本 🙂"), "\u0301", "\x1b", "\x00", "\u2028", "# ", "> "]
NAMES = ["Ada Marlow", *listed("Layman Dr. Hall U.S. A I he who that the of to in LAYMAN:"), "according to"]
SAID = [*listed("said told says warned calling statement"), "in the words of", "known as"]


def _listed_words() -> st.SearchStrategy[str]:
    lexicon = english()
    lists = (lexicon.cues, lexicon.noun_cues, lexicon.functions, lexicon.roles, lexicon.titles, lexicon.works, TRIGGERS)
    return st.one_of(*(st.sampled_from(sorted(words)) for words in lists))


def texts(most: int = 25) -> st.SearchStrategy[str]:
    """Return texts of up to so many words, with spaces between them or without."""
    word = st.one_of(*map(st.sampled_from, (MARKS, STOPS, ODDITIES, NAMES, SAID)), _listed_words(), st.text(max_size=3))
    words = st.lists(st.one_of(word, word.map(str.capitalize)), max_size=most)
    return st.builds(str.join, st.sampled_from([" ", "", "  "]), words)
