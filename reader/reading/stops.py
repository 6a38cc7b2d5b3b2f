"""Where the ends of quoted words can stop: at words, and at sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Literal

from reader.model import Span

#: What an end moves by.
By = Literal["word", "sentence"]

#: Words, with what belongs to them in print, and the stops right behind them.
_WORD = re.compile(r"\w(?:[\w’'‑-]*\w)?")
_STOPS = re.compile(r"[.,;:!?…%)\]]+")
#: How far around an end its next stop is looked for, in code points.
_REACH = 3_000


def start_moved(text: str, at: int, by: By, steps: int) -> int:
    """Return where the beginning of quoted words is after so many steps on, or back if negative.

    Args:
        text: The document's text.
        at: Where it is.
        by: What a step is.
        steps: How many; at an end of the text it stays.
    """
    return _moved(text, at, steps, _word_starts if by == "word" else _sentence_starts)


def end_moved(text: str, at: int, by: By, steps: int) -> int:
    """Return where the end of quoted words is after so many steps on, or back if negative; likewise."""
    return _moved(text, at, steps, _word_ends if by == "word" else _sentence_ends)


def _moved(text: str, at: int, steps: int, stops_in: Callable[[str, Span], Sequence[int]]) -> int:
    """Return where so many steps lead, window by window."""
    left = abs(steps)
    while left:
        window = Span(max(0, at - _REACH), min(len(text), at + _REACH))
        stops = stops_in(text, window)
        beyond = [each for each in stops if each > at] if steps > 0 else [each for each in stops[::-1] if each < at]
        if not beyond:
            break
        at = beyond[min(left, len(beyond)) - 1]
        left -= min(left, len(beyond))
    return at


def _word_starts(text: str, window: Span) -> list[int]:
    return [word.start() for word in _words(text, window)]


def _word_ends(text: str, window: Span) -> list[int]:
    """Return the ends of words with the stops behind them."""
    return [stops.end() if (stops := _STOPS.match(text, word.end())) else word.end() for word in _words(text, window)]


def _words(text: str, window: Span) -> list[re.Match[str]]:
    """Return the words in a window that it does not cut."""
    found = _WORD.finditer(text, window.start, window.end)
    return [
        word
        for word in found
        if (word.start() > window.start or not window.start) and (word.end() < window.end or window.end == len(text))
    ]


def _sentence_starts(text: str, window: Span) -> list[int]:
    starts = _word_starts(text, window)
    firsts = ([each for each in starts if begin <= each < end] for begin, end in _sentences(text, window))
    return [each[0] for each in firsts if each]


def _sentence_ends(text: str, window: Span) -> list[int]:
    """Return where sentences end, without the marks of quotation behind their stops."""
    ends = _word_ends(text, window)
    lasts = ([each for each in ends if begin < each <= end] for begin, end in _sentences(text, window))
    return [each[-1] for each in lasts if each]


def _sentences(text: str, window: Span) -> list[tuple[int, int]]:
    """Return the sentences in a window; marks of quotation and paragraphs end them too."""
    from reader.analysis.times.sentences import sentences  # not before an end is moved

    found = []
    for start, end in sentences(text[window.start : window.end]):
        begin = window.start + start
        for mark in re.finditer(r"[“”„«»\"]", text[begin : window.start + end]):
            found.append((begin, window.start + start + mark.start()))
            begin = window.start + start + mark.end()
        found.append((begin, window.start + end))
    return [(begin, end) for begin, end in found if any(map(str.isalnum, text[begin:end]))]
