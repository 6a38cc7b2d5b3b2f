"""Words that are in a different place in a quotation than in its source."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.sources.alignment import Alignment
from reader.analysis.sources.differences import Difference
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.words.spoken_forms import is_money

#: Words were moved if they are added within this many differences of where they are dropped.
_NEAR = 2


def with_ends_moved_in(alignment: Alignment, marked: MarkedWords, index: WordIndex) -> Alignment:
    """Return an alignment in which words at an end, that the source has further in, replace none of its words there."""
    start, end, differences = alignment.start, alignment.end, list(alignment.differences)
    dropped = {tuple(map(index.form, each.source)) for each in differences if each.kind == "dropped"}
    for at in {0, len(differences) - 1} if dropped else ():
        each = differences[at]
        if each.kind != "replaced" or _forms(each, marked) not in dropped:
            continue
        if each.quoted.start == 0:
            place, start = each.source.stop, index.starts[each.source.stop]
        elif each.quoted.stop == len(marked.words):
            place, end = each.source.start, index.ends[each.source.start - 1]
        else:
            continue
        differences[at] = Difference("added", each.quoted, range(place, place))
    return Alignment(start, end, tuple(differences))


def with_words_beside(alignment: Alignment, marked: MarkedWords, index: WordIndex) -> Alignment:
    """Return an alignment with words that are added, and stand right before or after the passage, as moved there."""
    first, last = index.number_at(alignment.start), index.number_at(alignment.end)
    differences = list(alignment.differences)
    for at, difference in enumerate(differences):
        count = len(difference.quoted)
        if difference.kind != "added" or difference.quoted.start == 0 or difference.quoted.stop == len(marked.words):
            continue
        words = [marked.words[number].form for number in difference.quoted]
        for beside in (range(first - count, first), range(last, last + count)):
            if beside.start >= 0 and beside.stop <= len(index) and words == [index.form(number) for number in beside]:
                differences[at] = Difference("moved", difference.quoted, beside)
                first, last = min(first, beside.start), max(last, beside.stop)
                break
    if differences == list(alignment.differences):
        return alignment
    return Alignment(index.starts[first], index.ends[last - 1], tuple(differences))


def with_moves(differences: Sequence[Difference], marked: MarkedWords, index: WordIndex) -> tuple[Difference, ...]:
    """Return the differences, with words that are added in one place and dropped nearby as moved.

    Five dollars for $5 is no difference.
    """
    named: list[Difference] = []
    for difference in differences:
        for at in range(len(named) - 1, max(-1, len(named) - 1 - _NEAR), -1):
            if _is_money_named(named[at], difference, marked, index):
                del named[at]
                break
            moved = _moved(named[at], difference, marked, index) or _moved(difference, named[at], marked, index)
            if moved is not None:
                named[at] = moved
                break
        else:
            named.append(difference)
    return tuple(named)


def _is_money_named(one: Difference, other: Difference, marked: MarkedWords, index: WordIndex) -> bool:
    """Return whether a sign of money is gone on one side and its word put in, or the other way round."""
    if {one.kind, other.kind} != {"added", "dropped"}:
        return False
    added, dropped = (one, other) if one.kind == "added" else (other, one)
    if len(added.quoted) != 1 or len(dropped.source) != 1:
        return False
    ours, theirs = marked.words[added.quoted.start].form, index.form(dropped.source.start)
    return is_money(ours, theirs) or is_money(theirs, ours)


def _moved(added: Difference, dropped: Difference, marked: MarkedWords, index: WordIndex) -> Difference | None:
    """Return two differences as one if the first adds the words that the second drops."""
    if added.kind != "added" or dropped.kind != "dropped":
        return None
    if _forms(added, marked) != tuple(map(index.form, dropped.source)):
        return None
    return Difference("moved", added.quoted, dropped.source)


def _forms(difference: Difference, marked: MarkedWords) -> tuple[str, ...]:
    """Return the folded words that the quotation has in a difference."""
    return tuple(marked.words[number].form for number in difference.quoted)
