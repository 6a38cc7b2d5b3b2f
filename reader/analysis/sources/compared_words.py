"""The words of both sides of a difference, and what is left of them without those that are the same in some form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from reader.analysis.sources.folded_words import fold
from reader.analysis.sources.inflections import is_inflection, is_mistyped, is_plural, is_synonym
from reader.analysis.sources.scans import outline
from reader.analysis.sources.word_tables import word_tables
from reader.model.link import Grade, Why
from reader.words.number_words import says_number
from reader.words.spoken_forms import full_forms

_APOSTROPHES: Final = frozenset("'’‘`´ʼ")


class ComparedWord(NamedTuple):
    """A word of a difference.

    Attributes:
        form: Folded, a contraction in full.
        is_name: Whether it is printed as a name, with a capital amid a sentence.
    """

    form: str
    is_name: bool = False

    @property
    def is_content(self) -> bool:
        """Whether it says something by itself: no small word, no filler, no negation, no number."""
        kinds = word_tables().kinds
        return not (self.form in kinds["small"] or self.form in kinds["filler"] or self.form in kinds["negation"])


def compared_words(text: str, start: int, words: Iterable[tuple[int, int]]) -> Iterator[ComparedWord]:
    """Yield words for comparison, contractions in full: "don't" is two.

    Args:
        text: The text that has them.
        start: Where the quotation or passage begins, whose first word has a capital for that.
        words: The start and end of each.
    """
    for first, last in words:
        printed = text[first:last]
        is_name = printed[:1].isupper() and not printed.isupper() and first > start and _is_amid_sentence(text, first)
        full = full_forms(fold(printed)) if _APOSTROPHES.intersection(printed) else (fold(printed),)
        for form in full:
            yield ComparedWord(form, is_name)


def _is_amid_sentence(text: str, start: int) -> bool:
    """Return whether the word before stands in the same sentence."""
    before = text[max(0, start - 4) : start].rstrip(" \n\"“‘'([")
    return before[-1:].isalnum() or before[-1:] in (",", ";", "’", "-", "–", "—")


def without_same(
    ours: Sequence[ComparedWord], theirs: Sequence[ComparedWord]
) -> tuple[list[ComparedWord], list[ComparedWord], list[tuple[Grade, Why]]]:
    """Return the words of both sides that the other side has in no form, and what the others amount to."""
    left, graded = list(theirs), []
    kept: list[ComparedWord] = []
    for word in ours:
        pair = next(((other, grade) for grade, other in _likest(word, left)), None)
        if pair is None:
            kept.append(word)
            continue
        left.remove(pair[0])
        if pair[1] is not None:
            graded.append(pair[1])
    return kept, left, graded


def _likest(
    word: ComparedWord, others: Sequence[ComparedWord]
) -> Iterator[tuple[tuple[Grade, Why] | None, ComparedWord]]:
    """Yield the words that are another in some form, the very same first, each with what that amounts to."""
    for other in others:
        if other.form == word.form:
            yield None, other
    for other in others:
        if _is_misread(word.form, other.form):
            yield ("trivial", "form"), other
        if (
            says_number(word.form)
            or says_number(other.form)
            or {word.form, other.form} & word_tables().kinds["negation"]
        ):
            continue
        if is_inflection(word.form, other.form):
            yield (("trivial", "form") if is_plural(word.form, other.form) else ("minor", "tense")), other
        elif is_mistyped(word.form, other.form) and not (word.is_name or other.is_name) and _is_ordinary(word, other):
            yield ("trivial", "form"), other
    for other in others:
        if is_synonym(word.form, other.form):
            yield ("minor" if word.is_content or other.is_content else "trivial", "synonym"), other


def _is_misread(form: str, theirs: str) -> bool:
    """Return whether a scanner put a figure into a word of the source: `1inings` for linings."""
    has_figure = any(map(str.isdigit, theirs)) and any(map(str.isalpha, theirs))
    return has_figure and form.isalpha() and outline(form) == outline(theirs)


def _is_ordinary(word: ComparedWord, other: ComparedWord) -> bool:
    """Return whether two words are none of those of which a letter makes another: could, would; but from, form."""
    tables = word_tables()
    special = any(each.form in tables.modals or each.form in tables.kinds["small"] for each in (word, other))
    return not special or sorted(word.form) == sorted(other.form)


def without_fillers(words: Sequence[ComparedWord]) -> list[ComparedWord]:
    """Return the words of a source that a quotation lacks, without phrases that fill a pause and pauses themselves."""
    tables = word_tables()
    kept: list[ComparedWord] = []
    at = 0
    while at < len(words):
        length = next(
            (
                length
                for length in range(_LONGEST_FILLER, 0, -1)
                if tuple(word.form for word in words[at : at + length]) in tables.fillers and at + length <= len(words)
            ),
            0,
        )
        if length:
            at += length
        else:
            kept.append(words[at])
            at += 1
    return kept if any(word.form not in tables.kinds["filler"] for word in kept) else []


#: Words of the longest phrase that fills a pause.
_LONGEST_FILLER: Final = 6
