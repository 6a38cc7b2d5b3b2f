"""Events that a person marks: words of the text, a date as it is typed, and a headline."""

from __future__ import annotations

import re

from reader.files.cleaning import clean_line
from reader.layout.date_words import date_words
from reader.model import Document, Dossier, Event, Span, TimeExpression, parse_edtf, single_day
from reader.model.amendments import Amended, Amendments
from reader.model.values import dataclass
from reader.reading.annotating.refusals import NotPossibleError

#: Words that may stand beside a date that is typed.
_BESIDE_A_DATE = frozenset(["a", "about", "around", "at", "by", "from", "in", "of", "on", "the", "to"])
#: Longest headline that is made of the words of the text, in code points.
LONGEST = 90


@dataclass(frozen=True, slots=True)
class DateRead:
    """A date as it was understood.

    Attributes:
        edtf: EDTF level 1.
        basis: How it was resolved; empty for a date that was typed as EDTF.
    """

    edtf: str
    basis: str = ""

    @property
    def words(self) -> str:
        """The date as a newspaper prints it, or as EDTF where that cannot say it."""
        return date_words(self.edtf)


def read_date(typed: str, document: Document) -> DateRead | None:
    """Return what is meant by a date, in EDTF or in plain words; None if it is none.

    Args:
        typed: `2021-05`, `last Friday`, `from 3 to 5 May 2021`.
        document: Where it stands: "yesterday" is counted from its date.
    """
    typed = clean_line(" ".join(typed.split()))
    try:
        return DateRead(parse_edtf(typed).text)
    except ValueError:
        found = _only_date(typed, document)
    if found is None:
        return None
    rest = f"{typed[: found.span.start]} {typed[found.span.end :]}".lower().split()
    return DateRead(found.edtf, found.basis) if _BESIDE_A_DATE.issuperset(rest) else None


def date_in(document: Document, span: Span) -> str:
    """Return the date that selected words give, as EDTF; empty if they give none, or several."""
    found = _only_date(span.words_of(document.text), document)
    return found.edtf if found is not None else ""


def headline_of(words: str) -> str:
    """Return words of a text as a headline."""
    from reader.analysis.times.headlines import shortened

    line = shortened(clean_line(" ".join(words.split())).strip(' ,;:."“”‘’()[]–—-'), LONGEST)
    return line[:1].upper() + line[1:]


def event_on(dossier: Dossier, document_id: str, span: Span, date: DateRead | None, headline: str) -> Amendments:
    """Return what makes selected words an event.

    Args:
        dossier: The dossier.
        document_id: The document.
        span: The words.
        date: When it was; None for an event without a date.
        headline: What happened.

    Raises:
        NotPossibleError: There is no headline, or an event has just these words already.
    """
    headline = clean_line(" ".join(headline.split()))
    if not headline:
        raise NotPossibleError("No event added: it has no headline")
    same = (
        each for each in dossier.events if (each.document, each.span, each.origin) == (document_id, span, "curated")
    )
    if (there := next(same, None)) is not None:
        raise NotPossibleError(f"These words are an event already: {there.headline}")
    words = span.words_of(dossier.document(document_id).text)
    event = Event(
        "",
        date.edtf if date else "",
        headline,
        document_id,
        span,
        date.basis if date else "",
        speakers=_named(dossier, words),
    )
    return Amendments(events=(Amended(None, event),))


def _only_date(words: str, document: Document) -> TimeExpression | None:
    """Return the expression of a date in some words; None if there is none, or more than one."""
    from reader.analysis.times import find_times
    from reader.analysis.times.ranges import whole_ranges

    dated = [each for each in whole_ranges(words, find_times(words, single_day(document.date))) if each.edtf]
    return dated[0] if len(dated) == 1 else None


def _named(dossier: Dossier, words: str) -> tuple[str, ...]:
    """Return the ids of the speakers named in some words."""
    found = []
    for speaker in dossier.speakers:
        surname = speaker.name.split()[-1:] if speaker.kind == "person" else []
        names = [name for name in (speaker.name, *speaker.aliases, *surname) if name in words]
        if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) for name in names if name):
            found.append(speaker.id)
    return tuple(found)
