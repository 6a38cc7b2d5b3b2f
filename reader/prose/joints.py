"""Words divided at a line's end, written the other way: with a hyphen where the view has none, and without."""

from __future__ import annotations

import re
from functools import cache

from reader.model import Span
from reader.prose.view import Edit, PlainView, edited


@cache
def _division() -> re.Pattern[str]:
    return re.compile(r"[-\xad\u2010\ufffe](?<=\w.)[ \t]*\n[ \t>]*(?=\w)")


def with_other_hyphens(view: PlainView, text: str) -> PlainView | None:
    """Return a view in which each word divided at a line's end is written the other way; None if there is none.

    Whether a hyphen belongs to a word is a guess where it stands at a line's end: who looks for words looks in both.

    Args:
        view: What is read of a document.
        text: The document's text.
    """
    edits = []
    for division in _division().finditer(text) if view.changes_anything else ():
        read = view.to_view(Span(*division.span()))
        words = read.words_of(view.text)
        if words == "-":
            edits.append(Edit(read.start, read.end))
        elif not words and view.text[read.start - 1 : read.start].isalpha():
            edits.append(Edit(read.start, read.start, "-"))
    return edited(view, edits) if edits else None
