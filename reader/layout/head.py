"""The lines above a document's text."""

from __future__ import annotations

from collections.abc import Sequence

from reader.layout.date_words import date_words
from reader.layout.layout import Layout
from reader.layout.reading_time import reading_minutes
from reader.layout.wrap import wrap
from reader.model import Document, Dossier

#: Shown if there is no text.
EMPTY = "(empty)"
#: From this many minutes reading time is given in hours.
LONG_READING = 120


def head_of(dossier: Dossier, document: Document, *, times_as_long: float = 1.0) -> tuple[str, ...]:
    """Return who published or wrote a document and when, how long it is, and what to know before reading it.

    Args:
        dossier: The dossier that names its author and recipient.
        document: The document, or the beginning of it.
        times_as_long: How many times as long the whole document is.
    """
    names = {speaker.id: speaker.name for speaker in dossier.speakers}
    author, recipient = (names.get(each, each) for each in (document.author, document.recipient))
    written = " ".join(
        part for part in (f"by {author}" if author else "", f"to {recipient}" if recipient else "") if part
    )
    minutes = reading_minutes(document.text, times_as_long)
    time = f"{minutes} min" if minutes < LONG_READING else f"{round(minutes / 60)} h"
    facts = (document.publisher, written, date_words(document.date), time)
    return (" · ".join(fact for fact in facts if fact), *([document.note] if document.note else []))


def head_rows(head: Sequence[str], layout: Layout, head_at: int) -> list[str]:
    """Return the rows of a head, with an empty one between it and the text.

    Args:
        head: Its lines.
        layout: The text below it.
        head_at: Offset of the row below it.
    """
    lines = list(head)
    while lines and not lines[-1]:
        lines.pop()
    rows = [line[start:end] for line in lines for start, end in wrap(line, layout.width, layout.width)]
    if not layout.text:
        return [*rows, EMPTY]
    return [*rows, ""] if rows and layout.row_of(head_at).runs else rows
