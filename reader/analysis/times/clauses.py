"""The clause around a time expression."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.analysis.times.anchors import is_past
from reader.analysis.times.sentences import sentences
from reader.analysis.times.verbs import AHEAD
from reader.model import Quotation, Span

#: A piece of a sentence with fewer words than this besides the time is too little for a headline: in "The bridge of
#: Dover fell; the mayor left yesterday" the second is, "the mayor left Dover yesterday" is not.
FEWEST_WORDS = 4
#: How many pieces are added, one by one, to one that is too little.
MOST_PIECES = 4
#: How far from the time a clause reaches, in code points.
REACH = 400

_BOUNDARY = re.compile(
    r"[;()\[\]—]|:(?![0-9])|\s[–-]{1,2}\s"
    r"|,\s+(?=(?:and|but|while|which|who|whom|where|when|because|although|though|as|if|so|yet|after|before|there|he|she|it|they|we)\b)"
)
FIRST_WORDS = re.compile(
    r"^[\s\"“”'‘’(),;:.–—_-]*(?:(?:and|but|though|although|while|when|because|as|so|or|then|also|however|meanwhile|which|who|that)\b[\s,]*)*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_PRESENT = frozenset(("is", "are", "has", "have", "be", "says", "say", "'s", "plans", "meets", "does", "do"))


class Clauses:
    """The clauses of one text."""

    def __init__(self, text: str, quotations: Sequence[Quotation]) -> None:
        """Find the sentences of a text, and the words quoted in it."""
        self._text = text
        self._sentences = list(sentences(text))
        self._starts = [start for start, _ in self._sentences]
        self._parts = sorted((part, each.kind) for each in quotations for part in each.parts if each.quotes_words)
        self._part_starts = [part.start for part, _ in self._parts]

    def around(self, span: Span) -> Span:
        """Return the clause around a span, without words quoted next to it."""
        region = self._near(self._outside_quotations(self.sentence(span), span), span)
        cuts = [region.start]
        cuts += [
            match.end()
            for match in _BOUNDARY.finditer(self._text, region.start, region.end)
            if match.start() >= span.end or match.end() <= span.start
        ]
        cuts.append(region.end)
        first = min(bisect_right(cuts, span.start), len(cuts) - 1) - 1
        last = first + 1
        for _ in range(MOST_PIECES):
            if self._tells(Span(cuts[first], cuts[last]), span):
                break
            if first > 0 and (cuts[first] != span.start or last == len(cuts) - 1):
                first -= 1
            elif last < len(cuts) - 1:
                last += 1
            else:
                break
        return Span(cuts[first], cuts[last])

    def _near(self, region: Span, span: Span) -> Span:
        """Return as much of a region as a headline may need, cut at spaces."""
        start, end = region.start, region.end
        if span.start - start > REACH:
            start = self._text.find(" ", span.start - REACH, span.start) + 1 or span.start
        if end - span.end > REACH:
            end = max(self._text.rfind(" ", span.end, span.end + REACH), span.end)
        return Span(start, end)

    def sentence_before(self, span: Span) -> Span | None:
        """Return the sentence before that of a span, None at the start of a paragraph."""
        index = bisect_right(self._starts, span.start) - 2
        if index < 0 or "\n\n" in self._text[self._sentences[index][1] : span.start]:
            return None
        return Span(*self._sentences[index])

    def sentence(self, span: Span) -> Span:
        """Return the sentence in which a span begins; it reaches at least to the span's end."""
        index = max(0, bisect_right(self._starts, span.start) - 1)
        start, end = self._sentences[index]
        return Span(start, max(end, span.end))

    def _outside_quotations(self, sentence: Span, span: Span) -> Span:
        """Return the sentence without direct speech next to the span; if the span is quoted, only the quotation."""
        start, end = sentence.start, sentence.end
        first = max(0, bisect_right(self._part_starts, sentence.start) - 1)
        for index in range(first, len(self._parts)):
            part, kind = self._parts[index]
            if part.start >= end:
                break
            if part.start <= span.start and span.end <= part.end:
                if len(_WORD.findall(self._text, part.start, part.end)) > FEWEST_WORDS:
                    start, end = max(start, part.start), min(end, part.end)
            elif kind != "direct":
                continue
            elif part.end <= span.start:
                start = max(start, part.end)
            elif part.start >= span.end:
                end = min(end, part.start)
        return Span(start, max(end, span.end))

    def _tells(self, piece: Span, span: Span) -> bool:
        """Return whether a piece of a sentence makes a headline: words besides the time, a verb and a subject."""
        begin = FIRST_WORDS.match(self._text[piece.start : span.start])
        start = piece.start + (begin.end() if begin else 0)
        words = _WORD.findall(self._text, start, span.start) + _WORD.findall(self._text, span.end, piece.end)
        if len(words) < FEWEST_WORDS:
            return False
        return next((index for index, word in enumerate(words) if is_verb(word.lower())), 0) > 0


def is_verb(word: str) -> bool:
    """Return whether a word looks like a finite verb."""
    return word in AHEAD or word in _PRESENT or is_past(word)
