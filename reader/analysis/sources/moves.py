"""Words that are in a different place in a quotation than in its source."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.sources.differences import Difference
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.words.spoken_forms import is_money

#: Words were moved if they are added within this many differences of where they are dropped.
_NEAR = 2


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
    words = [marked.words[number].form for number in added.quoted]
    if words != [index.form(number) for number in dropped.source]:
        return None
    return Difference("moved", added.quoted, dropped.source)
