"""The known name most like a mistyped one, for every "did you mean"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.words.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

#: Only the first characters are compared: the cost is the product of the lengths.
_COMPARED = 80


def nearest(word: str, words: Iterable[str]) -> str:
    """Return the word most like another, ignoring case; empty if none is close."""
    from difflib import get_close_matches  # slow to import, and needed only where something is wrong

    by_form: dict[str, str] = {}
    for each in words:
        by_form.setdefault(_form(each), each)
    close = get_close_matches(_form(word), by_form, 1)
    return by_form[close[0]] if close else ""


def _form(word: str) -> str:
    return fold(word[:_COMPARED], any_case=True)
