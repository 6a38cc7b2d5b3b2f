"""The word lists of `words/`, read once: kinds of words, contraries, words of one sense, irregular forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Final

from reader.model.values import dataclass

_WORDS: Final = Path(__file__).parent / "words"
#: Classes of modal verbs: to change one for another changes what is said.
MODALS: Final = ("future", "conditional", "able", "might", "could", "must", "should")


@dataclass(frozen=True, slots=True)
class WordTables:
    """What it means to change a word; all words are folded and without apostrophes.

    Attributes:
        kinds: The words of each kind: `negation`, `quantity`, `small`, and so on.
        modals: The class of each modal verb.
        fillers: Phrases that fill a pause, each as its words.
        contraries: Pairs of contraries, as base forms.
        synonyms: Pairs of words of one sense, as base forms.
        bases: The dictionary forms of each irregular form.
    """

    kinds: Mapping[str, frozenset[str]]
    modals: Mapping[str, frozenset[str]]
    fillers: frozenset[tuple[str, ...]]
    contraries: frozenset[frozenset[str]]
    synonyms: frozenset[frozenset[str]]
    bases: Mapping[str, frozenset[str]]


@lru_cache(maxsize=1)
def word_tables() -> WordTables:
    """Return the tables; they are read when the first difference is judged."""
    kinds = {kind: frozenset(words.split()) for kind, words in (line.split("\t") for line in _lines("kinds"))}
    modals: defaultdict[str, set[str]] = defaultdict(set)
    for modal in MODALS:
        for word in kinds[modal]:
            modals[word].add(modal)
    bases: defaultdict[str, set[str]] = defaultdict(set)
    for line in _lines("irregular"):
        base, *forms = line.split()
        for form in (base, *forms):
            bases[form].add(base)
    return WordTables(
        kinds,
        {word: frozenset(classes) for word, classes in modals.items()},
        frozenset(tuple(line.split()) for line in _lines("filler_phrases")),
        frozenset(frozenset(line.split()) for line in _lines("contraries")),
        frozenset(frozenset(pair) for line in _lines("synonyms") for pair in combinations(line.split(), 2)),
        {form: frozenset(words) for form, words in bases.items()},
    )


def _lines(name: str) -> Iterator[str]:
    """Yield the lines of a word list that are no comments."""
    for line in (_WORDS / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line
