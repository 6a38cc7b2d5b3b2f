"""The words of a text, each with its class, and the sentences that they make."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from reader.analysis.quotations.word_classes import COMMA, LINE_END, MARKED, OUTSIDE, STOP, UNCLOSED, any_of
from reader.model.values import dataclass, field

_LONGEST_SENTENCE = 300
"""Words after which an overlong sentence, such as a table, is cut, so that no rule has to look far."""
_MAY_END_A_SENTENCE = re.compile(any_of({STOP, LINE_END, MARKED}))
_PARAGRAPH_OR_MARK = frozenset({LINE_END, MARKED, OUTSIDE})
_PARAGRAPH_OR_ANY_MARK = _PARAGRAPH_OR_MARK | {UNCLOSED}
_PADDING = 3
"""How many words beyond either end of a text a rule may look."""


@dataclass(slots=True)
class ClassifiedWords:
    """The words of one text.

    Attributes:
        text: The text.
        starts: Offset of each word.
        ends: Offset after each.
        lower: Each in lower case; a stretch in marks is its opening mark. Beyond either end are empty strings.
        classes: Their classes as one string, one character per word (see `word_classes`). Up to three words beyond
            either end are `OUTSIDE`: a rule may look at the word before the first, at -1, and after the last.
        regions: Index of the word that represents each stretch in marks.
        sentence_starts: Index of the first word of each sentence.
    """

    text: str
    starts: list[int]
    ends: list[int]
    lower: list[str]
    classes: str
    regions: list[int]
    sentence_starts: list[int] = field(default_factory=list)
    _sentences: list[tuple[int, int]] = field(default_factory=list)

    @classmethod
    def of(
        cls,
        text: str,
        starts: list[int],
        ends: list[int],
        lower: list[str],
        classes: list[str],
        regions: list[int],
    ) -> ClassifiedWords:
        """Return the words of a text with nothing beyond either end, and its sentences found."""
        beyond = [""] * _PADDING
        words = cls(text, starts, ends, lower + beyond, "".join(classes) + OUTSIDE * _PADDING, regions)
        words._find_sentences()
        return words

    def __len__(self) -> int:
        return len(self.starts)

    def span_text(self, first: int, last: int) -> str:
        """Return the text from word `first` to word `last`, inclusive."""
        return self.text[self.starts[first] : self.ends[last]]

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the half-open range of words of the sentence that holds word `index`."""
        if 0 <= index < len(self._sentences):
            return self._sentences[index]
        at = bisect_right(self.sentence_starts, index)
        following = self.sentence_starts[at] if at < len(self.sentence_starts) else len(self.starts)
        return self.sentence_starts[at - 1], following

    def sentence_number(self, index: int) -> int:
        """Return how many sentences begin at or before word `index`."""
        return bisect_right(self.sentence_starts, index)

    def _find_sentences(self) -> None:
        """Fill `sentence_starts`."""
        starts = self.sentence_starts = [0]
        ends_sentence = self._ends_sentence
        for match in _MAY_END_A_SENTENCE.finditer(self.classes):
            index = match.start()
            if ends_sentence(index):
                if index + 1 - starts[-1] > _LONGEST_SENTENCE:
                    self._cut_long(index + 1)
                starts.append(index + 1)
        self._cut_long(len(self.starts))
        for start, end in pairwise([*starts, len(self.starts)]):
            self._sentences += [(start, end)] * (end - start)

    def _cut_long(self, end: int) -> None:
        """Cut an overlong sentence, such as a table, so that no rule has to look far."""
        while end - self.sentence_starts[-1] > _LONGEST_SENTENCE:
            self.sentence_starts.append(self.sentence_starts[-1] + _LONGEST_SENTENCE)

    def _ends_sentence(self, index: int) -> bool:
        """Return whether a sentence ends here: a stop before a capital, or a stretch in marks that ends with one."""
        here, following = self.classes[index], self.classes[index + 1]
        if here == LINE_END:
            return True
        if here == STOP:
            return following in _PARAGRAPH_OR_ANY_MARK or self._capital(index + 1)
        if here == MARKED and following != COMMA:
            last = self.text[self.starts[index] : self.ends[index]].rstrip("\"”'’» ")[-1:]
            if last == ".":
                return following in _PARAGRAPH_OR_MARK or self._capital(index + 1)
            if last in "?!…":
                return following in _PARAGRAPH_OR_MARK
        return False

    def _capital(self, index: int) -> bool:
        """Return whether the word at `index` begins with a capital."""
        return index < len(self.starts) and self.text[self.starts[index]].isupper()
