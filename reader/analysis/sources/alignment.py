"""Aligns a quotation with a passage of its source, word by word, and classifies every difference."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.analysis.sources.chains import LONGEST_REPLACED, SharedRun
from reader.analysis.sources.differences import Difference
from reader.analysis.sources.gaps import Gap, Walk, walk_gap
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.inflections import is_inflection, is_synonym
from reader.analysis.sources.marks import MarkedWords, WriterMark
from reader.model.link import ChangeKind
from reader.words.spoken_forms import full_forms

#: Words of the source beside a passage in which to look for the quotation's unmatched first or last words.
_MARGIN = 2
#: So many words at an end that are like none of those in their place were put in, rather than in their place.
_SEVERAL = 3
#: A cut of so many times the words of a run at an end parts it from the passage.
_FAR = 5


class Edge(NamedTuple):
    """Where a passage starts or ends.

    Attributes:
        number: Number of the passage's first word, or of the word after its last one.
        offset: Offset of its first character, or after its last one.
        differences: The differences between there and the nearest run.
    """

    number: int
    offset: int
    differences: list[Difference]


class Alignment(NamedTuple):
    """A quotation and the passage of its source.

    Attributes:
        start: Offset of the passage's first character.
        end: Offset after its last one.
        differences: In the order of the quotation.
    """

    start: int
    end: int
    differences: tuple[Difference, ...]


def align(marked: MarkedWords, index: WordIndex, chain: Sequence[SharedRun]) -> Alignment:
    """Align a quotation with its source; `chain` has the words they share, at least one run."""
    chain = _without_stray_ends(marked, chain)
    first = _with_bracket_before(marked, index, _first_edge(marked, index, chain[0]))
    last = _with_bracket_after(marked, index, _last_edge(marked, index, chain[-1]))
    differences = [*first.differences, *_differences_in_run(marked, index, chain[0])]
    for earlier, later in pairwise(chain):
        gap = Gap(range(earlier.quoted_end, later.quoted), range(earlier.source_end, later.source))
        differences += walk_gap(marked, index, gap).differences
        differences += _differences_in_run(marked, index, later)
    return Alignment(first.offset, last.offset, (*differences, *last.differences))


def _without_stray_ends(marked: MarkedWords, chain: Sequence[SharedRun]) -> Sequence[SharedRun]:
    """Drop a run at either end that is hardly the quotation's: it may have moved, or stand there by chance.

    So it is with a single word that a few others part from the rest, and with any run beyond a cut without a mark that
    is several times as long.
    """
    if len(chain) > 1 and _is_stray(marked, chain[0], chain[1], chain[0].length):
        chain = chain[1:]
    if len(chain) > 1 and _is_stray(marked, chain[-2], chain[-1], chain[-1].length):
        chain = chain[:-1]
    return chain


def _is_stray(marked: MarkedWords, earlier: SharedRun, later: SharedRun, length: int) -> bool:
    """Return whether one of two neighbouring runs, of so many words at an end, hardly belongs to the other."""
    quoted, source = later.quoted - earlier.quoted_end, later.source - earlier.source_end
    if length == 1 and 0 < quoted <= _MARGIN and source <= _MARGIN:
        return True
    is_marked = any(place in marked.marks for place in range(earlier.quoted_end, later.quoted + 1))
    return not is_marked and source - quoted >= _FAR * length


def _differences_in_run(marked: MarkedWords, index: WordIndex, run: SharedRun) -> list[Difference]:
    """Return the differences between words with equal outlines: letters, unless a scanner confused them; brackets."""
    differences: list[Difference] = []
    for step in range(run.length):
        quoted, source = run.quoted + step, run.source + step
        word = marked.words[quoted]
        if word.bracketed or (not index.scanned and word.form != index.form(source)):
            kind: ChangeKind = "inserted" if word.bracketed else "replaced"
            differences.append(Difference(kind, range(quoted, quoted + 1), range(source, source + 1)))
    return differences


def _first_edge(marked: MarkedWords, index: WordIndex, run: SharedRun) -> Edge:
    """Return where a passage starts, given its first run."""
    if not run.quoted:
        return Edge(run.source, index.starts[run.source], [])
    near = range(max(0, run.source - _reach(marked, range(1, run.quoted + 1), run.quoted)), run.source)
    walk = walk_gap(marked, index, Gap(range(run.quoted), near, open_start=True))
    walk = _without_unlike_start(walk, marked, index)
    number = walk.source.start if walk.source else run.source
    first = marked.words[0].form
    differs = any(difference.quoted and difference.quoted[0] == 0 for difference in walk.differences)
    glued = walk.source and not differs and index.ends_with(index.form(number), first)
    return Edge(number, index.ends[number] - len(first) if glued else index.starts[number], walk.differences)


def _last_edge(marked: MarkedWords, index: WordIndex, run: SharedRun) -> Edge:
    """Return where a passage ends, given its last run."""
    count = len(marked.words)
    if run.quoted_end == count:
        return Edge(run.source_end, index.ends[run.source_end - 1], [])
    reach = _reach(marked, range(run.quoted_end, count), count - run.quoted_end)
    near = range(run.source_end, min(len(index), run.source_end + reach))
    walk = walk_gap(marked, index, Gap(range(run.quoted_end, count), near, open_end=True))
    walk = _without_unlike_end(walk, marked, index)
    number = walk.source.stop if walk.source else run.source_end
    last = marked.words[-1].form
    differs = any(difference.quoted and difference.quoted[-1] == count - 1 for difference in walk.differences)
    glued = walk.source and not differs and index.starts_with(index.form(number - 1), last)
    return Edge(number, index.starts[number - 1] + len(last) if glued else index.ends[number - 1], walk.differences)


def _without_unlike_start(walk: Walk, marked: MarkedWords, index: WordIndex) -> Walk:
    """Return a way on which several first words replace none of the source's, if none of them is like those."""
    if not walk.differences:
        return walk
    first, *others = walk.differences
    if first.quoted.start or not _is_unlike(first, marked, index):
        return walk
    place = first.source.stop
    return Walk([Difference("added", first.quoted, range(place, place)), *others], range(place, walk.source.stop))


def _without_unlike_end(walk: Walk, marked: MarkedWords, index: WordIndex) -> Walk:
    """Return a way on which several last words replace none of the source's, if none of them is like those."""
    if not walk.differences:
        return walk
    *others, last = walk.differences
    if last.quoted.stop < len(marked.words) or not _is_unlike(last, marked, index):
        return walk
    place = last.source.start
    return Walk([*others, Difference("added", last.quoted, range(place, place))], range(walk.source.start, place))


def _is_unlike(difference: Difference, marked: MarkedWords, index: WordIndex) -> bool:
    """Return whether several words are said to replace others, none of which they are a form of or a synonym for."""
    if difference.kind != "replaced" or difference.form or len(difference.quoted) < _SEVERAL:
        return False
    theirs = [word for number in difference.source for word in full_forms(index.form(number))]
    ours = [word for number in difference.quoted for word in full_forms(marked.words[number].form)]
    return not any(is_inflection(one, other) or is_synonym(one, other) for one in ours for other in theirs)


def _reach(marked: MarkedWords, places: range, words: int) -> int:
    """Return how far beyond the nearest run that many words may reach, given the writer's marks among them."""
    return words + _MARGIN + LONGEST_REPLACED * any(place in marked.marks for place in places)


def _with_bracket_before(marked: MarkedWords, index: WordIndex, edge: Edge) -> Edge:
    """Extend the edge by the words that a bracket at the quotation's start replaces."""
    mark = marked.marks.get(0)
    if mark is None or not mark.inserts:
        return edge
    taken = _words_replaced(mark, index, range(max(0, edge.number - max(1, len(mark.forms))), edge.number)[::-1])
    number = edge.number - taken
    difference = Difference("inserted", range(0), range(number, edge.number), at_mark=True)
    return Edge(number, index.starts[number] if taken else edge.offset, [difference, *edge.differences])


def _with_bracket_after(marked: MarkedWords, index: WordIndex, edge: Edge) -> Edge:
    """Extend the edge by the words that a bracket at the quotation's end replaces."""
    count = len(marked.words)
    mark = marked.marks.get(count)
    if mark is None or not mark.inserts:
        return edge
    taken = _words_replaced(mark, index, range(edge.number, min(len(index), edge.number + max(1, len(mark.forms)))))
    number = edge.number + taken
    difference = Difference("inserted", range(count, count), range(edge.number, number), at_mark=True)
    return Edge(number, index.ends[number - 1] if taken else edge.offset, [*edge.differences, difference])


def _words_replaced(mark: WriterMark, index: WordIndex, beside: range) -> int:
    """Return how many of the source's words beside a passage a bracket replaces.

    Args:
        mark: The bracket, at one end of the quotation.
        index: The source.
        beside: Numbers of the words beside the passage, outwards, as many as the bracket has.

    Returns:
        All if they equal the bracket's; else one, unless a sentence ends in between or the mark says otherwise.
    """
    own = zip(sorted(beside), mark.forms, strict=False)
    if len(beside) == len(mark.forms) and all(index.form(number) == form for number, form in own):
        return len(beside)
    if mark.elides or mark.only_notes or not beside:
        return 0
    outwards = beside.step > 0
    return int(not index.sentence_ends_before(beside[0] if outwards else beside[0] + 1))
