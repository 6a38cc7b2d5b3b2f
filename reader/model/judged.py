"""Which judgement belongs to which quotation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reader.model.judgement import Judgement
from reader.model.quotation import Quotation
from reader.model.span import Span

#: Quotations before a place that may reach into it: they rarely lie within one another.
_NESTED = 16
#: Share of the words of both that a quotation and what was judged have in common, if its ends were moved since.
_COMMON = 0.5


def judgements_by_quotation(
    quotations: Sequence[Quotation], judgements: Iterable[Judgement]
) -> dict[str, tuple[Judgement, ...]]:
    """Return the judgement of each quotation that has one, by quotation id, alone in a tuple.

    A judgement belongs to the quotation of just its words, else to the one that has most of them in common with it,
    at least half. The later one counts; one that says nothing takes the earlier one back.

    Args:
        quotations: In any order of documents, within each by offset.
        judgements: The later ones last.
    """
    by_document: dict[str, list[Quotation]] = {}
    for each in quotations:
        by_document.setdefault(each.document, []).append(each)
    starts = {name: [each.start for each in listed] for name, listed in by_document.items()}
    by_words = {(each.document, each.parts): each for each in quotations}
    found: dict[str, Judgement] = {}
    for judgement in judgements:
        quotation = by_words.get((judgement.document, judgement.parts))
        if quotation is None and judgement.document in by_document:
            quotation = _most_alike(by_document[judgement.document], starts[judgement.document], judgement)
        if quotation is not None:
            found[quotation.id] = judgement
    return {name: (judgement,) for name, judgement in found.items() if not judgement.says_nothing}


def _most_alike(listed: Sequence[Quotation], starts: Sequence[int], judgement: Judgement) -> Quotation | None:
    """Return the quotation that has most words in common with what was judged; None if none has half of them."""
    first = max(0, bisect_left(starts, judgement.parts[0].start) - _NESTED)
    last = bisect_left(starts, judgement.parts[-1].end)
    shares = [(_share_in_common(each.parts, judgement.parts), each) for each in listed[first:last]]
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return best if share >= _COMMON else None


def _share_in_common(ours: Sequence[Span], theirs: Sequence[Span]) -> float:
    """Return how many of the characters that either has both have, from 0 to 1."""
    common = sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in ours for b in theirs)
    either = sum(len(each) for each in (*ours, *theirs)) - common
    return common / either if either else 0.0
