"""From an alignment to a verdict: marked changes are free; otherwise, at most one word in five may differ."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.sources.changes import source_span
from reader.analysis.sources.differences import Difference
from reader.analysis.sources.grading import Grading
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.model import Verdict

#: One word in this many may be altered; if more are, the passage is not the quotation's source.
WORDS_FOR_ONE_ALTERED = 5
#: In a quotation of so many words, one more of them.
MANY_WORDS = 16
#: With fewer words than this a coincidence is likely: only the phrase counts, in whatever form and order.
FEWEST_WORDS = 5
_SAME_PHRASE = ("form", "order", "filler", "repeat")
#: Differences that nobody would mend count as so much of a word.
_HARMLESS = ("filler", "repeat", "order", "form")
_HARMLESS_WORD = 0.3
#: Words may replace this many more; if they replace even more, some were cut as well.
_STILL_REPLACED = 3
#: An ellipsis in such a short phrase leaves out no more words than this.
_LEFT_OUT_OF_A_PHRASE = 10


def verdict_of(differences: Sequence[Difference], gradings: Sequence[Grading | None], words: int) -> Verdict:
    """Return the worst verdict that applies to a quotation with this many words.

    Args:
        differences: Between it and a passage.
        gradings: What each amounts to.
        words: How many words the quotation has.
    """
    altered = altered_words(differences, gradings)
    if altered * words_for_one_altered(words) > words:
        return "absent"
    if words < FEWEST_WORDS:
        if words_left_out(differences) > _LEFT_OUT_OF_A_PHRASE:
            return "absent"
        if not all(grading is None or grading.why in _SAME_PHRASE for grading in gradings):
            return "absent"
    if any(grading for difference, grading in zip(differences, gradings, strict=True) if not is_marked(difference)):
        return "altered"
    return "elided" if differences else "exact"


def is_marked(difference: Difference) -> bool:
    """Return whether the writer says that words were left out or put in."""
    return difference.kind in ("elided", "inserted")


def words_for_one_altered(words: int) -> int:
    """Return in how many of a quotation's words one may be altered."""
    return WORDS_FOR_ONE_ALTERED if words < MANY_WORDS else WORDS_FOR_ONE_ALTERED - 1


def altered_words(differences: Sequence[Difference], gradings: Sequence[Grading | None]) -> float:
    """Return how many words were altered without a mark.

    Words cut in one piece are one; another form is none; a pause, a repetition or an order that was mended is a part of
    one, however many words it has.
    """
    altered = 0.0
    for difference, grading in zip(differences, gradings, strict=True):
        if is_marked(difference) or difference.form or grading is None:
            continue
        if _is_harmless(difference, grading):
            altered += _HARMLESS_WORD
            continue
        is_cut = len(difference.source) > len(difference.quoted) + _STILL_REPLACED
        altered += len(difference.quoted) + is_cut if difference.quoted else 1
    return altered


def _is_harmless(difference: Difference, grading: Grading) -> bool:
    """Return whether a difference is one that nobody would mend: it says nothing against the passage."""
    if difference.kind == "added":
        return grading.grade == "trivial" and grading.why == "added"
    return grading.why in _HARMLESS


def words_left_out(differences: Sequence[Difference]) -> int:
    """Return how many of the source's words the writer's marks skip or replace."""
    return sum(len(difference.source) for difference in differences if difference.at_mark)


def without_what_is_free(
    differences: Sequence[Difference], marked: MarkedWords, index: WordIndex
) -> tuple[Difference, ...]:
    """Return the differences without brackets that are in the source too and note numbers that were not quoted."""
    return tuple(
        difference
        for difference in differences
        if not (difference.kind == "inserted" and _stands_in_source(difference, marked, index))
        and not (difference.kind == "dropped" and index.notes.issuperset(difference.source))
    )


def _stands_in_source(difference: Difference, marked: MarkedWords, index: WordIndex) -> bool:
    """Return whether the source has the same words in brackets."""
    span = source_span(difference, index)
    if not any(sign in "[(" for sign in index.text[max(0, span.start - 1) : span.end]):
        return False
    if difference.at_mark:
        forms = marked.marks[difference.quoted.start].forms
    else:
        forms = tuple(marked.words[number].form for number in difference.quoted)
    return "".join(forms) == "".join(index.form(number) for number in difference.source)
