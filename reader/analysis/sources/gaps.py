"""The words between two shared runs: the cheapest way from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from reader.analysis.sources.differences import Difference
from reader.analysis.sources.folded_words import Word
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords, WriterMark
from reader.model.link import ChangeKind
from reader.words.spoken_forms import Form, may_be_other_form, other_form

#: What a move costs, in words changed. A word added and one dropped are dearer than one replaced, and cheaper than two:
#: "sad red" for "red hat" adds and drops.
_REPLACED, _ADDED, _DROPPED = 1.0, 0.95, 0.45
#: Two swapped words are moved rather than one of them added and dropped: "long ago" for "ago long".
_TURNED_ROUND = 1.0
#: At the open end of a passage and beside an ellipsis a word is replaced rather than added: "great fish" from "then
#: came a large fish".
_ADDED_BESIDE_MORE = 1.05
#: What the writer marked is nearly free, and nearer words are preferred: a word skipped at an ellipsis, one skipped at
#: a bracket, one with letters in brackets,
_AT_ELLIPSIS, _AT_BRACKET, _BRACKETED = 0.001, 0.05, 0.2
#: and each word that differs only in spaces, as "never mind" from "nevermind".
_JOINED = 0.01
#: and each word that is the same in another form, as "do not" for "don't".
_OTHER_FORM = 0.02
#: At an open end, each word that is replaced or dropped beyond the end of a sentence of the source costs so much more.
_BEYOND_SENTENCE = 0.6
#: How many words of each side may be equal when their spaces are removed.
_JOINS = ((1, 2), (2, 1), (1, 3), (3, 1), (2, 3), (3, 2), (2, 2))
#: A gap of more words times words than this counts as one difference, to save time.
_LARGEST_TABLE = 1500
#: Words of the source to consider on either side of an ellipsis, in addition to as many as the quotation has.
_BESIDE_ELLIPSIS = 12


class Gap(NamedTuple):
    """The words of both sides between two runs, before the first, or after the last.

    Attributes:
        quoted: Numbers of the quotation's words; may be empty.
        source: Numbers of the source's words; may be empty.
        open_start: Whether the passage may begin at any of the source's words.
        open_end: Whether the passage may end at any of them.
    """

    quoted: range
    source: range
    open_start: bool = False
    open_end: bool = False


class Walk(NamedTuple):
    """A way through a gap.

    Attributes:
        differences: In the order of the quotation.
        source: Numbers of the source's words on the way, from the first to the last; empty if none.
    """

    differences: list[Difference]
    source: range


class _Move(NamedTuple):
    """How a cell of the table is reached: the words consumed on either side, and the difference, if any."""

    quoted: int
    source: int
    kind: ChangeKind | None = None
    at_mark: bool = False
    form: Form = ""


def walk_gap(marked: MarkedWords, index: WordIndex, gap: Gap) -> Walk:
    """Return the cheapest way through a gap."""
    marks = _marks_within(marked, gap)
    if not gap.quoted and not marks:
        return Walk([Difference("dropped", gap.quoted, gap.source)] if gap.source else [], gap.source)
    if len(gap.quoted) * min(len(gap.source), 2 * (len(gap.quoted) + _BESIDE_ELLIPSIS)) > _LARGEST_TABLE:
        source = gap.source[:0] if gap.open_start or gap.open_end else gap.source
        return Walk([Difference("replaced", gap.quoted, source)], source)
    return _Table(marked, index, gap, marks).walk()


def _marks_within(marked: MarkedWords, gap: Gap) -> dict[int, WriterMark]:
    """Return the marks in a gap by the number of its words before them, without those at open ends."""
    places = range(gap.quoted.start + gap.open_start, gap.quoted.stop + 1 - gap.open_end)
    return {place - gap.quoted.start: marked.marks[place] for place in places if place in marked.marks}


def _worth_a_look(gap: Gap, marks: dict[int, WriterMark]) -> list[int]:
    """Return the source's words in a gap; if it has an ellipsis, only those near the ends."""
    beside = len(gap.quoted) + _BESIDE_ELLIPSIS
    if len(gap.source) <= 2 * beside or not any(mark.elides for mark in marks.values()):
        return list(gap.source)
    return [*gap.source[:beside], *gap.source[-beside:]]


def _words_beyond_sentence(index: WordIndex, gap: Gap, source: Sequence[int]) -> frozenset[int]:
    """Return the source's words in a gap at an end that a sentence's end parts from the nearest run."""
    if gap.open_start:
        outwards, step = source[::-1], 1
    elif gap.open_end:
        outwards, step = source, 0
    else:
        return frozenset()
    ends = (place for place, number in enumerate(outwards) if index.sentence_ends_before(number + step))
    return frozenset(outwards[next(ends, len(outwards)) :])


class _Table:
    """The costs of all ways through one gap: rows are the quotation's words, columns the source's."""

    def __init__(self, marked: MarkedWords, index: WordIndex, gap: Gap, marks: dict[int, WriterMark]) -> None:
        self._gap = gap
        self._marks = marks
        self._words: Sequence[Word] = marked.words[gap.quoted.start : gap.quoted.stop]
        self._source = _worth_a_look(gap, marks)
        self._forms = [index.form(number) for number in self._source]
        self._index = index
        self._beyond = _words_beyond_sentence(index, gap, self._source)
        is_open = gap.open_start or gap.open_end or any(mark.elides for mark in marks.values())
        self._added = _ADDED_BESIDE_MORE if is_open else _ADDED

    def walk(self) -> Walk:
        """Fill the table and trace back from its cheapest end."""
        rows, columns = len(self._words) + 1, len(self._forms) + 1
        costs = [[0.0] * columns for _ in range(rows)]
        moves: list[list[_Move | None]] = [[None] * columns for _ in range(rows)]
        for row in range(rows):
            for column in range(columns):
                if row == 0 and (column == 0 or self._gap.open_start):
                    continue
                costs[row][column], moves[row][column] = min(
                    (
                        (costs[row - move.quoted][column - move.source] + cost, move)
                        for cost, move in self._moves(row, column)
                    ),
                    key=lambda choice: choice[0],
                )
        end = columns - 1
        if self._gap.open_end:
            end = min(range(columns), key=lambda column: (costs[-1][column], column))
        return self._back_from(moves, end)

    def _moves(self, row: int, column: int) -> list[tuple[float, _Move]]:
        """Return the moves that lead to a cell, each with its cost."""
        moves: list[tuple[float, _Move]] = []
        if row and column:
            cost, move = self._pair(row, column)
            moves.append((cost + self._beyond_sentence(move, column), move))
        if row:
            moves.append((self._added, _Move(1, 0, "added")))
        if column:
            cost, move = self._pass_over(self._marks.get(row), self._forms[column - 1])
            moves.append((cost + self._beyond_sentence(move, column), move))
        if row > 1 and column > 1 and self._turned_round(row, column):
            moves.append((_TURNED_ROUND, _Move(2, 2, "moved")))
        for quoted, source in _JOINS:
            if row >= quoted and column >= source and self._same_without_spaces(row, column, quoted, source):
                bracketed = any(word.bracketed for word in self._words[row - quoted : row])
                moves.append((_JOINED * (quoted + source), _Move(quoted, source, "inserted" if bracketed else None)))
            elif row >= quoted and column >= source and (form := self._other_form(row, column, quoted, source)):
                moves.append((_OTHER_FORM * (quoted + source), _in_other_form(quoted, source, form)))
        return moves

    def _pair(self, row: int, column: int) -> tuple[float, _Move]:
        """Return the move that consumes one word on either side."""
        word, form = self._words[row - 1], self._forms[column - 1]
        if word.bracketed:
            half = min(len(word.form), len(form)) // 2 or 1
            related = word.form[:half] == form[:half] or word.form[-half:] == form[-half:]
            return (_BRACKETED, _Move(1, 1, "inserted")) if related else (_REPLACED, _Move(1, 1, "replaced"))
        if self._index.same(word.form, form):
            return 0.0, _Move(1, 1)
        if _is_masked(word.form, form):
            return _JOINED, _Move(1, 1, "elided")
        if (self._gap.open_start and row == 1 and self._index.ends_with(form, word.form)) or (
            self._gap.open_end and row == len(self._words) and self._index.starts_with(form, word.form)
        ):
            return _JOINED, _Move(1, 1)
        if form_kind := self._other_form(row, column, 1, 1):
            return _OTHER_FORM, _in_other_form(1, 1, form_kind)
        return _REPLACED, _Move(1, 1, "replaced")

    def _other_form(self, row: int, column: int, quoted: int, source: int) -> Form:
        """Return how words differ in form from the source's, if they are the same words."""
        ours = tuple(word.form for word in self._words[row - quoted : row])
        theirs = tuple(self._forms[column - source : column])
        if not may_be_other_form(ours, theirs) or any(word.bracketed for word in self._words[row - quoted : row]):
            return ""
        if quoted > 1 and any(place in self._marks for place in range(row - quoted + 1, row)):
            return ""
        return other_form(ours, theirs)

    def _pass_over(self, mark: WriterMark | None, form: str) -> tuple[float, _Move]:
        """Return the move that skips a word of the source."""
        if mark is not None and mark.elides:
            return _AT_ELLIPSIS, _Move(0, 1, "inserted" if mark.inserts else "elided", at_mark=True)
        if mark is not None and (not mark.only_notes or form == "sic"):
            return _AT_BRACKET, _Move(0, 1, "inserted", at_mark=True)
        return _DROPPED, _Move(0, 1, "dropped")

    def _beyond_sentence(self, move: _Move, column: int) -> float:
        """Return what a move costs for a word of the source that is in another sentence than the passage."""
        changes = move.kind in ("replaced", "dropped") and not move.form
        return _BEYOND_SENTENCE if changes and self._source[column - 1] in self._beyond else 0.0

    def _turned_round(self, row: int, column: int) -> bool:
        """Return whether two words are swapped."""
        if row - 1 in self._marks or self._words[row - 1].bracketed or self._words[row - 2].bracketed:
            return False
        last, last_but_one = self._words[row - 1].form, self._words[row - 2].form
        return self._index.same(last, self._forms[column - 2]) and self._index.same(
            last_but_one, self._forms[column - 1]
        )

    def _same_without_spaces(self, row: int, column: int, quoted: int, source: int) -> bool:
        """Return whether words are the same except for the spaces between them; digits may not run together."""
        if quoted > 1 and any(place in self._marks for place in range(row - quoted + 1, row)):
            return False
        words = [word.form for word in self._words[row - quoted : row]]
        forms = self._forms[column - source : column]
        return (
            self._index.same("".join(words), "".join(forms)) and not _figures_meet(words) and not _figures_meet(forms)
        )

    def _back_from(self, moves: list[list[_Move | None]], column: int) -> Walk:
        """Return the way that leads to the last row of a column."""
        pieces: list[Difference] = []
        row, last = len(self._words), column
        while (move := moves[row][column]) is not None:
            if move.kind is not None:
                pieces.append(self._difference(move, row, column))
            row, column = row - move.quoted, column - move.source
        return Walk(self._with_marks(_joined(pieces[::-1])), self._numbers(column, last))

    def _difference(self, move: _Move, row: int, column: int) -> Difference:
        """Return the difference that a move makes; of two swapped words the earlier one was moved."""
        first, last = self._gap.quoted.start + row - move.quoted, self._gap.quoted.start + row
        if move.kind == "moved":
            return Difference("moved", range(first, first + 1), self._numbers(column - 1, column))
        assert move.kind is not None
        return Difference(
            move.kind, range(first, last), self._numbers(column - move.source, column), move.at_mark, move.form
        )

    def _numbers(self, first: int, last: int) -> range:
        """Return the numbers in the source of the words between two columns."""
        if first < last:
            return range(self._source[first], self._source[last - 1] + 1)
        place = self._source[first - 1] + 1 if first else self._gap.source.start
        return range(place, place)

    def _with_marks(self, differences: list[Difference]) -> list[Difference]:
        """Return the differences, including insertions that replace no words."""
        first = self._gap.quoted.start
        passed = {difference.quoted.start for difference in differences if difference.at_mark}
        for place, mark in self._marks.items():
            number = first + place
            if mark.inserts and number not in passed:
                at = sum(difference.quoted.start < number for difference in differences)
                source = differences[at - 1].source.stop if at else self._gap.source.start
                differences.insert(at, Difference("inserted", range(number, number), range(source, source), True))
        return differences


def _is_masked(word: str, form: str) -> bool:
    """Return whether a word of which an asterisk hides letters may be the other one: f*ed, fouled."""
    before, mask, after = word.partition("*")
    fits = form.startswith(before) and form.endswith(after)
    return bool(mask) and fits and len(form) > len(before) + len(after)


def _in_other_form(quoted: int, source: int, form: Form) -> _Move:
    """Return the move over the same words in another form; how speech is spelled, and signs, are no difference."""
    return _Move(quoted, source) if form == "spoken" else _Move(quoted, source, "replaced", form=form)


def _figures_meet(words: Sequence[str]) -> bool:
    """Return whether one word ends and the next begins with a digit: 1 5 is not 15."""
    return any(earlier[-1:].isdigit() and later[:1].isdigit() for earlier, later in pairwise(words))


def _joined(pieces: list[Difference]) -> list[Difference]:
    """Return the differences, joining adjacent ones."""
    joined: list[Difference] = []
    for piece in pieces:
        together = joined[-1].joined(piece) if joined else None
        if together is None:
            joined.append(piece)
        else:
            joined[-1] = together
    return joined
