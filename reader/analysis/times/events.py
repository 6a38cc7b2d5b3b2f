"""Events: what happened according to the clauses with time expressions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.analysis.times.clauses import Clauses
from reader.analysis.times.headlines import headline, saying
from reader.analysis.times.ranges import whole_ranges
from reader.model import Document, Event, Quotation, Span, Speaker, Stretches, TimeExpression
from reader.model.values import replace

#: Two headlines with the same date that share at least this part of the shorter one's words are the same event: three
#: of "The harbour bridge collapsed before crowds", four of "The harbour bridge collapsed under seven heavy carts".
SHARED = 0.6
#: With how many of the latest events of a date a new one is compared.
COMPARED = 20

#: A headline of at most this many words, next to direct speech, only says that someone spoke: "The mayor of Dover said
#: again".
MERELY_SAID = 6
#: Words for a speech that the next sentence quotes.
_SPEECH = re.compile(
    r"\b(?:remarks?|speech|statement|interview|comments?|address|conference|testimony|letter|broadcast)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{4,}")
_A_WORD = re.compile(r"\w+")
#: A name that can be found in a text: it begins and ends with a letter or a figure.
_NAMEABLE = re.compile(r"\w(?:.*\w)?", re.DOTALL)


def find_events(
    document: Document,
    times: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
    speakers: Sequence[Speaker],
) -> tuple[Event, ...]:
    """Make an event from each clause with a time expression.

    Args:
        document: The text.
        times: Its time expressions; those without an EDTF date make no event.
        quotations: Its quotations: a date next to one dates the act of saying it.
        speakers: Speakers who may be named.

    Returns:
        Events in the order of the text, with ids `e1`, `e2`, ...; the same event on the same date appears once.
    """
    own = [each for each in quotations if each.document == document.id]
    clauses, sayings = Clauses(document.text, own), _Sayings(own)
    names = _NamedSpeakers(speakers)
    events: list[Event] = []
    words: list[frozenset[str]] = []
    who: list[dict[str, None]] = []
    by_date: dict[str, list[int]] = {}
    for time in whole_ranges(document.text, times):
        if not time.edtf:
            continue
        event = _event(document, time, clauses, sayings, names)
        told = frozenset(_WORD.findall(event.headline.casefold()))
        nearest = by_date.get(time.edtf, [])[-COMPARED:]
        same = next((index for index in nearest if _one_happening(words[index], told)), None)
        if same is not None:
            who[same].update(dict.fromkeys(event.speakers))
        elif event.headline:
            by_date.setdefault(time.edtf, []).append(len(events))
            words.append(told)
            who.append(dict.fromkeys(event.speakers))
            events.append(replace(event, id=f"e{len(events) + 1}"))
    return tuple(replace(event, speakers=tuple(named)) for event, named in zip(events, who, strict=True))


def date_quotations(
    document: Document, times: Sequence[TimeExpression], quotations: Sequence[Quotation]
) -> tuple[Quotation, ...]:
    """Return quotations with the date in their cue's sentence, outside the quoted words.

    If there is none, the sentence before counts if it mentions the speech: "her remarks today". A quotation that
    already has a date, or has no cue, stays as it is.
    """
    clauses = Clauses(document.text, ())
    dates = Stretches((time.span, time) for time in times if time.edtf)
    return tuple(
        _dated(each, document.text, dates, clauses) if each.document == document.id else each for each in quotations
    )


def _dated(quotation: Quotation, text: str, dates: Stretches[TimeExpression], clauses: Clauses) -> Quotation:
    """Return a quotation with the date nearest to its cue in the cue's sentence."""
    cue = quotation.cue
    if quotation.date or cue is None:
        return quotation
    beside = _beside(quotation, dates, clauses.sentence(cue))
    if not beside:
        before = clauses.sentence_before(Span(min(cue.start, quotation.start), cue.end))
        if before is not None and _SPEECH.search(text, before.start, before.end):
            beside = _beside(quotation, dates, before)
    if not beside:
        return quotation
    nearest = min(beside, key=lambda time: abs(time.span.start - cue.start))
    return replace(quotation, date=nearest.edtf)


def _beside(quotation: Quotation, dates: Stretches[TimeExpression], sentence: Span) -> list[TimeExpression]:
    """Return the dates in a sentence that are outside a quotation's words."""
    return [
        time for time in dates.overlapping(sentence) if not any(time.span.overlaps(part) for part in quotation.parts)
    ]


def _event(
    document: Document, time: TimeExpression, clauses: Clauses, sayings: _Sayings, names: _NamedSpeakers
) -> Event:
    """Return the event of one expression, without an id; a clause that only says who spoke is replaced by the words."""
    clause = clauses.around(time.span)
    line, who = headline(document.text, clause, time.span), names.named_in(document.text, clause)
    spoken = sayings.within(clause)
    if spoken is not None and len(line.split()) <= MERELY_SAID:
        line = saying(document.text, spoken, names.name_of(spoken.speaker))
        who = tuple(dict.fromkeys((*filter(None, (spoken.speaker,)), *who)))
    return Event(
        id="",
        date=time.edtf,
        headline=line,
        document=document.id,
        span=time.span,
        basis=time.basis,
        origin="detected",
        speakers=who,
    )


def _one_happening(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether the words of two headlines with the same date are about the same event."""
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) >= SHARED * fewer


class _Sayings:
    """Direct speech, by the position of its cue."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        found = [(each.cue.start, each) for each in quotations if each.cue is not None and each.kind == "direct"]
        found.sort(key=lambda pair: pair[0])
        self._starts = [start for start, _ in found]
        self._quotations = [each for _, each in found]

    def within(self, clause: Span) -> Quotation | None:
        """Return the first quotation whose cue is in a clause."""
        index = bisect_left(self._starts, clause.start)
        return self._quotations[index] if index < len(self._starts) and self._starts[index] < clause.end else None


class _NamedSpeakers:
    """The names by which speakers are known."""

    def __init__(self, speakers: Sequence[Speaker]) -> None:
        self._ids: dict[str, str] = {}
        self._names = {speaker.id: speaker.name for speaker in speakers}
        for speaker in speakers:
            surname = speaker.name.split()[-1:] if speaker.kind == "person" else []
            for name in (speaker.name, *speaker.aliases, *surname):
                if _NAMEABLE.fullmatch(name):
                    self._ids.setdefault(name, speaker.id)
        lengths: dict[str, set[int]] = {}
        for name in self._ids:
            lengths.setdefault(_A_WORD.match(name)[0], set()).add(len(name))  # type: ignore[index]
        self._lengths = {word: sorted(found, reverse=True) for word, found in lengths.items()}

    def name_of(self, speaker: str | None) -> str:
        """Return the name of a speaker, empty if unknown."""
        return self._names.get(speaker, "") if speaker else ""

    def named_in(self, text: str, clause: Span) -> tuple[str, ...]:
        """Return the ids of the speakers named in a clause, in order."""
        found: dict[str, None] = {}
        end = clause.start
        for word in _A_WORD.finditer(text, clause.start, clause.end):
            if word.start() < end or word[0] not in self._lengths:
                continue
            for length in self._lengths[word[0]]:
                after = word.start() + length
                name = text[word.start() : after]
                if after <= clause.end and name in self._ids and not _A_WORD.match(text, after):
                    found.setdefault(self._ids[name])
                    end = after
                    break
        return tuple(found)
