"""The day on which a text says it was published, written or spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.times.expressions import find_times
from reader.model import Span, TimeExpression
from reader.model.values import dataclass, replace

#: How far into a text to look for its date, in code points.
HEAD = 1500
#: How many characters a line may have besides a date and still date the text.
BESIDE = 40
#: How many of a longer line's characters may hold a dateline.
DATELINE = 120

#: Characters that the words of a date may have.
_LONGEST_DATE = 60

_FIGURE = re.compile(r"\d")
_OWN = (
    r"(?:date(?: of (?:the )?(?:interview|talk|speech|publication|issue|hearing|letter))?|dated"
    r"|(?:first |originally )?published|posted|sent|publication[ _]date|date[ _]published|release date"
    r"|issued|filed|recorded|interviewed|delivered|conducted"
    r"|for immediate release|release)"
)
#: A line with the day of a text's own: label, perhaps a clock, date.
_LABEL = re.compile(
    rf"^[\W_]*{_OWN}\b[^\w\n]*(?:(?:on|at|in [A-Z]\w+ on)\b[^\w\n]*)?"
    r"(?:[\d:.]+ ?[ap]\.?m\.?[ \w]{0,6})?[^\w\n]*(?:on[ ])?$",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"^[\W_]*(?:[^\n]{0,60}\b)?(?:recorded|interviewed|conducted|delivered|held|spoke|spoken"
    r"|date of (?:the )?(?:interview|talk|speech|hearing))\b[^\w\n]*(?:(?:on|in [A-Z]\w+,? on)\b)?[^\w\n]*$",
    re.IGNORECASE,
)
#: What is the day of something else: of a meeting, a birth, an end, or of the mail's subject.
_NOT_OWN = re.compile(
    r"\b(?:deadline|due|retrieved|accessed|valid|expires?|expiry|next|until|born|died|since|subject|re|title|of|on|for|from"
    r"|to|by|effective|ends?|ended|closing|closes|starts?|started|opens?|opening|event|when|last[ _]modified|modified"
    r"|before|after|in reply to|in-reply-to|fwd?|updated|revised|was|is|between|and)\b[^\w\n]*\Z|\d\s*[-–—]\s*\Z",
    re.IGNORECASE,
)
_NOT_OWN_LABEL = re.compile(r"^[\W_]*(?:subject|re|title|event|agenda|deadline|due|next|when)\b[^\n]*:", re.IGNORECASE)
_UPDATED = re.compile(
    r"^[\W_]*(?:last |first )?(?:updated|modified|revised)\b[^\w\n]*(?:on\b)?[^\w\n]*$", re.IGNORECASE
)
#: A day after which something happened: a line of a list of events.
_LISTED = re.compile(r"\s*:\s*\w")

_NAME = r"[A-Z][\w.'’]*(?:[ -][A-Z][\w.'’]*){0,3}"
_AGENCY = r"(?:\([^)\n]{2,20}\)|/[^/\n]{2,20}/)"
#: `GENEVA, `, `Geneva, Switzerland, `, `NEW YORK--(BUSINESS WIRE)--` before a date and a dash soon after it.
_PLACE = re.compile(rf"^[\W_]*{_NAME}(?:, ?{_NAME}){{0,2}}\s*(?:,|--?|[–—])?\s*(?:{_AGENCY}\s*(?:--?|[–—,])?)?\s*$")
_DASH = re.compile(rf"[^\w\n]*{_AGENCY}?[^\w\n]*(?:--?|[–—_])")
#: What may begin a long line that dates the text: a label, or a place and what follows it in a dateline.
_DATELINE = re.compile(rf"[\W_]*(?:(?i:{_OWN}\b)|{_NAME}(?:,|\s*--|\s*[-–—]|\s*\())")


@dataclass(frozen=True, slots=True)
class PublicationDate:
    """The day that a text gives as its own.

    Attributes:
        date: `YYYY-MM-DD`.
        span: Its words.
        basis: How it was recognised: "the dateline 'GENEVA, May 22, 2013'".
    """

    date: str
    span: Span
    basis: str


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may date the text, or the beginning of a long one."""

    start: int
    words: str
    whole: bool


def find_publication_date(text: str) -> PublicationDate | None:
    """Find the day a text was published, written or spoken.

    It stands behind a label, in a mail's head or front matter, in a dateline, or in a line with little else; the first
    of the surest kind counts.

    Returns:
        None, and never today's date, if the head of the text gives none.
    """
    lines = list(_lines_that_may_date(text[:HEAD]))
    found: list[tuple[int, int, PublicationDate]] = []
    for index, (line, time) in enumerate(_dates_of(lines)):
        sureness, basis = _basis(line, time)
        if basis:
            span = Span(line.start + time.span.start, line.start + time.span.end)
            found.append((sureness, index, PublicationDate(time.earliest, span, basis)))
    return min(found, key=lambda each: each[:2])[2] if found else None


def find_day_of_talk(text: str) -> str:
    """Return the day, `YYYY-MM-DD`, on which a text says that the talk it records was held; empty if it says none."""
    for line, time in _dates_of(list(_lines_that_may_date(text[:HEAD]))):
        if _TALK.match(line.words[: time.span.start]):
            return time.earliest
    return ""


def _lines_that_may_date(head: str) -> Iterator[_Line]:
    """Yield the lines with a figure that are short, labelled or begin as a dateline."""
    start = 0
    for words in head.split("\n"):
        if len(words.strip()) <= BESIDE + _LONGEST_DATE:
            if _FIGURE.search(words):
                yield _Line(start, words, True)
        elif _FIGURE.search(words, 0, DATELINE) and _DATELINE.match(words):
            yield _Line(start, words[:DATELINE], False)
        start += len(words) + 1


def _dates_of(lines: list[_Line]) -> Iterator[tuple[_Line, TimeExpression]]:
    """Yield each full date of the lines, with its offsets within its line."""
    times = iter(find_times("\n\n".join(line.words for line in lines), "") if lines else ())
    start, time = 0, next(times, None)
    for line in lines:
        end = start + len(line.words)
        while time is not None and time.span.start < end:
            if time.earliest and time.earliest == time.latest and time.basis.endswith("as written"):
                yield line, _within(time, start)
            time = next(times, None)
        start = end + 2


def _within(time: TimeExpression, start: int) -> TimeExpression:
    return replace(time, span=Span(time.span.start - start, time.span.end - start))


def _basis(line: _Line, time: TimeExpression) -> tuple[int, str]:
    """Return how sure a date in the head of a text is that of the text (0 is surest) and why; no words if it is not."""
    before, after = line.words[: time.span.start], line.words[time.span.end :]
    words = time.span.words_of(line.words)
    if _LABEL.match(before):
        return 0, f"the line '{(before + words).strip()}'"
    if _is_dateline(before, after):
        return 1, f"the dateline '{(before + words).strip()}'"
    if not line.whole or len(before.strip()) + len(after.strip()) > BESIDE or _NOT_OWN_LABEL.match(before):
        return 9, ""
    if _UPDATED.match(before):
        return 3, f"the line '{(before + words + after).strip()}'"
    ends = after.rstrip().endswith((".", ",", ";", ":")) and not (after.strip() == "." and _PLACE.match(before))
    if ends or _LISTED.match(after) or _NOT_OWN.search(before):
        return 9, ""
    return 2, f"the line '{(before + words + after).strip()}'"


def _is_dateline(before: str, after: str) -> bool:
    """Return whether what stands around a date makes a dateline: `GENEVA, May 22, 2013 (AP) -- `, `(Geneva, 3 May)`."""
    opening = before.lstrip()
    if opening.startswith("(") and after.startswith(")"):
        return _PLACE.match(opening[1:]) is not None
    return _PLACE.match(before) is not None and _DASH.match(after) is not None
