"""The writer's words between two parts of a quotation in a source: `"We lost it," Hale said, "all of it."`."""

from __future__ import annotations

from reader.model import Span

_CLOSING, _OPENING = "”\"»’'", "“\"«„‘'"
_BESIDE = 3
"""Characters between such words and the marks around them: a space, a comma, a full stop."""
_MOST_WORDS = 10


def is_told_between(text: str, span: Span) -> bool:
    """Say whether words stand outside of the marks, between a stretch in marks and the next one, in one paragraph."""
    words = span.words_of(text)
    if "\n" in words or len(words.split()) > _MOST_WORDS or not words.strip():
        return False
    if any(mark in words for mark in '“”„«»"'):
        return False
    before = text[max(0, span.start - _BESIDE) : span.start].rstrip()
    after = text[span.end : span.end + _BESIDE].lstrip(" ,.;:—–-")
    return before[-1:] != "" and before[-1] in _CLOSING and after[:1] != "" and after[0] in _OPENING
