"""Finds the time expressions of a text."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple, cast

from reader.analysis.language import is_english
from reader.analysis.times import (
    clock,
    dates,
    days_beside_days,
    deictic,
    durations,
    months,
    periods,
    quarters,
    refusals,
    seasons,
    sets,
    written_days,
)
from reader.analysis.times.anchors import Partial, Side, TimeAnchor
from reader.analysis.times.calendar_arithmetic import quarter_of, shift_quarter, year_text
from reader.analysis.times.day_order import is_day_first
from reader.analysis.times.edtf import days_of
from reader.analysis.times.grammar import REFUSED, Grammar, Meaning, Phrase, classes_for
from reader.analysis.times.names import is_in_a_name
from reader.analysis.times.narrative import is_about_earnings, is_narrative
from reader.analysis.times.parts import part_of
from reader.analysis.times.quoted_words import Teller
from reader.analysis.times.ranges import with_ranges
from reader.analysis.times.sentences import sentences_to_parse
from reader.analysis.times.tokens import TokenClasses
from reader.model import Span, TimeExpression
from reader.model.event import TimeType

_DATED = re.compile(r"(BC)?(\d{4})(?:-(?:W(\d\d)|Q(\d)|(\d\d)))?(?:-(\d\d))?", re.ASCII)


#: What the day is called from which a text counts.
PUBLISHED = "the publication date"

#: The most years by which a bare year in the middle of a sentence moves a history on: "The mason came in 1907".
LEAP = 2


class _Grammars(NamedTuple):
    """The grammar of calendar days, that of all other expressions, and the classes of words that they share."""

    classes: TokenClasses
    days: Grammar[written_days.Found]
    times: Grammar[Meaning]


@cache
def _grammars() -> _Grammars:
    """Return the compiled grammars, made on first use since that takes some milliseconds."""
    rooms = (refusals, clock, quarters, days_beside_days, dates, months, seasons, periods, deictic, durations, sets)
    rules = [rule for room in rooms for rule in room.RULES]
    classes = classes_for([*(rule.pattern for rule in written_days.RULES), *(rule.pattern for rule in rules)])
    return _Grammars(classes, Grammar(written_days.RULES, classes), Grammar(rules, classes))


@cache
def _grammars_of_figures() -> _Grammars:
    """Return the grammars for texts in other languages: days in figures, and with months of those languages."""
    classes = _grammars().classes
    rules = [rule for rule in written_days.RULES if rule.read in written_days.IN_ANY_LANGUAGE]
    return _Grammars(classes, Grammar(rules, classes), Grammar(dates.ALONE, classes))


def find_times(text: str, published: str, *, counted_from: str = PUBLISHED) -> tuple[TimeExpression, ...]:
    """Find the time expressions of a text and resolve them.

    Args:
        text: Cleaned text.
        published: `YYYY-MM-DD`, or empty if unknown: then what depends on it stays open (`XXXX-XX-XX`).
        counted_from: What that day is called in the basis of what is counted from it.

    Returns:
        The expressions by offset, without overlaps; of a text that is not English, only full dates.

    Raises:
        ValueError: `published` is neither empty nor a valid day.
    """
    day = date.fromisoformat(published) if published else None
    anchor = TimeAnchor(
        day, counted_from=counted_from, narrative=is_narrative(text, day), earnings=is_about_earnings(text)
    )
    english = is_english(text)
    anchor.day_first = is_day_first(text, english=english)
    classes, days, grammar = _grammars() if english else _grammars_of_figures()
    people = refusals.people_in(text)
    found: list[TimeExpression] = []
    teller = Teller(anchor)
    for start, end in sentences_to_parse(text):
        tokens = classes.read(text, start, end, people)
        spans = tokens.spans
        teller.begin(tokens)
        for phrase, meaning in grammar.parse(written_days.read_days(tokens, days, classes, anchor), anchor):
            if meaning is REFUSED or is_in_a_name(phrase, meaning):
                continue
            span = Span(spans[phrase.first][0], spans[phrase.end - 1][1])
            time = _expression(text, span, meaning, anchor, _part(phrase, meaning))
            if _has_not_come(time, meaning, phrase, published):
                continue
            found.append(time)
            teller.tells_at(phrase.first, written=meaning.source == "written")
            _move(anchor, phrase, meaning)
        teller.end()
    return tuple(with_ranges(text, found))


def _has_not_come(time: TimeExpression, meaning: Meaning, phrase: Phrase, published: str) -> bool:
    """Return whether a time counted from another is of a year ahead of publication though its clause tells the past."""
    ahead = time.earliest[:4] > published[:4] > ""
    return ahead and meaning.source in ("mentioned", "story") and phrase.side is Side.PAST


def _move(anchor: TimeAnchor, phrase: Phrase, meaning: Meaning) -> None:
    """Update the anchor with the date of an expression."""
    if meaning.type not in ("DATE", "TIME"):
        anchor.months_last = anchor.months_last or meaning.value in ("P6M", "P9M", "P1Y")
        return
    match = _DATED.match(meaning.value)
    if match is None:
        return
    before_christ, digits, week, quarter, month, day = match.groups()
    year = -int(digits) if before_christ else int(digits)
    if quarter:
        anchor.months_last = False
        if meaning.source != "quarter" and phrase.side is not Side.FUTURE:
            anchor.quarter = _compared(anchor, (year, int(quarter)))
        return
    if week or year == 0:
        return
    anchor.mentioned = Partial(year, int(month) if month else None, int(day) if day and month else None)
    anchor.mentioned_in, anchor.mentioned_end = phrase.sentence, phrase.tokens.spans[phrase.end - 1][1]
    if anchor.narrative and _moves_the_story(anchor.story, anchor.mentioned, phrase):
        anchor.story = anchor.mentioned


def _compared(anchor: TimeAnchor, named: tuple[int, int]) -> tuple[int, int] | None:
    """Return the quarter that `the quarter` means from here on: the latest one named that ended in the last year."""
    now = anchor.now
    if now is None or now.month is None:
        return named
    here = (now.year, quarter_of(now.month))
    if anchor.quarter is None:
        return named if named > shift_quarter(*here, -4) else None
    return named if anchor.quarter <= named < here else anchor.quarter


def _moves_the_story(story: Partial | None, mentioned: Partial, phrase: Phrase) -> bool:
    """Return whether a history continues from a date: a bare year in passing is an aside or a plan."""
    if story is None or mentioned.month is not None or phrase.first <= 1:
        return True
    return 0 <= mentioned.year - story.year <= LEAP and phrase.side is not Side.FUTURE


def _part(phrase: Phrase, meaning: Meaning) -> str:
    """Return the interval of `early`, `mid`, `the end of`, empty if the whole is meant."""
    return part_of(phrase.sentence[phrase.first : phrase.end], meaning.value) if meaning.type == "DATE" else ""


def _expression(text: str, span: Span, meaning: Meaning, anchor: TimeAnchor, part: str) -> TimeExpression:
    """Return the expression with its days and the basis for them.

    Args:
        text: The whole text.
        span: The expression in it.
        meaning: What a rule says of it.
        anchor: What it was counted from.
        part: EDTF interval, where only a part of the value is meant.
    """
    edtf, earliest, latest = days_of(meaning.type, meaning.value, meaning.edtf or part)
    return TimeExpression(
        span,
        cast(TimeType, meaning.type),
        meaning.value,
        edtf,
        earliest,
        latest,
        _basis(span.words_of(text), meaning, anchor),
    )


def _basis(words: str, meaning: Meaning, anchor: TimeAnchor) -> str:
    """Return what a value was resolved from, in words for readers."""
    quoted = f"'{' '.join(words.split())}'"
    if meaning.source == "published" and anchor.published is not None:
        return f"{quoted}, from {anchor.counted_from} {anchor.published.isoformat()}"
    spoken_of = {"mentioned": anchor.mentioned, "story": anchor.story}.get(meaning.source)
    if spoken_of is not None:
        return f"{quoted}, from {_written(spoken_of)}, the last date mentioned"
    if meaning.source == "quarter" and anchor.quarter is not None:
        return f"{quoted}, from {anchor.quarter[0]}-Q{anchor.quarter[1]}, the last quarter mentioned"
    if meaning.source == "nothing":
        return f"{quoted}; cannot be resolved without a publication date"
    return f"{quoted}, as written"


def _written(partial: Partial) -> str:
    """Return a partial date as `1944-06`."""
    parts = [year_text(partial.year)]
    parts += [f"{part:02d}" for part in (partial.month, partial.day) if part is not None]
    return "-".join(parts)
