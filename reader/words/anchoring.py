"""Resolve selectors to spans, even after the text around the words has changed.

A selector is W3C Web Annotation's TextQuoteSelector (exact, prefix, suffix), plus which occurrence is meant if there
are several. Words are first looked for as written, then in any spelling of the same words; spans are always those of
the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import Literal

from reader.model import Span
from reader.model.values import dataclass, replace

#: Occurrences of the same words that are told apart in one text.
_MOST_PLACES = 10_000

#: How far around a quotation its cue and mention are looked for before the whole text is searched, in characters.
_NEAR = 1_000

#: Occurrences on either side from which the nearest is chosen.
_BESIDE = 20

How = Literal["alone", "context", "occurrence", "too few", "nearest", "one of several", "context lost"]


@dataclass(frozen=True, slots=True)
class Selector:
    """Words and what is right before and after them.

    Attributes:
        exact: The words.
        prefix: The text before them; may be empty.
        suffix: The text after them; may be empty.
        occurrence: Which of the matches is meant, counted from 1; 0 if unspecified.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""
    occurrence: int = 0


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a selector's words are.

    Attributes:
        span: The words.
        how: `alone`: they occur once. `context`: prefix and suffix decided. `occurrence`: its number decided.
            `too few`: there are fewer matches than its number; the last is used. `nearest`: the match nearest to what
            they belong to. `one of several`: nothing decided; the first after the given offset is used. `context
            lost`: the words are there, but not the prefix or the suffix.
        occurrences: How many matches there were to choose from.
    """

    span: Span
    how: How
    occurrences: int


def anchor(text: str, selector: Selector, *, after: int = 0, near: Sequence[Span] = ()) -> Anchor | None:
    """Find a selector's words.

    Args:
        text: The document's text.
        selector: What to find; white space between prefix, exact and suffix is ignored.
        after: If nothing else decides, the first occurrence at or after this offset is used, else the first.
        near: Spans that the words belong to (a cue's quotation): the nearest occurrence outside them is used,
            preferably one in the same paragraph.

    Returns:
        The anchor; None if the words are not in the text, or the selector has none.
    """
    found = _anchor(text, selector, after, near)
    if found is None and (selector.prefix or selector.suffix) and places_of(text, selector.exact):
        tried = (_anchor(text, less, after, near) for less in _with_less_around(selector))
        found = next(replace(each, how="context lost") for each in tried if each)
    return found


@lru_cache(maxsize=64)  # in a repetitive text, the same words are selected hundreds of times
def places_of(text: str, exact: str, prefix: str = "", suffix: str = "") -> tuple[Span, ...]:
    """Return what `find_places` finds in a whole text."""
    return tuple(find_places(text, exact, prefix, suffix))


def find_places(
    text: str, exact: str, prefix: str = "", suffix: str = "", start: int = 0, end: int | None = None
) -> Iterator[Span]:
    """Yield lazily, in order, every match in `text[start:end]` of words between a prefix and a suffix.

    If some matches are whole words, only those are yielded. The search stops after many matches.
    """
    end = len(text) if end is None else end
    prefix, suffix = (words if words.strip() else "" for words in (prefix, suffix))
    literal = _literal_places(text, exact, prefix, suffix, start, end)
    if (first := next(literal, None)) is not None:
        yield from _whole_words(text, islice(chain((first,), literal), _MOST_PLACES))
        return
    folded = list(islice(_folded_places(text, exact, prefix, suffix, start, end), _MOST_PLACES))
    yield from _whole_words(text, [each for each in folded if each.words_of(text) == exact.strip()] or folded)


def nearest_place(text: str, exact: str, prefix: str, offset: int) -> Span | None:
    """Return the match of words after a prefix that is nearest to an offset; None if there is none."""
    return min(find_places(text, exact, prefix), key=lambda place: abs(place.start - offset), default=None)


def with_blanks(text: str, words: str, span: Span) -> Span:
    """Extend the span of words by the white space at their ends, if the text has the same white space there."""
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    start = span.start - len(before) if text.endswith(before, 0, span.start) else span.start
    return Span(start, span.end + len(after) if text.startswith(after, span.end) else span.end)


def stands_at(text: str, selector: Selector, offset: int) -> bool:
    """Say whether a selector's words, with all that it says is around them, stand just as written at an offset."""
    end = offset + len(selector.exact)
    return (
        0 <= offset <= len(text)
        and text.startswith(selector.exact, offset)
        and text.endswith(selector.prefix, 0, offset)
        and text.startswith(selector.suffix, end)
    )


def words_still_found(text: str, words: str) -> str:
    """Return as many of a lost selector's first words as the text still has in a row; empty if it has none."""
    pieces = words.split()
    present, missing = 0, len(pieces)
    while missing - present > 1:
        middle = (present + missing) // 2
        if any(True for _ in _folded_places(text, " ".join(pieces[:middle]), "", "", 0, len(text))):
            present = middle
        else:
            missing = middle
    return " ".join(pieces[:present])


def _anchor(text: str, selector: Selector, after: int, near: Sequence[Span]) -> Anchor | None:
    """Find a selector's words with their whole context."""
    exact, prefix, suffix = selector.exact, selector.prefix, selector.suffix
    how: How = "context" if prefix.strip() or suffix.strip() else "alone"
    if near and not selector.occurrence and len(prefix) + len(exact) + len(suffix) <= _NEAR:
        start, end = max(0, near[0].start - _NEAR), min(len(text), near[-1].end + _NEAR)
        places = tuple(find_places(text, exact, prefix, suffix, start, end))
        if places and _is_whole_word(text, places[0]):
            return _chosen(text, places, after, near, how)
    places = places_of(text, exact, prefix, suffix)
    if places and selector.occurrence:
        return _numbered(places, selector.occurrence)
    return _chosen(text, places, after, near, how) if places else None


def _with_less_around(selector: Selector) -> Iterator[Selector]:
    """Yield the selector with ever less context, for a text that has lost some of it."""
    if selector.prefix and selector.suffix:
        yield Selector(selector.exact, prefix=selector.prefix)
        yield Selector(selector.exact, suffix=selector.suffix)
    yield Selector(selector.exact)


def _literal_places(text: str, exact: str, prefix: str, suffix: str, start: int, end: int) -> Iterator[Span]:
    """Yield the matches of words and their context exactly as written."""
    length = len(exact.strip())
    if not length:
        return
    whole = prefix + exact + suffix if prefix or suffix else exact.strip()
    ahead = len(prefix) + len(exact) - len(exact.lstrip()) if prefix or suffix else 0
    found = text.find(whole, start, end)
    while found >= 0:
        yield Span(found + ahead, found + ahead + length)
        found = text.find(whole, found + 1, end)


def _folded_places(text: str, exact: str, prefix: str, suffix: str, start: int, end: int) -> Iterator[Span]:
    """Yield the matches of the same words and context, however they are written."""
    from reader.words.equivalents import END_OF_LETTER, expression_for  # few dossiers ever need them
    from reader.words.folding import fold

    wanted = tuple(map(fold, (prefix, exact, suffix)))
    if not wanted[1]:
        return
    ascii_only = text.isascii()
    before, words, after = (
        expression_for(part, any_case=False, ascii_only=ascii_only) for part in (prefix, exact, suffix)
    )
    expression = re.compile(
        (rf"({before})\s*" if before else "()")
        + (f"({words})" if ascii_only else f"({words}){END_OF_LETTER}")
        + (rf"\s*({after})" if after else "()")
    )
    while match := expression.search(text, start, end):
        if tuple(map(fold, match.groups())) == wanted:
            yield Span(*match.span(2))
        start = match.start() + 1


def _numbered(places: Sequence[Span], occurrence: int) -> Anchor:
    """Return the match with this number, or the last one if there are fewer."""
    if occurrence > len(places):
        return Anchor(places[-1], "too few", len(places))
    return Anchor(places[occurrence - 1], "occurrence", len(places))


def _chosen(text: str, places: Sequence[Span], after: int, near: Sequence[Span], how: How) -> Anchor:
    """Choose one of the matches; `how` says what decided if there is only one."""
    if near:
        first, last = bisect_left(places, near[0]), bisect_left(places, Span(near[-1].end, near[-1].end))
        span = min(places[max(0, first - _BESIDE) : last + _BESIDE], key=lambda place: _distance(text, place, near))
    else:
        span = places[bisect_left(places, Span(after, after)) % len(places)]
    if len(places) > 1:
        how = "nearest" if near else "one of several"
    return Anchor(span, how, len(places))


def _whole_words(text: str, places: Iterable[Span]) -> Iterator[Span]:
    """Yield the matches that are not part of a longer word, or all of them if every one is."""
    cut: list[Span] | None = []
    for place in places:
        if _is_whole_word(text, place):
            cut = None
            yield place
        elif cut is not None:
            cut.append(place)
    yield from cut or ()


def _is_whole_word(text: str, place: Span) -> bool:
    return not _cuts_word(text, place.start) and not _cuts_word(text, place.end)


def _cuts_word(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()


def _distance(text: str, place: Span, near: Sequence[Span]) -> tuple[bool, bool, int]:
    """Rank a match: outside what it belongs to, then in the same paragraph, then by distance in characters."""
    within = any(place.overlaps(span) for span in near)
    gap, other_paragraph = min(
        (max(span.start - place.end, place.start - span.end), _breaks_between(text, span, place)) for span in near
    )
    return within, other_paragraph, gap


def _breaks_between(text: str, span: Span, place: Span) -> bool:
    first, second = sorted((span, place))
    return text.find("\n\n", first.end, max(first.end, second.start)) >= 0
