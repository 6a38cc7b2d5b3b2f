"""Times in quoted words, counted from the day on which they were said where the text tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.times.clauses import Clauses
from reader.analysis.times.expressions import PUBLISHED, find_times
from reader.model import Quotation, Span, Stretches, TimeExpression, single_day
from reader.model.values import replace

#: What the basis of a time calls the day on which the words around it were said.
SAID = "the day it was said"
#: What the basis adds where the text does not tell that day.
NOT_TOLD = "; when it was said is not told"
#: How far from its cue the day of a saying stands, in code points.
_BESIDE = 60
#: Between a cue and the day of the saying: "said in a speech on", "told the council"; not "said of the fire of".
_TO_THE_DAY = re.compile(r"\s(?:(?!(?:that|who|which|of|about|if|whether|when|where)\b)[\w’'.-]+\s){0,8}")
_AT_THE_HEAD = re.compile(r"\W*(?:On|In an? \w+ on|In \w+ on|At an? \w+ on|Speaking on)?\s*")


def counted_from_the_saying(
    text: str, times: Sequence[TimeExpression], quotations: Sequence[Quotation], published: str
) -> tuple[TimeExpression, ...]:
    """Return times of which those in quoted words count from the day that the sentence of their cue tells.

    Args:
        text: The text.
        times: Its times, by offset.
        quotations: Its quotations.
        published: The day from which the times were counted, or empty.

    Returns:
        The times; the basis of one within quoted words of which no day is told says so.
    """
    spoken = Stretches((part, each) for each in quotations if each.quotes_words for part in each.parts)
    quoted = {
        time.span: found[0] for time in times if PUBLISHED in time.basis and (found := spoken.overlapping(time.span))
    }
    if not quoted:
        return tuple(times)
    told, clauses = Stretches((time.span, time) for time in times), Clauses(text, ())
    days = {each.id: _day_of_saying(text, each, told, clauses) for each in quoted.values()}
    return tuple(
        _counted(text, time, quoted[time.span], days[quoted[time.span].id], published) if time.span in quoted else time
        for time in times
    )


def _counted(text: str, time: TimeExpression, quotation: Quotation, day: str, published: str) -> TimeExpression:
    """Return a time in quoted words, counted from the day on which they were said; if that is unknown, it says so."""
    if not day:
        return replace(time, basis=time.basis + NOT_TOLD)
    if day == published:
        return time
    part = next(part for part in quotation.parts if part.overlaps(time.span))
    for again in find_times(text[part.start : part.end], day, counted_from=SAID):
        span = Span(again.span.start + part.start, again.span.end + part.start)
        if span == time.span:
            return replace(again, span=span)
    return time


def _day_of_saying(text: str, quotation: Quotation, told: Stretches[TimeExpression], clauses: Clauses) -> str:
    """Return the day, `YYYY-MM-DD`, that stands beside a quotation's cue or heads its sentence; empty if none does."""
    cue = quotation.cue
    if cue is None:
        return ""
    sentence = clauses.sentence(cue)
    for time in told.overlapping(sentence):
        if any(time.span.overlaps(part) for part in quotation.parts) or time.type not in ("DATE", "TIME"):
            continue
        beside = 0 <= time.span.start - cue.end <= _BESIDE and _TO_THE_DAY.fullmatch(text, cue.end, time.span.start)
        if beside or _AT_THE_HEAD.fullmatch(text, sentence.start, time.span.start):
            return single_day(time.edtf)
    return ""
