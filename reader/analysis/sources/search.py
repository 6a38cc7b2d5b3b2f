"""The search for a quotation's words in one source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from reader.analysis.sources.alignment import align
from reader.analysis.sources.candidates import candidates
from reader.analysis.sources.chains import SharedRun, best_chain
from reader.analysis.sources.chance import ALTERED_BY_CHANCE, chance_of
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.judgement import Judgement, judged
from reader.analysis.sources.marks import MarkedWords, read_marks
from reader.analysis.sources.pieces import Pieces, find_pieces
from reader.model import Change, Span, Verdict
from reader.model.link import Grade, Part, worst_grade
from reader.model.values import dataclass, replace

#: A phrase is looked up in at most this many places, and a long one in fewer, with at most this many words in total.
_MOST_PLACES, _MOST_WORDS = 1000, 100_000
#: A stretch that shares less than this of the quotation's words is not worth aligning.
_LEAST_SHARED = 0.4
#: A passage is like a quotation if it has so many of its words, and so large a share.
_FEWEST_LIKE, _LEAST_LIKE = 3, 0.5
#: Words at an end that stand apart from the rest may be there by chance; a longer run is no chance.
_LONGEST_STRAY_RUN = 3


class NearestPassage(NamedTuple):
    """The passage that is most like a quotation.

    Attributes:
        span: The passage.
        likeness: The share of the quotation's words that it has, from 0 to 1.
        changes: Each difference, in the order of the quotation.
    """

    span: Span
    likeness: float
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class SourceMatch:
    """Where a source has a quotation's words.

    Attributes:
        verdict: `exact`, `elided`, `altered`, `joined`, `partial`, or `absent`, in which case there is no passage.
        start: Offset of the passage's first character, in code points of the source; None if there is none.
        end: Offset after its last character.
        changes: Each difference, in the order of the quotation.
        alternatives: Other places with the same words, the likelier first; these have no alternatives themselves.
        parts: Of a quotation whose words stand in several passages or in part, each stretch of it and its passage.
        chance: How likely the source has those words by chance, as the logarithm to base 10.
        altered: How many words were altered without a mark.
        nearest: The passage most like absent words; None if there is none.
    """

    verdict: Verdict
    start: int | None = None
    end: int | None = None
    changes: tuple[Change, ...] = ()
    alternatives: tuple[SourceMatch, ...] = ()
    parts: tuple[Part, ...] = ()
    chance: float = 0.0
    altered: float = 0.0
    nearest: NearestPassage | None = None

    @property
    def span(self) -> Span | None:
        """The passage, None if there is none."""
        return None if self.start is None or self.end is None else Span(self.start, self.end)

    @property
    def may_be_chance(self) -> bool:
        """Whether altered words like these, with so many altered, may stand in a text by chance."""
        if self.verdict in ("exact", "elided", "absent") or self.altered < 1:  # the same words, in whatever form
            return False
        return self.chance + self.altered > ALTERED_BY_CHANCE

    @property
    def grade(self) -> Grade | Literal[""]:
        """How far the worst difference goes; empty if there is none, or all are marked."""
        return worst_grade(self.changes)


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
        if phrase := self._phrase(quotation, marked, keys):
            return phrase
        nearest = self._nearest(quotation, marked, keys)
        if nearest is None or nearest.verdict != "absent":
            return self._match(nearest, quotation) if nearest else ABSENT
        pieces = find_pieces(quotation, marked, keys, self._index)
        if pieces is not None and pieces.verdict == "altered" and _is_nearer(nearest, pieces):
            return replace(self._match(nearest, quotation), verdict="altered")  # words were replaced rather than added
        if pieces is None:
            return replace(ABSENT, nearest=self._as_nearest(nearest, quotation))
        return self._match_of_pieces(pieces, quotation)

    def _phrase(self, quotation: str, marked: MarkedWords, keys: list[str]) -> SourceMatch | None:
        """Return every place with the words in a row, the likeliest first; None if there is none."""
        count = len(keys)
        if any(0 < place < count for place in marked.marks):
            return None
        most = max(1, min(_MOST_PLACES, _MOST_WORDS // count))
        matches = []
        for place in self._index.phrase(keys, most):
            judgement = judged(align(marked, self._index, [SharedRun(0, place, count)]), quotation, marked, self._index)
            if judgement.verdict in ("exact", "elided"):
                matches.append(self._match(judgement, quotation))
        if not matches:
            return None
        matches.sort(key=lambda match: (not self._is_verbatim(match, quotation), match.start))
        return replace(matches[0], alternatives=tuple(matches[1:]))

    def _nearest(self, quotation: str, marked: MarkedWords, keys: list[str]) -> Judgement | None:
        """Return the passage that differs least; None if none shares enough words."""
        elisions = sum(mark.elides for mark in marked.marks.values())
        best: Judgement | None = None
        for window in candidates(keys, elisions, self._index):
            chain = best_chain(keys, marked, self._index, window)
            if sum(run.length for run in chain) < _LEAST_SHARED * len(keys):
                continue
            for runs in _with_fewer_ends(chain):
                judgement = judged(align(marked, self._index, runs), quotation, marked, self._index)
                if best is None or judgement.distance < best.distance:
                    best = judgement
            if best is not None and best.distance == (0, 0, 0):
                break
        return best

    def _match(self, judgement: Judgement, quotation: str) -> SourceMatch:
        """Return a passage with its verdict."""
        changes = judgement.changes(quotation, self._index)
        return SourceMatch(
            judgement.verdict,
            judgement.start,
            judgement.end,
            changes,
            chance=chance_of(judgement.marked, self._index),
            altered=judgement.altered,
        )

    def _as_nearest(self, judgement: Judgement, quotation: str) -> NearestPassage | None:
        """Return a passage as the one most like a quotation; None if most of the words are others."""
        words = len(judgement.marked.words)
        others = {number for each in judgement.differences if not each.form for number in each.quoted}
        likeness = (words - len(others)) / words
        if words - len(others) < _FEWEST_LIKE or likeness < _LEAST_LIKE:
            return None
        changes = judgement.changes(quotation, self._index)
        return NearestPassage(Span(judgement.start, judgement.end), round(likeness, 2), changes)

    def _match_of_pieces(self, pieces: Pieces, quotation: str) -> SourceMatch:
        """Return passages that together, or in part, are the quotation's."""
        found = pieces.found
        start, end = min(each.start for each in found), max(each.end for each in found)
        parts = tuple(Part(each.quoted_span, Span(each.start, each.end)) for each in found)
        changes = pieces.changes(quotation, self._index)
        chance = min(chance_of(each.judgement.marked, self._index) for each in found)
        return SourceMatch(pieces.verdict, start, end, changes, parts=parts, chance=chance, altered=1.0)

    def _is_verbatim(self, match: SourceMatch, quotation: str) -> bool:
        """Return whether a passage is in the quotation verbatim, including case and punctuation."""
        return self._index.text[match.start : match.end] in quotation


def _is_nearer(nearest: Judgement, pieces: Pieces) -> bool:
    """Return whether words were rather replaced than added: fewer of them, or one last word for another."""
    return nearest.altered < pieces.missing or (pieces.missing == 1 and nearest.altered <= 1)


def _with_fewer_ends(chain: Sequence[SharedRun]) -> Iterator[Sequence[SharedRun]]:
    """Yield a chain, and the same without a short run at either end that other words part from the rest."""
    yield chain
    if len(chain) > 1 and chain[0].length <= _LONGEST_STRAY_RUN and chain[1].source > chain[0].source_end:
        yield chain[1:]
    if len(chain) > 1 and chain[-1].length <= _LONGEST_STRAY_RUN and chain[-1].source > chain[-2].source_end:
        yield chain[:-1]
