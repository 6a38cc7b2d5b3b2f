"""A quotation as its writer marked it: words, omissions and insertions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.sources.folded_words import Word, find_words, fold
from reader.model.values import dataclass

_DOTS = r"…|\.(?:\s?\.){2,}|\*\s\*\s\*"
#: Words left out: "…", "...", ". . .", alone or in brackets of either kind.
_ELLIPSIS = rf"\[\s*(?:{_DOTS})\s*\]|\(\s*(?:{_DOTS})\s*\)|{_DOTS}"
#: Words put in: anything else in brackets that is not part of a word, with the 's of [the king]'s.
_INSERTION = r"(?<![^\W_])\[[^\[\]]*\](?:['’]s\b)?(?!['’]?[^\W_])"
#: A letter or more in brackets that touch a word: [T]he, want[ed], attack[], [i]'ve.
_BRACKET_IN_WORD = re.compile(r"(?<=[^\W_])\[([^\W_]{0,6})\]|\[([^\W_]{1,6})\](?=['’]?[^\W_])")
#: What a writer notes of the words without changing one: [sic], (emphasis added), [italics in original].
_STRESS = r"(?:my |our )?(?:emphas[ie]s|italics|underlin(?:e|ing)|stress)"
_OF_STRESS = r"(?: (?:is |are )?(?:added|mine|ours|supplied|(?:in |his |her )?(?:the )?original))?"
_REMARK = rf"sic\s?[.!]?|{_STRESS}{_OF_STRESS}"
_NOTE = re.compile(rf"[\[(]\s?(?:{_REMARK})\s?[\])]", re.IGNORECASE)
_MARK = re.compile(rf"(?P<ellipsis>{_ELLIPSIS})|(?P<note>\(\s?(?i:{_REMARK})\s?\))|(?P<insertion>{_INSERTION})")
_ASIDE = re.compile(r"\([^()]{1,120}\)")
#: A masked expletive: f***ed, sh*t, and how many letters are hidden is not told.
_MASKED = re.compile(r"(?<![^\W_])[^\W\d_]{1,3}\*{1,12}[^\W\d_]{0,8}")


class WriterMark(NamedTuple):
    """What the writer marked between two words.

    Attributes:
        start: Offset of its first character in the quotation.
        end: Offset after its last one.
        elides: Whether it says that words were left out.
        inserts: Whether it puts words in, in brackets.
        only_notes: Whether it is just [sic], which replaces no word.
        forms: Folded forms of the words put in.
    """

    start: int
    end: int
    elides: bool
    inserts: bool
    only_notes: bool = False
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MarkedWords:
    """A quotation's own words and its writer's marks.

    Attributes:
        words: The words outside the marks, in order.
        marks: Marks by the number of the word after them, or the number of words for one at the end.
    """

    words: tuple[Word, ...]
    marks: dict[int, WriterMark]


def read_marks(quotation: str) -> MarkedWords:
    """Split a quotation into words and marks; offsets are those of `quotation`."""
    words: list[Word] = []
    marks: dict[int, list[WriterMark]] = {}
    place = 0
    for match in _MARK.finditer(quotation):
        words += _words_between(quotation, place, match.start())
        elides = match["ellipsis"] is not None
        forms = tuple(fold(word[0]) for word in find_words(match[0]))
        mark = WriterMark(*match.span(), elides, not elides, _NOTE.fullmatch(match[0]) is not None, forms)
        marks.setdefault(len(words), []).append(mark)
        place = match.end()
    words += _words_between(quotation, place, len(quotation))
    if "(" in quotation:
        asides = [match.span() for match in _ASIDE.finditer(quotation)]
        words = [word._replace(in_parentheses=_is_within(word, asides)) for word in words]
    return MarkedWords(tuple(words), {place: _joined(found) for place, found in marks.items()})


def _is_within(word: Word, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= word.start and word.end <= end for start, end in spans)


def _joined(marks: list[WriterMark]) -> WriterMark:
    """Join marks without words between them."""
    return WriterMark(
        marks[0].start,
        marks[-1].end,
        any(mark.elides for mark in marks),
        any(mark.inserts for mark in marks),
        all(mark.only_notes for mark in marks),
        tuple(form for mark in marks for form in mark.forms),
    )


def _words_between(quotation: str, start: int, end: int) -> list[Word]:
    """Return the words of a stretch without marks; brackets inside a word do not split it."""
    stretch = quotation[start:end]
    if "*" in stretch and _MASKED.search(stretch):
        return _words_with_masked(quotation, start, end)
    if "[" not in stretch:
        return [Word(start + word.start(), start + word.end(), fold(word[0])) for word in find_words(stretch)]
    return _bracketed_words(stretch, start)


def _words_with_masked(quotation: str, start: int, end: int) -> list[Word]:
    """Return the words of a stretch in which asterisks hide letters; the folded form keeps one asterisk for them."""
    words: list[Word] = []
    for masked in _MASKED.finditer(quotation, start, end):
        words += _words_between(quotation, start, masked.start())
        before, _, after = masked[0].partition("*")
        words.append(Word(*masked.span(), f"{fold(before)}*{fold(after.strip('*')) if after.strip('*') else ''}"))
        start = masked.end()
    return words + _words_between(quotation, start, end)


def _bracketed_words(stretch: str, offset: int) -> list[Word]:
    """Return the words of a stretch in which brackets hold letters of words."""
    kept: list[int] = []
    place = 0
    for bracket in _BRACKET_IN_WORD.finditer(stretch):
        group = 1 if bracket[1] is not None else 2
        kept += range(place, bracket.start())
        kept += range(*bracket.span(group))
        place = bracket.end()
    kept += range(place, len(stretch))
    bare = "".join(stretch[index] for index in kept)
    words = []
    for word in find_words(bare):
        first, last = kept[word.start()], kept[word.end() - 1] + 1
        if stretch[first - 1 : first] == "[" and "]" in stretch[first:last]:
            first -= 1
        while stretch[last : last + 1] in ("[", "]") and stretch[last : last + 1]:
            last += 1
        words.append(Word(offset + first, offset + last, fold(word[0]), "]" in stretch[first:last]))
    return words
