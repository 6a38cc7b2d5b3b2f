"""What each difference of an alignment amounts to: its place and the words around it count, too."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.sources.compared_words import ComparedWord, compared_words
from reader.analysis.sources.differences import Difference
from reader.analysis.sources.grading import Grading, grading_of
from reader.analysis.sources.index import WordIndex
from reader.analysis.sources.marks import MarkedWords
from reader.analysis.sources.word_tables import word_tables
from reader.words.spoken_forms import full_forms

#: A mark that leaves out so few words turns the sense round, if they deny the verb: "I did … go" for "I did not go".
_FEW = 6
#: Words between those that are said twice: "it is not, as we know, it is not a problem".
_SOON = 8
#: So many words may be broken off before a dash.
_LONGEST_BROKEN_OFF = 6
_DASHES = ("--", "—", "– ", "- ")
_BESIDE = 4
#: A name or title by which somebody is addressed has so many words, between marks like these.
_LONGEST_ADDRESS = 3
_PAUSES = (",", ".", "?", "!", ";")


def gradings_of(
    differences: Sequence[Difference], quotation: str, marked: MarkedWords, index: WordIndex
) -> list[Grading | None]:
    """Return what each difference amounts to; None for what the writer marked.

    Args:
        differences: In the order of the quotation.
        quotation: The quotation's text, of which `marked` has the words.
        marked: Its words.
        index: The source.
    """
    return [_grading(difference, quotation, marked, index) for difference in differences]


def _grading(difference: Difference, quotation: str, marked: MarkedWords, index: WordIndex) -> Grading | None:
    theirs = _source_words(difference, index)
    if difference.at_mark or difference.kind in ("elided", "inserted"):
        return Grading("material", "negation") if _hides_denial(difference, theirs, marked) else None
    if difference.form:
        return Grading("trivial", "form")
    if difference.kind == "added" and all(marked.words[number].in_parentheses for number in difference.quoted):
        return Grading("trivial", "added")
    ours = _quoted_words(difference, quotation, marked)
    if difference.kind == "moved":
        kinds = word_tables().kinds
        weighty = any(word.form in kinds["focus"] or word.form in kinds["hedge"] for word in theirs)
        return Grading("material", "order") if weighty or _denies(theirs) else Grading("trivial", "order")
    if difference.kind == "dropped" and _is_repeat(difference.source, index):
        return Grading("trivial", "repeat")
    if difference.kind == "dropped" and _is_broken_off(difference.source, index):
        return Grading("trivial", "repeat")
    if difference.kind == "dropped" and _is_address(difference.source, index):
        return Grading("trivial", "filler")
    return grading_of(ours, theirs)


def _hides_denial(difference: Difference, theirs: Sequence[ComparedWord], marked: MarkedWords) -> bool:
    """Return whether a mark leaves out a denial: "I did … go" for "did not, in truth, go", "we [will]" for "won't"."""
    if difference.kind == "elided":
        before = marked.words[difference.quoted.start - 1].form if difference.quoted.start else ""
        return len(theirs) <= _FEW and before in word_tables().kinds["auxiliary"] and _denies(theirs[:1])
    mark = marked.marks.get(difference.quoted.start) if difference.at_mark else None
    if mark is None or not mark.forms or len(theirs) > _FEW:
        return False
    ours = [ComparedWord(word) for form in mark.forms for word in full_forms(form)]
    return _denies(ours) != _denies(theirs)


def _denies(words: Sequence[ComparedWord]) -> bool:
    return any(word.form in word_tables().kinds["negation"] for word in words)


def _quoted_words(difference: Difference, quotation: str, marked: MarkedWords) -> list[ComparedWord]:
    """Return the quotation's words of a difference."""
    spans = ((marked.words[number].start, marked.words[number].end) for number in difference.quoted)
    return list(compared_words(quotation, marked.words[0].start, spans))


def _source_words(difference: Difference, index: WordIndex) -> list[ComparedWord]:
    """Return the source's words of a difference."""
    spans = ((index.starts[number], index.ends[number]) for number in difference.source)
    return list(compared_words(index.text, -1, spans))


def _is_repeat(dropped: range, index: WordIndex) -> bool:
    """Return whether the source says dropped words again, as who starts a sentence anew: "we lost, we lost it all".

    The words before may have begun the repetition: of "it is bad, it is bad" any three words in a row are one.
    """
    words = [index.form(number) for number in dropped]
    after = [index.form(number) for number in range(dropped.stop, min(len(index), dropped.stop + len(words)))]
    before = [index.form(number) for number in range(max(0, dropped.start - len(words)), dropped.start)]
    if any(words[:cut] == after[:cut] and words[cut:] == before[cut:] for cut in range(len(words) + 1)):
        return True
    stop = min(len(index), dropped.stop + len(words) + _SOON)
    soon = [index.form(number) for number in range(dropped.stop, stop)]
    return len(words) > 1 and any(soon[at : at + len(words)] == words for at in range(_SOON))


def _is_broken_off(dropped: range, index: WordIndex) -> bool:
    """Return whether a speaker broke off dropped words, and began anew after a dash."""
    return len(dropped) <= _LONGEST_BROKEN_OFF and _begins_with_dash(index, dropped.stop - 1)


def _begins_with_dash(index: WordIndex, number: int) -> bool:
    """Return whether a dash follows a word."""
    end = index.ends[number]
    return index.text[end : end + _BESIDE].lstrip().startswith(_DASHES)


def _is_address(dropped: range, index: WordIndex) -> bool:
    """Return whether a dropped word is somebody's name or title between commas: "No, Jake, we did not"."""
    start, end = index.starts[dropped.start], index.ends[dropped.stop - 1]
    before, after = index.text[max(0, start - 2) : start].strip(), index.text[end : end + 1]
    words = index.text[start:end].split()
    named = all(word[:1].isupper() for word in words)
    return named and len(words) <= _LONGEST_ADDRESS and before.endswith(_PAUSES) and after in _PAUSES
