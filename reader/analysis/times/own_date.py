"""A text's own date is no event: "Leeds, 3 March 2011" says when it was written; the document has its mark there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.analysis.times.clauses import is_verb
from reader.analysis.times.publication import find_publication_date
from reader.model import Event

_WORD = re.compile(r"[^\W\d_]+")


def without_datelines(events: Iterable[Event], text: str, written: str) -> Iterator[Event]:
    """Yield events but those that only give the date of the text, where it has one.

    Args:
        events: Events of the text.
        text: The text in which their spans are.
        written: The date of the text, or empty.
    """
    own = find_publication_date(text) if written else None
    for event in events:
        is_own = own is not None and event.date == own.date == written and event.span.overlaps(own.span)
        if not is_own or _tells(event.headline):
            yield event


def _tells(headline: str) -> bool:
    """Return whether a headline has a verb with something before it."""
    return any(is_verb(word.lower()) for word in _WORD.findall(headline)[1:])
