"""The search for a quotation's words in one source."""

from __future__ import annotations

from dataclasses import dataclass

from reader.analysis.sources.alignment import Alignment, align
from reader.analysis.sources.candidates import candidates
from reader.analysis.sources.chaining import Run, best_chain
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.judging import altered_words, changes_of, verdict_of, with_moves
from reader.analysis.sources.marks import MarkedWords, read_marks
from reader.model import Change, Span, Verdict


@dataclass(frozen=True, slots=True)
class Match:
    """What a source has of a quotation's words.

    Attributes:
        verdict: `exact`, `elided`, `altered`, or `absent`: then the rest is empty.
        start: Offset of the passage's first character, in code points of the source; None where there is none.
        end: Offset after its last character.
        changes: Each difference, in the order of the quotation.
        alternatives: The other places where the same words stand, the likelier first.
    """

    verdict: Verdict
    start: int | None = None
    end: int | None = None
    changes: tuple[Change, ...] = ()
    alternatives: tuple[Span, ...] = ()

    @property
    def span(self) -> Span | None:
        """The passage, None where there is none."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)


ABSENT = Match("absent")


class SourceIndex:
    """A source, indexed once, in which any number of quotations can be looked up.

    Args:
        text: The source's text; every offset in what is found counts its code points.
    """

    __slots__ = ("_index",)

    def __init__(self, text: str) -> None:
        self._index = WordIndex(text)

    @property
    def text(self) -> str:
        """The source's text."""
        return self._index.text

    def find(self, quotation: str) -> Match:
        """Find the passage that a quotation comes from, and say how it differs.

        Args:
            quotation: Its words, without the outer quotation marks; spans in the changes count its code points.
        """
        marked = read_marks(quotation)
        if not marked.words:
            return ABSENT
        keys = self._index.keys_of(marked.words)
        return self._phrase(quotation, marked, keys) or self._passage(quotation, marked, keys)

    def _phrase(self, quotation: str, marked: MarkedWords, keys: list[str]) -> Match | None:
        """Return every place where the words stand in a row, the likeliest first; None where there is none."""
        count = len(keys)
        if any(0 < place < count for place in marked.marks):
            return None
        found: list[tuple[bool, int, Alignment]] = []
        for place in self._index.phrase(keys):
            alignment = align(marked, self._index, [Run(0, place, count)])
            if altered_words(alignment.differences) == 0:
                verbatim = self._index.text[alignment.start : alignment.end] in quotation
                found.append((not verbatim, place, alignment))
        if not found:
            return None
        found.sort(key=lambda entry: entry[:2])
        others = tuple(Span(alignment.start, alignment.end) for _, _, alignment in found[1:])
        return self._judged(quotation, marked, found[0][2], others)

    def _passage(self, quotation: str, marked: MarkedWords, keys: list[str]) -> Match:
        """Return the passage that differs least."""
        elisions = sum(mark.elides for mark in marked.marks.values())
        best: Alignment | None = None
        for window in candidates(keys, elisions, self._index):
            chain = best_chain(keys, marked, self._index, window)
            if not chain:
                continue
            alignment = align(marked, self._index, chain)
            alignment = alignment._replace(differences=with_moves(alignment.differences, marked, self._index))
            if best is None or altered_words(alignment.differences) < altered_words(best.differences):
                best = alignment
        return self._judged(quotation, marked, best, ()) if best else ABSENT

    def _judged(self, quotation: str, marked: MarkedWords, alignment: Alignment, others: tuple[Span, ...]) -> Match:
        """Return an alignment as a match."""
        verdict = verdict_of(alignment.differences, len(marked.words))
        if verdict == "absent":
            return ABSENT
        changes = changes_of(alignment, quotation, marked, self._index)
        return Match(verdict, alignment.start, alignment.end, changes, others)
