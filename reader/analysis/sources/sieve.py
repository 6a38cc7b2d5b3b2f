"""Whether a long text may have any of the words that are looked for, before it is read: one look at its bare words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from reader.analysis.sources.folded_words import has_unspaced_words
from reader.analysis.sources.word_tables import word_tables
from reader.model.values import dataclass

#: A text of so many code points is looked at before it is read; a shorter one is read in as little time.
LONG_ENOUGH: Final = 50_000
#: Code points of the pieces in which words are counted; a passage lies in two neighbours at most.
_PIECE: Final = 1_500
#: A piece and its neighbour may have a quotation if they have this share of its content words,
_SHARE_OF_WORDS: Final = 0.5
#: and a share of its runs, or one run and nearly all content words. A run is so many words, one of them a content word:
#: of five words in a row one at most is altered.
_SHARE_OF_RUNS, _NEARLY_ALL = 0.25, 0.75
_RUN, _RUN_OF_FEW, _FEW = 4, 3, 8
#: So many words are looked for in a row; the first of them prove so little that their speaker must be named as well.
_IN_A_ROW, _PROVE_NOTHING = 4, 3
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class SoughtWords:
    """The words of a part of a quotation, as they are looked for in bare text.

    Attributes:
        words: All of them, in small letters, cut at apostrophes.
        content: Those that say something by themselves.
        runs: Stretches of a few words, each with a content word.
        surname: The last name of whom the quotation names, in small letters; empty if nobody is named.
    """

    words: tuple[str, ...]
    content: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    surname: str

    @property
    def is_short(self) -> bool:
        """Whether the words are looked for in a row only."""
        return len(self.words) <= _IN_A_ROW or not self.content


def sought_words(words: str, name: str) -> SoughtWords:
    """Return the words of a part of a quotation to look for.

    Args:
        words: The words.
        name: The name of whom the quotation names; empty if it names nobody.
    """
    pieces = tuple(_WORD.findall(words.lower()))
    small = word_tables().kinds["small"]
    content = frozenset(word for word in pieces if word not in small and len(word) > 1)
    surname = _WORD.findall(name.lower())[-1:]
    length = _RUN_OF_FEW if len(pieces) <= _FEW else _RUN
    runs = frozenset(run for run in _runs(pieces, length) if content.intersection(run))
    return SoughtWords(pieces, content, runs, surname[0] if surname else "")


def may_have_any(text: str, sought: Sequence[SoughtWords]) -> bool:
    """Return whether a text may have some of the words; a short text, or one in a script without spaces, always may.

    Misreadings, other forms and cuts are allowed for: what is not found here shares too little to be a quotation's
    source.
    """
    if len(text) < LONG_ENOUGH or has_unspaced_words(text):
        return True
    small_letters = text.lower()
    if any(_stands_in_a_row(small_letters, each) for each in sought if each.is_short):
        return True
    return _any_piece_has([each for each in sought if not each.is_short], small_letters)


def _stands_in_a_row(text: str, sought: SoughtWords) -> bool:
    """Return whether a text has words in a row, and whoever says them if they are few."""
    if not sought.words:
        return False
    if len(sought.words) <= _PROVE_NOTHING and sought.surname and sought.surname not in text:
        return False
    if sought.words[0] not in text:
        return False
    return re.search(r"\b" + r"[\W_]+".join(map(re.escape, sought.words)) + r"\b", text) is not None


def _any_piece_has(sought: Sequence[SoughtWords], text: str) -> bool:
    """Return whether any two neighbouring pieces of a text have enough of the words of any quotation."""
    if not sought:
        return False
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(sought):
        for word in each.content:
            by_word[word].append(number)
    wanted = frozenset(by_word)
    before: list[str] = []
    found_before: frozenset[str] = frozenset()
    for words in _pieces(text):
        found = wanted.intersection(words)
        both = found | found_before
        shares = Counter(number for word in both for number in by_word[word])
        for number, count in shares.items():
            each = sought[number]
            share = count / len(each.content)
            if share >= _SHARE_OF_WORDS and _runs_there([*before, *words], each.runs) >= _fewest_runs(each, share):
                return True
        before, found_before = words, found
    return False


def _runs_there(words: Sequence[str], runs: frozenset[tuple[str, ...]]) -> int:
    """Return how many of some runs, all equally long, stand among words."""
    return sum(len(runs.intersection(_runs(words, length))) for length in {len(run) for run in runs})


def _fewest_runs(sought: SoughtWords, share: float) -> float:
    """Return how many runs a piece must have that has a share of the content words: few, if it has nearly all."""
    return 1.0 if share >= _NEARLY_ALL else max(1.0, _SHARE_OF_RUNS * len(sought.runs))


def _runs(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """Yield all stretches of so many words in a row."""
    return zip(*(words[at:] for at in range(length)), strict=False)


def _pieces(text: str) -> Iterator[list[str]]:
    """Yield the words of a text piece by piece, none cut in two."""
    start = 0
    while start < len(text):
        end = text.find(" ", start + _PIECE)
        end = len(text) if end < 0 else end
        yield _WORD.findall(text, start, end)
        start = end
