"""An index of a source, built once to look up many quotations."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from reader.analysis.sources.folded_words import FoldedForms, Word, find_words
from reader.analysis.sources.furniture import note_figures, without_furniture
from reader.analysis.sources.scans import Outlines, glued_words, is_scan, one_letter_apart, outline

#: A misreading occurs once in a text, or this many times less often than the word.
_TIMES_RARER = 100
_NOWHERE = array("I")
#: A word that occurs more often than this is not looked at place by place.
_OFTEN = 64
#: Characters of a number in a list, or of an initial.
_LONGEST_NUMBERING = 2


class WordIndex:
    """The words of a text, and where the outline of each word occurs.

    Attributes:
        text: The text as given; offsets count its code points.
        starts: Offset of each word's first character.
        ends: Offset after each word's last character.
        outlines: Outline of each word, by which it is looked up.
        places: Numbers of the words with each outline, in order.
        notes: Numbers of the words that are note numbers.
        scanned: Whether the text is from a scanner, so that confused letters are not changes.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        written: list[str] = []
        starts, ends = array("I"), array("I")
        for match in find_words(without_furniture(text)):
            written.append(match[0])
            starts.append(match.start())
            ends.append(match.end())
        self._forms, drawn = FoldedForms(), Outlines()
        counts = Counter(written)
        self.scanned = is_scan(_counts_of_forms(counts, self._forms), drawn)
        if self.scanned:
            written, starts, ends = _with_glued_words_parted(written, counts, starts, ends)
        self.starts, self.ends = starts, ends
        self.notes = frozenset(bisect_left(starts, offset) for offset in note_figures(text))
        by_word = {word: drawn[self._forms[word]] for word in set(written)}
        self.outlines = [by_word[word] for word in written]
        places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for number, key in enumerate(self.outlines):
            places[key].append(number)
        self.places: dict[str, array[int]] = dict(places)
        self._signs: dict[str, str] = {}
        self._written = ""

    def __len__(self) -> int:
        return len(self.outlines)

    def number_at(self, offset: int) -> int:
        """Return the number of the first word that begins at an offset or after it."""
        return bisect_left(self.starts, offset)

    def sentence_ends_before(self, number: int) -> bool:
        """Return whether a sentence or a paragraph ends between a word and the one before it.

        The stop after an initial or a number of one or two figures ends none: `J. Hale`, `5. What happened`.
        """
        if not 0 < number < len(self):
            return False
        before = self.text[self.starts[number - 1] : self.ends[number - 1]]
        between = self.text[self.ends[number - 1] : self.starts[number]]
        if between.count("\n") > 1 or "!" in between or "?" in between:
            return True
        return "." in between and (len(before) > _LONGEST_NUMBERING or not (before.isdigit() or before.isupper()))

    def form(self, number: int) -> str:
        """Return the folded form of a word by its number."""
        return self._forms[self.text[self.starts[number] : self.ends[number]]]

    def count(self, key: str) -> int:
        """Return how often an outline occurs in the text."""
        return len(self.places.get(key, ()))

    def same(self, ours: str, theirs: str) -> bool:
        """Return whether a quotation's folded word and one of the text's are the same word.

        In a scan, they are if a scanner confuses the one with the other, or if the text's form is very rare and one
        letter away from a word that it has.
        """
        if ours == theirs or not self.scanned:
            return ours == theirs
        drawn, theirs_drawn = outline(ours), outline(theirs)
        if drawn == theirs_drawn:
            return True
        known = self.count(drawn)
        misread = known > 1 and self.count(theirs_drawn) <= max(1, known // _TIMES_RARER)
        return misread and ours.isalpha() and one_letter_apart(drawn, theirs_drawn)

    def starts_with(self, form: str, word: str) -> bool:
        """Return whether a scan glued another word to the end of a quotation's."""
        return self.scanned and len(word) < len(form) and outline(form).startswith(outline(word))

    def ends_with(self, form: str, word: str) -> bool:
        """Return whether a scan glued another word to the front of a quotation's."""
        return self.scanned and len(word) < len(form) and outline(form).endswith(outline(word))

    def pair(self, first: str, second: str) -> Sequence[int]:
        """Return the numbers of the words where two outlines are adjacent, starting from the rarer one."""
        firsts, seconds = self.places.get(first, _NOWHERE), self.places.get(second, _NOWHERE)
        if min(len(firsts), len(seconds)) > _OFTEN:
            return self._common_pairs.get((first, second), _NOWHERE)
        outlines = self.outlines
        if len(firsts) <= len(seconds):
            return [place for place in firsts if outlines[place + 1 : place + 2] == [second]]
        return [place - 1 for place in seconds if place and outlines[place - 1] == first]

    @cached_property
    def _common_pairs(self) -> Mapping[tuple[str, str], array[int]]:
        """Where two words are adjacent that are both common: found in one go, since each would be looked for often."""
        common = {key for key, places in self.places.items() if len(places) > _OFTEN}
        pairs: defaultdict[tuple[str, str], array[int]] = defaultdict(lambda: array("I"))
        for number, (first, second) in enumerate(pairwise(self.outlines)):
            if first in common and second in common:
                pairs[first, second].append(number)
        return pairs

    def keys_of(self, words: Iterable[Word]) -> list[str]:
        """Return the outlines by which words are looked up."""
        return [outline(word.form) for word in words]

    def phrase(self, keys: list[str], most: int = sys.maxsize) -> list[int]:
        """Return the numbers of the words where these outlines occur in a row, up to `most` of them."""
        if not all(key in self.places for key in keys):
            return []
        if not self._written:  # the text with a character for each word, to search it in linear time
            self._signs = {key: chr(number % sys.maxunicode) for number, key in enumerate(self.places)}
            self._written = "".join(map(self._signs.__getitem__, self.outlines))
        wanted = "".join(map(self._signs.__getitem__, keys))
        found: list[int] = []
        place = self._written.find(wanted)
        while place >= 0 and len(found) < most:
            if (
                self.outlines[place : place + len(keys)] == keys
            ):  # beyond a million different words, two may share a character
                found.append(place)
            place = self._written.find(wanted, place + 1)
        return found


def _counts_of_forms(counts: Mapping[str, int], forms: Mapping[str, str]) -> Counter[str]:
    """Return how often each folded form occurs in a text, given the counts of the words as written."""
    by_form: Counter[str] = Counter()
    for word, count in counts.items():
        by_form[forms[word]] += count
    return by_form


def _with_glued_words_parted(
    written: list[str], counts: Mapping[str, int], starts: array[int], ends: array[int]
) -> tuple[list[str], array[int], array[int]]:
    """Return the words of a scan and their offsets, splitting words where it lost the space between them."""
    seams = glued_words(counts)
    parted: list[str] = []
    new_starts, new_ends = array("I"), array("I")
    for word, start, end in zip(written, starts, ends, strict=True):
        seam = seams.get(word)
        if seam is None:
            parted.append(word)
            new_starts.append(start)
        else:
            parted += (word[:seam], word[seam:])
            new_starts.extend((start, start + seam))
            new_ends.append(start + seam)
        new_ends.append(end)
    return parted, new_starts, new_ends
