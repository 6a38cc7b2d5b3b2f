"""The day on which a text says it was published or written."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.analysis.times.expressions import find_times
from reader.model import Span, TimeExpression

#: How far into a text to look for its date, in code points.
HEAD = 1500
#: How many characters a line may have besides a date and still date the text.
BESIDE = 40

#: Characters that the words of a date may have.
_LONGEST_DATE = 60

_FIGURE = re.compile(r"\d")
_WORDS_OF_LABELS = r"(?:date|dated|(?:first )?published|posted|publication date|issued|filed)\b"
_LABEL = re.compile(rf"^[\W_]*{_WORDS_OF_LABELS}[^\w\n]*(?:on\b|at\b)?[^\w\n]*$", re.IGNORECASE)
#: What begins a longer line that may date the text: a label, or a place in capitals.
_LABELLED = re.compile(rf"[\W_]*(?:(?i:{_WORDS_OF_LABELS})|[A-Z][A-Z.'’ -]{{2,}})")
#: `GENEVA, ` before the date and a dash soon after it: a dateline.
_PLACE = re.compile(r"^[\W_]*[A-Z][A-Z.'’ -]{2,}(?:,[ ][A-Z][\w.' -]{1,30})?[, (]*$")
_DASH = re.compile(r"[^\w\n]*(?:\([^)\n]{2,20}\)[^\w\n]*)?(?:--?|[–—_])")


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


def find_publication_date(text: str) -> PublicationDate | None:
    """Find the day a text was published or written, in front matter, a dateline, or a line with little else.

    Returns:
        The first in the head of the text; None, and never today's date, if there is none.
    """
    head = text[:HEAD]
    if not any(map(_may_give_date, head.split("\n"))):
        return None
    for time in find_times(head, ""):
        if time.type == "DATE" and time.earliest and time.earliest == time.latest and time.basis.endswith("as written"):
            basis = _basis(head, time)
            if basis:
                return PublicationDate(time.earliest, time.span, basis)
    return None


def _may_give_date(line: str) -> bool:
    """Return whether a line may date the text: it has a figure, and is short, labelled or begins as a dateline."""
    if not _FIGURE.search(line):
        return False
    return len(line.strip()) <= BESIDE + _LONGEST_DATE or _LABELLED.match(line) is not None


def _basis(head: str, time: TimeExpression) -> str:
    """Return why a date in the head of a text is that of the text, or the empty string."""
    line_start = head.rfind("\n", 0, time.span.start) + 1
    line_end = head.find("\n", time.span.end)
    before = head[line_start : time.span.start]
    after = head[time.span.end : line_end if line_end >= 0 else len(head)]
    words = time.span.words_of(head)
    if _LABEL.match(before):
        return f"the line '{(before + words).strip()}'"
    if _PLACE.match(before) and _DASH.match(after):
        return f"the dateline '{(before + words).strip()}'"
    if len(before.strip()) + len(after.strip()) <= BESIDE and not after.rstrip().endswith((".", ",", ";", ":")):
        return f"the line '{(before + words + after).strip()}'"
    return ""
