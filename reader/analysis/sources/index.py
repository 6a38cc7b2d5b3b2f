"""A source made ready once, so that many quotations can be looked up in it."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable

from reader.analysis.sources.furniture import without_furniture
from reader.analysis.sources.scans import Outlines, is_scan, outline
from reader.analysis.sources.words import WORD, FoldedForms, Word


class WordIndex:
    """The words of a text, and where each outline of a word stands.

    Attributes:
        text: The text as it was given; offsets count its code points.
        starts: Offset of each word's first character.
        ends: Offset after each word's last character.
        outlines: Outline of each word: what it is looked up by.
        places: Numbers of the words of each outline, in order.
        scanned: Whether the text was read by a scanner, so that confused letters are no change.
    """

    __slots__ = ("_forms", "ends", "outlines", "places", "scanned", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        readable = without_furniture(text)
        written: list[str] = []
        starts, ends = array("L"), array("L")
        for match in WORD.finditer(readable):
            written.append(match[0])
            starts.append(match.start())
            ends.append(match.end())
        self.starts, self.ends = starts, ends
        self._forms = FoldedForms()
        forms, drawn = self._forms, Outlines()
        counts: Counter[str] = Counter()
        by_word: dict[str, str] = {}
        for word, count in Counter(written).items():
            counts[forms[word]] += count
            by_word[word] = drawn[forms[word]]
        self.outlines = [by_word[word] for word in written]
        self.scanned = is_scan(counts, drawn)
        places: defaultdict[str, list[int]] = defaultdict(list)
        for number, key in enumerate(self.outlines):
            places[key].append(number)
        self.places: dict[str, list[int]] = dict(places)

    def __len__(self) -> int:
        return len(self.outlines)

    def form(self, number: int) -> str:
        """Return the folded form of the word of that number."""
        return self._forms[self.text[self.starts[number] : self.ends[number]]]

    def count(self, key: str) -> int:
        """Return how often an outline stands in the text."""
        return len(self.places.get(key, ()))

    def keys_of(self, words: Iterable[Word]) -> list[str]:
        """Return the outlines by which words are looked up."""
        return [outline(word.form) for word in words]

    def phrase(self, keys: list[str]) -> list[int]:
        """Return the numbers of the words at which these outlines stand in a row."""
        rarest = min(range(len(keys)), key=lambda number: self.count(keys[number]))
        first_places = (place - rarest for place in self.places.get(keys[rarest], ()))
        return [place for place in first_places if place >= 0 and self.outlines[place : place + len(keys)] == keys]
