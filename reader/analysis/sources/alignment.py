"""A quotation laid along a passage of its source, word by word, with every difference named."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.sources.chaining import Run
from reader.analysis.sources.gaps import Step, walk_gap
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.analysis.sources.scans import outline
from reader.model.link import ChangeKind

#: Words of the source beside a passage in which the quotation's unmatched first or last words are looked for.
_MARGIN = 2


class Difference(NamedTuple):
    """One difference, in numbers of words, half-open.

    Attributes:
        kind: As in `Change`.
        quoted: First word of the quotation it concerns.
        quoted_end: The word after its last one; the same as `quoted` where the quotation has nothing there.
        source: First word of the source it concerns.
        source_end: The word after its last one.
        at_mark: Whether it is the writer's mark before the word `quoted`, and no words of the quotation's.
    """

    kind: ChangeKind
    quoted: int
    quoted_end: int
    source: int
    source_end: int
    at_mark: bool = False


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


def align(marked: MarkedWords, index: WordIndex, chain: Sequence[Run]) -> Alignment:
    """Lay a quotation along its source; `chain` holds the words they share, at least one run."""
    differences: list[Difference] = []
    start = _leading_edge(marked, index, chain[0], differences)
    previous: Run | None = None
    for run in chain:
        if previous is not None:
            steps = walk_gap(
                marked, index, range(previous.quoted_end, run.quoted), range(previous.source_end, run.source)
            )
            differences += _named(steps)
        differences += _differences_in_run(marked, index, run)
        previous = run
    end = _trailing_edge(marked, index, chain[-1], differences)
    return Alignment(start, end, tuple(differences))


def _differences_in_run(marked: MarkedWords, index: WordIndex, run: Run) -> list[Difference]:
    """Return what differs within words of the same outlines: letters, where no scanner confused them; brackets."""
    differences: list[Difference] = []
    for step in range(run.length):
        quoted, source = run.quoted + step, run.source + step
        if marked.words[quoted].bracketed:
            differences.append(Difference("inserted", quoted, quoted + 1, source, source + 1))
        elif not index.scanned and marked.words[quoted].form != index.form(source):
            differences.append(Difference("replaced", quoted, quoted + 1, source, source + 1))
    return differences


def _leading_edge(marked: MarkedWords, index: WordIndex, run: Run, differences: list[Difference]) -> int:
    """Return where the passage starts; add what differs before the first run."""
    first = run.source
    start = index.starts[first]
    if run.quoted:
        if (rest := _glued_before(marked, index, run)) is not None:
            return rest
        near = range(max(0, first - run.quoted - _MARGIN), first)
        steps = walk_gap(marked, index, range(run.quoted), near, free_start=True)
        differences += _named(steps)
        taken = [number for step in steps for number in step.source]
        if taken:
            first = min(taken)
            start = index.starts[first]
    mark = marked.marks.get(0)
    if mark and mark.inserts:
        replaced = 0 if mark.elides or mark.only_notes else _word_before(index, first)
        differences.insert(0, Difference("inserted", 0, 0, first - replaced, first, at_mark=True))
        first -= replaced
        start = index.starts[first] if replaced else start
    return start


def _trailing_edge(marked: MarkedWords, index: WordIndex, run: Run, differences: list[Difference]) -> int:
    """Return where the passage ends; add what differs after the last run."""
    last = run.source_end
    end = index.ends[last - 1]
    count = len(marked.words)
    if run.quoted_end < count:
        if (rest := _glued_after(marked, index, run)) is not None:
            return rest
        near = range(last, min(len(index), last + count - run.quoted_end + _MARGIN))
        steps = walk_gap(marked, index, range(run.quoted_end, count), near, free_end=True)
        differences += _named(steps)
        taken = [number for step in steps for number in step.source]
        if taken:
            last = max(taken) + 1
            end = index.ends[last - 1]
    mark = marked.marks.get(count)
    if mark and mark.inserts:
        replaced = 0 if mark.elides or mark.only_notes else _word_after(index, last)
        differences.append(Difference("inserted", count, count, last, last + replaced, at_mark=True))
        last += replaced
        end = index.ends[last - 1]
    return end


def _word_before(index: WordIndex, number: int) -> int:
    """Return 1 where a word of the same sentence stands before that one: a bracket at the start takes its place."""
    return int(number > 0 and not _sentence_ends(index.text[index.ends[number - 1] : index.starts[number]]))


def _word_after(index: WordIndex, number: int) -> int:
    """Return 1 where a word of the same sentence stands at that number: a bracket at the end takes its place."""
    return int(number < len(index) and not _sentence_ends(index.text[index.ends[number - 1] : index.starts[number]]))


def _sentence_ends(between: str) -> bool:
    """Say whether a sentence or a paragraph ends in the characters between two words."""
    return any(sign in between for sign in ".!?") or between.count("\n") > 1


def _glued_before(marked: MarkedWords, index: WordIndex, run: Run) -> int | None:
    """Return where the first words begin within a word that a scan glued to them; None where it did not."""
    if not index.scanned or run.source == 0:
        return None
    words = "".join(word.form for word in marked.words[: run.quoted])
    number = run.source - 1
    if len(words) < len(index.form(number)) and outline(index.form(number)).endswith(outline(words)):
        return index.ends[number] - len(words)
    return None


def _glued_after(marked: MarkedWords, index: WordIndex, run: Run) -> int | None:
    """Return where the last words end within a word that a scan glued to them; None where it did not."""
    if not index.scanned or run.source_end >= len(index):
        return None
    words = "".join(word.form for word in marked.words[run.quoted_end :])
    number = run.source_end
    if len(words) < len(index.form(number)) and outline(index.form(number)).startswith(outline(words)):
        return index.starts[number] + len(words)
    return None


def _named(steps: Sequence[Step]) -> list[Difference]:
    """Return the steps of a gap as differences, neighbours of one kind joined."""
    differences: list[Difference] = []
    for step in steps:
        if step.kind == "same":
            continue
        difference = Difference(
            step.kind, step.quoted.start, step.quoted.stop, step.source.start, step.source.stop, step.at_mark
        )
        if differences and (joined := _joined(differences[-1], difference)):
            differences[-1] = joined
        else:
            differences.append(difference)
    return differences


def _joined(earlier: Difference, later: Difference) -> Difference | None:
    """Return two differences as one, where they touch and neither stands at a mark of the writer's."""
    if earlier.at_mark != later.at_mark or "inserted" in (earlier.kind, later.kind):
        return None
    if earlier.quoted_end != later.quoted or earlier.source_end != later.source:
        return None
    kind: ChangeKind = earlier.kind if earlier.kind == later.kind else "replaced"
    return Difference(kind, earlier.quoted, later.quoted_end, earlier.source, later.source_end, earlier.at_mark)
