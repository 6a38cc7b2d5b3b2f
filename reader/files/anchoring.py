"""Selectors to spans: words are found again after the text around them changed.

The selector is W3C Web Annotation's TextQuoteSelector (exact, prefix, suffix). Words are first looked for as they are
written, then with white space, quotation marks and composed letters folded; the spans are always those of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Literal

from reader.model import Span

#: Occurrences with the right surroundings that are chosen from.
_OCCURRENCE_LIMIT = 2_000

#: How far around a quotation its cue and mention are looked for before the whole text is, in characters.
_NEAR = 1_000

_QUOTATION_MARKS = {"'": "['‘’‚‛]", '"': '["“”„‟]'}
_STRAIGHT = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")

How = Literal["alone", "context", "nearest", "one of several", "context lost"]


@dataclass(frozen=True, slots=True)
class Selector:
    """Words with what stands right before and after them; prefix and suffix may be empty."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a selector's words stand.

    Attributes:
        span: The words.
        how: `alone`: they occur once. `context`: prefix and suffix decide. `nearest`: the place nearest to what they
            belong to. `one of several`: nothing decides, the first after the given offset is taken. `context lost`: the
            words are there, the prefix or the suffix is not.
        occurrences: How many places were to be chosen from.
    """

    span: Span
    how: How
    occurrences: int


def anchor(text: str, selector: Selector, *, after: int = 0, near: Sequence[Span] = ()) -> Anchor | None:
    """Find a selector's words.

    Args:
        text: The document's text.
        selector: What to find; white space at the seams of prefix, exact and suffix counts for nothing.
        after: Where nothing else decides, the first occurrence at or after this offset is taken, else the first.
        near: Spans that the words belong to (a cue's quotation): the nearest occurrence outside them is taken, one in
            the same paragraph first.

    Returns:
        The anchor; None where the words are not in the text, or the selector has none.
    """
    if near:
        start, end = max(0, near[0].start - _NEAR), near[-1].end + _NEAR
        beside = [Span(span.start - start, span.end - start) for span in near]
        found = _anchor(text[start:end], selector, 0, beside)
        if found is not None and found.how != "context lost":
            return replace(found, span=Span(found.span.start + start, found.span.end + start))
    return _anchor(text, selector, after, near)


def _anchor(text: str, selector: Selector, after: int, near: Sequence[Span]) -> Anchor | None:
    """Find a selector's words in the whole of a text, as `anchor` says."""
    for occurrences in (literal_occurrences(text, selector.exact.strip()), folded_occurrences(text, selector.exact)):
        fitting = (place for place in occurrences if _fits(text, place, selector))
        if places := list(islice(fitting, _OCCURRENCE_LIMIT)):
            return _chosen(text, places, after, near, "context" if selector.prefix or selector.suffix else "alone")
    places = list(islice(folded_occurrences(text, selector.exact), _OCCURRENCE_LIMIT))
    return _chosen(text, places, after, near, "context lost") if places else None


def _chosen(text: str, places: list[Span], after: int, near: Sequence[Span], how: How) -> Anchor:
    """Return one of the places; `how` says what decides where one is left, or that the surroundings are lost."""
    candidates = _whole_words(text, places)
    if near:
        span = min(candidates, key=lambda place: _distance(text, place, near))
    else:
        span = next((place for place in candidates if place.start >= after), candidates[0])
    if how != "context lost" and len(candidates) > 1:
        how = "nearest" if near else "one of several"
    return Anchor(span, how, len(candidates))


def literal_occurrences(text: str, words: str) -> Iterator[Span]:
    """Yield where words stand exactly as written, in the order of the text."""
    start = text.find(words) if words else -1
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def folded_occurrences(text: str, words: str) -> Iterator[Span]:
    """Yield where words stand, any white space for a space, any quotation mark for its kind, NFD for NFC."""
    if words.strip():
        for match in _folding_pattern(words).finditer(text):
            yield Span(match.start(), match.end())


def words_still_found(text: str, words: str) -> str:
    """Return the longest run of a lost selector's first words that the text still has; empty where it has none."""
    pieces = words.split()
    present, missing = 0, len(pieces)
    while missing - present > 1:
        middle = (present + missing) // 2
        if any(True for _ in folded_occurrences(text, " ".join(pieces[:middle]))):
            present = middle
        else:
            missing = middle
    return " ".join(pieces[:present])


def _folding_pattern(words: str) -> re.Pattern[str]:
    composed = unicodedata.normalize("NFC", words.strip()).translate(_STRAIGHT)
    return re.compile("".join(_folded(character) for character in re.sub(r"\s+", " ", composed)))


def _folded(character: str) -> str:
    if character == " ":
        return r"\s+"
    if character in _QUOTATION_MARKS:
        return _QUOTATION_MARKS[character]
    decomposed = unicodedata.normalize("NFD", character)
    if decomposed != character:
        return f"(?:{re.escape(character)}|{re.escape(decomposed)})"
    return re.escape(character)


def _fits(text: str, place: Span, selector: Selector) -> bool:
    """Say whether prefix and suffix stand where they should, white space at the seams aside."""
    if selector.prefix.strip():
        window = text[max(0, place.start - _reach(selector.prefix)) : place.start]
        if not _fold(window).endswith(_fold(selector.prefix)):
            return False
    if selector.suffix.strip():
        return _fold(text[place.end : place.end + _reach(selector.suffix)]).startswith(_fold(selector.suffix))
    return True


def _reach(words: str) -> int:
    """Return how much text may stand for some words when it has more white space and marks."""
    return 4 * len(words) + 64


def _fold(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).translate(_STRAIGHT).split())


def _whole_words(text: str, places: list[Span]) -> list[Span]:
    """Return the places that are no part of a longer word; all of them where every one is."""
    whole = [place for place in places if not _cuts_word(text, place.start) and not _cuts_word(text, place.end)]
    return whole or places


def _cuts_word(text: str, offset: int) -> bool:
    return 0 < offset < len(text) and text[offset - 1].isalnum() and text[offset].isalnum()


def _distance(text: str, place: Span, near: Sequence[Span]) -> tuple[bool, bool, int]:
    """Rank a place: outside of what it belongs to, then in the same paragraph, then by characters in between."""
    within = any(place.overlaps(span) for span in near)
    gap, other_paragraph = min(
        (max(span.start - place.end, place.start - span.end), _breaks_between(text, span, place)) for span in near
    )
    return within, other_paragraph, gap


def _breaks_between(text: str, span: Span, place: Span) -> bool:
    first, second = sorted((span, place))
    return text.find("\n\n", first.end, max(first.end, second.start)) >= 0
