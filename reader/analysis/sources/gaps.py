"""The words between two shared runs: the cheapest way from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import Mark, MarkedWords
from reader.analysis.sources.scans import outline
from reader.analysis.sources.words import Word
from reader.model.link import ChangeKind

#: What a step costs, in words changed.
_REPLACED, _ADDED, _DROPPED, _AT_ELLIPSIS, _AT_BRACKET, _JOINED, _BRACKETED = 1.0, 1.05, 0.6, 0.001, 0.05, 0.01, 0.2
#: How many words of each side may turn out to be the same once their spaces are taken away.
_JOINS = ((1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2), (2, 2))
#: Words of the source kept on either side of an ellipsis, beyond those of the quotation.
_BESIDE_ELLIPSIS = 12


class Step(NamedTuple):
    """One step through a gap.

    Attributes:
        kind: A kind of change, or `same`.
        quoted: Numbers of the quotation's words.
        source: Numbers of the source's words.
        at_mark: Whether it is a mark of the writer's.
    """

    kind: ChangeKind | Literal["same"]
    quoted: range
    source: range
    at_mark: bool = False


class _Move(NamedTuple):
    """How a cell of the table is reached: words taken on either side, and what that is called."""

    quoted: int
    source: int
    kind: ChangeKind | Literal["same"]
    at_mark: bool = False


def walk_gap(
    marked: MarkedWords,
    index: WordIndex,
    quoted: range,
    source: range,
    *,
    free_start: bool = False,
    free_end: bool = False,
) -> list[Step]:
    """Return the cheapest steps from the start of a gap to its end.

    Args:
        marked: The quotation.
        index: The source.
        quoted: Numbers of the quotation's words in the gap; may be empty.
        source: Numbers of the source's words in the gap; may be empty.
        free_start: The passage may begin at any of the source's words.
        free_end: The passage may end at any of them.
    """
    marks = _marks_within(marked, quoted, free_start, free_end)
    if not quoted and not marks:
        return [Step("dropped", quoted, source)] if source else []
    return _Table(marked, index, quoted, _kept(source, quoted, marks), marks, source.start).steps(free_start, free_end)


def _marks_within(marked: MarkedWords, quoted: range, free_start: bool, free_end: bool) -> dict[int, Mark]:
    """Return the marks in a gap, by the number of words of the gap before them; those at the edges are not in it."""
    first = quoted.start + 1 if free_start else quoted.start
    last = quoted.stop - 1 if free_end else quoted.stop
    places = range(first, last + 1)
    return {place - quoted.start: mark for place, mark in marked.marks.items() if place in places}


def _kept(source: range, quoted: range, marks: dict[int, Mark]) -> list[int]:
    """Return the source's words that are worth a look: at an ellipsis, those beside the rest of the quotation."""
    if not any(mark.elides for mark in marks.values()):
        return list(source)
    beside = len(quoted) + _BESIDE_ELLIPSIS
    if len(source) <= 2 * beside:
        return list(source)
    return [*source[:beside], *source[-beside:]]


class _Table:
    """The costs of all ways through one gap."""

    def __init__(
        self,
        marked: MarkedWords,
        index: WordIndex,
        quoted: range,
        source: list[int],
        marks: dict[int, Mark],
        begin: int,
    ) -> None:
        self._first = quoted.start
        self._words: Sequence[Word] = marked.words[quoted.start : quoted.stop]
        self._source = source
        self._forms = [index.form(number) for number in source]
        self._marks = marks
        self._begin = begin
        self._scanned = index.scanned

    def steps(self, free_start: bool, free_end: bool) -> list[Step]:
        """Fill the table and walk back from its cheapest end."""
        rows, columns = len(self._words) + 1, len(self._forms) + 1
        costs = [[0.0] * columns for _ in range(rows)]
        moves: list[list[_Move | None]] = [[None] * columns for _ in range(rows)]
        for row in range(rows):
            for column in range(columns):
                if row == 0 and (column == 0 or free_start):
                    continue
                costs[row][column], moves[row][column] = min(
                    (costs[row - move.quoted][column - move.source] + cost, move)
                    for cost, move in self._moves(row, column)
                )
        end = columns - 1
        if free_end:
            end = min(range(columns), key=lambda column: (costs[-1][column], column))
        return self._walk_back(moves, end)

    def _moves(self, row: int, column: int) -> list[tuple[float, _Move]]:
        """Return the moves that lead to a cell, each with its cost."""
        moves: list[tuple[float, _Move]] = []
        if row and column:
            moves.append(self._pair(self._words[row - 1], self._forms[column - 1]))
        if row:
            moves.append((_ADDED, _Move(1, 0, "added")))
        if column:
            moves.append(self._left_out(self._marks.get(row), self._forms[column - 1]))
        for quoted, source in _JOINS:
            if row >= quoted and column >= source and self._joined_same(row, column, quoted, source):
                moves.append((_JOINED * (quoted + source), _Move(quoted, source, self._kind_of_join(row, quoted))))
        return moves

    def _pair(self, word: Word, form: str) -> tuple[float, _Move]:
        """Return the move that takes one word of either side."""
        if word.bracketed:
            stem = min(len(word.form), len(form)) // 2 or 1
            related = word.form[:stem] == form[:stem] or word.form[-stem:] == form[-stem:]
            return (_BRACKETED if related else _REPLACED, _Move(1, 1, "inserted" if related else "replaced"))
        same = word.form == form or (self._scanned and outline(word.form) == outline(form))
        return (0.0, _Move(1, 1, "same")) if same else (_REPLACED, _Move(1, 1, "replaced"))

    def _left_out(self, mark: Mark | None, form: str) -> tuple[float, _Move]:
        """Return the move that passes over a word of the source."""
        if mark is not None and mark.elides:
            return _AT_ELLIPSIS, _Move(0, 1, "inserted" if mark.inserts else "elided", at_mark=True)
        if mark is not None and (not mark.only_notes or form == "sic"):
            return _AT_BRACKET, _Move(0, 1, "inserted", at_mark=True)
        return _DROPPED, _Move(0, 1, "dropped")

    def _joined_same(self, row: int, column: int, quoted: int, source: int) -> bool:
        """Say whether words are the same but for the spaces between them; figures may not run together."""
        if any(place in self._marks for place in range(row - quoted + 1, row)):
            return False
        words = [word.form for word in self._words[row - quoted : row]]
        forms = self._forms[column - source : column]
        ours, theirs = "".join(words), "".join(forms)
        if ours != theirs and not (self._scanned and outline(ours) == outline(theirs)):
            return False
        return not _figures_meet(words) and not _figures_meet(forms)

    def _kind_of_join(self, row: int, quoted: int) -> Literal["inserted", "same"]:
        """Return what words are that differ in their spaces alone: a bracket in one of them is still a mark."""
        return "inserted" if any(word.bracketed for word in self._words[row - quoted : row]) else "same"

    def _walk_back(self, moves: list[list[_Move | None]], column: int) -> list[Step]:
        """Return the steps that lead to the last row's cell of that column, with every mark of the gap among them."""
        steps: list[Step] = []
        row = len(self._words)
        marked_rows: set[int] = set()
        while (move := moves[row][column]) is not None:
            steps.append(self._step(move, row, column))
            if move.at_mark:
                marked_rows.add(row)
            row, column = row - move.quoted, column - move.source
        steps.reverse()
        return _with_silent_marks(_marks_joined(steps), self._marks, marked_rows, self._first, self._begin)

    def _step(self, move: _Move, row: int, column: int) -> Step:
        """Return a move as a step, in numbers of words."""
        quoted_end = self._first + row
        if move.source:
            numbers = self._source[column - move.source : column]
            source = range(numbers[0], numbers[-1] + 1)
        else:
            place = self._source[column - 1] + 1 if column else (self._source[0] if self._source else 0)
            source = range(place, place)
        return Step(move.kind, range(quoted_end - move.quoted, quoted_end), source, move.at_mark)


def _figures_meet(words: Sequence[str]) -> bool:
    """Say whether one word ends and the next begins with a figure: 1 5 is not 15."""
    return any(earlier[-1:].isdigit() and later[:1].isdigit() for earlier, later in pairwise(words))


def _marks_joined(steps: list[Step]) -> list[Step]:
    """Return the steps with all that one mark passes over taken together."""
    joined: list[Step] = []
    for step in steps:
        last = joined[-1] if joined else None
        if last and last.at_mark and step.at_mark and last.quoted == step.quoted:
            joined[-1] = last._replace(source=range(last.source.start, step.source.stop))
        else:
            joined.append(step)
    return joined


def _with_silent_marks(
    steps: list[Step], marks: dict[int, Mark], passed: set[int], first: int, begin: int
) -> list[Step]:
    """Return the steps with the insertions that take no word's place added where they stand."""
    for place, mark in marks.items():
        if mark.inserts and place not in passed:
            number = first + place
            where = next((at for at, step in enumerate(steps) if step.quoted.start >= number), len(steps))
            source = steps[where].source.start if where < len(steps) else steps[-1].source.stop if steps else begin
            steps.insert(where, Step("inserted", range(number, number), range(source, source), at_mark=True))
    return steps
