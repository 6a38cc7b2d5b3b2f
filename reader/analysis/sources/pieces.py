"""A quotation whose words stand in several passages of a source, or only in part, or to which words were added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from reader.analysis.sources.alignment import align
from reader.analysis.sources.alignment_verdict import words_for_one_altered
from reader.analysis.sources.candidates import Window, candidates
from reader.analysis.sources.chains import SharedRun, best_chain
from reader.analysis.sources.chance import SURELY_NO_CHANCE, chance_of
from reader.analysis.sources.compared_words import compared_words
from reader.analysis.sources.grading import Grading, grading_of, worst
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.judgement import Judgement, judged
from reader.analysis.sources.marks import MarkedWords
from reader.model import Change, Span, Verdict
from reader.model.values import dataclass

#: Words of the source beside a piece in which the rest of the quotation is looked for.
_REACH: Final = 1500
#: A piece has so many words at least; one that stands alone, so many; or so many, if it is a whole sentence.
_SHORTEST: Final = 3
_ALONE: Final = 8
_SENTENCE: Final = 5
#: Of a part that stands there, at most one word in so many is altered.
_SURE_OF_A_PART: Final = 6
#: Words that a writer put before or after what was said; more are a quotation of which a part stands there.
_MOST_ADDED: Final = 5


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation that has a passage of its own.

    Attributes:
        first: Number of its first word in the quotation.
        last: Number of the word after its last one.
        judgement: It and its passage, compared.
    """

    first: int
    last: int
    judgement: Judgement

    @property
    def start(self) -> int:
        """Offset of the passage's first character."""
        return self.judgement.start

    @property
    def end(self) -> int:
        """Offset after the passage's last character."""
        return self.judgement.end

    @property
    def quoted_span(self) -> Span:
        """The stretch, in offsets of the quotation."""
        words = self.judgement.marked.words
        return Span(words[0].start, words[-1].end)

    def __len__(self) -> int:
        return self.last - self.first


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a quotation, and what that makes of it.

    Attributes:
        verdict: `joined`, `partial`, or `altered` where words were only added.
        found: In the order of the quotation.
        marked: The whole quotation's words.
    """

    verdict: Verdict
    found: tuple[Piece, ...]
    marked: MarkedWords

    @property
    def missing(self) -> int:
        """How many words stand in no piece."""
        return len(self.marked.words) - sum(map(len, self.found))

    def changes(self, quotation: str, index: WordIndex) -> tuple[Change, ...]:
        """Return the differences of all pieces, and the words that stand in none."""
        changes = [change for piece in self.found for change in piece.judgement.changes(quotation, index)]
        for first, last in _stretches_between(self.found, len(self.marked.words)):
            changes.append(self._added(first, last, quotation))
        return tuple(sorted(changes, key=lambda change: change.quotation))

    def _added(self, first: int, last: int, quotation: str) -> Change:
        """Return words that the source does not have as a change, beside the passage before them or else after."""
        span = Span(self.marked.words[first].start, self.marked.words[last - 1].end)
        before = [piece.end for piece in self.found if piece.last <= first]
        place = before[-1] if before else self.found[0].start
        grading = _grading_of_added(self.marked, first, last, quotation)
        return Change("added", span, Span(place, place), span.words_of(quotation), "", *grading)


def find_pieces(quotation: str, marked: MarkedWords, keys: Sequence[str], index: WordIndex) -> Pieces | None:
    """Return the pieces of a quotation that no single passage has; None if too little of it stands there."""
    found = sorted(_pieces(quotation, marked, keys, index), key=lambda piece: piece.first)
    if not found:
        return None
    words = len(marked.words)
    missing = words - sum(map(len, found))
    altered = missing + sum(piece.judgement.altered for piece in found)
    if len(found) > 1 and altered * words_for_one_altered(words) <= words:
        return Pieces("joined", tuple(found), marked)
    longest = max(found, key=len)
    if len(found) == 1 and _only_added_to(longest, words):
        return Pieces("altered", (longest,), marked)
    enough = _SENTENCE if _is_whole_sentence(longest, quotation, marked) else _ALONE
    if len(longest) < enough or longest.judgement.altered * _SURE_OF_A_PART > len(longest):
        return None
    return Pieces("partial", tuple(found), marked)


def _only_added_to(piece: Piece, words: int) -> bool:
    """Return whether a few words were put before or after what stands there unaltered, fewer than it has."""
    at_one_end = piece.first == 0 or piece.last == words
    added = words - len(piece)
    return at_one_end and added <= _MOST_ADDED and added < len(piece) and piece.judgement.altered < 1


def _is_whole_sentence(piece: Piece, quotation: str, marked: MarkedWords) -> bool:
    """Return whether a piece begins and ends with a sentence of the quotation."""
    words = marked.words
    before = quotation[words[piece.first - 1].end : words[piece.first].start] if piece.first else "."
    after = quotation[words[piece.last - 1].end : words[piece.last].start] if piece.last < len(words) else "."
    return all(any(sign in between for sign in ".!?…") for between in (before, after))


def _pieces(quotation: str, marked: MarkedWords, keys: Sequence[str], index: WordIndex) -> Iterator[Piece]:
    """Yield the longest piece, and those of the words before and after it, near it and in the same order."""
    everywhere = [best_chain(keys, marked, index, window) for window in candidates(keys, 0, index)]
    tries = (_longest_within(chain, 0, quotation, marked, index) for chain in everywhere if chain)
    core = max((piece for piece in tries if piece), key=_solidity, default=None)
    if core is None:
        return
    yield core
    source = index.number_at(core.start), index.number_at(core.end)
    before = Window(max(0, source[0] - _REACH), source[0])
    after = Window(source[1], min(len(index), source[1] + _REACH))
    yield from _pieces_within(range(core.first), before, quotation, marked, index)
    yield from _pieces_within(range(core.last, len(keys)), after, quotation, marked, index)


def _pieces_within(
    numbers: range, window: Window, quotation: str, marked: MarkedWords, index: WordIndex
) -> Iterator[Piece]:
    """Yield the piece of a stretch of the quotation that stands within a window of the source."""
    if len(numbers) < _SHORTEST or window.first >= window.last:
        return
    part = _part(marked, numbers.start, numbers.stop)
    chain = best_chain(index.keys_of(part.words), part, index, window)
    piece = _longest_within(chain, numbers.start, quotation, marked, index) if chain else None
    if piece is not None:
        yield piece


def _solidity(piece: Piece) -> tuple[float, int]:
    """Sort key: the words of a piece that are the source's."""
    return len(piece) - 2 * piece.judgement.altered, -piece.start


def _longest_within(
    chain: Sequence[SharedRun], offset: int, quotation: str, marked: MarkedWords, index: WordIndex
) -> Piece | None:
    """Return the longest piece around the longest run of a chain that is still the quotation's words.

    Args:
        chain: The runs shared; their numbers of words count from `offset` in the quotation.
        offset: Number of the first word of the stretch that was looked for.
        quotation: The whole quotation.
        marked: Its words.
        index: The source.
    """
    at = max(range(len(chain)), key=lambda number: chain[number].length)
    first, last = at, at + 1
    best = _piece(chain[first:last], offset, quotation, marked, index)
    while True:
        grown = [
            (piece, begin, end)
            for begin, end in ((first - 1, last), (first, last + 1), (first - 2, last), (first, last + 2))
            if begin >= 0
            and end <= len(chain)
            and (piece := _piece(chain[begin:end], offset, quotation, marked, index))
            and (best is None or piece.judgement.altered - best.judgement.altered < len(piece) - len(best))
        ]
        if not grown:
            return best
        best, first, last = max(grown, key=lambda each: _solidity(each[0]))


def _piece(
    runs: Sequence[SharedRun], offset: int, quotation: str, marked: MarkedWords, index: WordIndex
) -> Piece | None:
    """Return the stretch that some runs span as a piece; None if it is too short, too likely or too different."""
    first, last = runs[0].quoted + offset, runs[-1].quoted_end + offset
    if last - first < _SHORTEST:
        return None
    part = _part(marked, first, last)
    own = [run._replace(quoted=run.quoted - runs[0].quoted) for run in runs]
    judgement = judged(align(part, index, own), quotation, part, index)
    if judgement.verdict == "absent" or chance_of(part, index) > SURELY_NO_CHANCE:
        return None
    return Piece(first, last, judgement)


def _part(marked: MarkedWords, first: int, last: int) -> MarkedWords:
    """Return some of a quotation's words, with the marks between them."""
    marks = {place - first: mark for place, mark in marked.marks.items() if first < place < last}
    return MarkedWords(marked.words[first:last], marks)


def _stretches_between(found: Sequence[Piece], words: int) -> Iterator[tuple[int, int]]:
    """Yield the first word and the one after the last of each stretch that stands in no piece."""
    edges = [0, *(number for piece in found for number in (piece.first, piece.last)), words]
    for first, last in list(pairwise(edges))[::2]:
        if first < last:
            yield first, last


def _grading_of_added(marked: MarkedWords, first: int, last: int, quotation: str) -> Grading:
    """Return what it amounts to that the source does not have some words of a quotation."""
    spans = ((word.start, word.end) for word in marked.words[first:last])
    words = list(compared_words(quotation, marked.words[0].start, spans))
    return worst([grading_of(words, []), Grading("minor", "added")]) or Grading("minor", "added")
