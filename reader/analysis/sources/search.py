"""The search for a quotation's words in one source."""

from __future__ import annotations

from dataclasses import dataclass, replace

from reader.analysis.sources.alignment import Alignment, align
from reader.analysis.sources.alignment_verdict import altered_words, verdict_of, without_what_is_free, words_left_out
from reader.analysis.sources.candidates import candidates
from reader.analysis.sources.chains import SharedRun, best_chain
from reader.analysis.sources.changes import changes_of
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords, read_marks
from reader.analysis.sources.moves import with_moves
from reader.model import Change, Span, Verdict

#: A phrase is looked up in at most this many places, and a long one in fewer, with at most this many words in total.
_MOST_PLACES, _MOST_WORDS = 1000, 100_000
#: A stretch that shares less than this of the quotation's words is not worth aligning.
_LEAST_SHARED = 0.4


@dataclass(frozen=True, slots=True)
class SourceMatch:
    """Where a source has a quotation's words.

    Attributes:
        verdict: `exact`, `elided`, `altered`, or `absent`, in which case the rest is empty.
        start: Offset of the passage's first character, in code points of the source; None if there is none.
        end: Offset after its last character.
        changes: Each difference, in the order of the quotation.
        alternatives: Other places with the same words, the likelier first; these have no alternatives themselves.
    """

    verdict: Verdict
    start: int | None = None
    end: int | None = None
    changes: tuple[Change, ...] = ()
    alternatives: tuple[SourceMatch, ...] = ()

    @property
    def span(self) -> Span | None:
        """The passage, None if there is none."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)


ABSENT = SourceMatch("absent")


class SourceIndex:
    """A source, indexed once, in which any number of quotations can be looked up.

    Args:
        text: The source's text, to whose code points offsets refer.
    """

    __slots__ = ("_found", "_index")

    def __init__(self, text: str) -> None:
        self._index = WordIndex(text)
        self._found: dict[str, SourceMatch] = {}

    @property
    def text(self) -> str:
        """The source's text."""
        return self._index.text

    def find(self, quotation: str) -> SourceMatch:
        """Find the passage that a quotation comes from, and how it differs.

        Args:
            quotation: Its words, without the outer quotation marks; spans in the changes count its code points.
        """
        if quotation not in self._found:
            self._found[quotation] = self._look_for(quotation)
        return self._found[quotation]

    def _look_for(self, quotation: str) -> SourceMatch:
        """Find the passage of words that have not been looked up before."""
        marked = read_marks(quotation)
        if not marked.words:
            return ABSENT
        keys = self._index.keys_of(marked.words)
        return self._phrase(quotation, marked, keys) or self._passage(quotation, marked, keys) or ABSENT

    def _phrase(self, quotation: str, marked: MarkedWords, keys: list[str]) -> SourceMatch | None:
        """Return every place with the words in a row, the likeliest first; None if there is none."""
        count = len(keys)
        if any(0 < place < count for place in marked.marks):
            return None
        most = max(1, min(_MOST_PLACES, _MOST_WORDS // count))
        matches = [
            match
            for place in self._index.phrase(keys, most)
            if (match := self._judged(quotation, marked, align(marked, self._index, [SharedRun(0, place, count)])))
            and match.verdict != "altered"
        ]
        if not matches:
            return None
        matches.sort(key=lambda match: (not self._is_verbatim(match, quotation), match.start))
        return replace(matches[0], alternatives=tuple(matches[1:]))

    def _passage(self, quotation: str, marked: MarkedWords, keys: list[str]) -> SourceMatch | None:
        """Return the passage that differs least; None if none is close enough."""
        elisions = sum(mark.elides for mark in marked.marks.values())
        best: Alignment | None = None
        for window in candidates(keys, elisions, self._index):
            chain = best_chain(keys, marked, self._index, window)
            if sum(run.length for run in chain) < _LEAST_SHARED * len(keys):
                continue
            alignment = align(marked, self._index, chain)
            alignment = alignment._replace(differences=with_moves(alignment.differences, marked, self._index))
            if best is None or _distance(alignment) < _distance(best):
                best = alignment
            if _distance(best) == (0, 0, 0):
                break
        return self._judged(quotation, marked, best) if best else None

    def _judged(self, quotation: str, marked: MarkedWords, alignment: Alignment) -> SourceMatch | None:
        """Return an alignment as a match; None if it differs too much."""
        differences = without_what_is_free(alignment.differences, marked, self._index)
        verdict = verdict_of(differences, len(marked.words))
        if verdict == "absent":
            return None
        changes = changes_of(differences, quotation, marked, self._index)
        return SourceMatch(verdict, alignment.start, alignment.end, changes)

    def _is_verbatim(self, match: SourceMatch, quotation: str) -> bool:
        """Return whether a passage is in the quotation verbatim, including case and punctuation."""
        return self._index.text[match.start : match.end] in quotation


def _distance(alignment: Alignment) -> tuple[int, int, int]:
    """Return how much a passage differs: words altered, left out at the writer's marks, and in another form."""
    forms = sum(bool(difference.form) for difference in alignment.differences)
    return altered_words(alignment.differences), words_left_out(alignment.differences), forms
