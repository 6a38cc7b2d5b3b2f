"""Events as iCalendar (RFC 5545), one entry for each dated event: all day, or at the time of day that is told."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import TYPE_CHECKING

from reader.model import parse_edtf
from reader.model.chronology import days_of, sorted_events
from reader.model.edtf import moment_at
from reader.prose.reading import words_read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.model import Document, Dossier, EdtfDate, Event

#: Most octets of a line before it is folded (RFC 5545, 3.1).
_LINE_OCTETS = 75
#: Characters at the start of a text that go into the ids of its entries, and on either side of an event's words: edits
#: elsewhere change no id, and texts that begin alike, such as those of one agency, have different ones.
_HEAD, _AROUND = 1000, 100
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def calendar_lines(dossier: Dossier, clean: Callable[[str], str] = str) -> Iterator[str]:
    """Yield the lines of a calendar, folded, without their CRLF. Undated events are left out.

    Args:
        dossier: The dossier with the events.
        clean: Makes a line safe to print. It is applied before folding, since it may lengthen a line, and would not
            recognise characters that are joined across a fold.
    """
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Reader//dossier-reader//EN"
    yield from _folded(clean(f"X-WR-CALNAME:{_escaped(dossier.title)}"))
    for event in sorted_events(dossier.events):
        if is_dated(event):
            document = dossier.document(event.document)
            for line in _entry(event, words_read(document, event.span), _fingerprint(dossier, document, event)):
                yield from _folded(clean(line))
    yield "END:VCALENDAR"


def is_dated(event: Event) -> bool:
    """Return whether a calendar can hold an event."""
    return any(days_of(event.date))


def _fingerprint(dossier: Dossier, document: Document, event: Event) -> str:
    """Return a stable fingerprint that tells an entry of one document of one dossier from those of all others."""
    around = document.text[max(0, event.span.start - _AROUND) : event.span.end + _AROUND]
    described = "\n".join((dossier.title, document.id, document.title, document.text[:_HEAD], around))
    return hashlib.blake2b(described.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _entry(event: Event, words: str, fingerprint: str) -> Iterator[str]:
    """Yield the lines of one entry; an open interval is entered on the day that is known."""
    meant = parse_edtf(event.date)
    first = meant.earliest or meant.latest
    assert first
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.id)}-{fingerprint}@dossier-reader"
    yield f"DTSTAMP:{_written(first)}T000000Z"  # required; taken from the event, so that output is reproducible
    yield from _times(meant) if meant.has_time else _days(first, meant.latest or first)
    yield f"SUMMARY:{_escaped(event.headline)}"
    yield f"DESCRIPTION:{_escaped(f'“{words}” {event.basis}'.strip())}"
    yield f"X-EDTF:{_escaped(event.date)}"
    yield "END:VEVENT"


def _days(first: date, last: date) -> Iterator[str]:
    """Yield the days of an entry; the end is the day after the last one."""
    yield f"DTSTART;VALUE=DATE:{_written(first)}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{_written(last + timedelta(days=1))}"


def _times(meant: EdtfDate) -> Iterator[str]:
    """Yield the times of an entry, those of the place ("floating", 3.3.5); a moment has no end (3.6.1)."""
    begins, ends = meant.begins, meant.ends
    known = begins if begins is not None else ends
    assert known is not None
    yield f"DTSTART:{moment_at(known):%Y%m%dT%H%M%S}"
    if ends is not None and ends > known:
        yield f"DTEND:{moment_at(ends):%Y%m%dT%H%M%S}"


def _written(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _escaped(text: str) -> str:
    """Return a text value (RFC 5545, 3.3.11)."""
    return text.translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """Yield a line in pieces of at most 75 octets, continuations starting with a space; no character is split."""
    piece, octets = "", 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if octets + size > _LINE_OCTETS:
            yield piece
            piece, octets = " ", 1
        piece += character
        octets += size
    yield piece
